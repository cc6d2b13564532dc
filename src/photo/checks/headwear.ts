import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * The forehead is not skin: a hat, a scarf, or a fringe. We cannot tell which, and head coverings worn for religion
 * or health are allowed, so that this is a note and never a refusal.
 * Source: IRCC, "Permanent resident photos": head coverings only for religious or medical reasons.
 */
export function checkHeadwear({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('headwear');
  const { foreheadLight, foreheadColour } = checks.headwear;
  const { foreheadLight: light, forehead: colour } = seen.cover;
  if (Math.abs(light) <= foreheadLight && colour > foreheadColour) {
    const measure = {
      value: rounded(colour),
      limit: foreheadColour,
      unit: 'score',
      about: 'colour',
    } as const;
    return result('headwear', 'note', measure);
  }
  const measure = { value: rounded(light), limit: foreheadLight, unit: 'score' } as const;
  return result('headwear', Math.abs(light) > foreheadLight ? 'note' : null, measure);
}
