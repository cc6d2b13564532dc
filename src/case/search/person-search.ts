import { type BirthDate, readBirthDate } from '../../platform/birth-date.ts';
import { plainDigits } from '../../platform/text.ts';
import { searchQuery } from './name-fold.ts';

/** What somebody of the staff typed to find a person, in each form that it is compared in; null where it is none. */
export type SearchTerm = {
  /** Words of a name, as a `tsquery`. */
  readonly words: string | null;
  /** In small letters: an email address or a user name. */
  readonly typed: string;
  /** The number of an application, a receipt, a document or a correction request, in the forms that are kept. */
  readonly numbers: readonly string[];
  /** Digits of a client identifier. */
  readonly client: string | null;
  readonly born: BirthDate | null;
};

const LONGEST = 120;

/** How many people a search shows at most. */
export const MOST_FOUND = 25;

/** Reads what was typed into a search; undefined when nothing of it can be looked for. */
export function searchTerm(text: string): SearchTerm | undefined {
  const tidy = text.normalize('NFC').trim().replace(/\s+/gu, ' ').slice(0, LONGEST);
  const numbers = readNumbers(tidy);
  const words = searchQuery(tidy) ?? null;
  if (words === null && numbers.length === 0) return undefined;
  const digits = plainDigits(tidy).replace(/[\s-]/g, '');
  const isName = /\p{L}/u.test(tidy) && !/^\S+@\S+$/.test(tidy);
  return {
    words: isName ? words : null,
    typed: tidy.toLowerCase(),
    numbers,
    client: /^\d{8,10}$/.test(digits) ? digits : null,
    born: readBorn(plainDigits(tidy)),
  };
}

/** Numbers are said and copied with blanks, hyphens and small letters: 'r 7kq2 m4xp' is R-7KQ2-M4XP. */
function readNumbers(text: string): readonly string[] {
  const plain = plainDigits(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  if (plain === '') return [];
  const readable = /^([A-Z])([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(plain);
  return readable ? [plain, readable.slice(1).join('-')] : [plain];
}

/** '1990-03-27', also with other signs between or day first as in '27/03/1990'; '1962-05' where the day is not known. */
function readBorn(text: string): BirthDate | null {
  const yearFirst = text.replace(/^(\d{1,2}|xx)[-/. ](\d{1,2}|xx)[-/. ](\d{4})$/i, '$3-$2-$1');
  return readBirthDate(yearFirst.replace(/[/. ]/g, '-')) ?? null;
}
