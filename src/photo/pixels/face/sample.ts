import type { Raster } from '../raster.ts';

/** A square of a picture: its centre and side in pixels, its angle in radians clockwise. */
export type Square = {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly angle: number;
  /** Read right to left: the iris model knows one eye only. */
  readonly mirrored?: boolean;
};

/** A point of the square, in shares of its side from its centre, as a point of the picture. */
export function fromSquare(square: Square, across: number, down: number): readonly [number, number] {
  const [cos, sin] = [Math.cos(square.angle), Math.sin(square.angle)];
  const x = (square.mirrored ? -across : across) * square.side;
  const y = down * square.side;
  return [square.x + x * cos - y * sin, square.y + x * sin + y * cos];
}

/**
 * Reads a square of the picture into `size` x `size` colours from 0 to 255, bilinearly, averaging up to 2 x 2 points
 * for each where the picture is finer. Outside the picture its edge goes on.
 */
export function sampleSquare(raster: Raster, square: Square, size: number): Float32Array {
  const result = new Float32Array(size * size * 3);
  const fine = Math.max(1, Math.min(2, Math.round(square.side / size)));
  const total = size * fine;
  for (let v = 0; v < total; v++) {
    const down = (v + 0.5) / total - 0.5;
    // Along a row the picture is walked in even steps.
    const start = fromSquare(square, 0.5 / total - 0.5, down);
    const next = fromSquare(square, 1.5 / total - 0.5, down);
    addLine(raster, { start, next, total, fine }, result, Math.floor(v / fine) * size * 3);
  }
  return result;
}

type Line = {
  readonly start: readonly [number, number];
  /** The second point; the others follow in the same step. */
  readonly next: readonly [number, number];
  readonly total: number;
  readonly fine: number;
};

/** Reads the points of one line and adds each to the colour that it belongs to, `fine` points to one. */
function addLine(
  { data, width, height }: Raster,
  { start, next, total, fine }: Line,
  into: Float32Array,
  at: number,
) {
  const [stepX, stepY] = [next[0] - start[0], next[1] - start[1]];
  const [mostX, mostY] = [width - 1.001, height - 1.001];
  const share = 1 / (fine * fine);
  let to = at;
  for (let u = 0, left = fine; u < total; u++) {
    const atX = start[0] + stepX * u - 0.5;
    const atY = start[1] + stepY * u - 0.5;
    const x = atX < 0 ? 0 : atX > mostX ? mostX : atX;
    const y = atY < 0 ? 0 : atY > mostY ? mostY : atY;
    const x0 = x | 0;
    const y0 = y | 0;
    const fx = x - x0;
    const fy = y - y0;
    const a = (1 - fx) * (1 - fy) * share;
    const b = fx * (1 - fy) * share;
    const c = (1 - fx) * fy * share;
    const d = fx * fy * share;
    const i = (y0 * width + x0) * 3;
    const j = i + width * 3;
    for (let k = 0; k < 3; k++) {
      into[to + k] =
        (into[to + k] as number) +
        (data[i + k] as number) * a +
        (data[i + k + 3] as number) * b +
        (data[j + k] as number) * c +
        (data[j + k + 3] as number) * d;
    }
    left -= 1;
    if (left > 0) continue;
    left = fine;
    to += 3;
  }
}

/** The same list, each value divided, and lowered by `less`: networks want numbers near 1. */
export function scaledSquare(values: Float32Array, by: number, less = 0): Float32Array {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / by - less;
  return values;
}
