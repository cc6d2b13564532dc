import { framingOf, turnedBy } from './framing.ts';
import type { Fit } from './picture.ts';
import { part, type Raster } from './raster.ts';

/** The pixels that a fit keeps. A tilted cut is drawn anew from the pixels under it; nothing beyond them is made up. */
export function cutOut(raster: Raster, fit: Fit): Raster {
  const { x, y, tilt } = framingOf(fit, raster);
  if (tilt === 0) return part(raster, fit);
  const { width, height } = fit;
  const data = new Uint8Array(width * height * 3);
  const [stepX, stepY] = turnedBy(-tilt, [1, 0]);
  for (let row = 0; row < height; row++) {
    const [dx, dy] = turnedBy(-tilt, [0.5 - width / 2, row + 0.5 - height / 2]);
    for (let column = 0; column < width; column++) {
      // A pixel's middle lies half a pixel inside of it.
      const [px, py] = [x + dx + column * stepX - 0.5, y + dy + column * stepY - 0.5];
      sample(raster, px, py, data, (row * width + column) * 3);
    }
  }
  return { width, height, data };
}

/** Shares of four neighbours (Catmull-Rom): keeps edges sharper than plain averaging does. */
function sharesAt(t: number): readonly [number, number, number, number] {
  const [t2, t3] = [t * t, t * t * t];
  return [(-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2, (t3 - t2) / 2];
}

function sample({ width, height, data }: Raster, x: number, y: number, out: Uint8Array, to: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [sharesAt(x - left), sharesAt(y - top)];
  let [r, g, b] = [0, 0, 0];
  for (let j = 0; j < 4; j++) {
    const row = Math.min(height - 1, Math.max(0, top + j - 1)) * width;
    for (let i = 0; i < 4; i++) {
      const at = (row + Math.min(width - 1, Math.max(0, left + i - 1))) * 3;
      const share = (down[j] as number) * (across[i] as number);
      r += share * (data[at] as number);
      g += share * (data[at + 1] as number);
      b += share * (data[at + 2] as number);
    }
  }
  out[to] = limited(r);
  out[to + 1] = limited(g);
  out[to + 2] = limited(b);
}

const limited = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value + 0.5);
