import type { Metadata } from 'sharp';
import { type Decoded, decodeUpright, readHeader } from './codec.ts';
import { displayP3ToSrgb } from './display-p3.ts';
import { readNotes } from './exif.ts';
import { decodeHeic } from './heic.ts';
import { isHeifDisplayP3 } from './heif-colours.ts';
import { creatorIn, softwareIn } from './program.ts';
import { jpegQuality } from './jpeg-quality.ts';
import { type Sniffed, sniff } from './sniff.ts';
import {
  type FileFacts,
  type OpenKind,
  type PhotoLimits,
  type Size,
  sizeText,
  type Unusable,
  type UnusableCode,
  unusable,
} from './types.ts';

export type OpenedPicture = Decoded & { readonly facts: FileFacts };

/**
 * Judges a file by its bytes, refuses it before decoding wherever the header tells enough, and decodes it once, upright
 * by the camera's note. Never throws for anything that a file can contain.
 */
export async function openPhoto(bytes: Uint8Array, limits: PhotoLimits): Promise<OpenedPicture | Unusable> {
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
  return decoded.kind === 'unusable' ? decoded : { ...decoded, facts };
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
function refuseUnopened(bytes: Uint8Array, seen: Sniffed, limits: PhotoLimits): Unusable | null {
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
