import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * Made larger than it was: there are pixels but no detail, evenly over face and eyes. It looks like blur, and may be;
 * hence a warning beside the one for blur. Source: IRCC, "Permanent resident photos": not enlarged from a small one.
 */
export function checkUpscaled({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('upscaled');
  const { softness, face } = checks.upscaled;
  const { sharpness } = seen;
  if (sharpness.softness > softness && sharpness.face <= face) {
    const measure = { value: rounded(sharpness.face), limit: face, unit: 'score', about: 'face' } as const;
    return result('upscaled', null, measure);
  }
  const measure = { value: rounded(sharpness.softness), limit: softness, unit: 'score' } as const;
  return result('upscaled', sharpness.softness > softness ? 'warn' : null, measure);
}
