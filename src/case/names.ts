import type { Both, Lang } from '../platform/i18n.ts';

/** A person's name as the passport has it. A single name stands in `familyName` and leaves `givenNames` empty. */
export type PersonName = { readonly familyName: string; readonly givenNames: string };

const tidy = (part: string) => part.replace(/\s+/gu, ' ').trim();

/** Both parts with single blanks; a single name moves to `familyName`, wherever it was given. */
export function tidyName(name: PersonName): PersonName {
  const family = tidy(name.familyName);
  const given = tidy(name.givenNames);
  return family === '' ? { familyName: given, givenNames: '' } : { familyName: family, givenNames: given };
}

/** Whether the person has one name only. */
export function isSingleName(name: PersonName): boolean {
  return tidyName(name).givenNames === '';
}

// Chinese, Japanese and Korean put the family name first; with Latin letters the Canadian order holds.
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・\s]+$/u;

/** The name as we say it: given names, then family name; family name first and unspaced in Chinese, Japanese, Korean. */
export function displayName(name: PersonName): string {
  const { familyName, givenNames } = tidyName(name);
  if (givenNames === '') return familyName;
  return FAMILY_FIRST.test(familyName + givenNames) ? familyName + givenNames : `${givenNames} ${familyName}`;
}

/** The name as lists have it: 'Haddad, Amina'; a single name, or one of a family-first script, as it is. */
export function sortingName(name: PersonName): string {
  const { familyName, givenNames } = tidyName(name);
  if (givenNames === '') return familyName;
  return FAMILY_FIRST.test(familyName + givenNames)
    ? familyName + givenNames
    : `${familyName}, ${givenNames}`;
}

const collators = {
  en: new Intl.Collator('en-CA'),
  fr: new Intl.Collator('fr-CA'),
};

/** Orders two names as the reader's language does: by family name, then by given names. */
export function compareNames(lang: Lang, a: PersonName, b: PersonName): number {
  const [x, y] = [tidyName(a), tidyName(b)];
  const { compare } = collators[lang];
  return compare(x.familyName, y.familyName) || compare(x.givenNames, y.givenNames);
}

/** The first line of a letter. The whole name and no title: we do not guess anyone's gender, rank or first name. */
export function greeting(name: PersonName): Both {
  const whole = displayName(name);
  return { en: `Hello ${whole},`, fr: `Bonjour ${whole},` };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One or two letters for a small badge: 'AH'; one for a single name; the whole family name's first sign in every script. */
export function initials(name: PersonName): string {
  const { familyName, givenNames } = tidyName(name);
  const parts = FAMILY_FIRST.test(familyName + givenNames) ? [familyName] : [givenNames, familyName];
  return parts.map(firstSign).join('');
}

function firstSign(part: string): string {
  const letters = part.replace(/^[^\p{L}]+/u, '') || part;
  const [first] = graphemes.segment(letters);
  return (first?.segment ?? '').toLocaleUpperCase('en').normalize('NFC');
}
