import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * A smoothing filter: skin without texture beside sharp eyes. Make-up and soft light do the same, hence a warning.
 * Source: IRCC, "Permanent resident photos": the photo must not be altered.
 */
export function checkFilter({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('filter');
  const { texture, sharpness } = checks.filter;
  const smooth = seen.sharpness.cheek < texture;
  // Where the eyes are blurred too, nothing tells a filter from blur.
  if (smooth && seen.sharpness.eyes > sharpness) return notChecked('filter');
  const [value, limit] = [rounded(seen.sharpness.cheek * 100), rounded(texture * 100)];
  return result('filter', smooth ? 'warn' : null, { value, limit, unit: 'score' });
}
