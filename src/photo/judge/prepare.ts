import { createHash } from 'node:crypto';
import { encodeWithin } from '../pixels/decode/codec.ts';
import { cutOut } from '../pixels/cut.ts';
import { encodeWhole, type Prepared, type PrepareOptions } from './prepared.ts';
import type { Finding, Refusal } from '../checks/findings.ts';
import type { PhotoLimits } from '../checks/limits.ts';
import { unusable } from '../pixels/picture.ts';
import { type JudgedPixels, judgePhoto } from './judge.ts';

/**
 * Turns an uploaded file into the photo that we keep, or says why it cannot be used. Runs native decoders on a
 * stranger's bytes: call it in a process of its own (see pool.ts). Never throws for anything that a file can contain.
 */
export async function preparePhoto(
  bytes: Uint8Array,
  limits: PhotoLimits,
  wish: PrepareOptions = {},
): Promise<Prepared | Refusal> {
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
