import { createHash } from 'node:crypto';
import { encodeWithin } from './codec.ts';
import { judgePhoto } from './judge.ts';
import { part } from './raster.ts';
import { type PhotoLimits, type Prepared, type Unusable, unusable } from './types.ts';

/**
 * Turns an uploaded file into the photo that we keep, or says why it cannot be used. Runs native decoders on a
 * stranger's bytes: call it in a process of its own (see pool.ts). Never throws for anything that a file can contain.
 */
export async function preparePhoto(bytes: Uint8Array, limits: PhotoLimits): Promise<Prepared | Unusable> {
  const judged = await judgePhoto(bytes, limits);
  if (judged.kind === 'unusable') return judged;
  const { file, findings, fit, raster } = judged;
  const small = findings.find(({ code, severity }) => code === 'pixels' && severity === 'fail');
  if (small) return unusable('too-small', small.value, small.limit);
  const encoded = await encodeWithin(part(raster, fit), judged.result, limits);
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
    verdict: judged.verdict,
    ...(judged.marks ? { marks: judged.marks } : {}),
    rules: limits.version,
  };
}
