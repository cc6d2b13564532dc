import { asBlur, type Check, measureText } from '../check.ts';
import { above, type CheckPart, judgement, notChecked, restingOn, rounded, worst } from '../judgement.ts';

const limits = { softness: 'steps', face: 'steps', eyes: 'steps' } as const;

export const sharp: Check<'sharp', typeof limits> = {
  code: 'sharp',
  limits,
  name: { en: 'Sharpness', fr: 'Netteté' },

  /**
   * In focus, and not moved. Three measures of blur, at the size at which the photo is kept: fine detail round the eyes,
   * and Crete's blur of the face and of the eyes. A fact only when two of them say so.
   * Source: IRCC, "Permanent resident photos": clear, sharp and in focus.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const part = (about: 'softness' | 'face' | 'eyes'): CheckPart => ({
      answer: above(seen.sharpness[about], checks.sharp[about]),
      measure: {
        value: rounded(seen.sharpness[about]),
        limit: checks.sharp[about].warn,
        unit: 'score',
        about,
      },
    });
    const parts = [part('softness'), part('face'), part('eyes')] as const;
    const facts = parts.filter(({ answer }) => answer === 'fail').length;
    const severity = worst(facts >= 2 ? 'fail' : null, parts.some(({ answer }) => answer) ? 'warn' : null);
    return judgement(severity, restingOn([...parts], severity));
  },

  words: () => ({
    title: { en: 'The photo is blurry.', fr: 'La photo est floue.' },
    fix: {
      en: 'Clean the lens, keep still, rest the camera on something, and take the photo again.',
      fr: 'Nettoyez l’objectif, ne bougez pas, posez l’appareil sur un appui, puis reprenez la photo.',
    },
  }),
  effect: { en: 'the photo is not sharp', fr: 'la photo n’est pas nette' },
  measured: {
    face: measureText(
      'most',
      'Blur of your face: {v} out of 100.',
      'Flou de votre visage : {v} sur 100.',
      asBlur,
    ),
    eyes: measureText(
      'most',
      'Blur around your eyes: {v} out of 100.',
      'Flou autour de vos yeux : {v} sur 100.',
      asBlur,
    ),
    other: measureText(
      'most',
      'Blur of the finest lines: {v} points.',
      'Flou des traits les plus fins : {v} points.',
    ),
  },
  drawing: { other: { quality: 'blurred' } },
  /** A photo that is only a little soft may well have been made larger: then both are said. */
  explains: ({ severity }, { code }) =>
    (code === 'upscaled' && severity === 'fail') || ['eyes', 'expression', 'filter'].includes(code),
};
