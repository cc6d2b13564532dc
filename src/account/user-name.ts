import { basicLatin, type PersonName, tidyName } from '../case/names.ts';

const LONGEST_PART = 20;
const TRIES = 20;

/** The readable part of a user name: 'amina.haddad', one part for a single name, 'person' for other scripts. */
export function userNameStem(name: PersonName): string {
  const { familyName, givenNames } = tidyName(name);
  const first = ascii(givenNames.split(' ')[0] ?? '');
  const family = ascii(familyName);
  // Half a name in another script would be no help to anybody.
  const whole = family !== '' && (first !== '' || givenNames === '');
  return whole ? [first, family].filter((part) => part !== '').join('.') : 'person';
}

/** Letters a to z only, or '' when a letter has no such spelling. */
function ascii(part: string): string {
  const letters = basicLatin(part.normalize('NFKC'), 'plain')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  return /^[a-z]+$/.test(letters) ? letters.slice(0, LONGEST_PART) : '';
}

/**
 * A free user name: the stem and digits, 'amina.haddad4821'. `pick(n)` gives an unguessable whole number from 0 to
 * n - 1 (crypto.randomInt). Four digits, then eight when those are taken; throws when none is free, which means that
 * `isTaken` is wrong.
 */
export async function makeUserName(
  name: PersonName,
  pick: (below: number) => number,
  isTaken: (userName: string) => boolean | Promise<boolean>,
): Promise<string> {
  const stem = userNameStem(name);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const digits = tried < TRIES / 2 ? 4 : 8;
    const candidate = stem + String(pick(10 ** digits)).padStart(digits, '0');
    if (!(await isTaken(candidate))) return candidate;
  }
  throw new Error(`no free user name after ${TRIES} tries`);
}

/** The form in which user names are stored and looked up, whatever case or blanks were typed. */
export function normaliseUserName(typed: string): string {
  return typed.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
