import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, percent } from './facts.ts';

/**
 * Flash light thrown back from the pupil: the share of the inner pupil that glows red.
 * Source: IRCC, "Permanent resident photos": no red eyes, and none mended by a program.
 */
export function checkRedEye({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen || seen.eyes.red <= checks.red_eye.warn) return null;
  const [value, limit] = [percent(seen.eyes.red), percent(checks.red_eye.warn)];
  return { code: 'red_eye', severity: 'warn', value, limit, unit: 'percent' };
}
