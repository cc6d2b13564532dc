import type { Finding, PhotoLimits, Severity } from '../engine/types.ts';
import { above, below, type PhotoFacts, type Placement, percent, worst } from './facts.ts';

/**
 * The head stands in the middle. Value: how far its centre lies from the middle of the width, or down the height,
 * in percent. Mended when the cut brings it back.
 * Source: IRCC, "Permanent resident photos": the face is centred; no share is published, the limits are ours.
 */
export function checkCentre({ before, after }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!before || !after) return null;
  const limits = checks.centre;
  const sideways = (at: Placement) => above(Math.abs(at.across - 0.5), limits.across);
  const upDown = (at: Placement): Severity | null =>
    worst(below(at.down, limits.highest), above(at.down, limits.lowest));
  const judge = (at: Placement) => worst(sideways(at), upDown(at));
  const severity = judge(before);
  const left = judge(after);
  if (!severity && !left) return null;
  const at = severity ? before : after;
  const isSideways = sideways(at) === judge(at);
  return {
    code: 'centre',
    severity: severity ?? left ?? 'warn',
    value: isSideways ? percent(Math.abs(at.across - 0.5)) : percent(at.down),
    limit: isSideways
      ? percent(limits.across.warn)
      : `${percent(limits.highest.warn)}-${percent(limits.lowest.warn)}`,
    unit: 'percent',
    about: isSideways ? 'sideways' : at.down < 0.5 ? 'high' : 'low',
    ...(left ? {} : { fixed: true }),
  };
}
