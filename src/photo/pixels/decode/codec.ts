import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import {
  type FileLimits,
  type OpenKind,
  scaledSize,
  type Size,
  type Unusable,
  unusable,
} from '../picture.ts';
import type { Raster } from '../raster.ts';

/** The whole picture, upright by the camera's note; `whole` when no pixel was scaled away. */
export type Decoded = { readonly kind: 'decoded'; readonly raster: Raster; readonly whole: boolean };

/** Only the loaders we accept stay open: by default SVG, PDF, TIFF and others would be tried on any file. */
function closeLoaders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  const open = ['Jpeg', 'Png', 'Webp', 'Heif'].map((name) => `VipsForeignLoad${name}`);
  sharp.unblock({ operation: open });
  sharp.concurrency(1);
  sharp.cache(false);
}

const inputOptions = (limits: FileLimits, failOn: 'error' | 'warning'): SharpOptions => ({
  failOn,
  limitInputPixels: limits.sourcePixels,
  animated: false,
});

/** Reads the header only. */
export async function readHeader(
  bytes: Uint8Array,
  limits: FileLimits,
): Promise<{ kind: 'header'; metadata: Metadata } | Unusable> {
  closeLoaders();
  try {
    return { kind: 'header', metadata: await sharp(bytes, inputOptions(limits, 'error')).metadata() };
  } catch (error) {
    return refusalFor(error);
  }
}

/** Longest side that is decoded: what is left of a larger picture is still more than any photo kept. */
const longestSide = 5000;

/**
 * Decodes, turns upright by the camera's orientation, lays transparency on white and converts to sRGB by the picture's
 * own profile (CMYK, Display P3, 16-bit and single-channel pictures included).
 *
 * Warnings count as failures: with errors alone the JPEG decoder fills what is missing with grey, and a header that
 * claims more rows than the file holds passes. A few warnings are harmless and common, and get a second, lenient try.
 */
export async function decodeUpright(
  bytes: Uint8Array,
  kind: Exclude<OpenKind, 'heic'>,
  limits: FileLimits,
): Promise<Decoded | Unusable> {
  closeLoaders();
  try {
    return await decode(sharp(bytes, inputOptions(limits, 'warning')), limits);
  } catch (error) {
    if (!harmless.test(messageOf(error))) return refusalFor(error, kind);
  }
  try {
    return await decode(sharp(bytes, inputOptions(limits, 'error')), limits);
  } catch (error) {
    return refusalFor(error, kind);
  }
}

/** Stray bytes between segments, scan parameters of zero (some phones), odd version numbers, unusual colour profiles: cameras write them every day. */
const harmless =
  /extraneous bytes before marker|Invalid SOS parameters|unknown JFIF revision|unknown Adobe color|iCCP|cHRM|gAMA|sRGB|tEXt|zTXt|iTXt|eXIf/i;

/** The share of a picture that is more transparent than not, 0 to 1; undefined where the decoder fails. */
export async function transparentShare(bytes: Uint8Array, limits: FileLimits): Promise<number | undefined> {
  closeLoaders();
  try {
    const alpha = await sharp(bytes, inputOptions(limits, 'error'))
      .timeout({ seconds: limits.stepSeconds })
      .extractChannel('alpha')
      .resize(SAMPLE, SAMPLE, { fit: 'fill' })
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    return alpha.filter((value) => value < 128).length / alpha.length;
  } catch {
    return undefined;
  }
}

const SAMPLE = 128;

/** Turns what a loader hands over into upright, flat, 8-bit sRGB. */
export async function decode(input: Sharp, limits: FileLimits): Promise<Decoded> {
  const { data, info } = await input
    .timeout({ seconds: limits.stepSeconds })
    .autoOrient()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`${info.channels} channels after conversion to sRGB`);
  const raster = { data: new Uint8Array(data.buffer, data.byteOffset, data.length), ...sizeOf(info) };
  return { kind: 'decoded', raster, whole: Math.max(info.width, info.height) < longestSide };
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

type Encoded = Size & { readonly kind: 'encoded'; readonly jpeg: Uint8Array };

/** Our own JPEG, 4:4:4 and without notes: the best quality that fits, then a smaller size, within the limits. */
export async function encodeWithin(
  part: Raster,
  wanted: Size,
  limits: FileLimits,
): Promise<Encoded | Unusable> {
  let size: Size | undefined = wanted;
  while (size) {
    for (const quality of limits.qualities) {
      const encoded = await encode(part, size, quality, limits);
      if (encoded.kind === 'unusable' || encoded.jpeg.length <= limits.maxBytes) return encoded;
    }
    size = smallerSize(size, 0.75, limits);
  }
  return unusable('too-detailed', undefined, limits.maxBytes);
}

async function encode(
  part: Raster,
  size: Size,
  quality: number,
  limits: FileLimits,
): Promise<Encoded | Unusable> {
  const raw = { width: part.width, height: part.height, channels: 3 as const };
  try {
    const jpeg = await sharp(part.data, { raw, limitInputPixels: limits.sourcePixels })
      .timeout({ seconds: limits.stepSeconds })
      .resize(size.width, size.height, { fit: 'fill', withoutEnlargement: true })
      .jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: true })
      .toBuffer();
    return { kind: 'encoded', jpeg, width: size.width, height: size.height };
  } catch (error) {
    return refusalFor(error);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The decoder speaks only in sentences; these are the ones that tell a person something. */
function refusalFor(error: unknown, kind: OpenKind = 'jpeg'): Unusable {
  const message = messageOf(error);
  if (/^timeout/i.test(message)) return unusable('too-slow');
  if (/exceeds pixel limit/i.test(message)) return unusable('too-many-pixels');
  if (kind === 'jpeg' && /premature end of data segment/i.test(message)) return unusable('header-lies');
  if (/premature end/i.test(message)) return unusable('cut-short');
  return unusable('damaged');
}

/** A smaller size of the same shape, still at least the smallest allowed; undefined when there is none. */
function smallerSize(size: Size, share: number, limits: FileLimits): Size | undefined {
  const smaller = scaledSize(size, share);
  return smaller.width >= limits.minWidth && smaller.height >= limits.minHeight ? smaller : undefined;
}
