import type { Size } from './picture.ts';

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
  const [columns, rows] = [spans(width, raster.width), spans(height, raster.height)];
  const sums = new Uint32Array(width * 3);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [rows[y * 2] as number, rows[y * 2 + 1] as number];
    sums.fill(0);
    for (let v = y0; v < y1; v++) addRow(raster, v, columns, sums);
    for (let x = 0, to = y * width * 3; x < width; x++, to += 3) {
      const count = ((columns[x * 2 + 1] as number) - (columns[x * 2] as number)) * (y1 - y0);
      data[to] = (sums[x * 3] as number) / count;
      data[to + 1] = (sums[x * 3 + 1] as number) / count;
      data[to + 2] = (sums[x * 3 + 2] as number) / count;
    }
  }
  return { width, height, data };
}

/** Adds the pixels of one row to the sums of the new pixels that they lie under. */
function addRow({ data, width }: Raster, row: number, columns: Int32Array, sums: Uint32Array): void {
  const start = row * width * 3;
  for (let k = 0, to = 0; k < columns.length; k += 2, to += 3) {
    let [r, g, b] = [0, 0, 0];
    const end = start + (columns[k + 1] as number) * 3;
    for (let i = start + (columns[k] as number) * 3; i < end; i += 3) {
      r += data[i] as number;
      g += data[i + 1] as number;
      b += data[i + 2] as number;
    }
    sums[to] = (sums[to] as number) + r;
    sums[to + 1] = (sums[to + 1] as number) + g;
    sums[to + 2] = (sums[to + 2] as number) + b;
  }
}

/** Of each new pixel along one side: the first of the pixels under it, and the one after the last. */
function spans(count: number, length: number): Int32Array {
  const step = length / count;
  const list = new Int32Array(count * 2);
  for (let i = 0; i < count; i++) {
    const from = Math.floor(i * step);
    list[i * 2] = from;
    list[i * 2 + 1] = Math.max(from + 1, Math.min(length, Math.floor((i + 1) * step)));
  }
  return list;
}

/** A smaller copy whose longer side is at most `longest`. */
export function shrunkTo(raster: Raster, longest: number): Raster {
  const scale = longest / Math.max(raster.width, raster.height);
  if (scale >= 1) return raster;
  return shrunk(raster, Math.round(raster.width * scale), Math.round(raster.height * scale));
}
