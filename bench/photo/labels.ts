import type { Finding, FindingCode } from '../../src/photo/engine/types.ts';

/**
 * Which codes are a right answer to an expected check, where the set's word is not ours: an edit may rightly be named
 * by what it does (dark glasses hide eyes), and two of our checks may share one of the set's.
 */
const answers: Readonly<Record<string, readonly FindingCode[]>> = {
  sharp: ['sharp', 'upscaled'],
  exposure: ['exposure'],
  even_light: ['even_light'],
  background: ['background', 'shadow_background'],
  tilt: ['tilt'],
  centre: ['centre'],
  head_size: ['head_size'],
  pixels: ['pixels'],
  aspect: ['aspect'],
  aspect_face: ['aspect'],
  compression: ['compression'],
  colour: ['colour'],
  filter: ['filter'],
  one_face: ['one_face'],
  eyes: ['eyes', 'glasses', 'covered'],
  redeye: ['red_eye'],
  mouth: ['mouth', 'covered'],
  glare: ['glare', 'glasses'],
  recapture: ['recapture'],
};

/** Labels for which the programme asks for no more than a note. */
const noteIsEnough = /^(gray|sepia|recap_)/;

/** Labels whose fact can be measured with a ruler: they must each be found. */
export const objective = new Set([
  'sharp',
  'exposure',
  'background',
  'tilt',
  'centre',
  'head_size',
  'pixels',
  'aspect',
  'compression',
  'one_face',
]);

/** Whether the findings name the defect that was put in. */
export function isNamed(label: string, expect: string, findings: readonly Finding[]): boolean {
  const codes = answers[expect] ?? [];
  return findings.some(
    ({ code, severity }) => codes.includes(code) && (severity !== 'note' || noteIsEnough.test(label)),
  );
}
