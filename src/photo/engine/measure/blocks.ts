import type { Raster } from '../raster.ts';
import { lumaOf } from './colour.ts';

/**
 * The edges of 8 x 8 blocks that strong JPEG compression leaves, also when the picture was saved again better: mean
 * step at the strongest of the 8 phases against the others, over both directions. About 1 without blocks. Pixels as
 * they came: any scaling hides the blocks.
 */
export function measureBlocks(raster: Raster): number {
  const { width, height } = raster;
  const luma = lumaOf(raster);
  return (strongestPhase(luma, width, height, 1, width) + strongestPhase(luma, height, width, width, 1)) / 2;
}

/** Steps against the slope on both sides: a natural edge has a slope, the edge of a block has none. */
function strongestPhase(
  luma: Float32Array,
  length: number,
  lines: number,
  step: number,
  next: number,
): number {
  const sums = new Float64Array(8);
  const counts = new Float64Array(8);
  for (let line = 0; line < lines; line += 4) {
    const start = line * next;
    for (let k = 2; k < length - 2; k++) {
      const i = start + k * step;
      const [a, b] = [luma[i - 2 * step] as number, luma[i - step] as number];
      const [c, d] = [luma[i] as number, luma[i + step] as number];
      const jump = Math.abs(b - c) - 0.5 * (Math.abs(a - b) + Math.abs(c - d));
      if (jump > 0) sums[k & 7] = (sums[k & 7] as number) + jump;
      counts[k & 7] = (counts[k & 7] as number) + 1;
    }
  }
  const means = Array.from(sums, (sum, i) => sum / Math.max(1, counts[i] as number));
  const most = Math.max(...means);
  const rest = means.reduce((sum, one) => sum + one, 0) - most;
  return most / (rest / 7 + 1e-6);
}
