import { type Both, both } from '../../platform/i18n.ts';
import { checkOf, type FindingCode } from '../checks/all.ts';
import type { PhotoWords } from '../checks/check.ts';
import type { Finding } from '../checks/findings.ts';

/** The words for a finding, with its measured values. */
export function findingWords(finding: Finding): PhotoWords {
  const { words, mended } = checkOf(finding.code);
  const { title, fix } = words(finding);
  const done = finding.fixed ? mended : undefined;
  return { title: both(title), fix: both(done ?? fix) };
}

/** What a check is called in lists. */
export const checkName = (code: FindingCode): Both => both(checkOf(code).name);

/** What becomes of a photo when another finding explains this one; follows "Because of this, ". */
export function effectOf(code: FindingCode): Both | undefined {
  const { effect } = checkOf(code);
  return effect && both(effect);
}
