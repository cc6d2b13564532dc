import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import type { Block, Letter } from '../case/letters/letter.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { elided, possessive } from '../platform/grammar.ts';
import { type Both, inBoth } from '../platform/i18n.ts';
import { holdReason } from './store.ts';

type Needed = Pick<Services, 'db' | 'link' | 'profile'>;

/** The letters of this room: a case is on hold (`params.holdId` names the hold), and the hold is over. */
export function reviewLetters(services: Needed): Letters {
  return {
    'review.held': { write: (about) => heldLetter(services, about) },
    'review.released': { write: (about) => released(services, about) },
  };
}

const heldSubject = (words: LetterReader['words']): Both =>
  words(
    inBoth('We need more time for your file', 'Nous avons besoin de plus de temps pour votre dossier'),
    ({ given }) =>
      inBoth(
        `We need more time for ${possessive(given)} file`,
        `Nous avons besoin de plus de temps pour le dossier ${elided('de', given)}`,
      ),
  );

const heldText = (words: LetterReader['words']): Both =>
  words(
    inBoth(
      'Your file is on hold for now. This is not a refusal.',
      "Votre dossier est suspendu pour le moment. Ce n'est pas un refus.",
    ),
    ({ name }) =>
      inBoth(
        `The file of ${name} is on hold for now. This is not a refusal.`,
        `Le dossier ${elided('de', name)} est suspendu pour le moment. Ce n'est pas un refus.`,
      ),
  );

/**
 * A case is on hold. Why (a passport, a medical exam, an interview) is nobody's business but the person's: it stands
 * behind the sign-in, and never in an email.
 */
async function heldLetter(services: Needed, about: LetterContext): Promise<Letter> {
  const found = await holdReason(services.db, about.params['holdId'] ?? '');
  const reason = services.profile.holdReasons.find(({ code }) => code === found?.reason);
  if (!reason) throw new Error('this letter is about a hold');
  const { hello, words } = await letterReader(services.db, about);
  return {
    subject: heldSubject(words),
    preheader: inBoth('Sign in to read why.', 'Ouvrez une session pour lire pourquoi.'),
    blocks: [
      { p: hello },
      {
        p: heldText(words),
      },
      { p: whatToDo(reason.needsApplicant) },
      homeButton(services, inBoth('Sign in and read why', 'Ouvrir une session et lire pourquoi')),
      {
        note: inBoth(
          'We will write again when the hold is over. It does not affect the others in your family.',
          'Nous vous écrirons de nouveau quand la suspension prendra fin. Elle ne touche pas les autres membres de votre famille.',
        ),
      },
    ],
  };
}

async function released(services: Needed, about: LetterContext): Promise<Letter> {
  const { hello, words } = await letterReader(services.db, about);
  return {
    subject: words(
      inBoth('Your file is no longer on hold', "Votre dossier n'est plus suspendu"),
      ({ given }) =>
        inBoth(
          `${possessive(given)} file is no longer on hold`,
          `Le dossier ${elided('de', given)} n'est plus suspendu`,
        ),
    ),
    preheader: inBoth('Nothing to do for now.', 'Rien à faire pour le moment.'),
    blocks: [
      { p: hello },
      {
        p: words(
          inBoth(
            'We wrote to you that your file was on hold. It no longer is.',
            "Nous vous avions écrit que votre dossier était suspendu. Il ne l'est plus.",
          ),
          ({ name }) =>
            inBoth(
              `We wrote to you that the file of ${name} was on hold. It no longer is.`,
              `Nous vous avions écrit que le dossier ${elided('de', name)} était suspendu. Il ne l'est plus.`,
            ),
        ),
      },
      {
        p: inBoth(
          'The portal shows where the file stands now, and what comes next.',
          'Le portail montre où en est le dossier, et ce qui vient ensuite.',
        ),
      },
      homeButton(services, inBoth('See where things are', 'Voir où en sont les choses')),
    ],
  };
}

const homeButton = (services: Needed, button: Both): Block => ({
  button,
  href: pageLinks(services, 'home'),
});

function whatToDo(needsApplicant: boolean) {
  return needsApplicant
    ? inBoth(
        'Sign in to read why, and what we need from you.',
        'Ouvrez une session pour lire pourquoi, et ce que nous attendons de vous.',
      )
    : inBoth(
        'You do not need to do anything for now. Sign in to read why. You can still change your address and submit a photo.',
        "Vous n'avez rien à faire pour le moment. Ouvrez une session pour lire pourquoi. Vous pouvez toujours changer d'adresse et soumettre une photo.",
      );
}
