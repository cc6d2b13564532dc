import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * A regular pattern over the face, as the dots of a print or the grid of a screen leave it, or an edge all round that
 * is unlike the wall, as a print on a table has. Cloth, photo-lab prints and furniture deceive it both ways, so that it
 * is a note for the officer. Source: IRCC, "Permanent resident photos": an original
 * photo, not a copy.
 */
export function checkRecapture({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { pattern, border } = checks.recapture;
  if (seen.pattern > pattern) {
    return {
      code: 'recapture',
      severity: 'note',
      value: rounded(seen.pattern),
      limit: pattern,
      unit: 'score',
    };
  }
  // A wall that is all busy has no edge of its own.
  const framed = seen.background.border > border && seen.background.plain > 0.3;
  if (!framed) return null;
  const value = rounded(seen.background.border);
  return { code: 'recapture', severity: 'note', value, limit: border, unit: 'score', about: 'framed' };
}
