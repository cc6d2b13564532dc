import type { Size } from './types.ts';

/** Plain 8-bit sRGB, three bytes a pixel, row by row. */
export type Raster = Size & { readonly data: Uint8Array };

/** Quarter turns clockwise that bring a picture upright. */
export type Turn = 0 | 90 | 180 | 270;

/** The picture turned clockwise by quarter turns. */
export function turned(raster: Raster, turn: Turn): Raster {
  if (turn === 0) return raster;
  const { width: w, height: h, data } = raster;
  const flat = turn === 180;
  const result = { width: flat ? w : h, height: flat ? h : w, data: new Uint8Array(data.length) };
  for (let y = 0; y < result.height; y++) {
    for (let x = 0; x < result.width; x++) {
      const fromX = turn === 90 ? y : turn === 180 ? w - 1 - x : w - 1 - y;
      const fromY = turn === 90 ? h - 1 - x : turn === 180 ? h - 1 - y : x;
      const from = (fromY * w + fromX) * 3;
      const to = (y * result.width + x) * 3;
      result.data[to] = data[from] ?? 0;
      result.data[to + 1] = data[from + 1] ?? 0;
      result.data[to + 2] = data[from + 2] ?? 0;
    }
  }
  return result;
}

/** A copy of one part, in whole pixels; the part must lie inside. */
export function part(raster: Raster, at: Size & { readonly x: number; readonly y: number }): Raster {
  const data = new Uint8Array(at.width * at.height * 3);
  for (let y = 0; y < at.height; y++) {
    const from = ((at.y + y) * raster.width + at.x) * 3;
    data.set(raster.data.subarray(from, from + at.width * 3), y * at.width * 3);
  }
  return { width: at.width, height: at.height, data };
}

/** A smaller copy by averaging the pixels under each new one; returns the raster itself when it is small enough. */
export function shrunk(raster: Raster, width: number, height: number): Raster {
  if (width >= raster.width && height >= raster.height) return raster;
  const data = new Uint8Array(width * height * 3);
  const [stepX, stepY] = [raster.width / width, raster.height / height];
  for (let y = 0; y < height; y++) {
    const [y0, y1] = span(y, stepY, raster.height);
    for (let x = 0; x < width; x++) {
      const [x0, x1] = span(x, stepX, raster.width);
      let [r, g, b] = [0, 0, 0];
      for (let v = y0; v < y1; v++) {
        for (let i = (v * raster.width + x0) * 3, end = (v * raster.width + x1) * 3; i < end; i += 3) {
          r += raster.data[i] as number;
          g += raster.data[i + 1] as number;
          b += raster.data[i + 2] as number;
        }
      }
      const count = (x1 - x0) * (y1 - y0);
      const to = (y * width + x) * 3;
      data[to] = r / count;
      data[to + 1] = g / count;
      data[to + 2] = b / count;
    }
  }
  return { width, height, data };
}

function span(index: number, step: number, end: number): readonly [number, number] {
  const from = Math.floor(index * step);
  return [from, Math.max(from + 1, Math.min(end, Math.floor((index + 1) * step)))];
}

/** A smaller copy whose longer side is at most `longest`. */
export function shrunkTo(raster: Raster, longest: number): Raster {
  const scale = longest / Math.max(raster.width, raster.height);
  if (scale >= 1) return raster;
  return shrunk(raster, Math.round(raster.width * scale), Math.round(raster.height * scale));
}
