import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, percentOf, result } from './facts.ts';

/**
 * Flash light thrown back from the pupil: the share of the inner pupil that glows red.
 * Source: IRCC, "Permanent resident photos": no red eyes, and none mended by a program.
 */
export function checkRedEye({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('red_eye');
  const [value, limit] = [percentOf(seen.eyes.red), percentOf(checks.red_eye.warn)];
  const red = seen.eyes.red > checks.red_eye.warn;
  return result('red_eye', red ? 'warn' : null, { value, limit, unit: 'percent' });
}
