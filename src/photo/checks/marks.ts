import type { Axes, Box as FaceBox } from '../pixels/face/axes.ts';
import { type Face, type Point, pointAt } from '../pixels/face/points.ts';
import type { Measured } from '../pixels/measure/all.ts';
import { outlines } from '../pixels/measure/scene.ts';
import type { FindingCode } from './all.ts';

/** Left, top, width and height. */
export type MarkBox = readonly [number, number, number, number];

/** Where a finding lies. */
export type Area = { readonly code: FindingCode; readonly box: MarkBox };

/** Shares of the photo's width and height: lines and areas to draw over it. */
export type Marks = {
  readonly crown: number;
  readonly chin: number;
  readonly eyes: readonly [readonly [number, number], readonly [number, number]];
  readonly areas: readonly Area[];
};

/** The face of a photo, as it was found and measured: what the places of findings are read from. */
export type MarkedFace = {
  readonly face: Face;
  /** All faces that were found, the largest first. */
  readonly faces: readonly Face[];
  readonly axes: Axes;
  readonly seen: Measured;
};

/** Areas of a picture, each as the points that it must hold. */
export type Places = readonly (readonly Point[])[];

/** The pixels of boxes in the face's axes. */
export const boxesAt = (axes: Axes, list: readonly FaceBox[]): Places =>
  list.map(([left, top, right, bottom]) => [
    axes.pixel(left, top),
    axes.pixel(right, top),
    axes.pixel(left, bottom),
    axes.pixel(right, bottom),
  ]);

/** A box round each eye, by half its width and height. */
export const eyesAt = ({ axes }: MarkedFace, [halfX, halfY]: Point): Places =>
  boxesAt(
    axes,
    [-0.5, 0.5].map((x) => [x - halfX, -halfY, x + halfX, halfY]),
  );

export const lipsAt = ({ face }: MarkedFace): readonly Point[] =>
  outlines.lips.map((i) => pointAt(face.mesh, i));

/** Points of the mesh along the hairline and above the brows. */
const foreheadPoints = [10, 109, 67, 103, 338, 297, 332, 66, 296] as const;
export const foreheadAt = ({ face }: MarkedFace): readonly Point[] =>
  foreheadPoints.map((i) => pointAt(face.mesh, i));
