import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from '../support/browser.ts';
import { scratchFolder } from '../support/scratch.ts';

export type Size = { readonly width: number; readonly height: number };

/** A browser whose camera sees this picture, and which lets every page use it that may ask. */
export async function browserWithCamera(picture: Buffer, name: string): Promise<Browser> {
  const file = join(scratchFolder('camera'), `${name}.y4m`);
  writeFileSync(file, await videoOf(picture));
  return openBrowser({
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  });
}

/** A person before a white wall, as a camera of this size sees them: the portrait at `share` of the height. */
export async function scene(portrait: Buffer, { width, height }: Size, share: number): Promise<Buffer> {
  const person = await sharp(portrait)
    .resize({ height: Math.round((height * share) / 2) * 2 })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([{ input: person }])
    .png()
    .toBuffer();
}

/** A video of two equal frames: YUV4MPEG2 with colours at half the size, which is what Chromium's fake camera reads. */
async function videoOf(picture: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const luma = Buffer.alloc(width * height);
  const [blue, red] = [Buffer.alloc((width * height) / 4), Buffer.alloc((width * height) / 4)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      luma[y * width + x] = 16 + 0.257 * r + 0.504 * g + 0.098 * b;
      if (x % 2 === 1 || y % 2 === 1) continue;
      const half = (y / 2) * (width / 2) + x / 2;
      blue[half] = 128 - 0.148 * r - 0.291 * g + 0.439 * b;
      red[half] = 128 + 0.439 * r - 0.368 * g - 0.071 * b;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, blue, red]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`);
  return Buffer.concat([head, frame, frame]);
}
