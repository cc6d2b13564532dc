import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * The forehead is not skin: a hat, a scarf, or a fringe. We cannot tell which, and head coverings worn for religion
 * or health are allowed, so that this is a note and never a refusal.
 * Source: IRCC, "Permanent resident photos": head coverings only for religious or medical reasons.
 */
export function checkHeadwear({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { foreheadLight, foreheadColour } = checks.headwear;
  const away = Math.abs(seen.cover.foreheadLight) > foreheadLight || seen.cover.forehead > foreheadColour;
  return away
    ? {
        code: 'headwear',
        severity: 'note',
        value: rounded(seen.cover.foreheadLight),
        limit: foreheadLight,
        unit: 'score',
      }
    : null;
}
