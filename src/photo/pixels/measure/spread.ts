import type { Lab, LabPlanes } from './colour.ts';
import type { Plane } from './plane.ts';
import type { Small } from './small-copy.ts';

/** How far each pixel lies from the plain surface: in lightness from its plane (signed), in colour from its middle. */
export type Distances = { readonly light: Float32Array; readonly colour: Float32Array };

export function distancesFrom({ width, height, lab }: Small, plane: Plane, middle: Lab): Distances {
  const [level, across, down] = plane;
  const [ls, as, bs] = lab;
  const [, middleA, middleB] = middle;
  const [light, colour] = [new Float32Array(width * height), new Float32Array(width * height)];
  for (let y = 0, i = 0; y < height; y++) {
    const row = level + down * (y / height - 0.5);
    for (let x = 0; x < width; x++, i++) {
      light[i] = (ls[i] as number) - (row + across * (x / width - 0.5));
      const a = (as[i] as number) - middleA;
      const b = (bs[i] as number) - middleB;
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
  const barred = new Uint8Array(light.length);
  for (let i = 0; i < barred.length; i++) {
    if (Math.abs(light[i] as number) >= 14 || (colour[i] as number) >= 9) barred[i] = 1;
  }
  const seeds = new Int32Array(inZone.length);
  let sown = 0;
  for (let k = 0; k < inZone.length; k++) {
    const i = inZone[k] as number;
    if (Math.abs(light[i] as number) < 6 && (colour[i] as number) < 6) seeds[sown++] = i;
  }
  const background = flood({ width, barred }, seeds.subarray(0, sown), (from, to) => closeIn(lab, from, to));
  const [x, y] = small.axes.pixel(0, 0.6);
  const column = Math.max(1, Math.min(width - 2, Math.floor(x * small.scale)));
  const row = Math.max(1, Math.min(height - 2, Math.floor(y * small.scale)));
  const start = row * width + column;
  const person = flood({ width, barred: background }, Int32Array.from(background[start] ? [] : [start]));
  return { background, person };
}

/** Neighbours on one surface differ by less than this. */
const nearColour = 3.2;

function closeIn([ls, as, bs]: LabPlanes, from: number, to: number): boolean {
  const l = (ls[to] as number) - (ls[from] as number);
  const a = (as[to] as number) - (as[from] as number);
  const b = (bs[to] as number) - (bs[from] as number);
  return Math.sqrt(l * l + a * a + b * b) < nearColour;
}

/** All that hangs together with the seeds, through pixels that are not barred and, if asked, by small steps only. */
function flood(
  { width, barred }: { readonly width: number; readonly barred: Uint8Array },
  seeds: Int32Array,
  mayEnter?: (from: number, to: number) => boolean,
): Uint8Array {
  const mask = new Uint8Array(barred.length);
  // Each pixel enters once, so that the heap never holds more than there are.
  const heap = new Int32Array(mask.length);
  let heapSize = 0;
  for (let k = 0; k < seeds.length; k++) {
    const i = seeds[k] as number;
    mask[i] = 1;
    heap[heapSize++] = i;
  }
  const visit = (from: number, to: number) => {
    if (mask[to] || barred[to] || (mayEnter && !mayEnter(from, to))) return;
    mask[to] = 1;
    heap[heapSize++] = to;
  };
  while (heapSize > 0) {
    const at = heap[--heapSize] as number;
    const x = at % width;
    if (x < width - 1) visit(at, at + 1);
    if (x > 0) visit(at, at - 1);
    if (at + width < mask.length) visit(at, at + width);
    if (at >= width) visit(at, at - width);
  }
  return mask;
}
