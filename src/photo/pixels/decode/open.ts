import decodeHeicImage from 'heic-decode';
import sharp, { type Metadata } from 'sharp';
import {
  type FileFacts,
  type FileLimits,
  type OpenKind,
  type Size,
  sizeText,
  type Unusable,
  unusable,
  type UnusableCode,
} from '../picture.ts';
import { decode, type Decoded, decodeUpright, readHeader, transparentShare } from './codec.ts';
import { displayP3ToSrgb } from './display-p3.ts';
import { creatorIn, readNotes, softwareIn } from './exif.ts';
import { isHeifDisplayP3 } from './heif-colours.ts';
import { jpegQuality } from './jpeg-quality.ts';
import { sniff, type Sniffed } from './sniff.ts';

export type OpenedPicture = Decoded & { readonly facts: FileFacts };

/**
 * Judges a file by its bytes, refuses it before decoding wherever the header tells enough, and decodes it once, upright
 * by the camera's note. Never throws for anything that a file can contain.
 */
export async function openPhoto(bytes: Uint8Array, limits: FileLimits): Promise<OpenedPicture | Unusable> {
  const seen = sniff(bytes);
  const refusal = refuseUnopened(bytes, seen, limits);
  if (refusal) return refusal;
  const header = await readHeader(bytes, limits);
  if (header.kind === 'unusable') return header;
  const { metadata } = header;
  const facts = factsOf(bytes, seen, metadata);
  if (facts === null) return unusable('header-lies');
  if (facts.width * facts.height > limits.sourcePixels) {
    return unusable('too-many-pixels', sizeText(facts), limits.sourcePixels);
  }
  const decoded =
    facts.kind === 'heic'
      ? await decodeHeic(bytes, metadata.icc, limits)
      : await decodeUpright(bytes, facts.kind, limits);
  // The decoder converts by a profile, and leaves what only numbers tell to us.
  if (facts.kind === 'avif' && decoded.kind === 'decoded' && !metadata.icc) {
    if (isHeifDisplayP3(bytes, undefined)) displayP3ToSrgb(decoded.raster.data, 3);
  }
  if (decoded.kind === 'unusable') return decoded;
  const transparent = metadata.hasAlpha ? await transparentShare(bytes, limits) : undefined;
  return { ...decoded, facts: transparent === undefined ? facts : { ...facts, transparent } };
}

const openKinds: readonly Sniffed['kind'][] = ['jpeg', 'png', 'webp', 'avif', 'heic'];
const isOpen = (kind: Sniffed['kind']): kind is OpenKind => openKinds.includes(kind);

const refusedKinds: Readonly<Record<Exclude<Sniffed['kind'], 'jpeg' | 'png'>, UnusableCode>> = {
  empty: 'empty',
  unknown: 'not-an-image',
  svg: 'svg',
  tiff: 'tiff',
  gif: 'gif',
  bmp: 'bmp',
  jp2: 'jp2',
  pdf: 'pdf',
  heic: 'heic',
  webp: 'webp',
  avif: 'avif',
};

/** What the first bytes are enough to refuse. */
function refuseUnopened(bytes: Uint8Array, seen: Sniffed, limits: FileLimits): Unusable | null {
  if (bytes.length > limits.uploadBytes) return unusable('too-heavy', bytes.length, limits.uploadBytes);
  if (seen.animated) return unusable('animated');
  const { kind } = seen;
  if (kind !== 'jpeg' && kind !== 'png') {
    if (!isOpen(kind) || !limits.acceptedKinds.includes(kind)) return unusable(refusedKinds[kind]);
    return seen.cut ? unusable('cut-short') : null;
  }
  const size = storedSize(seen);
  if (size && size.width * size.height > limits.sourcePixels) {
    return unusable('too-many-pixels', sizeText(size), limits.sourcePixels);
  }
  if (seen.cut) return unusable('cut-short');
  return size ? null : unusable('header-lies');
}

function storedSize(seen: Sniffed): Size | null {
  return seen.width && seen.height ? { width: seen.width, height: seen.height } : null;
}

/** Null when the decoder reads another kind or size than we do: two readings of one file are not to be trusted. */
function factsOf(bytes: Uint8Array, seen: Sniffed, header: Metadata): FileFacts | null {
  const { kind } = seen;
  if (!isOpen(kind) || header.format !== (kind === 'heic' || kind === 'avif' ? 'heif' : kind)) return null;
  const stored = storedSize(seen);
  if (stored && (header.width !== stored.width || header.height !== stored.height)) return null;
  // A HEIC is turned by its own boxes, not by the camera's note beside them.
  const upright = kind === 'heic' ? header : header.autoOrient;
  const quality = kind === 'jpeg' ? jpegQuality(bytes) : undefined;
  const mirrored = [2, 4, 5, 7].includes(header.orientation ?? 1);
  return {
    kind,
    bytes: bytes.length,
    width: upright.width,
    height: upright.height,
    grey: header.space === 'b-w' || header.space === 'grey16',
    ...(seen.colours === undefined ? {} : { colours: seen.colours }),
    ...(quality === undefined ? {} : { quality }),
    ...(mirrored ? { mirrored } : {}),
    ...notesOf(header),
  };
}

/** The day and the program, from wherever the file tells them. */
function notesOf(header: Metadata): Pick<FileFacts, 'software' | 'taken'> {
  const notes = header.exif ? readNotes(header.exif) : {};
  const programs = [notes.software, creatorIn(header.xmp), softwareIn(header.comments)];
  const software = [...new Set(programs.filter((name) => name !== undefined))].join(', ');
  return { ...notes, ...(software ? { software } : {}) };
}

/**
 * Decodes what phones write. The decoder turns the picture upright by itself and hands over bare pixels, so that
 * their colours are ours to convert: `icc` is the profile from the file's header. Check the size in the header first.
 */
async function decodeHeic(
  bytes: Uint8Array,
  icc: Uint8Array | undefined,
  limits: FileLimits,
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
  limits: FileLimits,
): Promise<Decoded> {
  const { width, height, data } = await decodeHeicImage({ buffer: bytes });
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length);
  if (isHeifDisplayP3(bytes, icc)) displayP3ToSrgb(pixels, 4);
  const raw = { width, height, channels: 4 as const };
  return decode(sharp(pixels, { raw, limitInputPixels: limits.sourcePixels }), limits);
}
