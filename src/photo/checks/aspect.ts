import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * The frame's shape, 50 x 70 mm. The pixel limits (715 x 1000 to 2000 x 2800) are not exactly 5:7, so a tolerance
 * applies; other shapes are trimmed. Value: the percentage of the picture that was trimmed; limit: above which the
 * person should look whether the whole head is still there. A face wider or narrower than faces are was pulled to
 * the frame's shape instead, which no trimming mends.
 * Source: IRCC, "Permanent resident photos": 50 mm wide by 70 mm high; no ratio is published for digital photos.
 */
export function checkAspect(facts: PhotoFacts, limits: PhotoLimits): Finding | null {
  const { fit, size, seen } = facts;
  const { stretchWarn, squeezeWarn } = limits.checks.aspect;
  const shape = seen ? seen.pose.faceWidth / (seen.pose.chin + seen.pose.forehead) : 0;
  if (seen && (shape > stretchWarn || shape < squeezeWarn)) {
    const limit = shape > stretchWarn ? stretchWarn : squeezeWarn;
    return {
      code: 'aspect',
      severity: 'warn',
      value: rounded(shape),
      limit,
      unit: 'score',
      about: 'stretched',
    };
  }
  const wanted = limits.frame.width / limits.frame.height;
  const asSent = Math.abs(size.width / size.height / wanted - 1);
  if (asSent <= limits.frame.tolerance) return null;
  const trimmed = 1 - (fit.width * fit.height) / (size.width * size.height);
  return {
    code: 'aspect',
    severity: trimmed > limits.trimWarning ? 'warn' : 'note',
    value: Math.round(trimmed * 1000) / 10,
    limit: limits.trimWarning * 100,
    unit: 'percent',
    fixed: true,
  };
}
