import type { Finding } from '../engine/types.ts';
import type { PhotoFacts } from './facts.ts';

/**
 * Without a face nothing else can be judged. Source: IRCC, "Permanent resident photos": the photo shows the full
 * front of the person's head.
 */
export function checkNoFace({ seen }: PhotoFacts): Finding | null {
  return seen ? null : { code: 'no_face', severity: 'fail', value: 0, limit: 1, unit: 'person' };
}
