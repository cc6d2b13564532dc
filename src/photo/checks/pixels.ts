import { type Finding, type PhotoLimits, sizeText } from '../engine/types.ts';
import type { PhotoFacts } from './facts.ts';

/**
 * Enough pixels to make the smallest allowed photo without inventing any, and not more than the largest; too many
 * are scaled down. Source: IRCC, "Permanent resident photos", digital photo: 715 x 1000 to 2000 x 2800 pixels.
 */
export function checkPixels({ fit, size, result }: PhotoFacts, limits: PhotoLimits): Finding | null {
  if (fit.width < limits.minWidth || fit.height < limits.minHeight) {
    const limit = sizeText({ width: limits.minWidth, height: limits.minHeight });
    return { code: 'pixels', severity: 'fail', value: sizeText(size), limit, unit: 'pixel' };
  }
  if (result.width === fit.width && result.height === fit.height) return null;
  const limit = sizeText({ width: limits.maxWidth, height: limits.maxHeight });
  return { code: 'pixels', severity: 'note', value: sizeText(size), limit, unit: 'pixel', fixed: true };
}
