import { SIGNS, normaliseTemporary } from '../temporary-password.ts';

/** How many are made at a time. */
export const CODES_AT_A_TIME = 10;
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** The first group finds the row; the other three, 54 bits, are hashed like a password (OWASP ASVS 5.0, 6.5.2). */
export type RecoveryCode = { readonly selector: string; readonly proof: string };

/**
 * Ten codes like `K7WM-9QXT-4HPR-C3DN`, no two with the same first group. `pick(n)` gives an unguessable whole number
 * from 0 to n - 1 (crypto.randomInt).
 */
export function makeRecoveryCodes(pick: (below: number) => number): readonly string[] {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SIGNS.charAt(pick(SIGNS.length))).join('');
  const codes = new Map<string, string>();
  while (codes.size < CODES_AT_A_TIME) {
    const groups = Array.from({ length: GROUPS }, group);
    codes.set(groups[0] ?? '', groups.join('-'));
  }
  return [...codes.values()];
}

/** Reads a code as it was typed, forgiving blanks, hyphens and signs that are easily misread; undefined for other forms. */
export function readRecoveryCode(typed: string): RecoveryCode | undefined {
  const plain = normaliseTemporary(typed);
  if (plain.length !== GROUPS * GROUP_LENGTH) return undefined;
  return { selector: plain.slice(0, GROUP_LENGTH), proof: plain.slice(GROUP_LENGTH) };
}
