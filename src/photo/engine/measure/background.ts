import type { Axes } from '../face/axes.ts';
import type { Raster } from '../raster.ts';
import type { Lab } from './colour.ts';
import { fitPlane, type Plane, planeAt } from './plane.ts';
import { channel, type Small, smallCopy } from './small.ts';
import { spread } from './spread.ts';
import { median, quantile } from './statistics.ts';

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
  /** Lightness to the left of the head less that to its right. */
  readonly sides: number;
  /** Colour difference of the picture's outermost edge from the surface: the rim of a print, or a table round it. */
  readonly border: number;
  /** Eye line to the top of the hair, in distances between the irises; undefined when it cannot be seen. */
  readonly hairTop?: number;
};

export function measureBackground(raster: Raster, axes: Axes, chin: number): Background {
  const small = smallCopy(raster, axes);
  const zone = zoneOf(small, chin);
  const inZone = indexes(zone);
  const share = inZone.length / zone.length;
  if (inZone.length < 60) return nothing(share);
  const middle = [0, 1, 2].map((c) => median(inZone.map((i) => channel(small, c, i)))) as unknown as Lab;
  const plane = planeOf(small, inZone, middle);
  const surface = spread(small, zone, plane, middle);
  return { zone: share, ...judge({ small, zone, inZone, middle, plane, surface, chin }) };
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
  sides: 0,
  border: 0,
});

const indexes = (mask: Uint8Array): number[] => {
  const list: number[] = [];
  mask.forEach((set, i) => set && list.push(i));
  return list;
};

/** Above the chin's level, outside a generous ellipse round head and hair, and outside the shoulders. */
function zoneOf({ width, height, across, down }: Small, chin: number): Uint8Array {
  const zone = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const [d, a] = [down(x, y), across(x, y)];
      if (d > chin || (d > 0.9 && Math.abs(a) < 1.9)) continue;
      if ((a / 1.75) ** 2 + (d / (d < 0 ? 2.45 : 2.3)) ** 2 < 1) continue;
      zone[y * width + x] = 1;
    }
  }
  return zone;
}

function planeOf(small: Small, inZone: readonly number[], middle: Lab): Plane {
  const samples = inZone
    .filter((i) => Math.hypot(channel(small, 1, i) - middle[1], channel(small, 2, i) - middle[2]) <= 12)
    .map((i) => ({
      x: (i % small.width) / small.width - 0.5,
      y: Math.floor(i / small.width) / small.height - 0.5,
      value: channel(small, 0, i),
    }));
  return fitPlane(samples, middle[0]);
}

type Seen = {
  readonly small: Small;
  readonly zone: Uint8Array;
  readonly inZone: readonly number[];
  readonly middle: Lab;
  readonly plane: Plane;
  readonly surface: { readonly background: Uint8Array; readonly person: Uint8Array };
  readonly chin: number;
};

function judge(seen: Seen): Omit<Background, 'zone'> {
  const { small, inZone, middle, plane, surface } = seen;
  const { background, person } = surface;
  const plain = inZone.filter((i) => background[i]);
  const shown = plain.length > 30 ? plain : inZone;
  const [l, a, b] = [0, 1, 2].map((c) => median(shown.map((i) => channel(small, c, i))));
  const rest = (i: number) =>
    channel(small, 0, i) -
    planeAt(plane, (i % small.width) / small.width - 0.5, Math.floor(i / small.width) / small.height - 0.5);
  const colourStep = (i: number) =>
    Math.hypot(channel(small, 1, i) - middle[1], channel(small, 2, i) - middle[2]);
  const isShadow = (i: number) =>
    colourStep(i) < 5 &&
    rest(i) < -6 &&
    channel(small, 0, i) > 0.5 * (channel(small, 0, i) - rest(i)) &&
    smooth(small, i);
  const hairTop = hairTopOf(seen);
  return {
    lightness: l as number,
    chroma: Math.hypot(a as number, b as number),
    plain: plain.length / inZone.length,
    clutter: inZone.filter((i) => !background[i] && !person[i]).length / inZone.length,
    shadow: inZone.filter(isShadow).length / inZone.length,
    chromaSpread: quantile(shown.map(colourStep), 0.95),
    darkest: quantile(shown.map(rest), 0.02),
    sides: sideDifference(seen),
    border: borderOf(small, [l as number, a as number, b as number]),
    ...(hairTop === undefined ? {} : { hairTop }),
  };
}

/** A shadow's edge is soft, a thing's edge is not. */
function smooth(small: Small, i: number): boolean {
  let sum = 0;
  for (let c = 0; c < 3; c++) {
    sum += (channel(small, c, i + 1) - channel(small, c, i - 1)) ** 2;
    sum += (channel(small, c, i + small.width) - channel(small, c, i - small.width)) ** 2;
  }
  return Math.sqrt(sum) < 7;
}

function sideDifference({ small, inZone, surface, chin }: Seen): number {
  const sides: [number[], number[]] = [[], []];
  for (const i of inZone) {
    if (!surface.background[i]) continue;
    const [x, y] = [i % small.width, Math.floor(i / small.width)];
    const [a, d] = [small.across(x, y), small.down(x, y)];
    if (d < -1.6 || d > chin || Math.abs(a) < 1.3 || Math.abs(a) > 2.4) continue;
    sides[a < 0 ? 0 : 1].push(channel(small, 0, i));
  }
  const [left, right] = sides;
  return left.length > 20 && right.length > 20 ? median(left) - median(right) : 0;
}

/** The outer 2 % at both sides and above, over the upper half: below are shoulders. */
function borderOf(small: Small, [l, a, b]: Lab): number {
  const rim = Math.round(small.width / 50);
  const differences: number[] = [];
  for (let y = 0; y < small.height * 0.55; y++) {
    for (let x = 0; x < small.width; x++) {
      if (x >= rim && x < small.width - rim && y >= rim) continue;
      const i = y * small.width + x;
      differences.push(
        Math.hypot(channel(small, 0, i) - l, channel(small, 1, i) - a, channel(small, 2, i) - b),
      );
    }
  }
  return median(differences);
}

/** Walks down to the head along lines near the middle of the face until the plain surface ends. */
function hairTopOf({ small, surface }: Seen): number | undefined {
  const tops: number[] = [];
  for (let a = -0.35; a <= 0.36; a += 0.07) {
    for (let d = -4.5; d < 0; d += 0.02) {
      const [px, py] = small.axes.pixel(a, d);
      const [x, y] = [Math.floor(px * small.scale), Math.floor(py * small.scale)];
      if (x < 0 || x >= small.width || y < 1) continue;
      if (y >= small.height) break;
      if (surface.background[y * small.width + x]) continue;
      tops.push(-d);
      break;
    }
  }
  return tops.length > 0 ? median(tops) : undefined;
}
