import { displayName, greeting } from '../case/names.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { findCasePerson } from '../case/store.ts';
import type { Letter } from '../case/letter.ts';
import { both, formatInstantDay } from '../platform/i18n.ts';
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

async function readVerdict({ db, link }: Needed, { caseId, params }: LetterContext) {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  const photo = caseId === null ? undefined : await findPhoto(db, caseId, params['photoId'] ?? '');
  if (!person || !photo?.decidedAt || caseId === null)
    throw new Error('this letter is about a photo that was decided');
  const href = { en: link('photo', { caseId }, 'en'), fr: link('photo', { caseId }, 'fr') };
  return { person, photo, decidedAt: photo.decidedAt, name: displayName(person), href };
}

async function accepted(services: Needed, about: LetterContext): Promise<Letter> {
  const { person, decidedAt, name, href } = await readVerdict(services, about);
  return {
    subject: both({ en: 'Your photo was accepted', fr: 'Votre photo est acceptée' }),
    preheader: both({
      en: 'You do not need to send another one.',
      fr: "Vous n'avez pas à en soumettre une autre.",
    }),
    blocks: [
      { p: greeting(person) },
      {
        p: both({
          en: `On ${formatInstantDay('en', decidedAt, services.profile.zone)}, an officer accepted the photo for ${name}. It will be printed on the permanent resident card. You do not need to send another one.`,
          fr: `Le ${formatInstantDay('fr', decidedAt, services.profile.zone)}, un agent a accepté la photo pour ${name}. Elle paraîtra sur la carte de résident permanent. Vous n'avez pas à en soumettre une autre.`,
        }),
      },
      { button: both({ en: 'See the photo', fr: 'Voir la photo' }), href },
    ],
  };
}

async function returned(services: Needed, about: LetterContext): Promise<Letter> {
  const { person, photo, name, href } = await readVerdict(services, about);
  const reasons = reasonsFor(services.profile.returnReasons, photo.reasons);
  return {
    subject: both({
      en: 'Your photo was returned: please send a new one',
      fr: 'Votre photo a été renvoyée : veuillez en soumettre une nouvelle',
    }),
    preheader: both({ en: 'We say what to change.', fr: 'Nous vous disons quoi changer.' }),
    blocks: [
      { p: greeting(person) },
      {
        p: both({
          en: `An officer looked at the photo for ${name}. It cannot be used on a card as it is. Here is what to change:`,
          fr: `Un agent a examiné la photo pour ${name}. Telle quelle, elle ne peut pas servir pour une carte. Voici ce qu'il faut changer :`,
        }),
      },
      {
        list: reasons.map(({ wrong, fix }) => ({ en: `${wrong.en} ${fix.en}`, fr: `${wrong.fr} ${fix.fr}` })),
      },
      { button: both({ en: 'Send a new photo', fr: 'Soumettre une nouvelle photo' }), href },
      {
        note: both({
          en: 'Only the photo is affected. Everything else in the file goes on.',
          fr: 'Seule la photo est touchée. Tout le reste du dossier suit son cours.',
        }),
      },
    ],
  };
}
