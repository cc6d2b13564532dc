import type { Measured } from '../pixels/measure/all.ts';
import type { CheckResult, PhotoLimits, Severity } from '../engine/types.ts';
import { above, notChecked, type PhotoFacts, result, rounded, worst } from './facts.ts';
import { hasOtherForehead, isOddHue } from './skin-tone.ts';

/**
 * Something covers a part of the face: the colour round the mouth, or of the forehead, lies far from that of the
 * nose (distance in a* and b*, so that light and shade do not count).
 * Source: IRCC, "Permanent resident photos": the full face shows, from chin to forehead.
 */
export function checkCovered({ seen }: PhotoFacts, limits: PhotoLimits): CheckResult {
  if (!seen) return notChecked('covered');
  const { mouth, forehead } = limits.checks.covered;
  const byMouth = above(seen.cover.mouth, mouth);
  const severity = worst(byMouth, byForehead(seen, limits));
  const isMouth = byMouth === severity;
  return result('covered', severity, {
    value: rounded(isMouth ? seen.cover.mouth : seen.cover.forehead),
    limit: isMouth ? mouth.warn : forehead.warn,
    unit: 'score',
    about: isMouth ? 'mouth' : 'forehead',
  });
}

/**
 * A forehead of another colour is never a fact. With a mask over mouth and nose, most of the face has no colour of
 * skin: a warning. Otherwise it is a scarf or a turban, which people may wear, or a dark fringe: then the officer alone
 * hears of it, or nobody.
 */
function byForehead(seen: Measured, { checks }: PhotoLimits): Severity | null {
  const { forehead, fringe } = checks.covered;
  if (seen.cover.foreheadLight < fringe || seen.cover.forehead <= forehead.warn) return null;
  if (isOddHue(seen, checks.colour)) return 'warn';
  return hasOtherForehead(seen, checks.headwear) ? 'note' : 'warn';
}
