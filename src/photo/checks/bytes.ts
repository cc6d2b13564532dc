import type { Finding, PhotoLimits } from '../engine/types.ts';
import type { PhotoFacts } from './facts.ts';

/**
 * The file we hand on has a largest size; a heavier one is saved again, smaller. There is no smallest size: the
 * published minimums belong to other programmes. Source: IRCC, "Permanent resident photos": at most 4 MB.
 */
export function checkBytes({ file }: PhotoFacts, limits: PhotoLimits): Finding | null {
  if (file.bytes <= limits.maxBytes) return null;
  return {
    code: 'bytes',
    severity: 'note',
    value: file.bytes,
    limit: limits.maxBytes,
    unit: 'byte',
    fixed: true,
  };
}
