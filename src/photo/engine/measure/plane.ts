/** A lightness that changes evenly over the picture: at the middle, then over its width and height. */
export type Plane = readonly [number, number, number];

export type Sample = { readonly x: number; readonly y: number; readonly value: number };

/** x and y run from -0.5 to 0.5. */
export const planeAt = ([level, across, down]: Plane, x: number, y: number): number =>
  level + across * x + down * y;

/**
 * Fits a plane to most of the samples: three passes of least squares, each only over samples near the one before.
 * `start` is the level to begin from.
 */
export function fitPlane(samples: readonly Sample[], start: number): Plane {
  let plane: Plane = [start, 0, 0];
  for (const tolerance of [16, 9, 9]) {
    const near = samples.filter(({ x, y, value }) => Math.abs(value - planeAt(plane, x, y)) <= tolerance);
    if (near.length < 50) return plane;
    plane = leastSquares(near);
  }
  return plane;
}

function leastSquares(samples: readonly Sample[]): Plane {
  const rows = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  for (const { x, y, value } of samples) {
    const line = [1, x, y, value];
    rows.forEach((row, r) => {
      for (let c = 0; c < 4; c++) row[c] = (row[c] as number) + (line[r] as number) * (line[c] as number);
    });
  }
  return solve(rows);
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
