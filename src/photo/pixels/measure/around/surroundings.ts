import { type Axes, axesOf } from '../../face/axes.ts';
import type { Eye } from '../../face/points.ts';
import type { Raster } from '../../raster.ts';
import { along, type Small, smallCopy } from '../small-copy.ts';
import { median } from '../statistics.ts';

/**
 * What stands round a face in the whole picture, before anything is cut away: whether the picture holds a picture. A
 * body goes on to the lower edge of a photo of a person, or ends in feet; a picture of a picture ends in a straight
 * line, and what lies below it lies at the sides as well.
 */
export type Surroundings = {
  /** Heights of even bars across the whole width above and below, in shares of the picture's height. */
  readonly bars: readonly [above: number, below: number];
  /** Share of the body's width at which it ends in one straight line above the lower edge. */
  readonly straight: number;
  /** Where that line is, in shares of the picture's height from above. */
  readonly endsAt: number;
  /** How far the edge round the picture differs from what is close to the head, on the side where it differs least. */
  readonly rim: number;
  /** How far the edge below differs from the edges at both sides. */
  readonly round: number;
  /** Lightness and colourfulness of that edge. */
  readonly rimLight: number;
  readonly rimChroma: number;
};

type Lab = readonly [number, number, number];

const apart = (a: Lab, b: Lab): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

export function measureSurroundings(raster: Raster, eyes: readonly [Eye, Eye]): Surroundings {
  const axes = axesOf(eyes);
  const small = smallCopy(raster, axes);
  const sides = [edgeOf(small, 'left'), edgeOf(small, 'right')] as const;
  const below = edgeOf(small, 'below');
  const near = nearHead(small);
  const others = [...sides, edgeOf(small, 'above')];
  return {
    bars: [barFrom(small, 'above'), barFrom(small, 'below')],
    ...bodyEnd(small, axes, below),
    rim: Math.min(...others.map((edge) => apart(edge, near))),
    round: Math.max(...sides.map((edge) => apart(edge, below))),
    rimLight: median([...sides, below].map(([l]) => l)),
    rimChroma: median([...sides, below].map(([, a, b]) => Math.hypot(a, b))),
  };
}

const labAt = ({ lab: [l, a, b] }: Small, i: number): Lab => [l[i] as number, a[i] as number, b[i] as number];

function medianOf(small: Small, among: readonly number[]): Lab {
  const of = (plane: 0 | 1 | 2) => median(among.map((i) => small.lab[plane][i] as number));
  return [of(0), of(1), of(2)];
}

/** The outermost part of each side, as a share of the width. */
const EDGE = 0.025;

/** The colour along one edge; of the lower one the middle, where a body would be. */
function edgeOf(small: Small, side: 'left' | 'right' | 'above' | 'below'): Lab {
  const { width, height } = small;
  const rim = Math.max(2, Math.round(EDGE * width));
  const among: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside =
        (side === 'left' && x < rim) ||
        (side === 'right' && x >= width - rim) ||
        (side === 'above' && y < rim) ||
        (side === 'below' && y >= height - rim && Math.abs(x - width / 2) < 0.25 * width);
      if (inside) among.push(y * width + x);
    }
  }
  return medianOf(small, among);
}

/** The colour of what is close to the head, above and beside it. */
function nearHead(small: Small): Lab {
  const { width, height, across, down } = small;
  const among: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [a, d] = [along(across, x, y), along(down, x, y)];
      const far = Math.hypot(a / 1.75, d / 2.45);
      if (d < 0.6 && far > 1 && far < 1.35) among.push(y * width + x);
    }
  }
  return among.length > 20 ? medianOf(small, among) : [0, 0, 0];
}

/** A bar is drawn by a program, and of one colour; light never falls so evenly. Its end is a step, however slight. */
const [EVEN, STEP] = [1, 1.2] as const;
/** Of a bar's rows, this share must be even: signs of a program stand in it; and of its end, this share must be a step. */
const [WITH_SIGNS, AGREE] = [0.6, 0.88] as const;

/** How high a bar of one colour reaches over the whole width, where it ends in one straight line; else 0. */
function barFrom(small: Small, side: 'above' | 'below'): number {
  const { width, height } = small;
  const row = (k: number) => (side === 'above' ? k : height - 1 - k) * width;
  const pixels = (k: number) => Array.from({ length: width }, (_, x) => row(k) + x);
  const colour = medianOf(small, pixels(1));
  const share = (k: number, is: (distance: number) => boolean) =>
    pixels(k).filter((i) => is(apart(labAt(small, i), colour))).length / width;
  let [k, even] = [0, 0];
  for (; k < 0.45 * height; k += 1) {
    const found = share(k, (distance) => distance < EVEN);
    if (found < WITH_SIGNS) break;
    even += found;
  }
  if (k < 0.03 * height || k >= 0.45 * height || even < AGREE * k) return 0;
  return share(k + 2, (distance) => distance > STEP) >= AGREE ? k / height : 0;
}

/** Half the width of a body that is looked at, in distances between the irises: shoulders are wider. */
const BODY = 1.1;
/** An end that is this near to the lower edge is none: pictures are cut. */
const LEAST_BELOW = 0.03;

/** Walks up from the lower edge until the surroundings end, in each column of the body. */
function bodyEnd(small: Small, axes: Axes, below: Lab): Pick<Surroundings, 'straight' | 'endsAt'> {
  const { width, height, scale } = small;
  const [centre, half] = [axes.origin[0] * scale, BODY * axes.unit * scale];
  const ends: (readonly [number, number])[] = [];
  let columns = 0;
  for (let x = Math.max(0, Math.ceil(centre - half)); x <= Math.min(width - 1, centre + half); x += 1) {
    columns += 1;
    let y = height - 1;
    while (y > 0 && apart(labAt(small, y * width + x), below) < 14) y -= 1;
    if (y < height * (1 - LEAST_BELOW) && along(small.down, x, y) > 1.2) ends.push([x - centre, y]);
  }
  if (columns === 0 || ends.length < 0.5 * columns) return { straight: 0, endsAt: 1 };
  const line = middleLine(ends);
  const near = ends.filter(([x, y]) => Math.abs(y - line(x)) <= 1.5).length;
  return { straight: near / columns, endsAt: line(0) / height };
}

/** A line through points that a few of them do not disturb: by the medians of both halves. */
function middleLine(points: readonly (readonly [number, number])[]): (x: number) => number {
  const sorted = points.toSorted((a, b) => a[0] - b[0]);
  const cut = Math.floor(sorted.length / 2);
  const middle = (part: typeof sorted) =>
    [median(part.map(([x]) => x)), median(part.map(([, y]) => y))] as const;
  const [[x0, y0], [x1, y1]] = [middle(sorted.slice(0, cut)), middle(sorted.slice(cut))];
  const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
  return (x) => y0 + slope * (x - x0);
}
