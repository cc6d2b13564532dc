import { type CheckResult, type PhotoLimits, sizeText } from '../engine/types.ts';
import { type PhotoFacts, result as said } from './facts.ts';

/**
 * Enough pixels to make the smallest allowed photo without inventing any, and not more than the largest; too many
 * are scaled down. Source: IRCC, "Permanent resident photos", digital photo: 715 x 1000 to 2000 x 2800 pixels.
 */
export function checkPixels({ fit, size, result }: PhotoFacts, limits: PhotoLimits): CheckResult {
  const value = sizeText(size);
  const least = sizeText({ width: limits.minWidth, height: limits.minHeight });
  const few = fit.width < limits.minWidth || fit.height < limits.minHeight;
  if (few || (result.width === fit.width && result.height === fit.height)) {
    return said('pixels', few ? 'fail' : null, { value, limit: least, unit: 'pixel' });
  }
  const limit = sizeText({ width: limits.maxWidth, height: limits.maxHeight });
  return said('pixels', 'note', { value, limit, unit: 'pixel' }, true);
}
