import sharp, { type Sharp } from 'sharp';
import type { Defect, Has } from './defects.ts';

/** Plain 8-bit RGB, row by row. */
export type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

export const asSharp = ({ data, width, height }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });

async function drawn(edit: Sharp): Promise<Pixels> {
  const { data, info } = await edit
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What red, green and blue give to brightness. */
const light: [number, number, number] = [0.299, 0.587, 0.114];

const edits: Partial<Readonly<Record<Defect, (pixels: Pixels) => Promise<Pixels>>>> = {
  overexposed: (pixels) => drawn(asSharp(pixels).linear(1.55, 30)),
  blur: (pixels) => drawn(asSharp(pixels).blur(7)),
  upscaled: async (pixels) => {
    const { width, height } = pixels;
    const small = await drawn(asSharp(pixels).resize(Math.round(width / 5), Math.round(height / 5)));
    return drawn(asSharp(small).resize(width, height, { kernel: 'cubic' }));
  },
  cast: (pixels) => drawn(asSharp(pixels).linear([1, 0.93, 0.6], [0, 0, 0])),
  grey: (pixels) => drawn(asSharp(pixels).recomb([light, light, light])),
  screen: async (pixels) => grid(pixels),
  print: (pixels) =>
    drawn(
      asSharp(pixels)
        .resize(1000, 1400)
        .extend({ left: 100, right: 100, top: 140, bottom: 140, background: '#7a5a3c' }),
    ),
};

/** The rows and columns of a screen, as a camera sees them. */
function grid({ data, width, height }: Pixels): Pixels {
  const copy = Buffer.from(data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = 16 * (Math.cos((2 * Math.PI * x) / 7) * Math.cos((2 * Math.PI * y) / 7) - 1);
      const at = (y * width + x) * 3;
      for (let k = at; k < at + 3; k++) copy[k] = Math.max(0, Math.round((data[k] ?? 0) + wave));
    }
  }
  return { data: copy, width, height };
}

/** The pixels after every edit that is switched on. */
export async function edited(pixels: Pixels, has: Has): Promise<Pixels> {
  let now = pixels;
  for (const [defect, edit] of Object.entries(edits)) if (has(defect as Defect)) now = await edit(now);
  return now;
}
