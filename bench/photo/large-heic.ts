import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PhotoSet } from './set.ts';

const pixels = 24_000_000;

/**
 * A photo as a phone of 24 megapixels stores it, made once of the set's JPEG of 12 megapixels: no set has one. Undefined,
 * and said, without heif-enc, since no library of ours writes HEVC.
 */
export async function largeHeic(set: PhotoSet, say: (line: string) => void): Promise<string | undefined> {
  const file = join(set.cache, 'iphone24mp.heic');
  const source = join(set.folder, 'formats', 'phone12mp.jpg');
  if (existsSync(file) || !existsSync(source)) return existsSync(file) ? file : undefined;
  const room = mkdtempSync(join(set.cache, 'heic-'));
  try {
    const { width, height } = await sharp(source).autoOrient().metadata();
    const scale = Math.sqrt(pixels / (width * height));
    const even = (length: number) => 2 * Math.round((length * scale) / 2);
    const png = join(room, 'large.png');
    await sharp(source).autoOrient().resize(even(width), even(height), { kernel: 'cubic' }).png().toFile(png);
    const ran = spawnSync('heif-enc', ['-q', '60', '-t', '320', '-o', join(room, 'large.heic'), png]);
    if (ran.status !== 0) {
      say(
        'No HEIC of 24 megapixels was measured: heif-enc is needed to make one (Debian: libheif-examples).',
      );
      return undefined;
    }
    renameSync(join(room, 'large.heic'), file);
    return file;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
