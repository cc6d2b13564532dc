import type { FileKind } from '../picture.ts';
import { isIsoCut } from './iso-boxes.ts';

/** What the first bytes say. Width and height (as stored, before turning upright) for JPEG and PNG only. */
export type Sniffed = {
  readonly kind: FileKind;
  readonly animated: boolean;
  readonly width?: number;
  readonly height?: number;
  /** The file ends before its own structure does. */
  readonly cut?: boolean;
  /** Entries of the palette, for a PNG that has one. */
  readonly colours?: number;
};

/** Judges a file by its bytes alone: never by its name, never by decoding it. Never throws. */
export function sniff(bytes: Uint8Array): Sniffed {
  const kind = kindOf(bytes);
  switch (kind) {
    case 'jpeg':
      return { kind, animated: false, ...jpegHeader(bytes) };
    case 'png':
      return { kind, ...pngHeader(bytes) };
    case 'webp':
      return { kind, animated: webpAnimated(bytes) };
    case 'avif':
    case 'heic':
      return { kind, animated: sequences.has(ascii(bytes, 8, 4)), cut: isIsoCut(bytes) };
    case 'gif':
      return { kind, animated: gifFrames(bytes) > 1 };
    default:
      return { kind, animated: false };
  }
}

const signatures: readonly (readonly [FileKind, string])[] = [
  ['jpeg', 'ffd8ff'],
  ['png', '89504e470d0a1a0a'],
  ['gif', '474946383761'],
  ['gif', '474946383961'],
  ['tiff', '49492a00'],
  ['tiff', '4d4d002a'],
  ['tiff', '49492b00'],
  ['tiff', '4d4d002b'],
  ['bmp', '424d'],
  ['jp2', '0000000c6a502020'],
  ['jp2', 'ff4fff51'],
  ['pdf', '255044462d'],
];

function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const start = hex(bytes, 16);
  const known = signatures.find(([, signature]) => start.startsWith(signature));
  if (known) return known[0];
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 4) === 'ftyp') return isoKind(bytes);
  return isSvg(bytes) ? 'svg' : 'unknown';
}

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1']);

/** Main brands of files whose content is a sequence of pictures; still ones may name them further behind. */
const sequences = new Set(['avis', 'hevc', 'hevx', 'hevm', 'hevs', 'msf1']);

/** HEIC and AVIF share one container; the brands in its first box tell them apart. */
function isoKind(bytes: Uint8Array): FileKind {
  const end = Math.min(uint32(bytes, 0), bytes.length, 256);
  const brands = [ascii(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, 4));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => heicBrands.has(brand)) ? 'heic' : 'unknown';
}

/** SVG is text: an `svg` element after at most a byte order mark, a declaration, comments and a doctype. */
function isSvg(bytes: Uint8Array): boolean {
  let text = new TextDecoder().decode(bytes.subarray(0, 4096));
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .trimStart()
      .replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype svg[^>[]*(?:\[[^\]]*\])?\s*>)/i, '');
  }
  return /^<(?:[\w-]+:)?svg[\s>/]/i.test(text);
}

/** The extended header has an animation flag; a file without that header holds one still picture. */
function webpAnimated(bytes: Uint8Array): boolean {
  return ascii(bytes, 12, 4) === 'VP8X' && ((bytes[20] ?? 0) & 0x02) !== 0;
}

/** Counts pictures in a GIF, up to two. */
function gifFrames(bytes: Uint8Array): number {
  const flags = bytes[10] ?? 0;
  let at = 13 + colourTable(flags);
  let frames = 0;
  while (at < bytes.length && frames < 2) {
    if (bytes[at] === 0x2c) {
      frames += 1;
      at = afterBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
    } else if (bytes[at] === 0x21) {
      at = afterBlocks(bytes, at + 2);
    } else {
      break;
    }
  }
  return frames;
}

const colourTable = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let size = bytes[at]; size !== undefined && size !== 0; size = bytes[at]) at += size + 1;
  return at + 1;
}

function uint32(bytes: Uint8Array, at: number): number {
  return bytes.length < at + 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function hex(bytes: Uint8Array, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Size as stored, read from the frame header; absent when the file ends or breaks off before it. */
export type JpegHeader = { readonly width?: number; readonly height?: number; readonly cut?: boolean };

/** Walks the segments of a JPEG up to its frame header (SOF0 to SOF15, ITU-T T.81 table B.1). Never throws. */
function jpegHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return {};
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (standsAlone(marker)) {
      at += 2;
    } else if (marker === startOfScan || marker === endOfImage) {
      return {};
    } else if (isFrame(marker)) {
      if (at + 9 > bytes.length) return { cut: true };
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      at += 2 + Math.max(2, view.getUint16(at + 2));
    }
  }
  return { cut: true };
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** C4, C8 and CC lie in the same range but are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

export type PngHeader = {
  readonly animated: boolean;
  readonly cut: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly colours?: number;
};

/** Walks the chunks of a PNG without inflating any: size, palette, animation (`acTL`), end. Never throws. */
function pngHeader(bytes: Uint8Array): PngHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found: PngHeader = { animated: false, cut: true };
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IHDR' && at === 8 && at + 16 <= bytes.length) {
      found = { ...found, width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    } else if (type === 'acTL') {
      found = { ...found, animated: true };
    } else if (type === 'PLTE') {
      found = { ...found, colours: Math.floor(length / 3) };
    } else if (type === 'IEND') {
      return { ...found, cut: false };
    }
    at += 12 + length;
  }
  return found;
}
