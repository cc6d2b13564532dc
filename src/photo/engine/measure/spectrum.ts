import { quantile } from './statistics.ts';

const n = 256;
const window = Float64Array.from({ length: n }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (n - 1)));

/**
 * How far the strongest regular pattern stands out of a 256 x 256 patch, in powers of ten: the dots of a print or the
 * grid of a screen. 0 when the picture is smaller than the patch.
 */
export function patternPeak(
  luma: Float32Array,
  width: number,
  height: number,
  centre: readonly [number, number],
): number {
  if (width < n || height < n) return 0;
  return peakOf(powerOf(luma, width, height, centre));
}

function powerOf(
  luma: Float32Array,
  width: number,
  height: number,
  [cx, cy]: readonly [number, number],
): Float64Array {
  const left = Math.max(0, Math.min(width - n, Math.round(cx - n / 2)));
  const top = Math.max(0, Math.min(height - n, Math.round(cy - n / 2)));
  const real = new Float64Array(n * n);
  const imaginary = new Float64Array(n * n);
  let sum = 0;
  for (let y = 0; y < n; y++) for (let x = 0; x < n; x++) sum += luma[(top + y) * width + left + x] as number;
  const middle = sum / (n * n);
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const value = (luma[(top + y) * width + left + x] as number) - middle;
      real[y * n + x] = value * (window[x] as number) * (window[y] as number);
    }
    transform(real.subarray(y * n, y * n + n), imaginary.subarray(y * n, y * n + n));
  }
  const [columnReal, columnImaginary] = [new Float64Array(n), new Float64Array(n)];
  const power = new Float64Array(n * n);
  for (let x = 0; x < n / 2; x++) {
    for (let y = 0; y < n; y++) {
      columnReal[y] = real[y * n + x] as number;
      columnImaginary[y] = imaginary[y * n + x] as number;
    }
    transform(columnReal, columnImaginary);
    for (let y = 0; y < n; y++) {
      power[y * n + x] = (columnReal[y] as number) ** 2 + (columnImaginary[y] as number) ** 2;
    }
  }
  return power;
}

/** The fast Fourier transform in place, for a length that is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const swap = (list: Float64Array, i: number, j: number) => {
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  };
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(real, i, j);
      swap(imaginary, i, j);
    }
  }
  for (let length = 2; length <= n; length <<= 1) butterflies(real, imaginary, length);
}

function butterflies(real: Float64Array, imaginary: Float64Array, length: number): void {
  const angle = (-2 * Math.PI) / length;
  const half = length >> 1;
  for (let k = 0; k < half; k++) {
    const [cos, sin] = [Math.cos(angle * k), Math.sin(angle * k)];
    for (let p = k; p < n; p += length) {
      const o = p + half;
      const re = (real[o] as number) * cos - (imaginary[o] as number) * sin;
      const im = (real[o] as number) * sin + (imaginary[o] as number) * cos;
      real[o] = (real[p] as number) - re;
      imaginary[o] = (imaginary[p] as number) - im;
      real[p] = (real[p] as number) + re;
      imaginary[p] = (imaginary[p] as number) + im;
    }
  }
}

/** Against the median of its ring. Low frequencies hold the face; the axes hold the edges of JPEG blocks. */
function peakOf(power: Float64Array): number {
  const rings: number[][] = Array.from({ length: n / 2 }, () => []);
  const candidates: (readonly [number, number])[] = [];
  for (let y = 0; y < n; y++) {
    const fy = y < n / 2 ? y : y - n;
    for (let x = 0; x < n / 2; x++) {
      const ring = Math.round(Math.hypot(x, fy));
      if (ring < n * 0.09 || ring >= n / 2) continue;
      const value = power[y * n + x] as number;
      rings[ring]?.push(value);
      if (x >= 3 && Math.abs(fy) >= 3) candidates.push([ring, value]);
    }
  }
  const middles = rings.map((ring) => quantile(ring, 0.5) + 1e-9);
  let peak = 0;
  for (const [ring, value] of candidates) peak = Math.max(peak, value / (middles[ring] as number));
  return peak > 0 ? Math.log10(peak) : 0;
}
