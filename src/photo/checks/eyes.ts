import type { Eyes } from '../pixels/measure/eyes.ts';
import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type CheckPart, type PhotoFacts, restingOn, result, rounded, worst } from './facts.ts';

/** How much of what the lower lid hangs below the corners of the eye is taken from what the upper one stands above. */
const lowerShare = 0.3;

/**
 * How high the upper lid of each eye stands above the line through its corners, as a share of the opening's width, less
 * some of how far the lower lid hangs: narrow eyes are narrow on both sides, half-closed ones above.
 */
export function lidsOf({ rise, ratio }: Pick<Eyes, 'rise' | 'ratio'>): readonly [number, number] {
  const lid = (i: 0 | 1) => rise[i] - lowerShare * (ratio[i] - rise[i]);
  return [lid(0), lid(1)];
}

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
  const part = (about: 'ratio' | 'opening' | 'contrast' | 'spread'): CheckPart => {
    const [value, limit] = [Math.min(...seen.eyes[about]), limits[about].warn];
    const measure = { value: rounded(value), limit, unit: 'score', about } as const;
    return { answer: value < limit ? 'warn' : null, measure };
  };
  const lid = Math.min(...lidsOf(seen.eyes));
  const lids: CheckPart = {
    answer: lid < limits.lids.warn ? 'warn' : null,
    measure: { value: rounded(lid), limit: limits.lids.warn, unit: 'score', about: 'lids' },
  };
  const parts = [part('ratio'), part('opening'), lids, part('contrast'), part('spread')] as const;
  const severity = closed ? 'fail' : worst(...parts.map(({ answer }) => answer));
  return result('eyes', severity, restingOn([...parts], severity));
}
