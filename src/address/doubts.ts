import type { Problem } from '../platform/form.ts';
import { deliveryKind } from './label.ts';
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
  | 'not-latin';

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

/** Every doubt about a normalised address; field names start with `prefix`. Pure. */
export function doubtsAbout(address: Address, use: AddressUse, prefix: string): readonly AddressDoubt[] {
  const found = [
    aboutLine1(address, use),
    aboutCity(address),
    ...aboutPostalCode(address),
    ...aboutScript(address),
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

function aboutScript(address: Address): readonly Finding[] {
  return (['careOf', 'line1', 'line2', 'city'] as const)
    .filter((field) => /(?=\p{L})\P{Script=Latin}/u.test(address[field]))
    .map((field) => ({ code: 'not-latin', field, about: [address[field]], says: doubtWords.notLatin }));
}
