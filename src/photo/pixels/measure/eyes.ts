import { distance, type Eye, type Point, pointAt } from '../face/points.ts';
import { colourAt, indexAt, labAt, overBox, type PixelScene } from './scene.ts';
import { deviation, median, quantile } from './statistics.ts';

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
  /** Lightness of the skin just below the lower lid to that of the cheek beside it: low behind dark glass or a bar. */
  readonly lens: Pair;
  /** The sharpest rise of lightness below the eye, to the cheek's: the lower edge of a frame or a lens. */
  readonly edge: Pair;
  /** The skin between the eyes, to the cheeks' lightness: low behind a bar, but not with glasses. */
  readonly bridge: number;
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
  const lenses = lensSides.map((side, k) => lensAt(scene, side, scene.eyes[k] as Eye));
  const pair = (name: 'ratio' | 'opening' | 'rise' | 'contrast' | 'spread'): Pair => [
    looks[0]?.[name] ?? 0,
    looks[1]?.[name] ?? 0,
  ];
  return {
    ratio: pair('ratio'),
    opening: pair('opening'),
    rise: pair('rise'),
    lens: [lenses[0]?.light ?? 1, lenses[1]?.light ?? 1],
    edge: [lenses[0]?.edge ?? 0, lenses[1]?.edge ?? 0],
    bridge:
      (2 * lightAt(scene, 6, [0.05, 0.05])) / Math.max(2, (lenses[0]?.cheek ?? 0) + (lenses[1]?.cheek ?? 0)),
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
    spread: deviation(values) / cheek,
    contrast: irisContrast(scene, middle, cheek),
    red: redShare(scene, centre),
    reflection: reflectionShare(scene, middle, cheek),
  };
}

/** Below the lower lid, the upper and the lower cheek: of the face's own right side first. */
const lensSides = [
  [230, 50, 205],
  [450, 280, 425],
] as const;
const noseTip = 4;

/**
 * What the skin round an eye tells of glass before it. Compared with the middle of three places beside it, so that
 * neither a beard, nor a reflection on a cheek, nor light from one side counts.
 */
function lensAt(scene: PixelScene, [under, high, low]: (typeof lensSides)[number], eye: Eye) {
  const beside = [
    lightAt(scene, high, [0.1, 0.08]),
    lightAt(scene, low, [0.08, 0.08]),
    lightAt(scene, noseTip, [0.06, 0.05]),
  ];
  const cheek = Math.max(1, median(beside));
  const { axes } = scene;
  const iris = pointAt(eye.iris, 0);
  const [across, down] = [axes.across(iris), axes.down(iris)];
  const rows = Array.from({ length: 24 }, (_, k) =>
    lightIn(scene, { across, down: down + 0.1 + k * 0.02, half: [0.08, 0] }),
  );
  const rises = rows.slice(3).map((light, k) => light - (rows[k + 1] as number));
  // In the dark a step of a few levels is noise.
  const edge = Math.max(0, ...rises) / Math.max(10, cheek);
  return { light: lightAt(scene, under, [0.06, 0.03]) / cheek, edge, cheek };
}

const lightAt = (scene: PixelScene, point: number, half: readonly [number, number]): number => {
  const at = pointAt(scene.face.mesh, point);
  return lightIn(scene, { across: scene.axes.across(at), down: scene.axes.down(at), half });
};

function lightIn(scene: PixelScene, box: Parameters<typeof overBox>[1]): number {
  const light: number[] = [];
  overBox(scene, box, 0.02, (i) => light.push(labAt(scene, i)[0]));
  return median(light);
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
  overBox(scene, { ...middle, half: [0.3, 0.27] }, 0.0125, (i) => {
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
