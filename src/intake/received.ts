import type { Both } from '../platform/i18n.ts';
import { cleanIdentifier, cleanLine, isDamaged } from '../platform/text.ts';
import { receivedWords } from './intake-words.ts';
import type { IntakeProblem, Path } from './intake.ts';

// What another system sends, as it means it: read here before the form of each field is checked.

/** Fields that may be left out: `null` and `""` say the same there. */
const OPTIONAL = new Set(['givenNames', 'otherNames', 'email', 'language']);
/** Digits and letters that identify something. */
const IDENTIFIERS = new Set(['uci', 'number']);
/** Of people: what is printed on documents and in letters. */
const NAMES = new Set(['familyName', 'givenNames', 'otherNames', 'birthPlace']);

/** UTF-8 that was read as Windows-1252 or Latin-1: `Ã±` for ñ, `â€™` for an apostrophe. */
const MOJIBAKE = /[ÃÂÅÄÐÑØÙ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Ã[^\p{L}\s]|ï¿½/u;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
const FORMULA = /^\s*[=+@]|^\s*-(?=\S*[(\d])/u;
const WEB_ADDRESS = /:\/\/|\bwww\.|\b[\w-]+\.(?:com|net|org|info|biz|ca|ru|cn|xyz|top|io|link)\b(?!\.)/i;
/** What spreadsheets make of long numbers: 1.15001E+09. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?e[+-]?\d+$/i;

export type Received = { readonly value: unknown; readonly problems: readonly IntakeProblem[] };

/** The value with clean text and without empty optional fields, and what is damaged beyond the form of its field. */
export function received(input: unknown): Received {
  const problems: IntakeProblem[] = [];
  const value = tidied(input, [], (path, says) => problems.push({ path, says }));
  return { value, problems };
}

type Complain = (path: Path, says: Both) => void;

function tidied(value: unknown, path: Path, complain: Complain): unknown {
  if (typeof value === 'string') return tidyText(value, path, complain);
  if (typeof value === 'number') return tidyNumber(value, path, complain);
  if (Array.isArray(value)) return value.map((one, i) => tidied(one, [...path, i], complain));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, one]) => !(OPTIONAL.has(name) && isAbsent(one)));
  return Object.fromEntries(kept.map(([name, one]) => [name, tidied(one, [...path, name], complain)]));
}

const isAbsent = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && cleanLine(value) === '');

function tidyText(text: string, path: Path, complain: Complain): string {
  const field = String(path.at(-1));
  const clean = IDENTIFIERS.has(field) ? cleanIdentifier(text) : cleanLine(text);
  // The second byte of a damaged í is a soft hyphen, which cleaning drops.
  const garbled =
    NAMES.has(field) && MOJIBAKE.test(text) ? receivedWords.mojibake({ text: clean }) : undefined;
  const says = garbled ?? faultOf(clean, field) ?? (isDamaged(text) ? receivedWords.lost : undefined);
  if (says) complain(path, says);
  return clean;
}

function faultOf(text: string, field: string): Both | undefined {
  if (IDENTIFIERS.has(field) && SCIENTIFIC.test(text)) return receivedWords.scientific({ text });
  if (!NAMES.has(field)) return undefined;
  if (ENTITY.test(text)) return receivedWords.entity({ text });
  if (WEB_ADDRESS.test(text)) return receivedWords.webAddress({ text });
  return FORMULA.test(text) ? receivedWords.formula({ text }) : undefined;
}

/** A number where an identifier is due: JSON numbers lose leading zeros and the last of many digits. */
function tidyNumber(value: number, path: Path, complain: Complain): unknown {
  if (IDENTIFIERS.has(String(path.at(-1))))
    complain(path, receivedWords.numberAsNumber({ text: String(value) }));
  return value;
}
