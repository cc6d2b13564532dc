import type { PixelScene } from './scene.ts';

/** Brightness of the whole picture, 0 to 255. */
export type Exposure = {
  /** The level that 98 of 100 pixels stay below: what is white should be near 255. */
  readonly brightest: number;
  /** Share of pixels at or above 252. */
  readonly clipped: number;
};

export function measureExposure({ luma }: PixelScene): Exposure {
  const histogram = levelsOf(luma);
  const total = Math.ceil(luma.length / 3);
  let [below, brightest] = [0, 255];
  for (let level = 0; level < 256; level++) {
    below += histogram[level] as number;
    if (below < 0.98 * total) continue;
    brightest = level;
    break;
  }
  const clipped = histogram.subarray(252).reduce((sum, count) => sum + count, 0) / total;
  return { brightest, clipped };
}

/** How often each level occurs, in every third pixel. */
function levelsOf(luma: Float32Array): Uint32Array {
  const histogram = new Uint32Array(256);
  for (let i = 0; i < luma.length; i += 3) {
    const level = (luma[i] as number) | 0;
    histogram[level] = (histogram[level] as number) + 1;
  }
  return histogram;
}
