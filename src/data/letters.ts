import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterKind, Letters, Services } from '../case/services.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided } from '../platform/grammar.ts';
import { type Both, formatDay, inBoth } from '../platform/i18n.ts';
import { correctionLetterFacts } from './store.ts';

type Needed = Pick<Services, 'db' | 'link'>;

type LetterText = { readonly subject: Both; readonly preheader: Both; readonly says: readonly Both[] };
type Facts = { readonly words: LetterReader['words']; readonly replyBy: string };

/** The letters of this room. They name the person and the request, and nothing that we hold or that was asked. */
export function dataLetters(services: Needed): Letters {
  return {
    'data.correction-received': kind(services, received),
    'data.correction-answered': kind(services, answered),
  };
}

const received = ({ words, replyBy }: Facts): LetterText => ({
  subject: words(
    inBoth('We have your correction request', 'Nous avons votre demande de correction'),
    ({ given }) =>
      inBoth(
        `We have the correction request for ${given}`,
        `Nous avons la demande de correction pour ${given}`,
      ),
  ),
  preheader: inBoth('We answer within 30 days.', 'Nous répondons dans les 30 jours.'),
  says: [
    words(
      inBoth(
        `You asked us in the portal to correct your information. We will answer by ${formatDay('en', replyBy)}.`,
        `Vous nous avez demandé dans le portail de corriger vos renseignements. Nous répondrons au plus tard le ${formatDay('fr', replyBy)}.`,
      ),
      ({ name }) =>
        inBoth(
          `We were asked in the portal to correct the information of ${name}. We will answer by ${formatDay('en', replyBy)}.`,
          `On nous a demandé dans le portail de corriger les renseignements ${elided('de', name)}. Nous répondrons au plus tard le ${formatDay('fr', replyBy)}.`,
        ),
    ),
    inBoth(
      'Was it not you? Choose a new password and write to us.',
      "Ce n'était pas vous? Choisissez un nouveau mot de passe et écrivez-nous.",
    ),
  ],
});

const answered = ({ words }: Facts): LetterText => ({
  subject: words(
    inBoth('Our answer to your correction request', 'Notre réponse à votre demande de correction'),
    ({ given }) =>
      inBoth(
        `Our answer to the correction request for ${given}`,
        `Notre réponse à la demande de correction pour ${given}`,
      ),
  ),
  preheader: inBoth('You can read it in the portal.', 'Vous pouvez la lire dans le portail.'),
  says: [
    words(
      inBoth(
        'We have answered your request to correct your information. Sign in to read what was done, and why.',
        'Nous avons répondu à votre demande de corriger vos renseignements. Ouvrez une session pour lire ce qui a été fait, et pourquoi.',
      ),
      ({ name }) =>
        inBoth(
          `We have answered the request to correct the information of ${name}. Sign in to read what was done, and why.`,
          `Nous avons répondu à la demande de corriger les renseignements ${elided('de', name)}. Ouvrez une session pour lire ce qui a été fait, et pourquoi.`,
        ),
    ),
    inBoth(
      'If we did not change it, your words stand beside it, where our staff see them. You can also complain to the Privacy Commissioner of Canada.',
      "Si nous n'avons rien modifié, vos mots figurent à côté, là où notre personnel les voit. Vous pouvez aussi porter plainte au commissaire à la protection de la vie privée du Canada.",
    ),
  ],
});

function kind(services: Needed, letterText: (facts: Facts) => LetterText): LetterKind {
  return {
    write: async (about) => {
      const facts = await correctionLetterFacts(services.db, about.params['request'] ?? '');
      const { caseId, hello, words } = await letterReader(services.db, about);
      if (!facts) throw new Error('this letter is about a request');
      const { subject, preheader, says } = letterText({ words, replyBy: facts.replyBy });
      return {
        subject,
        preheader,
        blocks: [
          { p: hello },
          ...says.map((p) => ({ p })),
          { fact: inBoth('Request', 'Demande'), value: facts.number, code: true },
          {
            button: inBoth('See the data', 'Voir les renseignements'),
            href: pageLinks(services, 'data', { caseId }),
          },
        ],
      };
    },
  };
}
