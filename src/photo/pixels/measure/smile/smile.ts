import { type Point, pointAt } from '../../face/points.ts';
import type { Eyes } from '../eyes.ts';
import type { Mouth } from '../mouth.ts';
import type { PixelScene } from '../scene.ts';
import { smileIntercept, smileModel } from './smile-model.ts';

/**
 * What the model of a smile looks at: what a smile changes, as shares of lengths in the same face, so that it does not
 * matter how wide a mouth or how full lips are. Widths of the mouth, the thickness of lips and the gap that the mesh
 * sees between them are left out on purpose: they differ from people to people more than a smile changes them.
 */
export const smileFeatureNames = [
  // Corners of the mouth above its middle, as shares of its width: outside of the lips, and inside.
  'lift',
  'innerLift',
  // The corners, from the nose (0) to the chin (1).
  'corners',
  // The bow of the upper lip above the corners: near the middle, and half way.
  'bow',
  'bowAside',
  // The cheek beside the mouth and beside its corners, from the nose to the chin; and below the eyes, to the nose.
  'cheekBeside',
  'cheekFold',
  'cheekBelowEyes',
  // Root of the area of teeth.
  'teeth',
  // The lower lid to the edge of the cheek, which it meets when that is raised.
  'lowerLids',
  // Height of the opening of the eyes to its width.
  'eyes',
] as const;

export type SmileFeatures = Readonly<Record<(typeof smileFeatureNames)[number], number>>;

/**
 * The log of the odds for a smile: above 0 a smile is likelier. A logistic model, trained by `npm run bench --
 * photo-smile` on people who are both neutral and smiling; no single feature counts for more than `mostDeviations`, so
 * that one unusual trait makes nobody smile.
 */
export function smileOdds(features: SmileFeatures): number {
  let sum = smileIntercept;
  for (const name of smileFeatureNames) {
    const [mean, deviation, weight] = smileModel[name];
    const value = (features[name] - mean) / deviation;
    sum += weight * Math.max(-mostDeviations, Math.min(mostDeviations, value));
  }
  return sum;
}

/** So many standard deviations of a feature count at most. */
export const mostDeviations = 1.5;

export function smileFeatures({ face, axes }: PixelScene, mouth: Mouth, { ratio }: Eyes): SmileFeatures {
  const across = (i: number) => axes.across(pointAt(face.mesh, i));
  const down = (...points: readonly number[]) =>
    points.reduce((sum, i) => sum + axes.down(pointAt(face.mesh, i)), 0) / points.length;
  const [width, innerWidth] = [across(291) - across(61), across(308) - across(78)];
  const [nose, corners, middle] = [down(2), down(61, 291), down(13, 14)];
  const lower = (...points: Point) => (down(...points) - nose) / (down(152) - nose);
  return {
    lift: (middle - corners) / width,
    innerLift: (middle - down(78, 308)) / innerWidth,
    corners: lower(61, 291),
    bow: (down(37, 267) - corners) / width,
    bowAside: (down(40, 270) - corners) / width,
    cheekBeside: lower(207, 427),
    cheekFold: lower(216, 436),
    cheekBelowEyes: down(50, 280) / nose,
    teeth: Math.sqrt(mouth.teeth),
    lowerLids: down(230, 450) - down(145, 374),
    eyes: (ratio[0] + ratio[1]) / 2,
  };
}
