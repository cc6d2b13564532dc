import { distance, type Eye, type Point, pointAt } from '../face/points.ts';
import { colourAt, indexAt, overBox, type PixelScene } from './scene.ts';
import { deviation, quantile } from './statistics.ts';

/** One value for each eye, the face's own right eye first. */
export type Pair = readonly [number, number];

export type Eyes = {
  /** Height of the opening between the lids as a share of its width. */
  readonly ratio: Pair;
  /** Height of the opening, in distances between the irises. */
  readonly opening: Pair;
  /**
   * How far the upper lid stands above the line through the corners, as a share of the opening's width. A lid half
   * down lowers it in every eye, while eyes differ much in how far they open.
   */
  readonly rise: Pair;
  /** Bright part of the eye region against the cheek: low behind dark glass or a bar. */
  readonly bright: Pair;
  /** How much darker the iris is than the white beside it, against the cheek's brightness. */
  readonly contrast: Pair;
  /** Spread of brightness round the eye, against the cheek's brightness. */
  readonly spread: Pair;
  /** Share of the inner pupil that glows red. */
  readonly red: number;
  /** Share of the lens area that is a near-white reflection. */
  readonly reflection: number;
};

/** `cheek` is the median brightness of the skin, 0 to 255. */
export function measureEyes(scene: PixelScene, cheek: number): Eyes {
  const looks = scene.eyes.map((eye) => lookAt(scene, eye, cheek + 1));
  const pair = (name: 'ratio' | 'opening' | 'rise' | 'bright' | 'contrast' | 'spread'): Pair => [
    looks[0]?.[name] ?? 0,
    looks[1]?.[name] ?? 0,
  ];
  return {
    ratio: pair('ratio'),
    opening: pair('opening'),
    rise: pair('rise'),
    bright: pair('bright'),
    contrast: pair('contrast'),
    spread: pair('spread'),
    red: Math.max(...looks.map(({ red }) => red)),
    reflection: Math.max(...looks.map(({ reflection }) => reflection)),
  };
}

function lookAt(scene: PixelScene, eye: Eye, cheek: number) {
  const { axes, luma } = scene;
  const lids = eye.contour;
  const centre = pointAt(eye.iris, 0);
  const middle = { across: axes.across(centre), down: axes.down(centre) };
  const values: number[] = [];
  overBox(scene, { ...middle, half: [0.3, 0.17] }, 0.0125, (i) => values.push(luma[i] as number));
  const heights = distance(lids, 12, 4) + distance(lids, 11, 3) + distance(lids, 13, 5);
  return {
    ratio: heights / (3 * distance(lids, 0, 8)),
    opening: distance(lids, 12, 4) / axes.unit,
    rise: riseOf(lids),
    bright: quantile(values, 0.9) / cheek,
    spread: deviation(values) / cheek,
    contrast: irisContrast(scene, middle, cheek),
    red: redShare(scene, centre),
    reflection: reflectionShare(scene, middle, cheek),
  };
}

function riseOf(lids: readonly Point[]): number {
  const [from, to] = [pointAt(lids, 0), pointAt(lids, 8)];
  const width = distance(lids, 0, 8);
  const away = (i: number) => {
    const [x, y] = pointAt(lids, i);
    return ((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])) / width;
  };
  // The corners may lie either way round: the lower lid tells which side is down.
  const below = away(3) + away(4) + away(5) < 0 ? -1 : 1;
  return (-below * (away(11) + away(12) + away(13))) / (3 * width);
}

type Middle = { readonly across: number; readonly down: number };

/** Along the line through both corners: the whites lie outside, the iris inside. */
function irisContrast(scene: PixelScene, middle: Middle, cheek: number): number {
  const columns = new Map<number, number[]>();
  overBox(scene, { ...middle, half: [0.2, 0.025] }, 0.01, (i, across) => {
    const key = Math.round(across * 100);
    columns.set(key, [...(columns.get(key) ?? []), scene.luma[i] as number]);
  });
  const line = [...columns.entries()].map(([key, list]) => ({
    away: Math.abs(key) / 20,
    value: list.reduce((sum, v) => sum + v, 0) / list.length,
  }));
  const whites = line.filter(({ away }) => away > 0.4).map(({ value }) => value);
  const iris = line.filter(({ away }) => away < 0.24).map(({ value }) => value);
  return (quantile(whites, 0.7) - quantile(iris, 0.3)) / cheek;
}

/**
 * Red flash light comes back from the pupil alone. A warm brown iris is red too, but less so: hence the inner pupil
 * and the strict limits (no false alarm on 204 portraits and 40 pictures with a warm cast).
 */
function redShare(scene: PixelScene, [x, y]: Point): number {
  const radius = 0.05 * scene.axes.unit;
  let [count, red] = [0, 0];
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      if (dx * dx + dy * dy > radius * radius) continue;
      const [r, g, b] = colourAt(scene, indexAt(scene, [x + dx, y + dy]));
      count += 1;
      if (r > 90 && r > 2 * g && r - Math.max(g, b) > 55) red += 1;
    }
  }
  return count === 0 ? 0 : red / count;
}

function reflectionShare(scene: PixelScene, middle: Middle, cheek: number): number {
  const { data } = scene.raster;
  let count = 0;
  let white = 0;
  overBox(scene, { ...middle, half: [0.4, 0.27] }, 0.0125, (i) => {
    const red = data[i * 3] as number;
    const green = data[i * 3 + 1] as number;
    const blue = data[i * 3 + 2] as number;
    const least = Math.min(red, green, blue);
    const most = Math.max(red, green, blue);
    count += 1;
    if (least > 222 && most - least < 26 && least > 1.12 * cheek) white += 1;
  });
  return white / count;
}
