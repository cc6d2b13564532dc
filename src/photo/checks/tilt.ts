import type { Finding, PhotoLimits } from '../engine/types.ts';
import { above, type PhotoFacts } from './facts.ts';

/**
 * The eyes are level. Value: degrees. A picture lying on its side or upside down is turned, which mends it; a tilted
 * head is not, since the officer may want another photo.
 * Source: IRCC, "Permanent resident photos": square to the camera; ISO/IEC 19794-5 allows 5 to 8 degrees of roll.
 */
export function checkTilt({ seen, turn }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const roll = Math.abs(seen.pose.roll);
  const severity = above(roll, checks.tilt);
  const value = Math.round(roll * 10) / 10;
  if (severity)
    return { code: 'tilt', severity, value, limit: checks.tilt.warn, unit: 'degree', about: 'head' };
  if (turn === 0) return null;
  return {
    code: 'tilt',
    severity: 'fail',
    value: turn,
    limit: 0,
    unit: 'degree',
    about: 'picture',
    fixed: true,
  };
}
