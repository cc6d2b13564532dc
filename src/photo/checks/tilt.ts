import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { above, notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * The eyes are level. Value: degrees. A picture lying on its side or upside down is turned, which mends it; so is a
 * tilted head, when there is room around it to turn the cut.
 * Source: IRCC, "Permanent resident photos": square to the camera; ISO/IEC 19794-5 allows 5 to 8 degrees of roll.
 */
export function checkTilt({ seen, turn, rollAfter, own }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen || rollAfter === undefined) return notChecked('tilt');
  const severity = own ? null : above(Math.abs(seen.pose.roll), checks.tilt);
  const left = above(Math.abs(rollAfter), checks.tilt);
  const roll = Math.abs(severity ? seen.pose.roll : rollAfter);
  const head = { value: rounded(roll), limit: checks.tilt.warn, unit: 'degree' } as const;
  if (severity || left || turn === 0)
    return result('tilt', severity ?? left, { ...head, about: 'head' }, !left);
  return result('tilt', 'fail', { value: turn, limit: 0, unit: 'degree', about: 'picture' }, true);
}
