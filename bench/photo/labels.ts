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
  edited: ['edited', 'cut_out', 'filter'],
  filter: ['filter', 'edited'],
};

/** Pictures of a picture, and pictures that somebody changed: an officer is to hear of them at the least. */
export const isRecapture = (expect: string): boolean => expect === 'recapture';
export const isChanged = (expect: string): boolean => expect === 'edited' || expect === 'filter';

/** Labels for which the programme asks for no more than a note, and checks that never say more. */
const noteIsEnough = /^(gr[ae]y|sepia)/;
const onlyNotes: readonly string[] = ['headwear', 'mirrored', 'edited', 'cut_out', 'format', 'bytes'];

/** The codes that name what a set expects; a word that is not in the table is taken for a code of ours. */
const codesFor = (expect: string): readonly string[] => answers[expect] ?? [expect];

/** Whether the findings name the defect that was put in: to the person, or where that is enough, to the officer. */
export function isNamed(label: string, expect: string, findings: readonly Finding[]): boolean {
  const mayBeNote = noteIsEnough.test(label) || isRecapture(expect) || isChanged(expect);
  return answersIn(expect, findings).some(
    ({ code, severity }) => severity !== 'note' || mayBeNote || onlyNotes.includes(code),
  );
}

/** Whether the person themselves is told of the defect. */
export const isTold = (expect: string, findings: readonly Finding[]): boolean =>
  answersIn(expect, findings).some(({ severity }) => severity !== 'note');

const answersIn = (expect: string, findings: readonly Finding[]): readonly Finding[] => {
  const codes = codesFor(expect);
  return findings.filter(({ code }) => codes.includes(code));
};

/** A line for each word that names no check of ours: nothing can be a right answer to it. */
export function unknownWords(expected: readonly string[]): readonly string[] {
  const codes: readonly string[] = checks.map(({ code }) => code);
  const strange = new Set(expected.filter((word) => word !== '' && !answers[word] && !codes.includes(word)));
  return [...strange].map(
    (word) => `The set expects "${word}", which no check is called: it counts as missed.`,
  );
}
