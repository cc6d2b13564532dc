import type { Lab } from './colour.ts';
import { type Plane, planeAt } from './plane.ts';
import { channel, type Small } from './small.ts';

/**
 * The plain surface: it starts where the zone is like the plane, and spreads over neighbours that differ little from
 * each other, stay near the plane, and keep its colour. The person is what hangs together with the face and is not
 * surface.
 */
export function spread(
  small: Small,
  zone: Uint8Array,
  plane: Plane,
  middle: Lab,
): { readonly background: Uint8Array; readonly person: Uint8Array } {
  const { width, height } = small;
  const level = (i: number) =>
    planeAt(plane, (i % width) / width - 0.5, Math.floor(i / width) / height - 0.5);
  const away = (i: number) => Math.abs(channel(small, 0, i) - level(i));
  const colourStep = (i: number) =>
    Math.hypot(channel(small, 1, i) - middle[1], channel(small, 2, i) - middle[2]);
  const seeds: number[] = [];
  zone.forEach((set, i) => set && away(i) < 6 && colourStep(i) < 6 && seeds.push(i));
  const background = flood(width, height, seeds, (from, to) => {
    const step = Math.hypot(...[0, 1, 2].map((c) => channel(small, c, to) - channel(small, c, from)));
    return step < 3.2 && away(to) < 14 && colourStep(to) < 9;
  });
  const [x, y] = small.axes.pixel(0, 0.6);
  const column = Math.max(1, Math.min(width - 2, Math.floor(x * small.scale)));
  const row = Math.max(1, Math.min(height - 2, Math.floor(y * small.scale)));
  const start = row * width + column;
  const person = flood(width, height, background[start] ? [] : [start], (_from, to) => !background[to]);
  return { background, person };
}

function flood(
  width: number,
  height: number,
  seeds: readonly number[],
  mayEnter: (from: number, to: number) => boolean,
): Uint8Array {
  const mask = new Uint8Array(width * height);
  const heap = [...seeds];
  for (const i of seeds) mask[i] = 1;
  for (let at = heap.pop(); at !== undefined; at = heap.pop()) {
    const x = at % width;
    for (const to of [x < width - 1 ? at + 1 : -1, x > 0 ? at - 1 : -1, at + width, at - width]) {
      if (to < 0 || to >= mask.length || mask[to] || !mayEnter(at, to)) continue;
      mask[to] = 1;
      heap.push(to);
    }
  }
  return mask;
}
