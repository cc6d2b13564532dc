import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * Both halves of the face get the same light. Value: the difference in photographic stops (1 is twice the light). The
 * smaller of two measures counts: hair over one cheek moves only one of them.
 * Source: IRCC, "Permanent resident photos": even lighting, no shadows across the face.
 */
export function checkEvenLight({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const stops = Math.min(Math.abs(seen.skin.sides), Math.abs(seen.skin.sidesMedian));
  const limit = checks.even_light.warn;
  return stops > limit
    ? { code: 'even_light', severity: 'warn', value: rounded(stops), limit, unit: 'stop' }
    : null;
}
