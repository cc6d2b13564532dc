import type { Letter } from '../../case/letter.ts';
import { displayName, greeting } from '../../case/names.ts';
import type { LetterContext, Letters, Services } from '../../case/services.ts';
import { findCasePerson } from '../../case/store.ts';
import { both } from '../../platform/i18n.ts';
import type { Refusal } from '../checks/findings.ts';
import { refusalLines } from '../report/unusable-file.ts';

export const CHECKED = 'photo.checked';
export const UNUSABLE = 'photo.unusable';

type Needed = Pick<Services, 'db' | 'link'>;

/** The letters about an upload that had to wait for its check. */
export function recheckLetters(services: Needed): Letters {
  return {
    [CHECKED]: { write: (about) => checked(services, about) },
    [UNUSABLE]: { write: (about) => refused(services, about) },
  };
}

async function readCase({ db, link }: Needed, { caseId }: LetterContext) {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  if (!person || caseId === null) throw new Error('this letter is about the photo of a case');
  const href = { en: link('photo', { caseId }, 'en'), fr: link('photo', { caseId }, 'fr') };
  return { person, name: displayName(person), href };
}

async function checked(services: Needed, about: LetterContext): Promise<Letter> {
  const { person, name, href } = await readCase(services, about);
  return {
    subject: both({
      en: 'Your photo was checked: please look at it',
      fr: 'Votre photo a été vérifiée : veuillez la regarder',
    }),
    preheader: both({
      en: 'It is not submitted yet.',
      fr: "Elle n'est pas encore soumise.",
    }),
    blocks: [
      { p: greeting(person) },
      {
        p: both({
          en: `You uploaded a photo for ${name}. We could not check it right away, so we kept it. It is checked now.`,
          fr: `Vous avez téléversé une photo pour ${name}. Nous n'avons pas pu la vérifier tout de suite, alors nous l'avons gardée. Elle est maintenant vérifiée.`,
        }),
      },
      {
        p: both({
          en: 'Look at the photo and at what we found, then submit it. Nobody looks at it before you do.',
          fr: "Regardez la photo et ce que nous avons constaté, puis soumettez-la. Personne ne l'examine avant cela.",
        }),
      },
      { button: both({ en: 'Look at the photo', fr: 'Regarder la photo' }), href },
    ],
  };
}

async function refused(services: Needed, about: LetterContext): Promise<Letter> {
  const { person, name, href } = await readCase(services, about);
  const list = refusalLines(JSON.parse(about.params['refusal'] ?? '') as Refusal);
  return {
    subject: both({
      en: 'Your photo could not be used: please send another one',
      fr: "Votre photo n'a pas pu être utilisée : veuillez en envoyer une autre",
    }),
    preheader: both({ en: 'We say what you can do.', fr: 'Nous vous disons quoi faire.' }),
    blocks: [
      { p: greeting(person) },
      {
        p: both({
          en: `You uploaded a photo for ${name}. We could not check it right away, so we kept it and tried again. We cannot use this file:`,
          fr: `Vous avez téléversé une photo pour ${name}. Nous n'avons pas pu la vérifier tout de suite, alors nous l'avons gardée et avons essayé de nouveau. Nous ne pouvons pas utiliser ce fichier :`,
        }),
      },
      { list },
      { button: both({ en: 'Send another photo', fr: 'Envoyer une autre photo' }), href },
      {
        note: both({
          en: 'We deleted the file. Everything else in your file goes on.',
          fr: 'Nous avons supprimé le fichier. Tout le reste de votre dossier suit son cours.',
        }),
      },
    ],
  };
}
