// The one door for text: whatever is typed, posted, queried, uploaded or found in a path comes through here.

/** Written in scripts whose words need a joiner or non-joiner (U+200C, U+200D) inside: Arabic, Indic and their kin. */
const JOINING =
  'Arabic|Syriac|Nko|Mandaic|Mongolian|Devanagari|Bengali|Gurmukhi|Gujarati|Oriya|Tamil|Telugu|Kannada|Malayalam|Sinhala|Myanmar|Khmer|Tibetan'
    .split('|')
    .map((script) => `\\p{Script=${script}}`)
    .join('');
const JOINER = new RegExp(`(?<=[${JOINING}]\\p{M}*)[\\u200C\\u200D](?=[${JOINING}])`, 'gu');

/** Stands for a joiner that stays, while the other format characters are dropped; no text holds it (a noncharacter). */
const KEPT: Readonly<Record<string, string>> = { '\u200C': '\uFDD0', '\u200D': '\uFDD1' };

/** Format characters, and fillers that are letters or marks by name only. Variation selectors stay: names may need them. */
const UNSEEN = /\p{Cf}|\u034F|[\u115F\u1160\u3164\uFFA0]|\u17B4|\u17B5/gu;

const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Text of which something was lost on its way: half a pair of surrogates, the sign for what could not be decoded
 * (U+FFFD), or a noncharacter. Nobody can mend it but who sent it.
 */
export const isDamaged = (text: string): boolean =>
  LONE_SURROGATE.test(text) || /[\uFFFD\uFDD0-\uFDEF]|[\uFFFE\uFFFF]/u.test(text);

/** Composed (NFC), without control characters (C0 and C1) but tabs and line ends, which become `\n`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .normalize('NFC');
}

/**
 * Text of one line: blanks of every kind are one blank, and what nobody sees (bidirectional controls, soft hyphens, zero
 * widths, tags) is dropped, so that what is kept is what was read. Joiners stay where their script needs them.
 */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(JOINER, (joiner) => KEPT[joiner] ?? '')
    .replace(UNSEEN, '')
    .replace(/[\uFDD0\uFDD1]/g, (kept) => (kept === '\uFDD0' ? '\u200C' : '\u200D'))
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Digits of every script (`\p{Nd}`) as 0 to 9: ٢٧ and ２７ are 27. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

// Unicode gives each set of ten digits one unbroken run, whose first is the zero.
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** An identifier as people copy it: one line, plain digits, and every hyphen and dash is `-`. */
export const cleanIdentifier = (text: string): string =>
  plainDigits(cleanLine(text)).replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-');
