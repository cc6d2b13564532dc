import { type Both, both } from '../platform/i18n.ts';
import type { Finding, FindingCode } from './engine/types.ts';
import { faceWords } from './findings-face.ts';
import { fileWords } from './findings-file.ts';
import { lightWords } from './findings-light.ts';

/** What a person reads about their photo: what it is, and how to mend it or what we did about it. */
export type PhotoWords = { readonly title: Both; readonly fix: Both };

/** The words for a finding, with its measured values. */
export function findingWords(finding: Finding): PhotoWords {
  const { title, fix } = byCode[finding.code](finding);
  const done = finding.fixed ? mended[finding.code] : undefined;
  return { title: both(title), fix: both(done ?? fix) };
}

const byCode: Readonly<Record<FindingCode, (finding: Finding) => PhotoWords>> = {
  ...fileWords,
  ...faceWords,
  ...lightWords,
};

/** What is said of a finding that another one explains. */
export const alsoWords: Partial<Readonly<Record<FindingCode, Both>>> = {
  background: both({
    en: 'This also makes the wall behind you look too dark.',
    fr: 'Cela assombrit aussi le mur derrière vous.',
  }),
  exposure: both({ en: 'This also makes the photo look too dark.', fr: 'Cela assombrit aussi la photo.' }),
  colour: both({
    en: 'This also makes the colours look unnatural.',
    fr: 'Cela fausse aussi les couleurs.',
  }),
  expression: both({ en: 'This also looks like a smile.', fr: 'Cela ressemble aussi à un sourire.' }),
  glasses: both({
    en: 'This also makes your eyes hard to see.',
    fr: 'Cela empêche aussi de bien voir vos yeux.',
  }),
  eyes: both({
    en: 'This also makes your eyes hard to see.',
    fr: 'Cela empêche aussi de bien voir vos yeux.',
  }),
  upscaled: both({
    en: 'It also looks as if the photo was made larger. Send the file from the camera, not a copy.',
    fr: "La photo semble aussi avoir été agrandie. Envoyez le fichier de l'appareil, et non une copie.",
  }),
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
