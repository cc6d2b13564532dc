import { pointAt } from '../face/points.ts';
import type { PixelScene } from './scene.ts';

/**
 * A logistic model of a smile against a neutral face, over distances in the face's axes. Trained on 62 people, each
 * neutral and smiling (Face Research Lab London, DeBruine and Jones 2017, CC BY 4.0), with ridge 3; tested on people
 * left out of training it errs equally both ways at 10 to 11 %. Each row: mean, standard deviation, weight.
 */
const model = {
  width: [0.834, 0.0924, 0.781],
  lift: [0.0115, 0.0472, 0.53],
  upperLip: [0.096, 0.0161, -0.259],
  lowerLip: [0.1482, 0.0133, 0.035],
  gap: [0.0622, 0.0577, 0.668],
  noseToLip: [0.2156, 0.0275, -0.433],
  noseToCorners: [0.3311, 0.066, -0.329],
  cheeks: [-0.0598, 0.0354, 0.142],
  lids: [0.148, 0.0192, -0.124],
  lowerLids: [0.0518, 0.0079, -0.631],
  noseWidth: [0.5845, 0.0294, 0.11],
  chin: [1.7943, 0.103, -0.071],
  lipToChin: [0.5566, 0.0575, 0.197],
  brows: [-0.3579, 0.047, 0.015],
  insideWidth: [0.7247, 0.0828, 0.714],
  upperCurve: [-0.0626, 0.0199, -0.004],
  lowerCurve: [0.0925, 0.0405, 0.661],
  teeth: [0.0131, 0.024, 0.452],
} as const satisfies Record<string, readonly [number, number, number]>;

const intercept = 1.239;

export type SmileFeatures = Readonly<Record<keyof typeof model, number>>;

/** The log of the odds for a smile: above 0 a smile is likelier. */
export function smileOdds(features: SmileFeatures): number {
  let sum = intercept;
  for (const [name, [mean, deviation, weight]] of Object.entries(model)) {
    sum += (weight * (features[name as keyof typeof model] - mean)) / deviation;
  }
  return sum;
}

/** What the model looks at. `teeth`: see Mouth. */
export function smileFeatures({ face, axes }: PixelScene, teeth: number): SmileFeatures {
  const x = (i: number) => axes.across(pointAt(face.mesh, i));
  const y = (i: number) => axes.down(pointAt(face.mesh, i));
  const both = (a: number, b: number) => (y(a) + y(b)) / 2;
  const corners = both(61, 291);
  return {
    width: x(291) - x(61),
    lift: both(13, 14) - corners,
    upperLip: y(13) - y(0),
    lowerLip: y(17) - y(14),
    gap: Math.hypot(x(13) - x(14), y(13) - y(14)),
    noseToLip: y(0) - y(2),
    noseToCorners: corners - y(2),
    cheeks: both(205, 425) - y(2),
    lids: both(145, 374) - both(159, 386),
    lowerLids: both(145, 374) - (both(133, 362) + both(33, 263)) / 2,
    noseWidth: x(278) - x(48),
    chin: y(152),
    lipToChin: y(152) - y(17),
    brows: both(105, 334),
    insideWidth: x(308) - x(78),
    upperCurve: both(40, 270) - corners,
    lowerCurve: both(91, 321) - corners,
    teeth,
  };
}
