/** Stands in every hostile string, so that a log that holds any of them is found. */
export const SENTINEL = 'Zqxvsentinel';

/** Numbers from 0 to 1 (without 1) that are the same in every run. */
export type Random = () => number;

/** A well-mixed sequence from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

const between = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1));

/** Signs that programs stumble over, by what is wrong with them. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  controls: ['\0', '\u0001', '\b', '\u001B[31m', '\u007F', '\u0085', '\u009F', '\r', '\n', '\t', '\v'],
  direction: ['\u202E', '\u202A', '\u2066', '\u2069', '\u200F', '\u061C'],
  unseen: ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD', '\uFEFF', '\u034F', '\u{E0041}', '\u3164'],
  broken: ['\uD800', '\uDFFF', '\uFFFD', '\uFDD0', '\uFFFE', '\u{10FFFF}', '\u{1FFFE}'],
  lines: ['\u2028', '\u2029', '\r\nBcc: all@example.org', '\n\n<script>'],
  beyond: [
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
    '\u{20000}',
    '\u{1D7D8}',
    '\u{1F1E8}\u{1F1E6}',
    '\u{E000}',
  ],
  digits: ['٢٧', '２７', '१९९०', '1e400', '-0', 'NaN', '99999999999999999999', '0x10', '½', '²'],
  days: ['0000-00-00', '275760-09-14', '2026-02-30', '-000001-01-01', '2026-13-01'],
  markup: [
    '<script>alert(1)</script>',
    '"><img src=x onerror=1>',
    '&#0;',
    '&bogus;',
    ']]>',
    '<!--',
    '{{7*7}}',
    '${7*7}',
  ],
  statements: [
    "'; drop table person; --",
    '\\',
    '\\u0000',
    '%',
    '_',
    '$$',
    '$1',
    "E'\\x00'",
    '{',
    '}',
    '[',
    'null',
  ],
  programs: [
    '=cmd|x',
    '+1',
    '@SUM(A1)',
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
    '__proto__',
    'constructor',
    '%s%n',
  ],
  marks: ['\u0301'.repeat(200), 'e\u0301\u0323', '\u0334'.repeat(40), '\u0E33', 'ﷺ', '각', 'ﬁ', 'ẞ', 'İ'],
};
const KINDS = Object.values(SIGNS);

function randomSign(random: Random): string {
  const plane = random() < 0.7 ? 0xffff : 0x10ffff;
  return String.fromCodePoint(Math.floor(random() * plane));
}

/** One hostile string: signs of one or more kinds around the sentinel; one in forty is very long. */
export function hostile(random: Random): string {
  const sign = () => (random() < 0.25 ? randomSign(random) : pick(random, pick(random, KINDS)));
  const some = (most: number) => Array.from({ length: between(random, 0, most) }, sign).join('');
  const text = `${some(3)}${SENTINEL}${some(4)}`;
  return random() < 0.025 ? text.repeat(between(random, 20, 400)) : text;
}

/** UTF-8, but half a pair of surrogates is written as if it were a sign: what careless programs send. */
export function looseBytes(text: string): Buffer {
  const parts = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0xd800 || code > 0xdfff) return Buffer.from(sign);
    return Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]);
  });
  return Buffer.concat(parts);
}

/** Bytes that are no UTF-8 at all, before the text: one in eight. */
export function wildBytes(random: Random, text: string): Buffer {
  const wild =
    random() < 0.125 ? Buffer.from([pick(random, [0xff, 0xc0, 0x80, 0xf8, 0xed])]) : Buffer.alloc(0);
  return Buffer.concat([wild, looseBytes(text)]);
}

/** As it stands in an address or a posted form, every byte escaped. */
export const escaped = (bytes: Buffer): string =>
  [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
