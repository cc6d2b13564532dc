import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * Made larger than it was: there are pixels but no detail, evenly over face and eyes. It looks like blur, and may be;
 * hence a warning beside the one for blur. Source: IRCC, "Permanent resident photos": not enlarged from a small one.
 */
export function checkUpscaled({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { softness, face } = checks.upscaled;
  if (seen.sharpness.softness <= softness || seen.sharpness.face <= face) return null;
  return {
    code: 'upscaled',
    severity: 'warn',
    value: rounded(seen.sharpness.softness),
    limit: softness,
    unit: 'score',
  };
}
