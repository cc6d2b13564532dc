import type { Finding, PhotoLimits } from '../engine/types.ts';
import type { PhotoFacts } from './facts.ts';

/**
 * One person alone. Much smaller faces are left out: patterns and pictures on a wall look like faces. A face that
 * lies wholly outside of what is kept is mended by the cut. Source: IRCC, "Permanent resident photos": one person.
 */
export function checkOneFace({ seen, others }: PhotoFacts, limits: PhotoLimits): Finding | null {
  if (!seen) return null;
  const counted = others.filter(({ share }) => share > limits.checks.one_face.otherSize);
  if (counted.length === 0) return null;
  const fixed = counted.every(({ cutAway }) => cutAway);
  const value = counted.length + 1;
  return { code: 'one_face', severity: 'fail', value, limit: 1, unit: 'person', ...(fixed ? { fixed } : {}) };
}
