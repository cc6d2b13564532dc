import { distance, pointAt } from '../face/points.ts';
import { insidePolygon, labAt, outline, type outlines, type PixelScene } from './scene.ts';
import { median, quantile } from './statistics.ts';

/** Lengths in distances between the irises, areas in their squares. */
export type Mouth = {
  /** Between the lips, by the mesh. It reads a dark upper and a light lower lip as a gap: never judge by it alone. */
  readonly gap: number;
  /** Area between the lips that is much darker than both. */
  readonly dark: number;
  /** Area between the lips as bright and colourless as teeth. */
  readonly teeth: number;
  /**
   * Area of the lips and what lies between them that is less than half as light as the lips. Measured without the line
   * between the lips, which the mesh lays beside a gap between dark lips.
   */
  readonly hollow: number;
  readonly width: number;
};

/** Of the lips' pixels, this share is darker than what counts as their lightness; and how much darker a hollow is. */
const [lipsShare, hollowShare] = [0.75, 0.5];

export function measureMouth(scene: PixelScene): Mouth {
  const { face, axes } = scene;
  const [upper, lower] = [coloursIn(scene, 'upperLip'), coloursIn(scene, 'lowerLip')];
  const inside = coloursIn(scene, 'betweenLips');
  const [upperLight, lowerLight] = [median(upper.light), median(lower.light)];
  const lipChroma = median(lower.chroma);
  const darkest = 0.65 * Math.min(upperLight, lowerLight);
  const brightest = 1.15 * Math.max(upperLight, lowerLight);
  const dark = inside.light.filter((l) => l < darkest).length;
  const teeth = inside.light.filter(
    (l, i) => l > brightest && (inside.chroma[i] as number) < lipChroma,
  ).length;
  return {
    gap: Math.hypot(...minus(pointAt(face.mesh, 13), pointAt(face.mesh, 14))) / axes.unit,
    dark: dark / axes.unit ** 2,
    teeth: teeth / axes.unit ** 2,
    hollow: darker(coloursIn(scene, 'lips').light) / axes.unit ** 2,
    width: distance(face.mesh, 61, 291) / axes.unit,
  };
}

function darker(light: readonly number[]): number {
  const limit = hollowShare * quantile(light, lipsShare);
  return light.filter((l) => l < limit).length;
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

const minus = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  a[0] - b[0],
  a[1] - b[1],
];
