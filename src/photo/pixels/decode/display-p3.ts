import { linear } from '../measure/colour.ts';

/** Whether an ICC profile is Display P3: profiles name themselves in plain or in two-byte letters. */
export function isDisplayP3(icc: Uint8Array): boolean {
  const text = Buffer.from(icc).toString('latin1').replaceAll('\u0000', '');
  return text.includes('Display P3');
}

const levels = 4095;
/** Linear light to sRGB, IEC 61966-2-1. */
const encoded = Uint8Array.from({ length: levels + 1 }, (_, i) => {
  const c = i / levels;
  return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
});

const toLevel = (light: number): number =>
  encoded[light <= 0 ? 0 : light >= 1 ? levels : (light * levels + 0.5) | 0] as number;

/**
 * Converts pixels in place from Display P3 to sRGB: both have one white and one curve, so that only the primaries
 * differ (matrix from SMPTE EG 432-1 and IEC 61966-2-1). Colours that sRGB cannot show are cut off.
 */
export function displayP3ToSrgb(data: Uint8Array, channels: 3 | 4): void {
  for (let i = 0; i < data.length; i += channels) {
    const r = linear[data[i] as number] as number;
    const g = linear[data[i + 1] as number] as number;
    const b = linear[data[i + 2] as number] as number;
    data[i] = toLevel(1.22494 * r - 0.22494 * g);
    data[i + 1] = toLevel(1.042057 * g - 0.042057 * r);
    data[i + 2] = toLevel(1.098274 * b - 0.019638 * r - 0.078636 * g);
  }
}
