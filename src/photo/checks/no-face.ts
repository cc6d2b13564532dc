import type { CheckResult } from '../engine/types.ts';
import { type PhotoFacts, result } from './facts.ts';

/**
 * Without a face nothing else can be judged. Source: IRCC, "Permanent resident photos": the photo shows the full
 * front of the person's head.
 */
export function checkNoFace({ seen }: PhotoFacts): CheckResult {
  return result('no_face', seen ? null : 'fail', { value: seen ? 1 : 0, limit: 1, unit: 'person' });
}
