import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, rounded } from './facts.ts';

/**
 * White patches where light is thrown back by the skin. Value: the area of the largest one, in squared distances
 * between the eyes. Source: IRCC, "Permanent resident photos": no glare on the face.
 */
export function checkGlare({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen || seen.skin.glare <= checks.glare.patch) return null;
  const limit = checks.glare.patch;
  return { code: 'glare', severity: 'warn', value: rounded(seen.skin.glare), limit, unit: 'score' };
}
