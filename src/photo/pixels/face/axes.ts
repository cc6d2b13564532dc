import { type Eye, type Face, type Point, pointAt } from './points.ts';

/**
 * A face in its own axes: the origin lies between the irises, the unit is the distance between them (`unit`, in
 * pixels), `across` grows to the picture's right along the eye line, `down` towards the chin.
 */
export type Axes = {
  readonly unit: number;
  /** Clockwise roll of the eye line, in degrees. */
  readonly roll: number;
  readonly origin: Point;
  /** The irises' centres: the one on the picture's left first. */
  readonly eyes: readonly [Point, Point];
  readonly across: (point: Point) => number;
  readonly down: (point: Point) => number;
  /** The pixel of a point given in the face's axes. */
  readonly pixel: (across: number, down: number) => Point;
};

export function axesOf(eyes: readonly [Eye, Eye]): Axes {
  const centres = eyes.map(({ iris }) => pointAt(iris, 0)).toSorted((a, b) => a[0] - b[0]);
  const [left, right] = [pointAt(centres, 0), pointAt(centres, 1)];
  const unit = Math.max(1, Math.hypot(right[0] - left[0], right[1] - left[1]));
  const origin: Point = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  const [cos, sin] = [(right[0] - left[0]) / unit, (right[1] - left[1]) / unit];
  return {
    unit,
    roll: (Math.atan2(sin, cos) * 180) / Math.PI,
    origin,
    eyes: [left, right],
    across: ([x, y]) => ((x - origin[0]) * cos + (y - origin[1]) * sin) / unit,
    down: ([x, y]) => ((y - origin[1]) * cos - (x - origin[0]) * sin) / unit,
    pixel: (across, down) => [
      origin[0] + (across * cos - down * sin) * unit,
      origin[1] + (across * sin + down * cos) * unit,
    ],
  };
}

/** Left, top, right and bottom in a face's axes. */
export type Box = readonly [number, number, number, number];

/** The same face in a copy of the picture that starts at (x, y) and is scaled. */
export function movedFace(face: Face, x: number, y: number, scale: number): Face {
  const move = ([px, py]: Point): Point => [(px - x) * scale, (py - y) * scale];
  return {
    ...face,
    mesh: face.mesh.map(move),
    depth: face.depth.map((value) => value * scale),
    size: face.size * scale,
  };
}

export function movedEye(eye: Eye, x: number, y: number, scale: number): Eye {
  const move = ([px, py]: Point): Point => [(px - x) * scale, (py - y) * scale];
  return { contour: eye.contour.map(move), iris: eye.iris.map(move) };
}
