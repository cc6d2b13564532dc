import type { Letter } from '../case/letters/letter.ts';
import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided } from '../platform/grammar.ts';
import { type Both, formatInstant, inBoth } from '../platform/i18n.ts';
import { changeLetterFacts } from './change/change-store.ts';
import { declarationReceipt } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letters of this room: the receipts of a declaration (`params.declarationId`) and of a change (`params.report`). */
export function declarationLetters(services: Needed): Letters {
  return {
    'declaration.received': { write: (about) => received(services, about) },
    'declaration.change-received': { write: (about) => changeReceived(services, about) },
  };
}

const receivedSubject = (words: LetterReader['words']): Both =>
  words(inBoth('We have your declaration', 'Nous avons votre déclaration'), ({ given }) =>
    inBoth(`We have the declaration for ${given}`, `Nous avons la déclaration pour ${given}`),
  );

const receivedText = (words: LetterReader['words'], at: (lang: keyof Both) => string): Both =>
  words(
    inBoth(
      `On ${at('en')} (Eastern time), you declared that you are in Canada.`,
      `Le ${at('fr')} (heure de l'Est), vous avez déclaré que vous êtes au Canada.`,
    ),
    ({ name }) =>
      inBoth(
        `On ${at('en')} (Eastern time), we received the declaration that ${name} is in Canada.`,
        `Le ${at('fr')} (heure de l'Est), nous avons reçu la déclaration ${elided('que', name)} est au Canada.`,
      ),
  );

async function received(services: Needed, about: LetterContext): Promise<Letter> {
  const { db, profile } = services;
  const { hello, words } = await letterReader(db, about);
  const found = await declarationReceipt(db, about.params['declarationId'] ?? '');
  if (!found) throw new Error('this letter is about a declaration');
  const at = (lang: keyof Both) => formatInstant(lang, found.madeAt, profile.zone);
  return {
    subject: receivedSubject(words),
    preheader: inBoth('Keep the receipt number.', 'Gardez le numéro de reçu.'),
    blocks: [
      { p: hello },
      {
        p: receivedText(words, at),
      },
      { fact: inBoth('Receipt number', 'Numéro de reçu'), value: found.number, code: true },
      {
        p: inBoth(
          'An officer looks at the file next. We write again when permanent residence is confirmed.',
          'Un agent examine ensuite le dossier. Nous écrirons de nouveau quand la résidence permanente sera confirmée.',
        ),
      },
      { button: inBoth('See what comes next', 'Voir la suite'), href: pageLinks(services, 'home') },
      {
        note: inBoth(
          'Was it not you? Contact us at once and give the receipt number.',
          "Ce n'était pas vous? Communiquez avec nous tout de suite et donnez le numéro de reçu.",
        ),
      },
    ],
  };
}

const changeSubject = (words: LetterReader['words']): Both =>
  words(inBoth('We have what you told us', 'Nous avons bien reçu ce que vous nous avez dit'), ({ given }) =>
    inBoth(
      `We have what you told us about ${given}`,
      `Nous avons bien reçu ce que vous nous avez dit au sujet ${elided('de', given)}`,
    ),
  );

const changeText = (words: LetterReader['words']): Both =>
  words(
    inBoth(
      'You reported a change. An officer reads it before deciding.',
      'Vous avez signalé un changement. Un agent le lit avant de décider.',
    ),
    ({ name }) =>
      inBoth(
        `You reported a change for ${name}. An officer reads it before deciding.`,
        `Vous avez signalé un changement pour ${name}. Un agent le lit avant de décider.`,
      ),
  );

/** That something was told, and never what: others may read the same mailbox. */
async function changeReceived(services: Needed, about: LetterContext): Promise<Letter> {
  const { caseId, hello, words } = await letterReader(services.db, about);
  const facts = await changeLetterFacts(services.db, about.params['report'] ?? '');
  if (!facts) throw new Error('this letter is about a report');
  return {
    subject: changeSubject(words),
    preheader: inBoth('An officer reads it first.', "Un agent le lit d'abord."),
    blocks: [
      { p: hello },
      {
        p: changeText(words),
      },
      { fact: inBoth('Number', 'Numéro'), value: facts.number, code: true },
      {
        button: inBoth('See what was reported', 'Voir ce qui a été signalé'),
        href: pageLinks(services, 'change', { caseId }),
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
