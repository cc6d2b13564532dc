import type { CheckResult } from '../engine/types.ts';
import { type PhotoFacts, result } from './facts.ts';

/**
 * The file asks to be shown mirrored, as front cameras of some phones do: it is shown so, and the officer is told.
 * A face alone does not tell left from right, so that nothing else can be proven.
 * Source: IRCC, "Permanent resident photos": an original, unaltered photo.
 */
export function checkMirrored({ file }: PhotoFacts): CheckResult {
  return result('mirrored', file.mirrored ? 'note' : null);
}
