import type { Raster } from '../raster.ts';

/**
 * The edges of 8 x 8 blocks that strong JPEG compression leaves, also when the picture was saved again better: mean
 * step at the strongest of the 8 phases against the others, over both directions. About 1 without blocks. Pixels as
 * they came: any scaling hides the blocks.
 */
export function measureBlocks(raster: Raster): number {
  const { width, height } = raster;
  const rows = strongestPhase(raster, { length: width, lines: height, step: 1, next: width });
  const columns = strongestPhase(raster, { length: height, lines: width, step: width, next: 1 });
  return (rows + columns) / 2;
}

/** Lines of pixels: each of `length`, its pixels `step` apart; `lines` of them, `next` apart. */
type Lines = {
  readonly length: number;
  readonly lines: number;
  readonly step: number;
  readonly next: number;
};

/** Steps against the slope on both sides: a natural edge has a slope, the edge of a block has none. */
function strongestPhase({ data }: Raster, { length, lines, step, next }: Lines): number {
  const sums = new Float64Array(8);
  const counts = new Float64Array(8);
  const luma = new Float32Array(length);
  for (let line = 0; line < lines; line += 4) {
    readLine(data, line * next, step, luma);
    let [a, b, c] = [luma[0] as number, luma[1] as number, luma[2] as number];
    for (let k = 2; k < length - 2; k++) {
      const d = luma[k + 1] as number;
      const jump = Math.abs(b - c) - 0.5 * (Math.abs(a - b) + Math.abs(c - d));
      // Half of all jumps are below zero, in no order: adding nothing is quicker than asking.
      sums[k & 7] = (sums[k & 7] as number) + (jump + Math.abs(jump)) * 0.5;
      a = b;
      b = c;
      c = d;
    }
    for (let k = 2; k < length - 2; k++) counts[k & 7] = (counts[k & 7] as number) + 1;
  }
  const means = Array.from(sums, (sum, i) => sum / Math.max(1, counts[i] as number));
  const most = Math.max(...means);
  const rest = means.reduce((sum, one) => sum + one, 0) - most;
  return most / (rest / 7 + 1e-6);
}

/** Brightness (ITU-R BT.601) of the pixels that lie `step` apart from the pixel `start`. */
function readLine(data: Uint8Array, start: number, step: number, luma: Float32Array): void {
  for (let k = 0, i = start * 3; k < luma.length; k++, i += step * 3) {
    luma[k] = 0.299 * (data[i] as number) + 0.587 * (data[i + 1] as number) + 0.114 * (data[i + 2] as number);
  }
}
