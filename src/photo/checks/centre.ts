import type { CheckResult, PhotoLimits, Severity } from '../engine/types.ts';
import {
  above,
  below,
  notChecked,
  type PhotoFacts,
  type Placement,
  percentOf,
  result,
  worst,
} from './facts.ts';

/**
 * The head stands in the middle. Value: how far its centre lies from the middle of the width, or down the height,
 * in percent. Mended when the cut brings it back.
 * Source: IRCC, "Permanent resident photos": the face is centred; no share is published, the limits are ours.
 */
export function checkCentre({ before, after, own }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!before || !after) return notChecked('centre');
  const limits = checks.centre;
  const sideways = (at: Placement) => above(Math.abs(at.across - 0.5), limits.across);
  const upDown = (at: Placement): Severity | null =>
    worst(below(at.down, limits.highest), above(at.down, limits.lowest));
  const judge = (at: Placement) => worst(sideways(at), upDown(at));
  const severity = own ? null : judge(before);
  const left = judge(after);
  const at = severity ? before : after;
  const isSideways = sideways(at) === judge(at);
  const measure = {
    value: isSideways ? percentOf(Math.abs(at.across - 0.5)) : percentOf(at.down),
    limit: isSideways
      ? percentOf(limits.across.warn)
      : `${percentOf(limits.highest.warn)}-${percentOf(limits.lowest.warn)}`,
    unit: 'percent',
    about: isSideways ? 'sideways' : at.down < 0.5 ? 'high' : 'low',
  } as const;
  return result('centre', severity ?? left, measure, !left);
}
