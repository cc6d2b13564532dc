import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * A smile, by a model over distances in the face: it errs on one in ten, so that it never says more than that an
 * officer may return the photo. Source: IRCC, "Permanent resident photos": neutral expression, not smiling.
 */
export function checkExpression({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('expression');
  const limit = checks.expression.warn;
  const measure = { value: rounded(seen.smile), limit, unit: 'score' } as const;
  return result('expression', seen.smile > limit ? 'warn' : null, measure);
}
