import type { Problem } from '../platform/form.ts';
import { basicLatin } from '../case/names.ts';
import { capitals, deliveryKind } from './label.ts';
import { isGovernmentCode, provincesOf } from './postal-code.ts';
import { findProvince } from './provinces.ts';
import type { Address, AddressUse } from './address.ts';
import { doubtWords } from './address-words.ts';

export type DoubtCode =
  | 'postal-province'
  | 'government-code'
  | 'no-number'
  | 'home-rural-route'
  | 'city-number'
  | 'city-province'
  | 'not-latin'
  | 'repeated'
  | 'representative'
  | 'not-in-font';

/**
 * Something unusual that may still be right. The person may keep it by ticking a box whose value is `key`. The key
 * holds what was doubted, so a tick never covers an answer that was changed afterwards.
 */
export type AddressDoubt = Problem & {
  readonly code: DoubtCode;
  readonly key: string;
  /** A value for one field that would settle the doubt. */
  readonly suggestion?: { readonly field: string; readonly value: string };
};

/** Tells a doubt from a problem that must be fixed, when both come in one list. */
export function isDoubt(problem: Problem): problem is AddressDoubt {
  return 'key' in problem && 'code' in problem;
}

type Finding = Omit<AddressDoubt, 'key' | 'field' | 'suggestion'> & {
  readonly field: keyof Address;
  readonly about: readonly string[];
  readonly suggestion?: { readonly field: keyof Address; readonly value: string };
};

/** The signs of a text that the font in which labels are printed does not have. */
export type SignsNotInFont = (text: string) => readonly string[];

/** Every doubt about a normalised address; field names start with `prefix`. Pure. */
export function doubtsAbout(
  address: Address,
  use: AddressUse,
  prefix: string,
  signsNotInFont: SignsNotInFont,
): readonly AddressDoubt[] {
  const found = [
    aboutCareOf(address),
    aboutLine1(address, use),
    ...aboutRepeats(address),
    aboutCity(address),
    ...aboutPostalCode(address),
    ...aboutScript(address),
    ...aboutSigns(address, signsNotInFont),
  ];
  return found
    .filter((finding) => finding !== undefined)
    .map(({ about, field, suggestion, ...rest }) => ({
      ...rest,
      field: prefix + field,
      key: [rest.code, field, ...about].join('|'),
      ...(suggestion && { suggestion: { field: prefix + suggestion.field, value: suggestion.value } }),
    }));
}

/** Firms and professions that advise on immigration or law, in both languages. */
const ADVISER =
  /\b(?:immigration|visas?|consult(?:ants?|ing|ancy|ation)?|law(?:yers?)?|legal|attorneys?|barristers?|solicitors?|notar(?:y|ies)|paralegals?|rcics?|cicc|avocate?s?|notaires?|juridiques?|crics?|parajuristes?|conseillers?)\b/iu;

/**
 * A card is mailed to its owner, and never to whoever advises them: a representative does nothing for the person in the
 * portal, and whoever holds the card could keep it. Family, friends and shelters are nobody's business.
 */
function aboutCareOf({ careOf }: Address): Finding | undefined {
  if (!ADVISER.test(careOf)) return undefined;
  return { code: 'representative', field: 'careOf', about: [careOf], says: doubtWords.representative };
}

/** What the last line of the label says anyway: without it, as the line should be; undefined when nothing is repeated. */
function withoutRepeats(line: string, { city, province, postalCode }: Address): string | undefined {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\p{M}\s.-]/gu, '')
      .toLowerCase();
  let rest = line;
  let found = false;
  const cut = (pattern: RegExp, isIt: (tail: string) => boolean) => {
    const [whole, tail = ''] = pattern.exec(rest) ?? [];
    if (whole === undefined || !isIt(tail)) return;
    rest = rest.slice(0, rest.length - whole.length);
    found = true;
  };
  cut(/[\s,]+(canada)\.?$/iu, () => true);
  cut(/[\s,]+(\p{L}\d\p{L}[ -]?\d\p{L}\d)$/iu, (tail) => plain(tail) === plain(postalCode));
  cut(/\s*,\s*([^,]+)$/u, (tail) => findProvince(tail) === province);
  cut(/\s+\(?([A-Za-z]{2})\)?$/u, (tail) => found && tail.toUpperCase() === province);
  cut(/\s*,\s*([^,]+)$/u, (tail) => plain(tail) === plain(city));
  rest = rest.replace(/[\s,]+$/u, '');
  return found && rest !== '' ? rest : undefined;
}

function aboutRepeats(address: Address): readonly Finding[] {
  return (['line1', 'line2'] as const).flatMap((field) => {
    const line = address[field];
    const value = withoutRepeats(line, address);
    if (value === undefined) return [];
    const says = doubtWords.repeated({ line: value });
    return [{ code: 'repeated', field, about: [line], says, suggestion: { field, value } } as const];
  });
}

function aboutLine1({ line1, line2 }: Address, use: AddressUse): Finding | undefined {
  const kind = deliveryKind(line1);
  if (kind === 'rural-route' && use === 'home') {
    return { code: 'home-rural-route', field: 'line1', about: [line1], says: doubtWords.homeRuralRoute };
  }
  if (kind !== 'civic' || /\p{N}/u.test(line1 + line2)) return undefined;
  return { code: 'no-number', field: 'line1', about: [line1, line2], says: doubtWords.noNumber };
}

// '100 Mile House' and its sisters in British Columbia are towns.
const TOWN_WITH_NUMBER = /^\d+ mile (?:house|ranch)$/i;

function aboutCity({ city }: Address): Finding | undefined {
  const alone = cityAlone(city);
  if (alone) {
    const suggestion = { field: 'city', value: alone } as const;
    return { code: 'city-province', field: 'city', about: [city], says: doubtWords.cityProvince, suggestion };
  }
  if (!/\p{N}/u.test(city) || TOWN_WITH_NUMBER.test(city)) return undefined;
  return { code: 'city-number', field: 'city', about: [city], says: doubtWords.cityNumber };
}

/** The city when a province or 'Canada' was written after it: 'Toronto, Ontario', 'Laval QC'; otherwise undefined. */
function cityAlone(city: string): string | undefined {
  const [, name, tail] = /^(.+?)(?:\s*,\s*|\s+(?=\(|[A-Z]{2}$))\(?([^,()]+)\)?$/u.exec(city) ?? [];
  if (!name || !tail) return undefined;
  return findProvince(tail) || /^canada$/i.test(tail) ? name.trim() : undefined;
}

function aboutPostalCode({ postalCode, province }: Address): readonly Finding[] {
  const expected = provincesOf(postalCode);
  const found: Finding[] = [];
  if (!expected.includes(province)) {
    const [only, another] = expected;
    found.push({
      code: 'postal-province',
      field: 'postalCode',
      about: [postalCode, province],
      says: doubtWords.postalProvince({ code: postalCode, province, expected }),
      ...(only && !another && { suggestion: { field: 'province', value: only } }),
    });
  }
  if (isGovernmentCode(postalCode)) {
    const says = doubtWords.governmentCode({ code: postalCode });
    found.push({ code: 'government-code', field: 'postalCode', about: [postalCode], says });
  }
  return found;
}

// Wide and mathematical letters are letters of their own script in another dress.
const isOfAnotherScript = (text: string) => /(?=\p{L})\P{Script=Latin}/u.test(text.normalize('NFKC'));

function aboutScript(address: Address): readonly Finding[] {
  return (['careOf', 'line1', 'line2', 'city'] as const)
    .filter((field) => isOfAnotherScript(address[field]))
    .map((field) => ({ code: 'not-latin', field, about: [address[field]], says: doubtWords.notLatin }));
}

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that would be missing on the label; letters of another script are asked about as such. */
function aboutSigns(address: Address, signsNotInFont: SignsNotInFont): readonly Finding[] {
  const prints = (text: string) => signsNotInFont(text + capitals(text)).length === 0;
  return (['careOf', 'line1', 'line2', 'city'] as const).flatMap((field) => {
    const line = address[field];
    const all = [...signs.segment(line)].map(({ segment }) => segment);
    const missing = all.filter((sign) => !prints(sign) && !isOfAnotherScript(sign));
    if (missing.length === 0) return [];
    const value = all
      .map((sign) => (missing.includes(sign) ? (readings(sign).find(prints) ?? '') : sign))
      .join('')
      .replace(/\s+/gu, ' ')
      .trim();
    const says = doubtWords.notInFont({ signs: [...new Set(missing)].join(' ') });
    const finding = { code: 'not-in-font', field, about: [line], says } as const;
    return [value === '' ? finding : { ...finding, suggestion: { field, value } }];
  });
}

/** What a sign can be written as: a wide or a ringed letter as the letter, a Latin letter in A to Z. */
const readings = (sign: string): readonly string[] => [
  sign.normalize('NFKC'),
  basicLatin(sign, 'plain'),
  sign.replace(/[\p{M}\p{Cf}]/gu, ''),
];
