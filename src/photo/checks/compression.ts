import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { above, below, notChecked, type PhotoFacts, result, rounded, worst } from './facts.ts';

/**
 * Saved too coarsely: by the quality that the file says of itself, by the blocks that stay when it is saved again, or
 * by a short table of colours, which shows as bands on skin.
 * Source: IRCC, "Permanent resident photos": high quality, no compression marks; the numbers are ours.
 */
export function checkCompression({ file, blocks }: PhotoFacts, limits: PhotoLimits): CheckResult {
  const { quality, blocks: blockLimits } = limits.checks.compression;
  const byBlocks = blocks === undefined ? null : above(blocks, blockLimits);
  const byQuality = file.quality === undefined ? null : below(file.quality, quality);
  const severity = worst(byBlocks, byQuality);
  if (file.colours !== undefined && file.colours < limits.fewColours && !severity) {
    const [value, limit] = [file.colours, limits.fewColours];
    return result('compression', 'warn', { value, limit, unit: 'colour', about: 'colours' });
  }
  if (file.quality !== undefined && byQuality === severity) {
    const [value, limit] = [file.quality, quality.warn];
    return result('compression', severity, { value, limit, unit: 'score', about: 'quality' });
  }
  if (blocks === undefined) return notChecked('compression');
  const [value, limit] = [rounded(blocks), blockLimits.warn];
  return result('compression', severity, { value, limit, unit: 'score', about: 'blocks' });
}
