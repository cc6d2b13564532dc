import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type Part, type PhotoFacts, restingOn, result, rounded, worst } from './facts.ts';

/**
 * Both eyes open and clearly visible. The height of the opening between the lids as a share of its width, how far the
 * upper lid stands above the corners (a lid half down never does, but a warning is all that it is worth), and the
 * difference between iris and white; behind glasses lids are measured less well, so that a fact needs two signs.
 * Source: IRCC, "Permanent resident photos": eyes open and clearly visible.
 */
export function checkEyes({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('eyes');
  const limits = checks.eyes;
  const { ratio, opening, contrast, spread } = seen.eyes;
  const closed = [0, 1].some((i) => {
    const shut = (ratio[i] ?? 1) < limits.ratio.fail && (opening[i] ?? 1) < limits.opening.fail;
    const unseen = (contrast[i] ?? 1) < limits.contrast.fail;
    return shut && (unseen || (spread[i] ?? 1) < limits.spread.fail);
  });
  const part = (about: 'ratio' | 'opening' | 'rise' | 'contrast' | 'spread'): Part => {
    const [value, limit] = [Math.min(...seen.eyes[about]), limits[about].warn];
    const measure = { value: rounded(value), limit, unit: 'score', about } as const;
    return { answer: value < limit ? 'warn' : null, measure };
  };
  const parts = [part('ratio'), part('opening'), part('rise'), part('contrast'), part('spread')] as const;
  const severity = closed ? 'fail' : worst(...parts.map(({ answer }) => answer));
  return result('eyes', severity, restingOn([...parts], severity));
}
