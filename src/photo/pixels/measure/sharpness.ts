import { pointAt } from '../face/points.ts';
import { outlines, type PixelScene } from './scene.ts';
import { deviation, mean } from './statistics.ts';

export type Sharpness = {
  /** Blur after Crete, 0 (sharp) to 1, of the face and of the band round the eyes. */
  readonly face: number;
  readonly eyes: number;
  /** -ln of fine detail against all contrast round the eyes: grows with blur. */
  readonly softness: number;
  /** Fine texture of the smoother cheek and of the forehead, against brightness: skin painted smooth has none. */
  readonly cheek: number;
  readonly forehead: number;
};

type Patch = { readonly width: number; readonly height: number; readonly values: Float32Array };

export function measureSharpness(scene: PixelScene): Sharpness {
  const { axes, face } = scene;
  const [x, y] = axes.origin;
  const { unit } = axes;
  const points = outlines.face.map((i) => pointAt(face.mesh, i));
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const faceBox = patch(scene, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const eyeBox = patch(scene, x - 0.85 * unit, y - 0.42 * unit, x + 0.85 * unit, y + 0.3 * unit);
  const textures = [-1, 1].map((side) => textureAt(scene, side * 0.55, 0.62, 0.16, 0.16));
  return {
    face: blurOf(faceBox),
    eyes: blurOf(eyeBox),
    softness: -Math.log((laplacian(eyeBox) ** 2 + 1e-6) / (deviation(eyeBox.values) ** 2 + 1)),
    cheek: Math.min(...textures),
    forehead: textureAt(scene, 0, -0.65, 0.3, 0.1),
  };
}

function textureAt(
  scene: PixelScene,
  across: number,
  down: number,
  halfWidth: number,
  halfHeight: number,
): number {
  const [x, y] = scene.axes.pixel(across, down);
  const [w, h] = [halfWidth * scene.axes.unit, halfHeight * scene.axes.unit];
  const piece = patch(scene, x - w, y - h, x + w, y + h);
  return laplacian(piece) / (mean(piece.values) + 1);
}

function patch({ raster, luma }: PixelScene, x0: number, y0: number, x1: number, y1: number): Patch {
  const left = Math.max(0, Math.min(raster.width - 24, Math.floor(x0)));
  const top = Math.max(0, Math.min(raster.height - 24, Math.floor(y0)));
  const width = Math.max(24, Math.min(raster.width, Math.floor(x1)) - left);
  const height = Math.max(24, Math.min(raster.height, Math.floor(y1)) - top);
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * raster.width + left;
    values.set(luma.subarray(from, from + width), y * width);
  }
  return { width, height, values };
}

/** Standard deviation of the Laplacian: how much of the finest detail there is. */
function laplacian({ width, height, values: v }: Patch): number {
  let [sum, squares, count] = [0, 0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i++) {
      const value =
        4 * (v[i] as number) -
        (v[i - 1] as number) -
        (v[i + 1] as number) -
        (v[i - width] as number) -
        (v[i + width] as number);
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** Crete et al. 2007: blurring a sharp picture again loses much, blurring a blurred one little. The worse direction. */
function blurOf(piece: Patch): number {
  return Math.max(blurAlong(piece), blurAlong(turnedOver(piece)));
}

/** The same with rows for columns, so that both directions are read in order. */
function turnedOver({ width, height, values }: Patch): Patch {
  const turned = new Float32Array(values.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let to = y; to < turned.length; to += height, i++) turned[to] = values[i] as number;
  }
  return { width: height, height: width, values: turned };
}

const reach = 4;

/** Along the rows of a patch, each blurred over nine values; beyond its ends a row goes on as it ended. */
function blurAlong({ width, height, values }: Patch): number {
  const row = new Float32Array(width + 2 * reach);
  let [differences, remaining] = [0, 0];
  for (let y = 1; y < height - 1; y++) {
    const start = y * width;
    row.fill(values[start] as number, 0, reach);
    row.set(values.subarray(start, start + width), reach);
    row.fill(values[start + width - 1] as number, reach + width);
    let sum = 0;
    for (let k = 0; k <= 2 * reach; k++) sum += row[k] as number;
    let before = sum / 9;
    let last = row[reach] as number;
    for (let k = 1; k < width - 1; k++) {
      sum += (row[k + 2 * reach] as number) - (row[k - 1] as number);
      const now = sum / 9;
      const value = row[k + reach] as number;
      const difference = Math.abs(value - last);
      const lost = difference - Math.abs(now - before);
      differences += difference;
      // What is below zero adds nothing; asking would take longer.
      remaining += (lost + Math.abs(lost)) * 0.5;
      before = now;
      last = value;
    }
  }
  return differences > 0 ? (differences - remaining) / differences : 1;
}
