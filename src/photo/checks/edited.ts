import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result } from './facts.ts';

/**
 * The file names a program that alters pictures: a note for the officer, never a refusal, since such a program may
 * only have saved it. Source: IRCC, "Permanent resident photos": the photo must not be changed in any way.
 */
export function checkEdited({ file }: PhotoFacts, limits: PhotoLimits): CheckResult {
  const named = file.software?.toLowerCase();
  if (file.software === undefined || named === undefined) return notChecked('edited');
  const isEditor = limits.editors.some((editor) => named.includes(editor.toLowerCase()));
  return result('edited', isEditor ? 'note' : null, { value: file.software });
}
