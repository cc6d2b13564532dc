import type { Finding, PhotoLimits } from '../engine/types.ts';
import { above, below, type PhotoFacts, rounded, worst } from './facts.ts';

/**
 * Saved too coarsely: by the quality that the file says of itself, by the blocks that stay when it is saved again, or
 * by a short table of colours, which shows as bands on skin.
 * Source: IRCC, "Permanent resident photos": high quality, no compression marks; the numbers are ours.
 */
export function checkCompression({ file, blocks }: PhotoFacts, limits: PhotoLimits): Finding | null {
  const { quality, blocks: blockLimits } = limits.checks.compression;
  const byBlocks = blocks === undefined ? null : above(blocks, blockLimits);
  const byQuality = file.quality === undefined ? null : below(file.quality, quality);
  const severity = worst(byBlocks, byQuality);
  if (severity && byQuality === severity) {
    const [value, limit] = [file.quality ?? 0, quality.warn];
    return { code: 'compression', severity, value, limit, unit: 'score', about: 'quality' };
  }
  if (severity) {
    const [value, limit] = [rounded(blocks ?? 0), blockLimits.warn];
    return { code: 'compression', severity, value, limit, unit: 'score', about: 'blocks' };
  }
  if (file.colours === undefined || file.colours >= limits.fewColours) return null;
  const [value, limit] = [file.colours, limits.fewColours];
  return { code: 'compression', severity: 'warn', value, limit, unit: 'colour', about: 'colours' };
}
