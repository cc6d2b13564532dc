import { mean, quantile } from './statistics.ts';

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
  const rows = Array.from({ length: n }, (_, y) => luma.subarray((top + y) * width + left).subarray(0, n));
  const middle = rows.reduce((sum, row) => sum + mean(row), 0) / n;
  for (const [y, row] of rows.entries()) transformRow(row, middle, y);
  const power = new Float64Array(n * n);
  for (let x = 0; x < n / 2; x++) transformColumn(x, power);
  return power;
}

// Kept for the next picture, as one is measured at a time: most of what is measured lives for milliseconds, and to
// clear it away takes longer than to use it.
const [real, imaginary] = [new Float64Array(n * n), new Float64Array(n * n)];
const [lineReal, lineImaginary] = [new Float64Array(n), new Float64Array(n)];

function transformRow(row: Float32Array, middle: number, y: number): void {
  const weight = window[y] as number;
  for (let x = 0; x < n; x++) lineReal[x] = ((row[x] as number) - middle) * (window[x] as number) * weight;
  lineImaginary.fill(0);
  transform(lineReal, lineImaginary);
  real.set(lineReal, y * n);
  imaginary.set(lineImaginary, y * n);
}

function transformColumn(x: number, power: Float64Array): void {
  for (let y = 0, i = x; y < n; y++, i += n) {
    lineReal[y] = real[i] as number;
    lineImaginary[y] = imaginary[i] as number;
  }
  transform(lineReal, lineImaginary);
  for (let y = 0, i = x; y < n; y++, i += n) {
    const re = lineReal[y] as number;
    const im = lineImaginary[y] as number;
    power[i] = re * re + im * im;
  }
}

/** Where each value goes before the transform: its place with the bits of its number turned round. */
const places = Uint16Array.from({ length: n }, (_, i) => {
  let place = 0;
  for (let bit = 1, back = n >> 1; bit < n; bit <<= 1, back >>= 1) if (i & bit) place |= back;
  return place;
});
const cosines = Float64Array.from({ length: n / 2 }, (_, k) => Math.cos((-2 * Math.PI * k) / n));
const sines = Float64Array.from({ length: n / 2 }, (_, k) => Math.sin((-2 * Math.PI * k) / n));

/** The fast Fourier transform in place, for a length that is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const j = places[i] as number;
    if (i >= j) continue;
    swap(real, i, j);
    swap(imaginary, i, j);
  }
  for (let length = 2; length <= n; length <<= 1) butterflies(real, imaginary, length);
}

function swap(list: Float64Array, i: number, j: number): void {
  const swapped = list[i] as number;
  list[i] = list[j] as number;
  list[j] = swapped;
}

function butterflies(real: Float64Array, imaginary: Float64Array, length: number): void {
  const half = length >> 1;
  const turn = n / length;
  for (let k = 0; k < half; k++) {
    const cos = cosines[k * turn] as number;
    const sin = sines[k * turn] as number;
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

/** The ring that each frequency of the half plane lies in; 0 for those that are not looked at. */
const ringOf = Uint8Array.from({ length: n * (n / 2) }, (_, i) => {
  const [x, y] = [i % (n / 2), Math.floor(i / (n / 2))];
  const ring = Math.round(Math.hypot(x, y < n / 2 ? y : y - n));
  return ring < n * 0.09 || ring >= n / 2 ? 0 : ring;
});
const ringSizes = ringOf.reduce(
  (sizes, ring) => {
    sizes[ring] = (sizes[ring] as number) + 1;
    return sizes;
  },
  new Uint32Array(n / 2),
);

/** Against the median of its ring. Low frequencies hold the face; the axes hold the edges of JPEG blocks. */
function peakOf(power: Float64Array): number {
  const rings = Array.from(ringSizes, (size) => new Float32Array(size));
  const filled = new Uint32Array(n / 2);
  const peaks = new Float64Array(n / 2);
  for (let i = 0; i < ringOf.length; i++) {
    const ring = ringOf[i] as number;
    if (ring === 0) continue;
    const x = i & (n / 2 - 1);
    const y = i >> 7;
    const value = power[y * n + x] as number;
    (rings[ring] as Float32Array)[filled[ring] as number] = value;
    filled[ring] = (filled[ring] as number) + 1;
    if (x >= 3 && y >= 3 && y <= n - 3 && value > (peaks[ring] as number)) peaks[ring] = value;
  }
  let peak = 0;
  rings.forEach((ring, r) => {
    if (r > 0 && ring.length > 0) peak = Math.max(peak, (peaks[r] as number) / (quantile(ring, 0.5) + 1e-9));
  });
  return peak > 0 ? Math.log10(peak) : 0;
}
