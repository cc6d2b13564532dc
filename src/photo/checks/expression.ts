import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * A smile, by a model over distances in the face: it errs on one in ten, so that it never says more than that an
 * officer may return the photo. Source: IRCC, "Permanent resident photos": neutral expression, not smiling.
 */
export function checkExpression({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen || seen.smile <= checks.expression.warn) return null;
  const limit = checks.expression.warn;
  return { code: 'expression', severity: 'warn', value: rounded(seen.smile), limit, unit: 'score' };
}
