import { type Check, measureText } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';
import { boxesAt } from '../marks.ts';

const limits = { patch: 'number' } as const;

export const glare: Check<'glare', typeof limits> = {
  code: 'glare',
  limits,
  name: { en: 'No bright spots on the face', fr: 'Pas de reflet sur le visage' },

  /**
   * White patches where light is thrown back by the skin. Value: the area of the largest one, in squared distances
   * between the eyes. Source: IRCC, "Permanent resident photos": no glare on the face.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const limit = checks.glare.patch;
    const measure = { value: rounded(seen.skin.glare), limit, unit: 'score' } as const;
    return judgement(seen.skin.glare > limit ? 'warn' : null, measure);
  },

  words: () => ({
    title: {
      en: 'There are bright white spots on your face.',
      fr: 'Il y a des taches blanches et brillantes sur votre visage.',
    },
    fix: {
      en: 'Move the light further away, or use a softer one.',
      fr: 'Éloignez la lumière, ou choisissez-en une plus douce.',
    },
  }),
  effect: { en: 'bright spots show on your face', fr: 'des taches brillantes paraissent sur votre visage' },
  measured: {
    other: measureText(
      'most',
      'Size of the largest white spot on your face: {v} points.',
      'Taille de la plus grande tache blanche sur votre visage : {v} points.',
      { as: (value) => value * 100 },
    ),
  },
  drawing: { other: { light: 'spots' } },
  marks: ({ seen, axes }) => boxesAt(axes, seen.skin.glareAt ? [seen.skin.glareAt] : []),
};
