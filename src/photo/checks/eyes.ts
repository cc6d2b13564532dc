import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * Both eyes open and clearly visible. The height of the opening between the lids as a share of its width, and the
 * difference between iris and white; behind glasses lids are measured less well, so that a fact needs two signs.
 * Source: IRCC, "Permanent resident photos": eyes open and clearly visible.
 */
export function checkEyes({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const limits = checks.eyes;
  const { ratio, opening, contrast, spread } = seen.eyes;
  const signs = [0, 1].map((i) => {
    const closed = (ratio[i] ?? 1) < limits.ratio.fail && (opening[i] ?? 1) < limits.opening.fail;
    const unseen = (contrast[i] ?? 1) < limits.contrast.fail;
    const flat = (spread[i] ?? 1) < limits.spread.fail;
    const half = (ratio[i] ?? 1) < limits.ratio.warn || (opening[i] ?? 1) < limits.opening.warn;
    const doubtful = (contrast[i] ?? 1) < limits.contrast.warn || (spread[i] ?? 1) < limits.spread.warn;
    return { fail: closed && (unseen || flat), warn: half || doubtful };
  });
  if (!signs.some(({ fail, warn }) => fail || warn)) return null;
  return {
    code: 'eyes',
    severity: signs.some(({ fail }) => fail) ? 'fail' : 'warn',
    value: rounded(Math.min(...ratio)),
    limit: limits.ratio.warn,
    unit: 'score',
  };
}
