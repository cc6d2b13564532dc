import { type Both, both } from '../../platform/i18n.ts';
import type { Finding, FindingCode } from '../engine/types.ts';
import { faceFindingWords } from './findings-face.ts';
import { fileFindingWords } from './findings-file.ts';
import { lightFindingWords } from './findings-light.ts';

/** What a person reads about their photo: what it is, and how to mend it or what we did about it. */
export type PhotoWords = { readonly title: Both; readonly fix: Both };

/** The words for a finding, with its measured values. */
export function findingWords(finding: Finding): PhotoWords {
  const { title, fix } = byCode[finding.code](finding);
  const done = finding.fixed ? mended[finding.code] : undefined;
  return { title: both(title), fix: both(done ?? fix) };
}

const byCode: Readonly<Record<FindingCode, (finding: Finding) => PhotoWords>> = {
  ...fileFindingWords,
  ...faceFindingWords,
  ...lightFindingWords,
};

/** What becomes of a photo when another finding explains this one; follows "Because of this, ". */
export const effects: Partial<Readonly<Record<FindingCode, Both>>> = {
  background: both({ en: 'the wall looks too dark', fr: 'le mur paraît trop foncé' }),
  exposure: both({ en: 'the photo looks too dark', fr: 'la photo paraît trop sombre' }),
  colour: both({ en: 'the colours look unnatural', fr: 'les couleurs paraissent fausses' }),
  expression: both({ en: 'you seem to smile', fr: 'vous semblez sourire' }),
  glasses: both({ en: 'your eyes are hard to see', fr: 'vos yeux se voient mal' }),
  eyes: both({ en: 'your eyes are hard to see', fr: 'vos yeux se voient mal' }),
  upscaled: both({ en: 'the photo looks as if it was made larger', fr: 'la photo paraît agrandie' }),
};

/** What the cut or the turn has mended needs nothing more of the person. */
const mended: Partial<Readonly<Record<FindingCode, Both>>> = {
  one_face: {
    en: 'We cut the photo so that only you are in it. Look at the result.',
    fr: 'Nous avons rogné la photo pour ne garder que vous. Regardez le résultat.',
  },
  head_size: {
    en: 'We cut the photo so that your head has the right size. You do not need to do anything.',
    fr: "Nous avons rogné la photo pour que votre tête soit à la bonne taille. Vous n'avez rien à faire.",
  },
  centre: {
    en: 'We cut the photo so that your head is in the middle. You do not need to do anything.',
    fr: "Nous avons rogné la photo pour que votre tête soit au milieu. Vous n'avez rien à faire.",
  },
  tilt: {
    en: 'We turned it upright. You do not need to do anything.',
    fr: "Nous l'avons redressée. Vous n'avez rien à faire.",
  },
};
