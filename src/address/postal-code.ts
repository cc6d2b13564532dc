import { plainDigits } from '../platform/text.ts';
import type { Province } from './provinces.ts';

/** What is wrong with a postal code. `short` and `long` count the letters and digits that are missing or too many. */
export type PostalFault =
  | { readonly why: 'missing' }
  | { readonly why: 'us-zip' }
  | { readonly why: 'short'; readonly by: number }
  | { readonly why: 'long'; readonly by: number }
  | { readonly why: 'order' }
  | { readonly why: 'never'; readonly letter: string }
  | { readonly why: 'never-first'; readonly letter: string };

/** A postal code as it is stored (`H2X 1Y4`), or its fault and, where one is likely, the code that was meant. */
export type PostalReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly fault: PostalFault; readonly suggestion?: string };

// Canada Post: letter, digit, letter, digit, letter, digit; D F I O Q U never occur, W and Z never come first.
const VALID = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/;
const NEVER = /[DFIOQU]/;

// The letters and digits that people and keyboards mix up, by the kind of character the place calls for.
const AS_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
const AS_LETTER: Readonly<Record<string, string>> = {
  '1': 'L',
  '2': 'Z',
  '4': 'A',
  '5': 'S',
  '6': 'G',
  '8': 'B',
};

/** Reads a postal code as typed: any case, with or without blanks, hyphens or dots. Source: Canada Post addressing guidelines. */
export function readPostalCode(typed: string): PostalReading {
  const upper = plainDigits(typed.normalize('NFKC')).toUpperCase().trim();
  if (/^\d{5}([-\s]?\d{4})?$/.test(upper)) return { ok: false, fault: { why: 'us-zip' } };
  const code = upper.replace(/[\s\p{Pd}.,_]/gu, '');
  if (VALID.test(code)) return { ok: true, value: spaced(code) };
  const fault = faultOf(code);
  const mended = code.length === 6 ? mend(code) : '';
  return VALID.test(mended) ? { ok: false, fault, suggestion: spaced(mended) } : { ok: false, fault };
}

const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

function faultOf(code: string): PostalFault {
  if (code === '') return { why: 'missing' };
  const length = [...code].length;
  if (length < 6) return { why: 'short', by: 6 - length };
  if (length > 6) return { why: 'long', by: length - 6 };
  if (!/^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(code)) return { why: 'order' };
  const never = NEVER.exec(code)?.[0];
  return never ? { why: 'never', letter: never } : { why: 'never-first', letter: code.charAt(0) };
}

function mend(code: string): string {
  return [...code].map((c, i) => (i % 2 === 0 ? (AS_LETTER[c] ?? c) : (AS_DIGIT[c] ?? c))).join('');
}

const BY_LETTER: Readonly<Record<string, readonly Province[]>> = {
  A: ['NL'],
  B: ['NS'],
  C: ['PE'],
  E: ['NB'],
  G: ['QC'],
  H: ['QC'],
  J: ['QC'],
  K: ['ON'],
  L: ['ON'],
  M: ['ON'],
  N: ['ON'],
  P: ['ON'],
  R: ['MB'],
  S: ['SK'],
  T: ['AB'],
  V: ['BC'],
  X: ['NT', 'NU'],
  Y: ['YT'],
};

// Nunavut and the Northwest Territories share X. K1A serves federal offices on both banks of the Ottawa River.
const BY_AREA: Readonly<Record<string, readonly Province[]>> = {
  K1A: ['ON', 'QC'],
  X0A: ['NU'],
  X0B: ['NU'],
  X0C: ['NU'],
  X0E: ['NT'],
  X0G: ['NT'],
  X1A: ['NT'],
};

/** The provinces or territories a stored postal code belongs to. Source: Canada Post forward sortation areas. */
export function provincesOf(postalCode: string): readonly Province[] {
  return BY_AREA[postalCode.slice(0, 3)] ?? BY_LETTER[postalCode.charAt(0)] ?? [];
}

/** Whether the code is kept for government offices (federal, Quebec, Ontario), where nobody lives. */
export function isGovernmentCode(postalCode: string): boolean {
  return ['K1A', 'G1A', 'M7A'].includes(postalCode.slice(0, 3));
}
