import { displayName, greeting } from '../case/names.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { findCasePerson } from '../case/store.ts';
import type { Block, Letter } from '../case/letter.ts';
import { both } from '../platform/i18n.ts';
import { holdReason } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letters of this room: a case is on hold (`params.holdId` names the hold), and the hold is over. */
export function reviewLetters(services: Needed): Letters {
  return {
    'review.held': { write: (about) => heldLetter(services, about) },
    'review.released': { write: (about) => released(services, about) },
  };
}

/**
 * A case is on hold. Why (a passport, a medical exam, an interview) is nobody's business but the person's: it stands
 * behind the sign-in, and never in an email.
 */
async function heldLetter(services: Needed, about: LetterContext): Promise<Letter> {
  const found = await holdReason(services.db, about.params['holdId'] ?? '');
  const reason = services.profile.holdReasons.find(({ code }) => code === found?.reason);
  if (!reason) throw new Error('this letter is about a hold');
  const { person, name } = await personOf(services, about);
  return {
    subject: both({
      en: 'We need more time for your file',
      fr: 'Nous avons besoin de plus de temps pour votre dossier',
    }),
    preheader: both({ en: 'Sign in to read why.', fr: 'Ouvrez une session pour lire pourquoi.' }),
    blocks: [
      { p: greeting(person) },
      {
        p: both({
          en: `This file is paused for now: ${name}. This is not a refusal.`,
          fr: `Ce dossier est suspendu pour le moment : ${name}. Ce n'est pas un refus.`,
        }),
      },
      { p: whatToDo(reason.needsApplicant) },
      homeButton(services, both({ en: 'Sign in and read why', fr: 'Ouvrir une session et lire pourquoi' })),
      {
        note: both({
          en: 'We write again when the pause is over. Others in your family are not affected by this message.',
          fr: 'Nous vous écrirons de nouveau quand la suspension prendra fin. Ce message ne touche pas les autres membres de votre famille.',
        }),
      },
    ],
  };
}

async function released(services: Needed, about: LetterContext): Promise<Letter> {
  const { person, name } = await personOf(services, about);
  return {
    subject: both({
      en: 'The pause of your file is over',
      fr: 'La suspension de votre dossier est terminée',
    }),
    preheader: both({ en: 'Nothing to do for now.', fr: 'Rien à faire pour le moment.' }),
    blocks: [
      { p: greeting(person) },
      {
        p: both({
          en: `We wrote to you that this file was paused: ${name}. The pause is over.`,
          fr: `Nous vous avions écrit que ce dossier était suspendu : ${name}. La suspension est terminée.`,
        }),
      },
      {
        p: both({
          en: 'Your portal shows where the file stands now, and what comes next.',
          fr: 'Votre portail montre où en est le dossier, et ce qui vient ensuite.',
        }),
      },
      homeButton(services, both({ en: 'See where things are', fr: 'Voir où en sont les choses' })),
    ],
  };
}

async function personOf({ db }: Needed, { caseId }: LetterContext) {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  if (!person) throw new Error('this letter is about a case');
  return { person, name: displayName(person) };
}

const homeButton = ({ link }: Needed, button: ReturnType<typeof both>): Block => ({
  button,
  href: { en: link('home', {}, 'en'), fr: link('home', {}, 'fr') },
});

function whatToDo(needsApplicant: boolean) {
  return needsApplicant
    ? both({
        en: 'Sign in to read why, and what we need from you.',
        fr: 'Ouvrez une session pour lire pourquoi, et ce que nous attendons de vous.',
      })
    : both({
        en: 'You need not do anything for now. Sign in to read why. You can still change your address and submit a photo.',
        fr: "Vous n'avez rien à faire pour le moment. Ouvrez une session pour lire pourquoi. Vous pouvez toujours changer d'adresse et soumettre une photo.",
      });
}
