import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import type { Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided, possessive } from '../platform/grammar.ts';
import { type Both, formatInstantDay, inBoth } from '../platform/i18n.ts';
import { reasonsFor } from './photo.ts';
import { findPhoto } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letters of this room, owed by the officer's verdict; `params.photoId` names the photo. */
export function photoLetters(services: Needed): Letters {
  return {
    'photo.accepted': { write: (about) => accepted(services, about) },
    'photo.returned': { write: (about) => returned(services, about) },
  };
}

async function readVerdict(services: Needed, about: LetterContext) {
  const { caseId, hello, words } = await letterReader(services.db, about);
  const photo = await findPhoto(services.db, caseId, about.params['photoId'] ?? '');
  if (!photo?.decidedAt) throw new Error('this letter is about a photo that was decided');
  const href = pageLinks(services, 'photo', { caseId });
  return { hello, words, photo, decidedAt: photo.decidedAt, href };
}

async function accepted(services: Needed, about: LetterContext): Promise<Letter> {
  const { hello, words, decidedAt, href } = await readVerdict(services, about);
  const [en, fr] = (['en', 'fr'] as const).map((lang) =>
    formatInstantDay(lang, decidedAt, services.profile.zone),
  );
  return {
    subject: words(inBoth('Your photo was accepted', 'Votre photo est acceptée'), ({ given }) =>
      inBoth(`${possessive(given)} photo was accepted`, `La photo ${elided('de', given)} est acceptée`),
    ),
    preheader: inBoth('You do not need to send another one.', "Vous n'avez pas à en soumettre une autre."),
    blocks: [
      { p: hello },
      {
        p: words(
          inBoth(
            `On ${en}, an officer accepted your photo. It will be printed on your permanent resident card. You do not need to send another one.`,
            `Le ${fr}, un agent a accepté votre photo. Elle paraîtra sur votre carte de résident permanent. Vous n'avez pas à en soumettre une autre.`,
          ),
          ({ name }) =>
            inBoth(
              `On ${en}, an officer accepted the photo of ${name}. It will be printed on the permanent resident card. You do not need to send another one.`,
              `Le ${fr}, un agent a accepté la photo ${elided('de', name)}. Elle paraîtra sur la carte de résident permanent. Vous n'avez pas à en soumettre une autre.`,
            ),
        ),
      },
      { button: inBoth('See the photo', 'Voir la photo'), href },
    ],
  };
}

const returnedSubject = (words: LetterReader['words']): Both =>
  words(
    inBoth(
      'Your photo was returned: please submit a new one',
      'Votre photo a été renvoyée : veuillez en soumettre une nouvelle',
    ),
    ({ given }) =>
      inBoth(
        `${possessive(given)} photo was returned: please submit a new one`,
        `La photo ${elided('de', given)} a été renvoyée : veuillez en soumettre une nouvelle`,
      ),
  );

const returnedText = (words: LetterReader['words']): Both =>
  words(
    inBoth(
      'An officer looked at your photo. It cannot be used on a card as it is. Here is what to change:',
      "Un agent a examiné votre photo. Telle quelle, elle ne peut pas servir pour une carte. Voici ce qu'il faut changer :",
    ),
    ({ name }) =>
      inBoth(
        `An officer looked at the photo of ${name}. It cannot be used on a card as it is. Here is what to change:`,
        `Un agent a examiné la photo ${elided('de', name)}. Telle quelle, elle ne peut pas servir pour une carte. Voici ce qu'il faut changer :`,
      ),
  );

async function returned(services: Needed, about: LetterContext): Promise<Letter> {
  const { hello, words, photo, href } = await readVerdict(services, about);
  const reasons = reasonsFor(services.profile.returnReasons, photo.reasons);
  return {
    subject: returnedSubject(words),
    preheader: inBoth('We say what to change.', 'Nous vous disons quoi changer.'),
    blocks: [
      { p: hello },
      {
        p: returnedText(words),
      },
      {
        list: reasons.map(({ wrong, fix }) => ({ en: `${wrong.en} ${fix.en}`, fr: `${wrong.fr} ${fix.fr}` })),
      },
      { button: inBoth('Submit a new photo', 'Soumettre une nouvelle photo'), href },
      {
        note: words(
          inBoth(
            'Only the photo is affected. Everything else in your file continues.',
            'Seule la photo est touchée. Tout le reste de votre dossier suit son cours.',
          ),
          ({ given }) =>
            inBoth(
              `Only the photo is affected. Everything else in ${possessive(given)} file continues.`,
              `Seule la photo est touchée. Tout le reste du dossier ${elided('de', given)} suit son cours.`,
            ),
        ),
      },
    ],
  };
}
