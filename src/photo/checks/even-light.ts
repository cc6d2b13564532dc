import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * Both halves of the face get the same light. Value: the difference in photographic stops (1 is twice the light). The
 * smaller of two measures counts: hair over one cheek moves only one of them.
 * Source: IRCC, "Permanent resident photos": even lighting, no shadows across the face.
 */
export function checkEvenLight({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('even_light');
  const stops = Math.min(Math.abs(seen.skin.sides), Math.abs(seen.skin.sidesMedian));
  const limit = checks.even_light.warn;
  return result('even_light', stops > limit ? 'warn' : null, { value: rounded(stops), limit, unit: 'stop' });
}
