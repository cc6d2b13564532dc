import type { Axes } from '../face/axes.ts';
import type { Point } from '../face/landmarks.ts';
import { type Raster, shrunk } from '../raster.ts';
import { labOf } from './colour.ts';

/** The small copy on which the background is measured. */
export type Small = {
  readonly width: number;
  readonly height: number;
  readonly lab: readonly Float32Array[];
  /** The face's coordinates of a pixel of the copy. */
  readonly across: (x: number, y: number) => number;
  readonly down: (x: number, y: number) => number;
  readonly axes: Axes;
  readonly scale: number;
};

const copyWidth = 200;

export function smallCopy(raster: Raster, axes: Axes): Small {
  const width = copyWidth;
  const height = Math.max(1, Math.round((copyWidth * raster.height) / raster.width));
  const { data } = shrunk(raster, width, height);
  const lab = [0, 1, 2].map(() => new Float32Array(width * height));
  for (let i = 0; i < width * height; i++) {
    const value = labOf(data[i * 3] as number, data[i * 3 + 1] as number, data[i * 3 + 2] as number);
    for (let c = 0; c < 3; c++) (lab[c] as Float32Array)[i] = value[c] as number;
  }
  const scale = width / raster.width;
  const point = (x: number, y: number): Point => [x / scale, y / scale];
  const across = (x: number, y: number) => axes.across(point(x, y));
  const down = (x: number, y: number) => axes.down(point(x, y));
  return { width, height, lab, across, down, axes, scale };
}

/** One of the three colour values of a pixel. */
export const channel = ({ lab }: Small, c: number, i: number): number =>
  (lab[c] as Float32Array)[i] as number;
