import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, result } from './facts.ts';

/**
 * The file we hand on has a largest size; a heavier one is saved again, smaller. There is no smallest size: the
 * published minimums belong to other programmes. Source: IRCC, "Permanent resident photos": at most 4 MB.
 */
export function checkBytes({ file }: PhotoFacts, limits: PhotoLimits): CheckResult {
  const measure = { value: file.bytes, limit: limits.maxBytes, unit: 'byte' } as const;
  return result('bytes', file.bytes > limits.maxBytes ? 'note' : null, measure, true);
}
