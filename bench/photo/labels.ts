import { checks, type FindingCode } from '../../src/photo/checks/all.ts';
import type { Finding } from '../../src/photo/checks/findings.ts';

/**
 * Which codes are a right answer to an expected check, where that is more than the code itself or the set's word is not
 * ours: an edit may rightly be named by what it does (dark glasses hide eyes).
 */
const answers: Readonly<Record<string, readonly FindingCode[]>> = {
  sharp: ['sharp', 'upscaled'],
  background: ['background', 'shadow_background'],
  aspect_face: ['aspect'],
  eyes: ['eyes', 'glasses', 'covered'],
  redeye: ['red_eye'],
  mouth: ['mouth', 'covered'],
  glare: ['glare', 'glasses'],
};

/** Labels for which the programme asks for no more than a note, and checks that never say more. */
const noteIsEnough = /^(gr[ae]y|sepia|recap_)/;
const onlyNotes: readonly string[] = ['recapture', 'headwear', 'mirrored', 'edited', 'format', 'bytes'];

/** The codes that name what a set expects; a word that is not in the table is taken for a code of ours. */
const codesFor = (expect: string): readonly string[] => answers[expect] ?? [expect];

/** Whether the check judges taste or likelihood: an expression, a filter, a copy. Each other label must be found. */
const opinions: readonly string[] = ['expression', 'filter', 'recapture', 'headwear', 'mirrored'];
export const isObjective = (expect: string): boolean =>
  !codesFor(expect).some((code) => opinions.includes(code));

/** Whether the findings name the defect that was put in. */
export function isNamed(label: string, expect: string, findings: readonly Finding[]): boolean {
  const codes = codesFor(expect);
  return findings.some(
    ({ code, severity }) =>
      codes.includes(code) && (severity !== 'note' || noteIsEnough.test(label) || onlyNotes.includes(code)),
  );
}

/** A line for each word that names no check of ours: nothing can be a right answer to it. */
export function unknownWords(expected: readonly string[]): readonly string[] {
  const codes: readonly string[] = checks.map(({ code }) => code);
  const strange = new Set(expected.filter((word) => word !== '' && !answers[word] && !codes.includes(word)));
  return [...strange].map(
    (word) => `The set expects "${word}", which no check is called: it counts as missed.`,
  );
}
