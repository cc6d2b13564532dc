import { basicLatin, type PersonName } from '../names.ts';

// Names are compared by this fold and by no other: signatures, searches, people named twice. Somebody types a name with
// the keyboard and the habits they have; a document spells it in its own way (ICAO Doc 9303-3, section 6); both are one name.

// Signs that are no letter of a name: apostrophes and quotation marks of every kind, accents that stand alone, modifier
// letters (okina, ayn, prime), the glottal stop, the Arabic tatweel, and what nobody sees.
const OMITTED =
  /['"\u2018-\u201F\u2032-\u2037\uFF07\p{Sk}\u02B0-\u02FF\uA717-\uA721\uA788\uA78B\uA78C\u0241\u0242\u0294\u055A\u05F3\u05F4\u0640\p{Cf}]/gu;

// Marks are accents in these scripts and part of the spelling in others (Devanagari, kana), where they are kept.
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

// One letter with two code points: the Greek final sigma; Arabic letters that keyboards of Iran and Pakistan write otherwise.
const SAME_LETTER: Readonly<Record<string, string>> = { ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه' };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a name in small basic letters, before its digraphs are read as one letter. */
function plainWords(text: string): readonly string[] {
  const letters = basicLatin(text.replace(OMITTED, '').normalize('NFKC').replace(OMITTED, ''), 'plain')
    .normalize('NFKD')
    .replace(ACCENTED, '$1')
    .toLowerCase()
    .replace(/[ςىیکةہ]/gu, (letter) => SAME_LETTER[letter] ?? letter)
    .normalize('NFC');
  return letters.match(WORD) ?? [];
}

/**
 * ü, ue and u are one letter to the fold, and so are ö, ø, œ, oe and o; ä, æ, ae and a; å, aa and a. This also makes
 * some names one that are two (Joel, Jol): a search that finds one too many is better than one that misses.
 */
const digraphsRead = (word: string) => word.replace(/([aou])e+/g, '$1').replace(/a{2,}/g, 'a');

/** The words of a name, folded: without case, accents and apostrophes; hyphens and other signs separate words. */
export function foldWords(text: string): readonly string[] {
  return plainWords(text).map(digraphsRead);
}

/**
 * A name as its letters alone, without blanks, in the two ways in which it may have been meant: digraphs read within
 * each word, and not at all ('Ana Elba' typed as one word).
 */
export function foldLetters(text: string): { readonly read: string; readonly plain: string } {
  return { read: foldWords(text).join(''), plain: plainWords(text).join('') };
}

/** Whether two whole names are the same in any order of their words, and however blanks divide them. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [foldWords(a), foldWords(b)];
  if (x.length === 0 || y.length === 0) return false;
  const sorted = (words: readonly string[]) => words.toSorted().join(' ');
  if (sorted(x) === sorted(y)) return true;
  const turned = (words: readonly string[]) =>
    words.map((_, at) => digraphsRead([...words.slice(at), ...words.slice(0, at)].join('')));
  const others = new Set(turned(plainWords(b)));
  return turned(plainWords(a)).some((letters) => others.has(letters));
}

/** How many words of a name may be typed as one ('delacruz'), besides the whole of it. */
const RUN = 3;

/** Every form in which words may be written together: each, neighbours as one, and all as one. */
function runsOf(words: readonly string[]): readonly string[] {
  const runs = words.flatMap((_, from) =>
    Array.from({ length: Math.min(RUN, words.length - from) }, (_, more) =>
      words.slice(from, from + more + 1),
    ),
  );
  return [...runs, words].map((run) => digraphsRead(run.join('')));
}

// What stands after a particle is looked for by itself, too: Connor, Souza, Heureux.
const PARTICLE = /['`\u00B4\u2018\u2019\u201B\u02BC\uFF07]/gu;

/** The folded words that somebody is found by, as they are kept with the person: each once. */
export function searchWords(
  person: PersonName & { readonly otherNames?: string | null | undefined },
): readonly string[] {
  const { familyName, givenNames, otherNames } = person;
  const texts = [`${familyName} ${givenNames}`, `${givenNames} ${familyName}`, otherNames ?? ''];
  const words = texts.flatMap((text) => [
    ...runsOf(plainWords(text)),
    ...foldWords(text.replace(PARTICLE, ' ')),
  ]);
  return [...new Set(words)].filter((word) => word !== '').toSorted();
}

/** The most words of a search that are looked at. */
const MOST_WORDS = 6;

/**
 * What was typed, as a PostgreSQL `tsquery` over the words of `searchWords`: every word, in any order, begins one of
 * them, and neighbours may have been meant as one. A single Latin letter is a whole name (O, E), because too many begin
 * with it; one sign of another script is a search like any. Undefined when no letter was typed.
 */
export function searchQuery(typed: string): string | undefined {
  const words = plainWords(typed).slice(0, MOST_WORDS);
  const [first] = words;
  if (first === undefined) return undefined;
  if (words.length === 1 && /^[a-z]$/.test(first)) return quoted(first);
  return wordsFrom(words, begins);
}

/**
 * Who has this name, as a `tsquery` over the words of `searchWords`: the whole family name and the first given name, in
 * any order, and however blanks divide them. Undefined for a name without a letter.
 */
export function sameNameQuery({ familyName, givenNames }: PersonName): string | undefined {
  const words = [...plainWords(familyName), ...plainWords(givenNames).slice(0, 1)].slice(0, MOST_WORDS);
  return words.length === 0 ? undefined : wordsFrom(words, is);
}

// Words are letters, marks and digits alone, so nothing in them can end the quotation.
const quoted = (word: string) => `'${word}'`;
const is = (words: readonly string[]) => quoted(digraphsRead(words.join('')));
const begins = (words: readonly string[]) => `${is(words)}:*`;

function wordsFrom(words: readonly string[], one: typeof is): string {
  const ways = Array.from({ length: Math.min(RUN, words.length) }, (_, more) => {
    const rest = words.slice(more + 1);
    return rest.length === 0 ? one(words) : `(${one(words.slice(0, more + 1))} & ${wordsFrom(rest, one)})`;
  });
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' | ')})`;
}
