import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { above, notChecked, type PhotoFacts, result, worst } from './facts.ts';

/**
 * Something covers a part of the face: the colour round the mouth, or of the forehead, lies far from that of the
 * nose (distance in a* and b*, so that light and shade do not count). A mask over mouth and nose shows as a forehead of
 * another colour; so does a dark fringe, which is allowed, and told apart by being much darker than the nose.
 * Source: IRCC, "Permanent resident photos": the full face shows, from chin to forehead.
 */
export function checkCovered({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('covered');
  const { mouth, forehead, fringe } = checks.covered;
  const byMouth = above(seen.cover.mouth, mouth);
  const byForehead = seen.cover.foreheadLight < fringe ? null : above(seen.cover.forehead, forehead);
  const severity = worst(byMouth, byForehead);
  const isMouth = byMouth === severity;
  return result('covered', severity, {
    value: Math.round(isMouth ? seen.cover.mouth : seen.cover.forehead),
    limit: isMouth ? mouth.warn : forehead.warn,
    unit: 'score',
    about: isMouth ? 'mouth' : 'forehead',
  });
}
