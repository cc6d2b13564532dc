import { type Axes, axesOf } from '../face/axes.ts';
import { type Eye, type Face, type Point, pointAt } from '../face/points.ts';
import type { Raster } from '../raster.ts';
import { type Lab, labOf, lumaOf } from './colour.ts';

/** A picture and the face in it: what every measurement looks at. */
export type PixelScene = {
  readonly raster: Raster;
  readonly luma: Float32Array;
  readonly face: Face;
  /** The face's own right eye first. */
  readonly eyes: readonly [Eye, Eye];
  readonly axes: Axes;
};

export function pixelSceneOf(raster: Raster, face: Face, eyes: readonly [Eye, Eye]): PixelScene {
  return { raster, luma: lumaOf(raster), face, eyes, axes: axesOf(eyes) };
}

/** The index of the pixel at a point, or of the nearest one inside. */
export function indexAt({ raster }: PixelScene, [x, y]: Point): number {
  const px = Math.max(0, Math.min(raster.width - 1, Math.floor(x)));
  const py = Math.max(0, Math.min(raster.height - 1, Math.floor(y)));
  return py * raster.width + px;
}

export function labAt(scene: PixelScene, index: number): Lab {
  const { data } = scene.raster;
  return labOf(data[index * 3] as number, data[index * 3 + 1] as number, data[index * 3 + 2] as number);
}

/** Red, green and blue of a pixel. */
export function colourAt({ raster: { data } }: PixelScene, index: number): readonly [number, number, number] {
  return [data[index * 3] as number, data[index * 3 + 1] as number, data[index * 3 + 2] as number];
}

/** Outlines in the numbering of FaceMesh. */
export const outlines = {
  face: [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176,
    149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
  ],
  lips: [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146],
  betweenLips: [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95],
  upperLip: [
    61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191, 78,
  ],
  lowerLip: [
    61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95, 78,
  ],
} as const;

export const outline = ({ face }: PixelScene, name: keyof typeof outlines): readonly Point[] =>
  outlines[name].map((i) => pointAt(face.mesh, i));

/** Calls `visit` with each pixel inside a polygon, every `step` pixels, by its rows. */
export function insidePolygon(
  { raster }: PixelScene,
  polygon: readonly Point[],
  step: number,
  visit: (x: number, y: number, index: number) => void,
): void {
  const ys = polygon.map(([, y]) => y);
  const first = Math.max(0, Math.floor(Math.min(...ys)));
  const last = Math.min(raster.height - 1, Math.ceil(Math.max(...ys)));
  for (let y = first; y <= last; y += step) {
    const cuts = crossings(polygon, y);
    for (let k = 0; k + 1 < cuts.length; k += 2) {
      const from = Math.max(0, Math.ceil((cuts[k] as number) / step) * step);
      const to = Math.min(raster.width - 1, cuts[k + 1] as number);
      for (let x = from; x <= to; x += step) visit(x, y, y * raster.width + x);
    }
  }
}

function crossings(polygon: readonly Point[], y: number): number[] {
  const cuts: number[] = [];
  let before = pointAt(polygon, polygon.length - 1);
  for (let k = 0; k < polygon.length; k++) {
    const point = polygon[k] as Point;
    const qy = point[1];
    const py = before[1];
    if (qy > y !== py > y) cuts.push(((before[0] - point[0]) * (y - qy)) / (py - qy) + point[0]);
    before = point;
  }
  return cuts.length > 2 ? cuts.sort((a, b) => a - b) : inOrder(cuts);
}

/** Nearly every line cuts an outline twice. */
function inOrder(cuts: number[]): number[] {
  const [first = 0, second = first] = cuts;
  return second < first ? [second, first] : cuts;
}

/** Calls `visit` with each point of a grid in the face's axes, `step` units apart. */
export function overBox(
  scene: PixelScene,
  box: { readonly across: number; readonly down: number; readonly half: readonly [number, number] },
  step: number,
  visit: (index: number, across: number, down: number) => void,
): void {
  const { pixel, unit } = scene.axes;
  const { width, height } = scene.raster;
  const [left, top] = pixel(box.across, box.down);
  // One step across moves as far as one step down, a quarter turn apart.
  const [acrossX, acrossY] = [
    (pixel(1, 0)[0] - pixel(0, 0)[0]) / unit,
    (pixel(1, 0)[1] - pixel(0, 0)[1]) / unit,
  ];
  const [halfWidth, halfHeight] = box.half;
  for (let down = -halfHeight; down <= halfHeight; down += step) {
    for (let across = -halfWidth; across <= halfWidth; across += step) {
      const x = left + (across * acrossX - down * acrossY) * unit;
      const y = top + (across * acrossY + down * acrossX) * unit;
      const column = x < 0 ? 0 : x >= width ? width - 1 : x | 0;
      const row = y < 0 ? 0 : y >= height ? height - 1 : y | 0;
      visit(row * width + column, across, down);
    }
  }
}
