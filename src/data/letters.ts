import { displayName, greeting } from '../case/names.ts';
import type { LetterKind, Letters, Services } from '../case/services.ts';
import { findCasePerson, findSigner } from '../case/store.ts';
import { type Both, formatDay, inBoth } from '../platform/i18n.ts';
import { correctionLetterFacts } from './store.ts';

type Needed = Pick<Services, 'db' | 'link'>;

type LetterText = { readonly subject: Both; readonly preheader: Both; readonly says: readonly Both[] };
type Facts = { readonly name: string; readonly replyBy: string };

/** The letters of this room. They name the person and the request, and nothing that we hold or that was asked. */
export function dataLetters(services: Needed): Letters {
  return {
    'data.correction-received': kind(services, received),
    'data.correction-answered': kind(services, answered),
  };
}

const received = ({ name, replyBy }: Facts): LetterText => ({
  subject: inBoth('We have your correction request', 'Nous avons votre demande de correction'),
  preheader: inBoth('We answer within 30 days.', 'Nous répondons dans les 30 jours.'),
  says: [
    inBoth(
      `A correction of the data of ${name} was asked for in the portal. We answer by ${formatDay('en', replyBy)}.`,
      `Une correction des renseignements de ${name} a été demandée dans le portail. Nous répondons au plus tard le ${formatDay('fr', replyBy)}.`,
    ),
    inBoth(
      'Was it not you? Choose a new password and write to us.',
      "Ce n'était pas vous? Choisissez un nouveau mot de passe et écrivez-nous.",
    ),
  ],
});

const answered = ({ name }: Facts): LetterText => ({
  subject: inBoth('Our answer to your correction request', 'Notre réponse à votre demande de correction'),
  preheader: inBoth('You can read it in the portal.', 'Vous pouvez la lire dans le portail.'),
  says: [
    inBoth(
      `We have answered the request to correct the data of ${name}. Sign in to read what was done, and why.`,
      `Nous avons répondu à la demande de corriger les renseignements de ${name}. Ouvrez une session pour lire ce qui a été fait, et pourquoi.`,
    ),
    inBoth(
      'If we did not change it, your words stand beside it, where our staff see them. You can also complain to the Privacy Commissioner of Canada.',
      "Si nous n'avons rien modifié, vos mots figurent à côté, là où notre personnel les voit. Vous pouvez aussi porter plainte au commissaire à la protection de la vie privée du Canada.",
    ),
  ],
});

function kind({ db, link }: Needed, letterText: (facts: Facts) => LetterText): LetterKind {
  return {
    write: async ({ caseId, toAccountId, params }) => {
      const facts = await correctionLetterFacts(db, params['request'] ?? '');
      const person = caseId === null ? undefined : await findCasePerson(db, caseId);
      const reader = toAccountId === null ? undefined : await findSigner(db, toAccountId);
      if (!facts || !person || !reader) throw new Error('this letter is about a request, to an account');
      const { subject, preheader, says } = letterText({ name: displayName(person), replyBy: facts.replyBy });
      const page = (lang: keyof Both) => link('data', { caseId: person.caseId }, lang);
      return {
        subject,
        preheader,
        blocks: [
          { p: greeting(reader) },
          ...says.map((p) => ({ p })),
          { fact: inBoth('Request', 'Demande'), value: facts.number, code: true },
          {
            button: inBoth('See the data', 'Voir les renseignements'),
            href: { en: page('en'), fr: page('fr') },
          },
        ],
      };
    },
  };
}
