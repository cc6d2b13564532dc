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
// German and Nordic passports spell these with an E; ICAO allows it beside the plain letter.
const WITH_E: Readonly<Record<string, string>> = { ...SPELLED, Ä: 'AE', Ö: 'OE', Ü: 'UE' };

const TABLES = { passport: SPELLED, plain: PLAIN, withE: WITH_E } as const;
export type Spelling = keyof typeof TABLES;

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
