import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * A regular pattern over the face, as the dots of a print or the grid of a screen leave it, or an edge all round that
 * is unlike the wall, as a print on a table has. Cloth, photo-lab prints and furniture deceive it both ways, so that it
 * is a note for the officer. Source: IRCC, "Permanent resident photos": an original
 * photo, not a copy.
 */
export function checkRecapture({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('recapture');
  const { pattern, border, plain } = checks.recapture;
  const regular = seen.pattern > pattern;
  // A wall that is all busy has no edge of its own.
  if (!regular && seen.background.border > border && seen.background.plain > plain) {
    const value = rounded(seen.background.border);
    return result('recapture', 'note', { value, limit: border, unit: 'score', about: 'framed' });
  }
  const measure = { value: rounded(seen.pattern), limit: pattern, unit: 'score' } as const;
  return result('recapture', regular ? 'note' : null, measure);
}
