import { displayName, greeting } from '../case/names.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { findCasePerson, findSigner } from '../case/store.ts';
import type { Letter } from '../case/letter.ts';
import { both, inBoth } from '../platform/i18n.ts';
import { changeLetterFacts } from './change/change-store.ts';

type Needed = Pick<Services, 'db' | 'link'>;

/** The letter of this room: what was told has arrived. */
export function declarationLetters(services: Needed): Letters {
  return { 'declaration.change-received': { write: (about) => received(services, about) } };
}

/** That something was told, and never what: others may read the same mailbox. */
async function received({ db, link }: Needed, about: LetterContext): Promise<Letter> {
  const { caseId, toAccountId, params } = about;
  const facts = await changeLetterFacts(db, params['report'] ?? '');
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  const reader = toAccountId === null ? undefined : await findSigner(db, toAccountId);
  if (!facts || !person || !reader) throw new Error('this letter is about a report, to an account');
  const name = displayName(person);
  const page = (lang: 'en' | 'fr') => link('change', { caseId: person.caseId }, lang);
  return {
    subject: inBoth('We have what you told us', 'Nous avons bien reçu ce que vous nous avez dit'),
    preheader: inBoth('An officer reads it first.', "Un agent le lit d'abord."),
    blocks: [
      { p: greeting(reader) },
      {
        p: both({
          en: `Something was reported in this file: ${name}. An officer reads it before deciding.`,
          fr: `Quelque chose a été signalé dans ce dossier : ${name}. Un agent le lit avant de décider.`,
        }),
      },
      { fact: inBoth('Number', 'Numéro'), value: facts.number, code: true },
      {
        button: inBoth('See what was reported', 'Voir ce qui a été signalé'),
        href: { en: page('en'), fr: page('fr') },
      },
      {
        note: inBoth(
          'Was it not you? Choose a new password and write to us.',
          "Ce n'était pas vous? Choisissez un nouveau mot de passe et écrivez-nous.",
        ),
      },
    ],
  };
}
