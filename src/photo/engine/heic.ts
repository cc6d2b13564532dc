import decodeHeicImage from 'heic-decode';
import sharp from 'sharp';
import { type Decoded, decode } from './codec.ts';
import { displayP3ToSrgb } from './display-p3.ts';
import { isHeifDisplayP3 } from './heif-colours.ts';
import { type PhotoLimits, type Unusable, unusable } from './types.ts';

/**
 * Decodes what phones write. The decoder turns the picture upright by itself and hands over bare pixels, so that
 * their colours are ours to convert: `icc` is the profile from the file's header. Check the size in the header first.
 */
export async function decodeHeic(
  bytes: Uint8Array,
  icc: Uint8Array | undefined,
  limits: PhotoLimits,
): Promise<Decoded | Unusable> {
  try {
    return await decodeSrgb(bytes, icc, limits);
  } catch {
    return unusable('damaged');
  }
}

async function decodeSrgb(
  bytes: Uint8Array,
  icc: Uint8Array | undefined,
  limits: PhotoLimits,
): Promise<Decoded> {
  const { width, height, data } = await decodeHeicImage({ buffer: bytes });
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length);
  if (isHeifDisplayP3(bytes, icc)) displayP3ToSrgb(pixels, 4);
  const raw = { width, height, channels: 4 as const };
  return decode(sharp(pixels, { raw, limitInputPixels: limits.sourcePixels }), limits);
}
