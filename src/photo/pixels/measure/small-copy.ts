import type { Axes } from '../face/axes.ts';
import { type Raster, shrunk } from '../raster.ts';
import { type LabPlanes, labPlanesOf } from './colour.ts';

/** The small copy on which the background is measured. */
export type Small = {
  readonly width: number;
  readonly height: number;
  /** Lightness, red against green and yellow against blue of every pixel. */
  readonly lab: LabPlanes;
  /** The face's coordinates of a pixel of the copy: see `along`. */
  readonly across: GridSteps;
  readonly down: GridSteps;
  readonly axes: Axes;
  readonly scale: number;
};

const copyWidth = 200;

export function smallCopy(raster: Raster, axes: Axes): Small {
  const width = copyWidth;
  const height = Math.max(1, Math.round((copyWidth * raster.height) / raster.width));
  const lab = labPlanesOf(shrunk(raster, width, height).data);
  const scale = width / raster.width;
  const [across, down] = [stepsAcross(axes.across, 1 / scale), stepsAcross(axes.down, 1 / scale)];
  return { width, height, lab, across, down, axes, scale };
}

/** A coordinate that grows evenly with x and y: numbers, so that no point is made for each pixel. */
export type GridSteps = { readonly start: number; readonly byX: number; readonly byY: number };

/** The steps of a coordinate in a picture whose pixels are `step` apart. */
export function stepsAcross(coordinate: Axes['across'], step: number): GridSteps {
  const start = coordinate([0, 0]);
  return { start, byX: coordinate([step, 0]) - start, byY: coordinate([0, step]) - start };
}

/** The coordinate of one pixel of the copy. */
export const along = ({ start, byX, byY }: GridSteps, x: number, y: number): number =>
  start + x * byX + y * byY;

/** Values of some of the pixels. */
export function gather(plane: Float32Array, indexes: Int32Array): Float32Array {
  const values = new Float32Array(indexes.length);
  for (let k = 0; k < indexes.length; k++) values[k] = plane[indexes[k] as number] as number;
  return values;
}
