import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * A smoothing filter: skin without texture beside sharp eyes. Make-up and soft light do the same, hence a warning.
 * Source: IRCC, "Permanent resident photos": the photo must not be altered.
 */
export function checkFilter({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { texture, sharpness } = checks.filter;
  const smooth = seen.sharpness.cheek < texture;
  if (!smooth || seen.sharpness.eyes > sharpness) return null;
  const value = rounded(seen.sharpness.cheek * 100);
  return { code: 'filter', severity: 'warn', value, limit: rounded(texture * 100), unit: 'score' };
}
