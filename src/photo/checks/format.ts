import type { Finding } from '../engine/types.ts';
import type { PhotoFacts } from './facts.ts';

/**
 * The photo is handed on as JPEG; other kinds are saved again as one. Source: IRCC, "Permanent resident photos" names
 * JPEG; its upload help and the portal page name JPEG and PNG. What phones write is taken in and converted.
 */
export function checkFormat({ file }: PhotoFacts): Finding | null {
  if (file.kind === 'jpeg') return null;
  return { code: 'format', severity: 'note', value: file.kind, limit: 'jpeg', fixed: true };
}
