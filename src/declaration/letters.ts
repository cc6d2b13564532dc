import type { Letter } from '../case/letters/letter.ts';
import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { elided } from '../platform/grammar.ts';
import { type Both, formatInstant, inBoth } from '../platform/i18n.ts';
import { declarationReceipt } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letter of this room: the receipt of a declaration; `params.declarationId` names it. */
export function declarationLetters(services: Needed): Letters {
  return { 'declaration.received': { write: (about) => received(services, about) } };
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

async function received({ db, link, profile }: Needed, about: LetterContext): Promise<Letter> {
  const { hello, words } = await letterReader(db, about);
  const found = await declarationReceipt(db, about.params['declarationId'] ?? '');
  if (!found) throw new Error('this letter is about a declaration');
  const at = (lang: keyof Both) => formatInstant(lang, found.madeAt, profile.zone);
  const to = (page: string): Both => ({ en: link(page, {}, 'en'), fr: link(page, {}, 'fr') });
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
      { button: inBoth('See what comes next', 'Voir la suite'), href: to('home') },
      {
        note: inBoth(
          'Was it not you? Contact us at once and give the receipt number.',
          "Ce n'était pas vous? Communiquez avec nous tout de suite et donnez le numéro de reçu.",
        ),
      },
    ],
  };
}
