import { letterReader, type LetterReader } from '../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { isUndecided } from '../case/case.ts';
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
    'review.name-corrected': { write: (about) => renamed(services, about) },
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

/** A name was corrected. Neither what it was nor what it is stands in an email beyond the greeting. */
async function renamed(services: Needed, about: LetterContext): Promise<Letter> {
  const { caseId, person, hello, words } = await letterReader(services.db, about);
  const reads = isUndecided(person.landing);
  const button = inBoth('Read the lines', 'Lire les lignes');
  return {
    subject: words(inBoth('We corrected your name', 'Nous avons corrigé votre nom'), ({ given }) =>
      inBoth(`We corrected ${possessive(given)} name`, `Nous avons corrigé le nom ${elided('de', given)}`),
    ),
    preheader: inBoth('It is now as the passport has it.', 'Il est maintenant comme dans le passeport.'),
    blocks: [
      { p: hello },
      { p: renamedText(words) },
      { p: reads ? readAgain : nothingToDo },
      reads
        ? { button, href: pageLinks(services, 'proofread', { caseId }) }
        : homeButton(services, inBoth('See where things are', 'Voir où en sont les choses')),
      {
        note: inBoth(
          'Is the name still not right? Write to us.',
          "Le nom n'est toujours pas exact? Écrivez-nous.",
        ),
      },
    ],
  };
}

const renamedText = (words: LetterReader['words']): Both =>
  words(
    inBoth(
      'We corrected your name in our records. It is now as your passport has it.',
      'Nous avons corrigé votre nom dans nos dossiers. Il est maintenant comme dans votre passeport.',
    ),
    ({ name }) =>
      inBoth(
        `We corrected the name of ${name} in our records. It is now as the passport has it.`,
        `Nous avons corrigé le nom ${elided('de', name)} dans nos dossiers. Il est maintenant comme dans le passeport.`,
      ),
  );
const readAgain = inBoth(
  'It is your turn: sign in and read each line of the document again, before the decision.',
  'À vous : ouvrez une session et relisez chaque ligne du document, avant la décision.',
);
const nothingToDo = inBoth(
  'You do not need to do anything. The card will have the corrected name.',
  "Vous n'avez rien à faire. La carte portera le nom corrigé.",
);

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
