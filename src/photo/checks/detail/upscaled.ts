import { asBlur, type Check, measureText } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';
import { originalFile } from './compression.ts';

const limits = { softness: 'number', face: 'number' } as const;

export const upscaled: Check<'upscaled', typeof limits> = {
  code: 'upscaled',
  limits,
  name: { en: 'Not made larger', fr: 'Photo non agrandie' },

  /**
   * Made larger than it was: there are pixels but no detail, evenly over face and eyes. It looks like blur, and may be;
   * hence a warning beside the one for blur. Source: IRCC, "Permanent resident photos": not enlarged from a small one.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { softness, face } = checks.upscaled;
    const { sharpness } = seen;
    if (sharpness.softness > softness && sharpness.face <= face) {
      const measure = { value: rounded(sharpness.face), limit: face, unit: 'score', about: 'face' } as const;
      return judgement(null, measure);
    }
    const measure = { value: rounded(sharpness.softness), limit: softness, unit: 'score' } as const;
    return judgement(sharpness.softness > softness ? 'warn' : null, measure);
  },

  words: () => ({
    title: {
      en: 'The photo seems to have been made larger than it was.',
      fr: 'La photo semble avoir été agrandie.',
    },
    fix: originalFile,
  }),
  effect: { en: 'the photo looks as if it was made larger', fr: 'la photo paraît agrandie' },
  measured: {
    face: measureText(
      'most',
      'Blur of your face: {v} out of 100.',
      'Flou de votre visage : {v} sur 100.',
      asBlur,
    ),
    other: measureText(
      'most',
      'Blur of the finest lines: {v} points.',
      'Flou des traits les plus fins : {v} points.',
    ),
  },
  drawing: { other: { quality: 'squares' } },
  explains: (_, { code }) => code === 'filter',
};
