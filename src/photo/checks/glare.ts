import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';

/**
 * White patches where light is thrown back by the skin. Value: the area of the largest one, in squared distances
 * between the eyes. Source: IRCC, "Permanent resident photos": no glare on the face.
 */
export function checkGlare({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('glare');
  const limit = checks.glare.patch;
  const measure = { value: rounded(seen.skin.glare), limit, unit: 'score' } as const;
  return result('glare', seen.skin.glare > limit ? 'warn' : null, measure);
}
