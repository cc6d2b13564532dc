import { detectFaces } from '../pixels/face/detect.ts';
import { detectLandmarks } from '../pixels/face/landmarks.ts';
import type { Models } from '../pixels/face/models.ts';
import { distance, type Face, type Point, pointAt } from '../pixels/face/points.ts';
import { crownAbove } from '../pixels/measure/pose.ts';
import { quantile } from '../pixels/measure/statistics.ts';
import type { Raster } from '../pixels/raster.ts';
import type { CameraView, SeenFace } from './hints.ts';

// What the camera page runs in a browser: pure, without Node.js and without the DOM.
export type CoachModels = Pick<Models, 'blazeface' | 'facemesh'>;

/** The mesh's own flag tells a face from a pattern that only resembles one. */
const LEAST = 0.5;
/** A face smaller than this share of the largest is a picture on the wall or somebody far behind. */
const OTHER = 0.35;

/** Looks at a small copy of a picture, `scale` times smaller than what the camera takes. */
export async function see(models: CoachModels, raster: Raster, scale: number): Promise<CameraView> {
  const { width, height } = raster;
  const [first, ...rest] = (await detectFaces(models, raster)).toSorted((a, b) => b.width - a.width);
  const face = first && (await detectLandmarks(models, raster, first));
  const picture = { width, height, scale, brightest: brightestOf(raster) };
  if (!first || !face || face.score < LEAST) return { ...picture, faces: 0 };
  const others = rest.filter((one) => one.width > OTHER * first.width);
  return { ...picture, faces: 1 + others.length, face: measured(raster, face) };
}

const middle = (mesh: readonly Point[], a: number, b: number): Point => [
  (pointAt(mesh, a)[0] + pointAt(mesh, b)[0]) / 2,
  (pointAt(mesh, a)[1] + pointAt(mesh, b)[1]) / 2,
];

/** Points of the mesh: corners of the eyes, tip of the nose, forehead, chin, edges of the face. */
function measured(raster: Raster, { mesh }: Face): SeenFace {
  const [right, left] = [middle(mesh, 33, 133), middle(mesh, 362, 263)];
  const unit = Math.max(1, Math.hypot(left[0] - right[0], left[1] - right[1]));
  const [cos, sin] = [(left[0] - right[0]) / unit, (left[1] - right[1]) / unit];
  const [x, y] = [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2];
  const across = (i: number) => ((pointAt(mesh, i)[0] - x) * cos + (pointAt(mesh, i)[1] - y) * sin) / unit;
  const down = (i: number) => ((pointAt(mesh, i)[1] - y) * cos - (pointAt(mesh, i)[0] - x) * sin) / unit;
  const [edge, other] = [Math.abs(across(234)), Math.abs(across(454))];
  const crown = crownAbove(down(152), -down(10), edge + other);
  const below = ((down(152) - crown) / 2) * unit;
  return {
    height: (down(152) + crown) * unit,
    centre: [x - below * sin, y + below * cos],
    roll: (Math.atan2(sin, cos) * 180) / Math.PI,
    noseAcross: across(4),
    asymmetry: (other - edge) / (edge + other),
    ...lightOn(raster, mesh, unit),
    eyesOpen: Math.max(opening(mesh, [159, 145], [33, 133]), opening(mesh, [386, 374], [362, 263])),
  };
}

type Two = readonly [number, number];

const opening = (mesh: readonly Point[], lids: Two, corners: Two): number =>
  distance(mesh, ...lids) / Math.max(1, distance(mesh, ...corners));

/** Forehead and both cheeks, each a patch a quarter of the eyes' distance wide. */
function lightOn(raster: Raster, mesh: readonly Point[], unit: number) {
  const patch = (i: number) => lightAround(raster, pointAt(mesh, i), unit / 8);
  const [forehead, one, other] = [patch(151), patch(50), patch(280)];
  return {
    light: (forehead + one + other) / 3,
    evenness: (Math.min(one, other) + 1) / (Math.max(one, other) + 1),
  };
}

const lumaAt = (data: Uint8Array, i: number): number =>
  0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0);

/** Every third point is enough. */
function brightestOf({ data }: Raster): number {
  const levels: number[] = [];
  for (let i = 0; i < data.length; i += 9) levels.push(lumaAt(data, i));
  return quantile(levels, 0.98);
}

function lightAround({ data, width, height }: Raster, [x, y]: Point, half: number): number {
  let [sum, count] = [0, 0];
  for (let v = Math.max(0, Math.round(y - half)); v <= Math.min(height - 1, y + half); v++) {
    for (let u = Math.max(0, Math.round(x - half)); u <= Math.min(width - 1, x + half); u++) {
      const i = (v * width + u) * 3;
      sum += lumaAt(data, i);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}
