import { along, type Small } from '../small-copy.ts';
import { median, quantile } from '../statistics.ts';
import type { Box } from '../../face/axes.ts';
import type { Lab } from '../colour.ts';

/** Fewer pixels than this share of the zone are no place to point at. */
const leastPlace = 0.003;

/** Where most of some pixels of a zone of so many lie: one box to the left of the face's middle, one to the right. */
export function placesOf(small: Small, zone: number, found: Int32Array): readonly Box[] {
  const points = Array.from(found, (i) => {
    const [x, y] = [i % small.width, Math.floor(i / small.width)];
    return [along(small.across, x, y), along(small.down, x, y)] as const;
  });
  return [points.filter(([a]) => a < 0), points.filter(([a]) => a >= 0)]
    .filter((side) => side.length > leastPlace * zone)
    .map((side): Box => {
      const [across, down] = [side.map(([a]) => a), side.map(([, d]) => d)];
      return [quantile(across, 0.05), quantile(down, 0.05), quantile(across, 0.95), quantile(down, 0.95)];
    });
}

/** The outer 2 % at both sides and above, over the upper half: below are shoulders. */
export function borderOf({ width, height, lab: [ls, as, bs] }: Small, [l, a, b]: Lab): number {
  const rim = Math.round(width / 50);
  const differences: number[] = [];
  for (let y = 0; y < height * 0.55; y++) {
    for (let x = 0; x < width; x++) {
      // From the left rim to the right one nothing is read.
      if (x === rim && y >= rim) x = width - rim;
      const i = y * width + x;
      const dl = (ls[i] as number) - l;
      const da = (as[i] as number) - a;
      const db = (bs[i] as number) - b;
      differences.push(Math.sqrt(dl * dl + da * da + db * db));
    }
  }
  return median(differences);
}

/** Walks down to the head along lines near the middle of the face until the plain surface ends. */
export function hairTopOf(small: Small, background: Uint8Array): number | undefined {
  const tops: number[] = [];
  for (let a = -0.35; a <= 0.36; a += 0.07) {
    for (let d = -4.5; d < 0; d += 0.02) {
      const [px, py] = small.axes.pixel(a, d);
      const [x, y] = [Math.floor(px * small.scale), Math.floor(py * small.scale)];
      if (x < 0 || x >= small.width || y < 1) continue;
      if (y >= small.height) break;
      if (background[y * small.width + x]) continue;
      tops.push(-d);
      break;
    }
  }
  return tops.length > 0 ? median(tops) : undefined;
}
