import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { noneChecked } from '../checks/all.ts';
import type { CheckResult, Finding, PhotoVerdict, Refusal } from '../checks/findings.ts';
import type { PhotoLimits } from '../checks/limit-types.ts';
import type { Marks } from '../checks/marks.ts';
import { cutOut } from '../pixels/cut.ts';
import { encodeWithin } from '../pixels/decode/codec.ts';
import { openPhoto } from '../pixels/decode/open.ts';
import type { Framing } from '../pixels/framing.ts';
import { type FileFacts, type Fit, type OpenKind, type Size, unusable } from '../pixels/picture.ts';
import type { Raster } from '../pixels/raster.ts';
import { centredFit, resultSize } from './fit.ts';
import { type JudgedPixels, judgePhoto } from './judge.ts';

/** What is known of a file that its pixels no longer tell: kept with our own copy of the whole picture. */
export type Origin = {
  readonly file: FileFacts;
  /** Quarter turns, in degrees, that brought the face upright. */
  readonly turn: number;
  readonly blocks?: number;
};

/** What is asked of `prepare` beside the automatic cut. */
export type PrepareOptions = {
  /** Hand the whole upright picture back as well. */
  readonly whole?: boolean;
  /** The cut to make, in pixels of the picture handed in; `automatic` when it is ours and not the person's. */
  readonly framing?: Framing;
  readonly automatic?: boolean;
  /** The picture handed in is our own copy; this is what was known of the file. */
  readonly origin?: Origin;
  /** Only our own copy of the middle, without any check: for a file that outlasted or killed the checks. */
  readonly unchecked?: boolean;
};

/** The head in pixels of the whole picture. */
export type HeadPoints = {
  readonly crown: readonly [number, number];
  readonly chin: readonly [number, number];
};

/** The photo as we keep it: our own encoding, upright, sRGB, without any of the file's notes. */
export type Prepared = Size & {
  readonly kind: 'prepared';
  readonly jpeg: Uint8Array;
  /** SHA-256 of `jpeg`, lower-case hex. */
  readonly sha256: string;
  /** Upright pixels and bytes of what was handed in. */
  readonly source: Size & { readonly kind: OpenKind; readonly bytes: number };
  readonly fit: Fit;
  readonly findings: readonly Finding[];
  /** What became of every check. */
  readonly results: readonly CheckResult[];
  readonly verdict: PhotoVerdict;
  /** Where head and eyes lie in the prepared photo; absent without a face. */
  readonly marks?: Marks;
  /** The whole upright picture, when it was wished for, and where the head lies in it. */
  readonly whole?: EncodedPicture & { readonly head?: HeadPoints };
  readonly origin: Origin;
  /** Version of the rule set that was applied. */
  readonly rules: string;
  /** No check looked at it. */
  readonly unchecked?: true;
};

/** The whole upright picture as our own JPEG, to be cut otherwise later. */
type EncodedPicture = Size & { readonly jpeg: Uint8Array };

/**
 * Turns an uploaded file into the photo that we keep, or says why it cannot be used. Runs native decoders on a
 * stranger's bytes: call it in a process of its own (see pool.ts). Never throws for anything that a file can contain.
 */
export async function preparePhoto(
  bytes: Uint8Array,
  limits: PhotoLimits,
  wish: PrepareOptions = {},
): Promise<Prepared | Refusal> {
  if (wish.unchecked) return copyUnchecked(bytes, limits);
  const judged = await judgePhoto(bytes, limits, wish);
  if (judged.kind === 'unusable') return judged;
  const { file, findings, fit, raster, facts } = judged;
  const small = findings.find(({ code, severity }) => code === 'pixels' && severity === 'fail');
  if (small) return { ...unusable('too-small', small.value, small.limit), also: othersLeft(findings) };
  const encoded = await encodeWithin(cutOut(raster, fit), judged.result, limits);
  if (encoded.kind === 'unusable') return encoded;
  return {
    kind: 'prepared',
    jpeg: encoded.jpeg,
    sha256: createHash('sha256').update(encoded.jpeg).digest('hex'),
    width: encoded.width,
    height: encoded.height,
    source: { kind: file.kind, width: raster.width, height: raster.height, bytes: file.bytes },
    fit,
    findings,
    results: judged.results,
    verdict: judged.verdict,
    ...(judged.marks ? { marks: judged.marks } : {}),
    ...(wish.whole ? await wholeOf(judged, limits) : {}),
    origin: {
      file,
      turn: facts.turn,
      ...(facts.blocks === undefined ? {} : { blocks: facts.blocks }),
    },
    rules: limits.version,
  };
}

/** Decodes, cuts out the middle and encodes: less than any check needs. */
async function copyUnchecked(bytes: Uint8Array, limits: PhotoLimits): Promise<Prepared | Refusal> {
  const opened = await openPhoto(bytes, limits);
  if (opened.kind === 'unusable') return opened;
  const { facts: file, raster } = opened;
  const size = { width: raster.width, height: raster.height };
  const fit = centredFit(size, limits.frame);
  const encoded = await encodeWithin(cutOut(raster, fit), resultSize(fit, limits), limits);
  if (encoded.kind === 'unusable') return encoded;
  return {
    kind: 'prepared',
    jpeg: encoded.jpeg,
    sha256: createHash('sha256').update(encoded.jpeg).digest('hex'),
    width: encoded.width,
    height: encoded.height,
    source: { kind: file.kind, ...size, bytes: file.bytes },
    fit,
    findings: [],
    results: noneChecked,
    verdict: 'pass',
    origin: { file, turn: 0 },
    rules: limits.version,
    unchecked: true,
  };
}

/** What would be wrong with the photo had it pixels enough. */
const othersLeft = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ code, severity, fixed }) => code !== 'pixels' && severity !== 'note' && !fixed);

/** The whole picture, with the head in its pixels; nothing when it cannot be kept. */
async function wholeOf({ raster, facts: { head } }: JudgedPixels, limits: PhotoLimits) {
  const whole = await encodeWhole(raster, limits);
  if (!whole) return {};
  const scale = whole.width / raster.width;
  const at = ([x, y]: readonly [number, number]) => [x * scale, y * scale] as const;
  return { whole: { ...whole, ...(head ? { head: { crown: at(head.crown), chin: at(head.chin) } } : {}) } };
}

/** Enough for every cut that the limits allow out of a phone's picture. */
const longestSide = 4096;

/** Encodes the whole picture, at most 4096 pixels a side; undefined when it takes too long, or is too heavy. */
async function encodeWhole(raster: Raster, limits: PhotoLimits): Promise<EncodedPicture | undefined> {
  const raw = { width: raster.width, height: raster.height, channels: 3 as const };
  try {
    const { data, info } = await sharp(raster.data, { raw })
      .timeout({ seconds: limits.stepSeconds })
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return data.length <= limits.uploadBytes ? { jpeg: data, width, height } : undefined;
  } catch {
    return undefined;
  }
}
