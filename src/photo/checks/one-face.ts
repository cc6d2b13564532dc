import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result } from './facts.ts';

/**
 * One person alone. Much smaller faces are left out: patterns and pictures on a wall look like faces. A face that
 * lies wholly outside of what is kept is mended by the cut. Source: IRCC, "Permanent resident photos": one person.
 */
export function checkOneFace({ seen, others }: PhotoFacts, limits: PhotoLimits): CheckResult {
  if (!seen) return notChecked('one_face');
  const counted = others.filter(({ share }) => share > limits.checks.one_face.otherSize);
  const fixed = counted.every(({ cutAway }) => cutAway);
  const measure = { value: counted.length + 1, limit: 1, unit: 'person' } as const;
  return result('one_face', counted.length > 0 ? 'fail' : null, measure, fixed);
}
