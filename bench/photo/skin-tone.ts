import type { Scored } from './score.ts';
import { median } from './statistics.ts';

/** Bands of the individual typology angle (Del Bino and Bernerd 2013), in degrees; our words for them. */
const bands: readonly (readonly [number, string])[] = [
  [10, 'dark skin'],
  [41, 'medium skin'],
  [Number.POSITIVE_INFINITY, 'light skin'],
];

/**
 * Gives each person the skin that their unedited pictures show: the angle between lightness and yellowness. Of people
 * of whom no such picture was measured nothing is said.
 */
export function withSkin(scored: readonly Scored[]): readonly Scored[] {
  const clean = scored.filter(({ label, benign }) => benign && label === 'clean');
  const angles = Map.groupBy(
    clean.flatMap(({ subject, record }) => {
      const skin = record.facts?.seen?.skin;
      if (!skin) return [];
      return [{ subject, angle: (Math.atan2(skin.lightness[1] - 50, skin.b) * 180) / Math.PI }];
    }),
    ({ subject }) => subject,
  );
  return scored.map((one) => {
    const known = angles.get(one.subject);
    if (!known) return one;
    const angle = median(known.map((each) => each.angle));
    const skin = bands.find(([below]) => angle < below)?.[1];
    return skin ? { ...one, groups: { ...one.groups, skin } } : one;
  });
}
