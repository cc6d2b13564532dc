import { distance, pointAt } from '../face/points.ts';
import { insidePolygon, labAt, outline, type outlines, overBox, type PixelScene } from './scene.ts';
import { mean, median, quantile } from './statistics.ts';

/** Lengths in distances between the irises, areas in their squares. */
export type Mouth = {
  /**
   * Height of the dark between the lips, by pixels: how far it reaches up and down from the darkest place, as long as it
   * is nearer to that than to the lips. The line between closed lips is thin, whatever the shape and colour of the lips;
   * the mesh is no witness, since it reads a dark upper and a light lower lip as a gap.
   */
  readonly opening: number;
  /** Area between the lips as bright and colourless as teeth. */
  readonly teeth: number;
  /** Between the lips, by the mesh: wide where a mouth is wide open, and otherwise no witness. */
  readonly gap: number;
};

/** Points of the upper and lower edge of the lips, one above the other, away from the corners. */
const edges = [
  [40, 91],
  [39, 181],
  [37, 84],
  [0, 17],
  [267, 314],
  [269, 405],
  [270, 321],
] as const;

/** Looked at beyond the edges of the lips; steps down a column; half its width. */
const [beyond, steps, half] = [0.02, 70, 0.01];
/** Of the lips' pixels, this share is darker than what counts as their lightness; and what is still dark between it and the darkest. */
const [lipsShare, darkShare] = [0.75, 0.35];

export function measureMouth(scene: PixelScene): Mouth {
  const { axes, face } = scene;
  const [upper, lower] = [coloursIn(scene, 'upperLip'), coloursIn(scene, 'lowerLip')];
  const inside = coloursIn(scene, 'betweenLips');
  const lipChroma = median(lower.chroma);
  const brightest = 1.15 * Math.max(median(upper.light), median(lower.light));
  const teeth = inside.light.filter(
    (l, i) => l > brightest && (inside.chroma[i] as number) < lipChroma,
  ).length;
  const lips = quantile(coloursIn(scene, 'lips').light, lipsShare);
  return {
    opening: median(edges.map((pair) => openingAt(scene, pair, lips))),
    teeth: teeth / axes.unit ** 2,
    gap: distance(face.mesh, 13, 14) / axes.unit,
  };
}

/** The height of the dark in one column. What reaches beyond the lips is a beard. */
function openingAt(scene: PixelScene, [above, under]: readonly [number, number], lips: number): number {
  const { face, axes } = scene;
  const [from, to] = [pointAt(face.mesh, above), pointAt(face.mesh, under)];
  const across = (axes.across(from) + axes.across(to)) / 2;
  const top = axes.down(from) - beyond;
  const step = (axes.down(to) + beyond - top) / steps;
  const column = Array.from({ length: steps + 1 }, (_, k) => {
    const light: number[] = [];
    const place = { across, down: top + k * step, half: [half, 0] } as const;
    overBox(scene, place, half, (i) => light.push(labAt(scene, i)[0]));
    return mean(light);
  });
  const darkest = Math.min(...column);
  const limit = darkest + darkShare * Math.max(0, lips - darkest);
  return longestWithin(column.map((light) => light < limit)) * step;
}

/** The longest run that touches neither end. */
function longestWithin(dark: readonly boolean[]): number {
  let longest = 0;
  let start = -1;
  dark.forEach((is, k) => {
    if (is) return;
    if (start >= 0) longest = Math.max(longest, k - start - 1);
    start = k;
  });
  return longest;
}

function coloursIn(scene: PixelScene, name: keyof typeof outlines): { light: number[]; chroma: number[] } {
  const [light, chroma]: [number[], number[]] = [[], []];
  insidePolygon(scene, outline(scene, name), 1, (_x, _y, i) => {
    const [l, a, b] = labAt(scene, i);
    light.push(l);
    chroma.push(Math.hypot(a, b));
  });
  return { light, chroma };
}
