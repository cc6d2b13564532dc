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

/** How we name somebody after the first time: the given names, or the whole name where there is no such part. */
export function callName(name: PersonName): string {
  const { familyName, givenNames } = tidyName(name);
  return givenNames === '' || FAMILY_FIRST.test(familyName + givenNames) ? displayName(name) : givenNames;
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

// Letters that are no base letter with a mark, as ICAO Doc 9303-3 (section 6, table A) spells them in a passport.
const SPELLED: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'OE',
  Å: 'AA',
  ẞ: 'SS',
  ß: 'ss',
  Þ: 'TH',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  Ŧ: 'T',
  Ŋ: 'N',
  Ł: 'L',
  Ĳ: 'IJ',
  ĸ: 'q',
  ı: 'i',
  Ŀ: 'L',
  Ə: 'E',
  Ɛ: 'E',
  Ɔ: 'O',
};
// The plain reading many people use instead.
const PLAIN: Readonly<Record<string, string>> = { ...SPELLED, Ø: 'O', Å: 'A' };
const TABLES = { passport: SPELLED, plain: PLAIN } as const;
type Spelling = keyof typeof TABLES;

/** Latin letters in the letters A to Z: 'É' gives 'E', 'ø' gives 'oe'. Letters of other scripts stay as they are. */
export function basicLatin(text: string, spelling: Spelling): string {
  const table = TABLES[spelling];
  return text.normalize('NFC').replace(/\p{Script=Latin}\p{M}*/gu, (letter) => {
    const upper = letter.toUpperCase();
    const spelled = table[letter] ?? table[upper];
    if (spelled !== undefined) return letter === upper ? spelled : spelled.toLowerCase();
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return table[base] ?? (table[base.toUpperCase()]?.toLowerCase() || base);
  });
}
