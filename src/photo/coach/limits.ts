import type { PhotoRules } from '../../profile.ts';
import type { CoachLimits } from './hints.ts';

/** What the coach needs of a profile's photo rules: the very limits that the checks use afterwards. */
export function coachLimits({ aspect, pixels, head, checks }: PhotoRules): CoachLimits {
  const { minMm, maxMm, aimMm, frameMm } = head;
  return {
    frame: { width: aspect.width, height: aspect.height },
    minHeight: pixels.min.height,
    head: { minMm, maxMm, aimMm, frameMm },
    roll: checks.tilt.warn,
    nose: checks.turn.nose.warn,
    asymmetry: checks.turn.asymmetry.warn,
    brightest: checks.exposure.brightest.warn,
  };
}
