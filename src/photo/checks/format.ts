import type { CheckResult } from '../engine/types.ts';
import { type PhotoFacts, result } from './facts.ts';

/**
 * The photo is handed on as JPEG; other kinds are saved again as one. Source: IRCC, "Permanent resident photos" names
 * JPEG; its upload help and the portal page name JPEG and PNG. What phones write is taken in and converted.
 */
export function checkFormat({ file }: PhotoFacts): CheckResult {
  const measure = { value: file.kind, limit: 'jpeg' };
  return result('format', file.kind === 'jpeg' ? null : 'note', measure, true);
}
