import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import {
  above,
  below,
  notChecked,
  type CheckPart,
  type PhotoFacts,
  percentOf,
  restingOn,
  result,
  rounded,
  worst,
} from './facts.ts';

/**
 * Neither too dark nor burnt out. Darkness is judged by the wall and by the brightest parts, never by the skin: dark
 * skin is not a dark picture. Value: the level that 98 % of the picture stays below, or the skin's lightness.
 * Source: IRCC, "Permanent resident photos": natural skin tones, well lit.
 */
export function checkExposure({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('exposure');
  const { brightest, wall, wallBrightest, skin, clipped, burnt } = checks.exposure;
  const { exposure, background } = seen;
  const scored = (value: number, limit: number, about: string) =>
    ({ value: rounded(value), limit, unit: 'score', about }) as const;
  const shared = (value: number, limit: number, about: string) =>
    ({ value: percentOf(value), limit: percentOf(limit), unit: 'percent', about }) as const;
  // A dark wall alone is a matter of the background: in a dark picture the brightest parts are dark as well.
  const dim = exposure.brightest < wallBrightest ? below(background.lightness, wall) : null;
  // On dark skin too much light shows in the wall alone, and a wall may well be white: never a fact.
  const white = exposure.clipped > clipped ? 'warn' : null;
  const parts: readonly [CheckPart, ...CheckPart[]] = [
    {
      answer: below(exposure.brightest, brightest),
      measure: scored(exposure.brightest, brightest.warn, 'dark'),
    },
    { answer: dim, measure: scored(background.lightness, wall.warn, 'dark-wall') },
    {
      answer: above(seen.skin.lightness[2], skin),
      measure: scored(seen.skin.lightness[2], skin.warn, 'bright'),
    },
    { answer: above(seen.skin.burnt, burnt), measure: shared(seen.skin.burnt, burnt.warn, 'burnt') },
    { answer: white, measure: shared(exposure.clipped, clipped, 'clipped') },
  ];
  const severity = worst(...parts.map(({ answer }) => answer));
  return result('exposure', severity, restingOn(parts, severity));
}
