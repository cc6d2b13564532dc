import { type Check, measureText } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';
import { lipsAt } from '../marks.ts';

const limits = 'warn' as const;

export const expression: Check<'expression', typeof limits> = {
  code: 'expression',
  limits,
  name: { en: 'Neutral face', fr: 'Expression neutre' },

  /**
   * A smile, by a model over distances in the face: it errs on one in ten, so that it never says more than that an
   * officer may return the photo. Source: IRCC, "Permanent resident photos": neutral expression, not smiling.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const limit = checks.expression.warn;
    const measure = { value: rounded(seen.smile), limit, unit: 'score' } as const;
    return judgement(seen.smile > limit ? 'warn' : null, measure);
  },

  words: () => ({
    title: { en: 'You may be smiling.', fr: 'Vous souriez peut-être.' },
    fix: {
      en: 'Keep a neutral face, with your mouth closed.',
      fr: 'Gardez une expression neutre, la bouche fermée.',
    },
  }),
  effect: { en: 'you seem to smile', fr: 'vous semblez sourire' },
  measured: {
    other: measureText('most', 'Signs of a smile: {v} out of 100.', 'Signes de sourire : {v} sur 100.', {
      as: (odds) => chance(odds),
    }),
  },
  drawing: { other: { mouth: 'smile' } },
  marks: (at) => [lipsAt(at)],
};

/** The odds of a smile, which come as a logarithm. */
const chance = (value: number): number => 100 / (1 + Math.exp(-value));
