import { along, stepsAcross } from './small-copy.ts';
import { mean, median, quantile } from './statistics.ts';
import type { Box } from '../face/axes.ts';
import { clothIn, takePatch } from './cloth.ts';
import { labInto, type LabPlanes, linear } from './colour.ts';
import { insidePolygon, outline, type PixelScene } from './scene.ts';

/** The skin of the face, without eyes, brows and lips. */
export type Skin = {
  /** 5th, 50th and 95th percentile of lightness, 0 to 100. */
  readonly lightness: readonly [number, number, number];
  /** Median colour, its colourfulness and hue in degrees. */
  readonly a: number;
  readonly b: number;
  readonly chroma: number;
  readonly hue: number;
  /** 90th percentile of colourfulness. */
  readonly strongChroma: number;
  /** The same below the eyes, where no scarf or turban lies. */
  readonly strongBelow: number;
  /** Light on the left half against the right, in photographic stops, by mean and by median. */
  readonly sides: number;
  readonly sidesMedian: number;
  /** Share of skin burnt out to white. */
  readonly burnt: number;
  /** Share of skin whose red, the brightest colour of any skin, is as bright as it gets: too much light, before it is white. */
  readonly red: number;
  /** Median brightness, 0 to 255. */
  readonly brightness: number;
  /** Largest connected white patch, in squared distances between the irises. */
  readonly glare: number;
  /** Where that patch is. */
  readonly glareAt?: Box;
};

type Samples = Record<'luma' | 'light' | 'a' | 'b' | 'chroma' | 'below' | 'left' | 'right', number[]> & {
  /** How many have all the red that there is. */
  red: number;
};

const fullRed = 253;

export function measureSkin(scene: PixelScene): Skin {
  const cloth = clothIn(scene, gridStep(scene));
  const samples = skinSamples(scene, cloth);
  const { light, luma } = samples;
  const [a, b] = [median(samples.a), median(samples.b)];
  const stops = (f: (list: number[]) => number) =>
    Math.log2((f(samples.left) + 1e-4) / (f(samples.right) + 1e-4));
  return {
    lightness: [quantile(light, 0.05), median(light), quantile(light, 0.95)],
    a,
    b,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
    strongChroma: quantile(samples.chroma, 0.9),
    strongBelow: quantile(samples.below, 0.9),
    sides: stops(mean),
    sidesMedian: stops(median),
    burnt: luma.filter((value) => value > 247).length / luma.length,
    red: samples.red / luma.length,
    brightness: median(luma),
    ...largestGlare(scene, cloth),
  };
}

/** Neighbours in the grid that the skin is read in, in pixels. */
const gridStep = ({ axes }: PixelScene): number => Math.max(1, Math.round(axes.unit / 60));

/** One colour: written and read at once, for each point. */
const one: LabPlanes = [new Float32Array(1), new Float32Array(1), new Float32Array(1)];

const noSamples = (): Samples => ({
  luma: [],
  light: [],
  a: [],
  b: [],
  chroma: [],
  below: [],
  left: [],
  right: [],
  red: 0,
});

function skinSamples(scene: PixelScene, cloth: ReadonlySet<number>): Samples {
  const { axes, luma, raster } = scene;
  const { data } = raster;
  const samples = noSamples();
  const lips = new Set<number>();
  const step = gridStep(scene);
  insidePolygon(scene, outline(scene, 'lips'), 1, (x, _y, i) => {
    // The face is read in columns that the step divides.
    if (x % step === 0) lips.add(i);
  });
  const [acrossBy, downBy] = [stepsAcross(axes.across, 1), stepsAcross(axes.down, 1)];
  const [l, a, b] = one;
  insidePolygon(scene, outline(scene, 'face'), step, (x, y, i) => {
    const across = along(acrossBy, x, y);
    const down = along(downBy, x, y);
    // Eyes and brows.
    if (down > -0.42 && down < 0.22 && Math.abs(across) < 0.95) return;
    if ((down > 0.2 && lips.has(i)) || cloth.has(i)) return;
    const bright = luma[i] as number;
    samples.luma.push(bright);
    if ((data[i * 3] as number) >= fullRed) samples.red += 1;
    labInto(data[i * 3] as number, data[i * 3 + 1] as number, data[i * 3 + 2] as number, one, 0);
    samples.light.push(l[0] as number);
    samples.a.push(a[0] as number);
    samples.b.push(b[0] as number);
    const chroma = Math.hypot(a[0] as number, b[0] as number);
    samples.chroma.push(chroma);
    if (down >= 0.22) samples.below.push(chroma);
    // Below the fringe and above the beard both halves show skin.
    if (down < -0.2 || down > 1.35 || Math.abs(across) < 0.12) return;
    (across < 0 ? samples.left : samples.right).push(linear[bright | 0] as number);
  });
  return samples;
}

/** All three colours at least this bright: light thrown back as by a mirror. */
const white = 244;

function largestGlare(scene: PixelScene, cloth: ReadonlySet<number>): Pick<Skin, 'glare' | 'glareAt'> {
  const { axes, raster } = scene;
  const { data, width } = raster;
  const step = gridStep(scene);
  const bright = new Set<number>();
  insidePolygon(scene, outline(scene, 'face'), step, (_x, _y, i) => {
    if (cloth.has(i)) return;
    const dull = (data[i * 3] as number) < white || (data[i * 3 + 1] as number) < white;
    if (!dull && (data[i * 3 + 2] as number) >= white) bright.add(i);
  });
  let largest: readonly number[] = [];
  for (const start of bright) {
    const patch = takePatch(bright, start, [step, -step, step * width, -step * width]);
    if (patch.length > largest.length) largest = patch;
  }
  const glare = (largest.length * step * step) / axes.unit ** 2;
  if (largest.length === 0) return { glare };
  const points = largest.map((i) => [i % width, Math.floor(i / width)] as const);
  const [across, down] = [points.map(axes.across), points.map(axes.down)];
  return { glare, glareAt: [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)] };
}
