import type { CheckResult, Measure, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, percentOf, result, rounded } from './facts.ts';

/**
 * The frame's shape, 50 x 70 mm. The pixel limits (715 x 1000 to 2000 x 2800) are not exactly 5:7, so a tolerance
 * applies; other shapes are trimmed. Value: the percentage of the picture that was trimmed; limit: above which the
 * person should look whether the whole head is still there. A face wider or narrower than faces are was pulled to
 * the frame's shape instead, which no trimming mends.
 * Source: IRCC, "Permanent resident photos": 50 mm wide by 70 mm high; no ratio is published for digital photos.
 */
export function checkAspect(facts: PhotoFacts, limits: PhotoLimits): CheckResult {
  const { fit, size } = facts;
  const stretched = stretch(facts, limits);
  if (stretched) return result('aspect', 'warn', stretched);
  const wanted = limits.frame.width / limits.frame.height;
  const asSent = Math.abs(size.width / size.height / wanted - 1);
  const limit = percentOf(limits.trimWarning);
  if (asSent <= limits.frame.tolerance) return result('aspect', null, { value: 0, limit, unit: 'percent' });
  const trimmed = 1 - (fit.width * fit.height) / (size.width * size.height);
  const value = percentOf(trimmed);
  const severity = trimmed > limits.trimWarning ? 'warn' : 'note';
  return result('aspect', severity, { value, limit, unit: 'percent' }, true);
}

function stretch({ seen }: PhotoFacts, { checks }: PhotoLimits): Measure | undefined {
  if (!seen) return undefined;
  const { stretchWarn, squeezeWarn } = checks.aspect;
  const shape = seen.pose.faceWidth / (seen.pose.chin + seen.pose.forehead);
  if (shape <= stretchWarn && shape >= squeezeWarn) return undefined;
  const limit = shape > stretchWarn ? stretchWarn : squeezeWarn;
  return { value: rounded(shape), limit, unit: 'score', about: 'stretched' };
}
