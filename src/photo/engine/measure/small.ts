import type { Axes } from '../face/axes.ts';
import { type Raster, shrunk } from '../raster.ts';
import { type LabPlanes, labPlanesOf } from './colour.ts';

/** The small copy on which the background is measured. */
export type Small = {
  readonly width: number;
  readonly height: number;
  /** Lightness, red against green and yellow against blue of every pixel. */
  readonly lab: LabPlanes;
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
  const lab = labPlanesOf(shrunk(raster, width, height).data);
  const scale = width / raster.width;
  const [across, down] = [stepsOf(axes.across, 1 / scale), stepsOf(axes.down, 1 / scale)];
  return { width, height, lab, across, down, axes, scale };
}

/** A coordinate that grows evenly with x and y, without making a point for each pixel. */
function stepsOf(coordinate: Axes['across'], step: number): (x: number, y: number) => number {
  const start = coordinate([0, 0]);
  const [byX, byY] = [coordinate([step, 0]) - start, coordinate([0, step]) - start];
  return (x, y) => start + x * byX + y * byY;
}

/** Values of some of the pixels. */
export function gather(plane: Float32Array, indexes: Int32Array): Float32Array {
  const values = new Float32Array(indexes.length);
  for (let k = 0; k < indexes.length; k++) values[k] = plane[indexes[k] as number] as number;
  return values;
}
