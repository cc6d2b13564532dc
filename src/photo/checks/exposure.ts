import type { Finding, PhotoLimits } from '../engine/types.ts';
import { above, below, type PhotoFacts, worst } from './facts.ts';

/**
 * Neither too dark nor burnt out. Darkness is judged by the wall and by the brightest parts, never by the skin: dark
 * skin is not a dark picture. Value: the level that 98 % of the picture stays below, or the skin's lightness.
 * Source: IRCC, "Permanent resident photos": natural skin tones, well lit.
 */
export function checkExposure({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { brightest, wall, skin, clipped, burnt } = checks.exposure;
  const { exposure, background } = seen;
  // A dark wall alone is a matter of the background: in a dark picture the brightest parts are dark as well.
  const dark = worst(
    below(exposure.brightest, brightest),
    exposure.brightest < brightest.warn + 20 ? below(background.lightness, wall) : null,
  );
  const bright = worst(
    above(seen.skin.lightness[2], skin),
    above(seen.skin.burnt, burnt),
    // On dark skin too much light shows in the wall alone, and a wall may well be white: never a fact.
    exposure.clipped > clipped ? 'warn' : null,
  );
  const severity = worst(dark, bright);
  if (!severity) return null;
  const isDark = dark === severity;
  return {
    code: 'exposure',
    severity,
    value: Math.round(isDark ? exposure.brightest : seen.skin.lightness[2]),
    limit: isDark ? brightest.warn : skin.warn,
    unit: 'score',
    about: isDark ? 'dark' : 'bright',
  };
}
