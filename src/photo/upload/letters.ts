import type { Letter } from '../../case/letters/letter.ts';
import { letterReader, type LetterReader } from '../../case/letters/letter-reader.ts';
import type { LetterContext, Letters, Services } from '../../case/services.ts';
import { pageLinks } from '../../case/letters/page-links.ts';
import { elided, possessive } from '../../platform/grammar.ts';
import { type Both, inBoth } from '../../platform/i18n.ts';
import type { Refusal } from '../checks/findings.ts';
import { refusalLines } from '../report/unusable-file.ts';

export const CHECKED = 'photo.checked';
export const UNCHECKED = 'photo.unchecked';
export const UNUSABLE = 'photo.unusable';

type Needed = Pick<Services, 'db' | 'link'>;

/** The letters about an upload that had to wait for its check. */
export function recheckLetters(services: Needed): Letters {
  return {
    [CHECKED]: { write: (about) => checked(services, about) },
    [UNCHECKED]: { write: (about) => unchecked(services, about) },
    [UNUSABLE]: { write: (about) => refused(services, about) },
  };
}

/** What was uploaded and kept; `en` and `fr` say what came of it. */
const keptText = ({ words }: LetterReader, en: string, fr: string): Both =>
  words(
    inBoth(
      `You uploaded your photo. We could not check it right away, so we kept it${en}`,
      `Vous avez téléversé votre photo. Nous n'avons pas pu la vérifier tout de suite, alors nous l'avons gardée${fr}`,
    ),
    ({ name }) =>
      inBoth(
        `You uploaded a photo for ${name}. We could not check it right away, so we kept it${en}`,
        `Vous avez téléversé une photo pour ${name}. Nous n'avons pas pu la vérifier tout de suite, alors nous l'avons gardée${fr}`,
      ),
  );

async function checked(services: Needed, about: LetterContext): Promise<Letter> {
  const reader = await letterReader(services.db, about);
  return {
    subject: reader.words(
      inBoth(
        'Your photo was checked: please look at it',
        'Votre photo a été vérifiée : veuillez la regarder',
      ),
      ({ given }) =>
        inBoth(
          `${possessive(given)} photo was checked: please look at it`,
          `La photo ${elided('de', given)} a été vérifiée : veuillez la regarder`,
        ),
    ),
    preheader: inBoth('It is not submitted yet.', "Elle n'est pas encore soumise."),
    blocks: [
      { p: reader.hello },
      { p: keptText(reader, '. It is checked now.', '. Elle est maintenant vérifiée.') },
      {
        p: inBoth(
          'Look at the photo and at what we found, then submit it. Nobody looks at it before you do.',
          "Regardez la photo et ce que nous avons constaté, puis soumettez-la. Personne ne l'examine avant cela.",
        ),
      },
      {
        button: inBoth('Look at the photo', 'Regarder la photo'),
        href: pageLinks(services, 'photo', { caseId: reader.caseId }),
      },
    ],
  };
}

/** Nothing here says that anything is wrong with the file: nobody knows. */
async function unchecked(services: Needed, about: LetterContext): Promise<Letter> {
  const reader = await letterReader(services.db, about);
  return {
    subject: reader.words(
      inBoth(
        'Your photo is ready to submit: an officer will look at it',
        'Votre photo est prête à être soumise : un agent la regardera',
      ),
      ({ given }) =>
        inBoth(
          `${possessive(given)} photo is ready to submit: an officer will look at it`,
          `La photo ${elided('de', given)} est prête à être soumise : un agent la regardera`,
        ),
    ),
    preheader: inBoth('It is not submitted yet.', "Elle n'est pas encore soumise."),
    blocks: [
      { p: reader.hello },
      {
        p: keptText(
          reader,
          '. Our program could not check it. That does not mean that something is wrong with it.',
          ". Notre programme n'a pas pu la vérifier. Cela ne veut pas dire qu'elle a un défaut.",
        ),
      },
      {
        p: inBoth(
          'You can submit it as it is: an officer will look at it. Or you can send another photo.',
          'Vous pouvez la soumettre telle quelle : un agent la regardera. Vous pouvez aussi envoyer une autre photo.',
        ),
      },
      {
        button: inBoth('See the photo', 'Voir la photo'),
        href: pageLinks(services, 'photo', { caseId: reader.caseId }),
      },
    ],
  };
}

async function refused(services: Needed, about: LetterContext): Promise<Letter> {
  const reader = await letterReader(services.db, about);
  const list = refusalLines(JSON.parse(about.params['refusal'] ?? '') as Refusal);
  return {
    subject: reader.words(
      inBoth(
        'Your photo could not be used: please send another one',
        "Votre photo n'a pas pu être utilisée : veuillez en envoyer une autre",
      ),
      ({ given }) =>
        inBoth(
          `${possessive(given)} photo could not be used: please send another one`,
          `La photo ${elided('de', given)} n'a pas pu être utilisée : veuillez en envoyer une autre`,
        ),
    ),
    preheader: inBoth('We say what you can do.', 'Nous vous disons quoi faire.'),
    blocks: [
      { p: reader.hello },
      {
        p: keptText(
          reader,
          ' and tried again. We cannot use this file:',
          ' et avons essayé de nouveau. Nous ne pouvons pas utiliser ce fichier :',
        ),
      },
      { list },
      {
        button: inBoth('Send another photo', 'Envoyer une autre photo'),
        href: pageLinks(services, 'photo', { caseId: reader.caseId }),
      },
      {
        note: inBoth(
          'We deleted the file. All the other steps continue.',
          'Nous avons supprimé le fichier. Toutes les autres étapes suivent leur cours.',
        ),
      },
    ],
  };
}
