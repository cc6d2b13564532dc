import type { Raster } from '../raster.ts';

/** CIE L*a*b* under D65: lightness 0 to 100, then red against green, yellow against blue. */
export type Lab = readonly [number, number, number];

/** sRGB to linear light, IEC 61966-2-1. */
export const linear: Float32Array = Float32Array.from({ length: 256 }, (_, i) => {
  const c = i / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

/** The cube root of CIE 1976, tabulated: it is asked for a million times for each picture. */
const steps = 8192;
const roots = Float32Array.from({ length: steps + 2 }, (_, i) => {
  const t = i / steps;
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
});

function root(t: number): number {
  const at = (t < 1 ? t : 1) * steps;
  const i = at | 0;
  const low = roots[i] as number;
  return low + ((roots[i + 1] as number) - low) * (at - i);
}

export function labOf(red: number, green: number, blue: number): Lab {
  const r = linear[red] as number;
  const g = linear[green] as number;
  const b = linear[blue] as number;
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Lightness, red against green and yellow against blue, each for all pixels. */
export type LabPlanes = readonly [Float32Array, Float32Array, Float32Array];

/** The colours of pixels of three bytes each; the same numbers as `labOf`, without an object for each. */
export function labPlanesOf(data: Uint8Array): LabPlanes {
  const count = data.length / 3;
  const planes = [new Float32Array(count), new Float32Array(count), new Float32Array(count)] as const;
  for (let i = 0, j = 0; i < count; i++, j += 3) {
    labInto(data[j] as number, data[j + 1] as number, data[j + 2] as number, planes, i);
  }
  return planes;
}

/** Writes one colour to the place `at` of the planes. */
export function labInto(red: number, green: number, blue: number, planes: LabPlanes, at: number): void {
  const r = linear[red] as number;
  const g = linear[green] as number;
  const b = linear[blue] as number;
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  planes[0][at] = 116 * y - 16;
  planes[1][at] = 500 * (x - y);
  planes[2][at] = 200 * (y - z);
}

/** Brightness as video weighs it (ITU-R BT.601), 0 to 255, one value a pixel. */
export function lumaOf({ data, width, height }: Raster): Float32Array {
  const luma = new Float32Array(width * height);
  for (let i = 0, j = 0; i < luma.length; i++, j += 3) {
    luma[i] = 0.299 * (data[j] as number) + 0.587 * (data[j + 1] as number) + 0.114 * (data[j + 2] as number);
  }
  return luma;
}
