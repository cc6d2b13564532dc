import type { Detection } from './detect.ts';

export type Point = readonly [number, number];

/** One eye: 71 points round it (0 outer or inner corner, 8 the other; 3 to 5 below, 11 to 13 above), 5 on the iris. */
export type Eye = { readonly contour: readonly Point[]; readonly iris: readonly Point[] };

/** A face with its points in pixels; `angle` is its roll in radians, clockwise. */
export type Face = {
  readonly detection: Detection;
  /** How sure the mesh is that it lies on a face, 0 to 1. */
  readonly score: number;
  readonly mesh: readonly Point[];
  /** Depth of each point of the mesh, in pixels; smaller is nearer. */
  readonly depth: readonly number[];
  readonly angle: number;
  /** Forehead to chin, in pixels. */
  readonly size: number;
};

/** A point of a list that is known to be long enough. */
export function pointAt(list: readonly Point[], index: number): Point {
  const point = list[index];
  if (!point) throw new Error(`no point ${index} of ${list.length}`);
  return point;
}

export function distance(list: readonly Point[], a: number, b: number): number {
  const [from, to] = [pointAt(list, a), pointAt(list, b)];
  return Math.hypot(from[0] - to[0], from[1] - to[1]);
}
