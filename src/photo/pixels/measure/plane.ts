/** A lightness that changes evenly over the picture: at the middle, then over its width and height. */
export type Plane = readonly [number, number, number];

/** Places and what was measured there; x and y run from -0.5 to 0.5. */
export type Samples = {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly value: Float32Array;
};

/**
 * Fits a plane to most of the samples: three passes of least squares, each only over samples near the one before.
 * `start` is the level to begin from.
 */
export function fitPlane(samples: Samples, start: number): Plane {
  let plane: Plane = [start, 0, 0];
  for (const tolerance of [16, 9, 9]) {
    const { sums, count } = sumsNear(samples, plane, tolerance);
    if (count < 50) return plane;
    plane = solve(sums);
  }
  return plane;
}

/** Products of 1, x, y and the value with 1, x and y, summed over the samples near a plane. */
function sumsNear({ count, x, y, value }: Samples, [level, across, down]: Plane, tolerance: number) {
  let near = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  let sumV = 0;
  let sumXV = 0;
  let sumYV = 0;
  for (let i = 0; i < count; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    const v = value[i] as number;
    if (Math.abs(v - (level + across * px + down * py)) > tolerance) continue;
    near += 1;
    sumX += px;
    sumY += py;
    sumXX += px * px;
    sumXY += px * py;
    sumYY += py * py;
    sumV += v;
    sumXV += px * v;
    sumYV += py * v;
  }
  const sums = [
    [near, sumX, sumY, sumV],
    [sumX, sumXX, sumXY, sumXV],
    [sumY, sumXY, sumYY, sumYV],
  ];
  return { sums, count: near };
}

/** Three equations with three unknowns, by elimination. */
function solve(rows: readonly number[][]): Plane {
  const get = (r: number, c: number): number => rows[r]?.[c] as number;
  for (let c = 0; c < 3; c++) {
    for (let r = c + 1; r < 3; r++) {
      const factor = get(r, c) / (get(c, c) || 1e-9);
      for (let k = c; k < 4; k++) (rows[r] as number[])[k] = get(r, k) - factor * get(c, k);
    }
  }
  const z = get(2, 3) / (get(2, 2) || 1e-9);
  const y = (get(1, 3) - get(1, 2) * z) / (get(1, 1) || 1e-9);
  return [(get(0, 3) - get(0, 1) * y - get(0, 2) * z) / (get(0, 0) || 1e-9), y, z];
}
