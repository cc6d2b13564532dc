import type { Eyes } from '../../pixels/measure/eyes.ts';
import { asShare, type Check, measureText } from '../check.ts';
import { type CheckPart, judgement, notChecked, restingOn, rounded, worst } from '../judgement.ts';
import { eyesAt } from '../marks.ts';

const limits = {
  ratio: 'steps',
  opening: 'steps',
  lids: 'warn',
  contrast: 'steps',
  spread: 'steps',
} as const;

export const eyes: Check<'eyes', typeof limits> = {
  code: 'eyes',
  limits,
  name: { en: 'Eyes open', fr: 'Yeux ouverts' },

  /**
   * Both eyes open and clearly visible. The height of the opening between the lids as a share of its width, how far the
   * upper lid stands above the corners (a lid half down never does, but a warning is all that it is worth), and the
   * difference between iris and white; behind glasses lids are measured less well, so that a fact needs two signs.
   * Source: IRCC, "Permanent resident photos": eyes open and clearly visible.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const limits = checks.eyes;
    const { ratio, opening, contrast, spread } = seen.eyes;
    const closed = [0, 1].some((i) => {
      const shut = (ratio[i] ?? 1) < limits.ratio.fail && (opening[i] ?? 1) < limits.opening.fail;
      const unseen = (contrast[i] ?? 1) < limits.contrast.fail;
      return shut && (unseen || (spread[i] ?? 1) < limits.spread.fail);
    });
    const part = (about: 'ratio' | 'opening' | 'contrast' | 'spread'): CheckPart => {
      const [value, limit] = [Math.min(...seen.eyes[about]), limits[about].warn];
      const measure = { value: rounded(value), limit, unit: 'score', about } as const;
      return { answer: value < limit ? 'warn' : null, measure };
    };
    const lid = Math.min(...lidsOf(seen.eyes));
    const lids: CheckPart = {
      answer: lid < limits.lids.warn ? 'warn' : null,
      measure: { value: rounded(lid), limit: limits.lids.warn, unit: 'score', about: 'lids' },
    };
    const parts = [part('ratio'), part('opening'), lids, part('contrast'), part('spread')] as const;
    const severity = closed ? 'fail' : worst(...parts.map(({ answer }) => answer));
    return judgement(severity, restingOn([...parts], severity));
  },

  words: ({ severity }) => ({
    title:
      severity === 'fail'
        ? { en: 'We cannot see both of your eyes open.', fr: 'Nous ne voyons pas vos deux yeux ouverts.' }
        : {
            en: 'Your eyes may not be fully open, or are hard to see.',
            fr: 'Vos yeux sont peut-être mal ouverts ou difficiles à voir.',
          },
    fix: {
      en: 'Keep both eyes open and look at the camera, with no hair or glasses frame over your eyes.',
      fr: 'Ouvrez bien les deux yeux et regardez l’appareil, sans cheveux ni monture devant les yeux.',
    },
  }),
  effect: { en: 'your eyes are hard to see', fr: 'vos yeux se voient mal' },
  measured: {
    opening: measureText(
      'least',
      'The opening of your eyes is {v} of the distance between them.',
      "L'ouverture de vos yeux est de {v} de la distance entre eux.",
      asShare,
    ),
    lids: measureText(
      'least',
      'Your upper eyelids rise above the corners of your eyes by {v} of the width of an eye.',
      'Vos paupières du haut dépassent les coins des yeux de {v} de la largeur d’un œil.',
      asShare,
    ),
    contrast: measureText(
      'least',
      'The white of your eyes is brighter than the coloured part by {v}.',
      'Le blanc de vos yeux est plus clair que la partie colorée de {v}.',
      asShare,
    ),
    spread: measureText(
      'least',
      'The light and dark parts around your eyes differ by {v}.',
      'Les parties claires et foncées autour de vos yeux diffèrent de {v}.',
      asShare,
    ),
    other: measureText(
      'least',
      'Your eyes are {v} as high as they are wide.',
      'La hauteur de vos yeux est de {v} de leur largeur.',
      asShare,
    ),
  },
  drawing: { other: { eyes: 'closed' } },
  marks: (at) => eyesAt(at, [0.32, 0.2]),
  explains: (_, { code }) => code === 'expression',
};

/** How much of what the lower lid hangs below the corners of the eye is taken from what the upper one stands above. */
const lowerShare = 0.3;

/**
 * How high the upper lid of each eye stands above the line through its corners, as a share of the opening's width, less
 * some of how far the lower lid hangs: narrow eyes are narrow on both sides, half-closed ones above.
 */
export function lidsOf({ rise, ratio }: Pick<Eyes, 'rise' | 'ratio'>): readonly [number, number] {
  const lid = (i: 0 | 1) => rise[i] - lowerShare * (ratio[i] - rise[i]);
  return [lid(0), lid(1)];
}
