import type { Lab } from './colour.ts';
import { fitPlane, type Plane } from './plane.ts';
import { haloOf } from './around/outline.ts';
import { borderOf, hairTopOf, placesOf } from './around/round-head.ts';
import { along, gather, type Small, smallCopy } from './small-copy.ts';
import { type Distances, distancesFrom, spread } from './spread.ts';
import { median, quantile } from './statistics.ts';
import type { Axes, Box } from '../face/axes.ts';
import type { Raster } from '../raster.ts';

/** Shares are of the zone: what lies beside and above head and shoulders. */
export type Background = {
  /** Share of the picture that the zone takes; below 0.02 the other values mean nothing. */
  readonly zone: number;
  readonly lightness: number;
  readonly chroma: number;
  /** Share that one plain surface covers. */
  readonly plain: number;
  /** Share of things apart from the person and the surface. */
  readonly clutter: number;
  /** Share as dark as a shadow on the same surface. */
  readonly shadow: number;
  /** 95th percentile of colour differences on the surface. */
  readonly chromaSpread: number;
  /** 2nd percentile of lightness against an even surface: a soft shadow that belongs to it. */
  readonly darkest: number;
  /** Lightness from its 2nd to its 98th percentile: none in a wall that was put there, some wherever light falls. */
  readonly range: number;
  /** Lightness to the left of the head less that to its right. */
  readonly sides: number;
  /** How far the colours along the outline are from any mixture of wall and person (outline.ts). */
  readonly halo: number;
  /** Colour difference of the picture's outermost edge from the surface: the rim of a print, or a table round it. */
  readonly border: number;
  /** Eye line to the top of the hair, in distances between the irises; undefined when it cannot be seen. */
  readonly hairTop?: number;
  /** Where clutter and shadow are, at most one place on each side of the head. */
  readonly clutterAt?: readonly Box[];
  readonly shadowAt?: readonly Box[];
};

export function measureBackground(raster: Raster, axes: Axes, chin: number): Background {
  const small = smallCopy(raster, axes);
  const zone = zoneOf(small, chin);
  const inZone = indexes(zone);
  const share = inZone.length / zone.length;
  if (inZone.length < 60) return nothing(share);
  const middle = medianOf(small, inZone);
  const distances = distancesFrom(small, planeOf(small, inZone, middle), middle);
  const surface = spread(small, inZone, distances);
  return { zone: share, ...judge({ small, inZone, distances, surface, chin }) };
}

const nothing = (zone: number): Background => ({
  zone,
  lightness: 100,
  chroma: 0,
  plain: 1,
  clutter: 0,
  shadow: 0,
  chromaSpread: 0,
  darkest: 0,
  range: 0,
  sides: 0,
  border: 0,
  halo: 0,
});

/** The pixels that are set in a mask. */
function indexes(mask: Uint8Array): Int32Array {
  const list = new Int32Array(mask.length);
  let count = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i]) list[count++] = i;
  return list.subarray(0, count);
}

/** As `filter`, which is slow for typed arrays. */
function those(list: Int32Array, keep: (i: number) => boolean): Int32Array {
  const found = new Int32Array(list.length);
  let count = 0;
  for (let k = 0; k < list.length; k++) {
    const i = list[k] as number;
    if (keep(i)) found[count++] = i;
  }
  return found.subarray(0, count);
}

const medianOf = ({ lab: [l, a, b] }: Small, among: Int32Array): Lab => [
  median(gather(l, among)),
  median(gather(a, among)),
  median(gather(b, among)),
];

/** Above the chin's level, outside a generous ellipse round head and hair, and outside the shoulders. */
function zoneOf({ width, height, across, down }: Small, chin: number): Uint8Array {
  const zone = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const d = along(down, x, y);
      const a = along(across, x, y);
      if (d > chin || (d > 0.9 && Math.abs(a) < 1.9)) continue;
      if ((a / 1.75) ** 2 + (d / (d < 0 ? 2.45 : 2.3)) ** 2 < 1) continue;
      zone[y * width + x] = 1;
    }
  }
  return zone;
}

function planeOf({ width, height, lab: [ls, as, bs] }: Small, inZone: Int32Array, middle: Lab): Plane {
  const [x, y] = [new Float64Array(inZone.length), new Float64Array(inZone.length)];
  const value = new Float32Array(inZone.length);
  let count = 0;
  for (let k = 0; k < inZone.length; k++) {
    const i = inZone[k] as number;
    const a = (as[i] as number) - middle[1];
    const b = (bs[i] as number) - middle[2];
    if (Math.sqrt(a * a + b * b) > 12) continue;
    x[count] = (i % width) / width - 0.5;
    y[count] = Math.floor(i / width) / height - 0.5;
    value[count] = ls[i] as number;
    count += 1;
  }
  return fitPlane({ count, x, y, value }, middle[0]);
}

type Seen = {
  readonly small: Small;
  readonly inZone: Int32Array;
  readonly distances: Distances;
  readonly surface: { readonly background: Uint8Array; readonly person: Uint8Array };
  readonly chin: number;
};

function judge(seen: Seen): Omit<Background, 'zone'> {
  const { small, inZone, distances, surface } = seen;
  const { background, person } = surface;
  const plain = those(inZone, (i) => background[i] === 1);
  const wall = plain.length > 30 ? plain : inZone;
  const [l, a, b] = medianOf(small, wall);
  const clutter = those(inZone, (i) => background[i] === 0 && person[i] === 0);
  const shadow = those(inZone, (i) => isShadow(seen, i));
  const hairTop = hairTopOf(small, background);
  return {
    lightness: l,
    chroma: Math.hypot(a, b),
    plain: plain.length / inZone.length,
    clutter: clutter.length / inZone.length,
    shadow: shadow.length / inZone.length,
    chromaSpread: quantile(gather(distances.colour, wall), 0.95),
    darkest: quantile(gather(distances.light, wall), 0.02),
    range: rangeOf(gather(small.lab[0], wall)),
    sides: sideDifference(seen),
    border: borderOf(small, [l, a, b]),
    halo: haloOf(small, surface),
    ...(hairTop === undefined ? {} : { hairTop }),
    // What touches the person is told from them by nothing: then all that is no surface is shown.
    clutterAt: placesOf(
      small,
      inZone.length,
      clutter.length > plain.length / 50 ? clutter : those(inZone, (i) => background[i] === 0),
    ),
    shadowAt: placesOf(small, inZone.length, shadow),
  };
}

const rangeOf = (light: Float32Array): number => quantile(light, 0.98) - quantile(light, 0.02);

/** Darker than the surface there, of its colour, not too dark to be it, and without an edge. */
function isShadow({ small, distances: { light, colour } }: Seen, i: number): boolean {
  const rest = light[i] as number;
  if (rest >= -6 || (colour[i] as number) >= 5) return false;
  const own = small.lab[0][i] as number;
  return own > 0.5 * (own - rest) && smooth(small, i);
}

/** A shadow's edge is soft, a thing's edge is not. */
function smooth({ lab, width }: Small, i: number): boolean {
  let sum = 0;
  for (const plane of lab) {
    sum += ((plane[i + 1] as number) - (plane[i - 1] as number)) ** 2;
    sum += ((plane[i + width] as number) - (plane[i - width] as number)) ** 2;
  }
  return Math.sqrt(sum) < 7;
}

function sideDifference({ small, inZone, surface, chin }: Seen): number {
  const sides: [number[], number[]] = [[], []];
  for (let k = 0; k < inZone.length; k++) {
    const i = inZone[k] as number;
    if (!surface.background[i]) continue;
    const x = i % small.width;
    const y = Math.floor(i / small.width);
    const a = along(small.across, x, y);
    if (Math.abs(a) < 1.3 || Math.abs(a) > 2.4) continue;
    const d = along(small.down, x, y);
    if (d < -1.6 || d > chin) continue;
    sides[a < 0 ? 0 : 1].push(small.lab[0][i] as number);
  }
  const [left, right] = sides;
  return left.length > 20 && right.length > 20 ? median(left) - median(right) : 0;
}
