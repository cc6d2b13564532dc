import { type Lab, labOf, linear } from './colour.ts';
import { insidePolygon, outline, type Scene } from './scene.ts';
import { mean, median, quantile } from './statistics.ts';

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
  /** Light on the left half against the right, in photographic stops, by mean and by median. */
  readonly sides: number;
  readonly sidesMedian: number;
  /** Share of skin burnt out to white. */
  readonly burnt: number;
  /** Median brightness, 0 to 255. */
  readonly brightness: number;
  /** Largest connected white patch, in squared distances between the irises. */
  readonly glare: number;
};

type Samples = { luma: number[]; lab: Lab[]; left: number[]; right: number[] };

export function measureSkin(scene: Scene): Skin {
  const samples = skinSamples(scene);
  const lightness = samples.lab.map(([l]) => l);
  const [a, b] = [median(samples.lab.map((lab) => lab[1])), median(samples.lab.map((lab) => lab[2]))];
  const stops = (f: (list: number[]) => number) =>
    Math.log2((f(samples.left) + 1e-4) / (f(samples.right) + 1e-4));
  return {
    lightness: [quantile(lightness, 0.05), median(lightness), quantile(lightness, 0.95)],
    a,
    b,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
    strongChroma: quantile(
      samples.lab.map((lab) => Math.hypot(lab[1], lab[2])),
      0.9,
    ),
    sides: stops(mean),
    sidesMedian: stops(median),
    burnt: samples.luma.filter((value) => value > 247).length / samples.luma.length,
    brightness: median(samples.luma),
    glare: largestGlare(scene),
  };
}

function skinSamples(scene: Scene): Samples {
  const { axes, luma, raster } = scene;
  const samples: Samples = { luma: [], lab: [], left: [], right: [] };
  const step = Math.max(1, Math.round(axes.unit / 60));
  const lips = new Set<number>();
  insidePolygon(scene, outline(scene, 'lips'), 1, (_x, _y, i) => lips.add(i));
  insidePolygon(scene, outline(scene, 'face'), step, (x, y, i) => {
    const [across, down] = [axes.across([x, y]), axes.down([x, y])];
    const eyesOrBrows = down > -0.42 && down < 0.22 && Math.abs(across) < 0.95;
    if (eyesOrBrows || lips.has(i)) return;
    const { data } = raster;
    const bright = luma[i] as number;
    samples.luma.push(bright);
    samples.lab.push(labOf(data[i * 3] as number, data[i * 3 + 1] as number, data[i * 3 + 2] as number));
    // Below the fringe and above the beard both halves show skin.
    if (down < -0.2 || down > 1.35 || Math.abs(across) < 0.12) return;
    (across < 0 ? samples.left : samples.right).push(linear[bright | 0] as number);
  });
  return samples;
}

/** All three colours at least this bright: light thrown back as by a mirror. */
const white = 244;

function largestGlare(scene: Scene): number {
  const { axes, raster } = scene;
  const step = Math.max(1, Math.round(axes.unit / 60));
  const bright = new Set<number>();
  insidePolygon(scene, outline(scene, 'face'), step, (_x, _y, i) => {
    const { data } = raster;
    const least = Math.min(data[i * 3] as number, data[i * 3 + 1] as number, data[i * 3 + 2] as number);
    if (least >= white) bright.add(i);
  });
  let largest = 0;
  const neighbours = [step, -step, step * raster.width, -step * raster.width];
  for (const start of bright) {
    const heap = [start];
    bright.delete(start);
    let count = 0;
    for (let at = heap.pop(); at !== undefined; at = heap.pop()) {
      count += 1;
      for (const move of neighbours) if (bright.delete(at + move)) heap.push(at + move);
    }
    largest = Math.max(largest, count);
  }
  return (largest * step * step) / axes.unit ** 2;
}
