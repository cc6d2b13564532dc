import type { Lab } from './colour.ts';
import type { Plane } from './plane.ts';
import type { Small } from './small.ts';

/** How far each pixel lies from the plain surface: in lightness from its plane (signed), in colour from its middle. */
export type Distances = { readonly light: Float32Array; readonly colour: Float32Array };

export function distancesFrom({ width, height, lab }: Small, plane: Plane, middle: Lab): Distances {
  const [level, across, down] = plane;
  const [light, colour] = [new Float32Array(width * height), new Float32Array(width * height)];
  for (let y = 0, i = 0; y < height; y++) {
    const row = level + down * (y / height - 0.5);
    for (let x = 0; x < width; x++, i++) {
      light[i] = (lab[0][i] as number) - (row + across * (x / width - 0.5));
      const [a, b] = [(lab[1][i] as number) - middle[1], (lab[2][i] as number) - middle[2]];
      colour[i] = Math.sqrt(a * a + b * b);
    }
  }
  return { light, colour };
}

/**
 * The plain surface: it starts where the zone is like the plane, and spreads over neighbours that differ little from
 * each other, stay near the plane, and keep its colour. The person is what hangs together with the face and is not
 * surface.
 */
export function spread(
  small: Small,
  inZone: Int32Array,
  { light, colour }: Distances,
): { readonly background: Uint8Array; readonly person: Uint8Array } {
  const { width, height, lab } = small;
  const [ls, as, bs] = lab;
  const away = (i: number) => Math.abs(light[i] as number);
  const seeds = inZone.filter((i) => away(i) < 6 && (colour[i] as number) < 6);
  const background = flood(width, height, seeds, (from, to) => {
    if (away(to) >= 14 || (colour[to] as number) >= 9) return false;
    const l = (ls[to] as number) - (ls[from] as number);
    const a = (as[to] as number) - (as[from] as number);
    const b = (bs[to] as number) - (bs[from] as number);
    return Math.sqrt(l * l + a * a + b * b) < 3.2;
  });
  const [x, y] = small.axes.pixel(0, 0.6);
  const column = Math.max(1, Math.min(width - 2, Math.floor(x * small.scale)));
  const row = Math.max(1, Math.min(height - 2, Math.floor(y * small.scale)));
  const start = row * width + column;
  const person = flood(
    width,
    height,
    Int32Array.from(background[start] ? [] : [start]),
    (_from, to) => !background[to],
  );
  return { background, person };
}

function flood(
  width: number,
  height: number,
  seeds: Int32Array,
  mayEnter: (from: number, to: number) => boolean,
): Uint8Array {
  const mask = new Uint8Array(width * height);
  // Each pixel enters once, so that the heap never holds more than there are.
  const heap = new Int32Array(mask.length);
  let held = 0;
  for (const i of seeds) {
    mask[i] = 1;
    heap[held++] = i;
  }
  const visit = (from: number, to: number) => {
    if (mask[to] || !mayEnter(from, to)) return;
    mask[to] = 1;
    heap[held++] = to;
  };
  while (held > 0) {
    const at = heap[--held] as number;
    const x = at % width;
    if (x < width - 1) visit(at, at + 1);
    if (x > 0) visit(at, at - 1);
    if (at + width < mask.length) visit(at, at + width);
    if (at >= width) visit(at, at - width);
  }
  return mask;
}
