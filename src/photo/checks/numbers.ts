import type { Lang } from '../../platform/i18n.ts';
import type { Measure } from './findings.ts';

/** More than this no measure of ours knows. */
const MOST_DECIMALS = 3;

const at = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const sides = (value: number, limits: readonly number[]): string =>
  limits.map((limit) => Math.sign(value - limit)).join();

/**
 * Rounds a value and the limits that it was held against, `44` or `44-51`. With as few decimals as keep it above, below
 * or at each of them: "2 %, up to 2 % is fine" would tell nobody anything.
 */
function roundedApart(value: number, limits: readonly number[], least: number): readonly number[] {
  for (let decimals = least; decimals < MOST_DECIMALS; decimals++) {
    const rounded = [value, ...limits].map((one) => at(one, decimals));
    const [first = 0, ...rest] = rounded;
    if (
      sides(first, rest) === sides(value, limits) ||
      (liesWithin(value, limits) && liesWithin(first, rest))
    ) {
      return rounded;
    }
  }
  return [justBeside(value, limits), ...limits].map((one) => at(one, MOST_DECIMALS));
}

/** A value that is a hair away from one of its limits, one step of what we write away from it. */
function justBeside(value: number, limits: readonly number[]): number {
  const near = limits.find((limit) => at(limit, MOST_DECIMALS) === at(value, MOST_DECIMALS));
  return near === undefined ? value : at(near, MOST_DECIMALS) + Math.sign(value - near) / 10 ** MOST_DECIMALS;
}

/** From one limit to another, both included: rounded onto one of them it still reads as within. */
const liesWithin = (value: number, [from, to]: readonly number[]): boolean =>
  from !== undefined && to !== undefined && value >= from && value <= to;

type Conversion = (value: number) => number;
const asItIs: Conversion = (value) => value;

/** How many decimals are worth writing of a bare number. */
const worth = (value: number): number => (Math.abs(value) >= 10 ? 0 : Math.abs(value) >= 1 ? 1 : 2);

/** The numbers of a measure, ready to be put into words of a language; undefined where it is no number. */
export function measureNumbers(
  { value, limit, unit }: Measure,
  {
    as = asItIs,
    share = unit === 'percent',
  }: { readonly as?: Conversion | undefined; readonly share?: boolean } = {},
): { readonly value: number; readonly limits: readonly number[] } | undefined {
  if (typeof value !== 'number') return undefined;
  const limits = limitsIn(limit).map(as);
  const converted = as(value);
  const [first = converted, ...rest] = roundedApart(converted, limits, share ? 0 : worth(converted));
  return { value: first, limits: rest };
}

function limitsIn(limit: Measure['limit']): readonly number[] {
  if (typeof limit === 'number') return [limit];
  const parts = /^([\d.]+)-([\d.]+)$/.exec(limit ?? '');
  return parts ? [Number(parts[1]), Number(parts[2])] : [];
}

/** A number as the language writes it. */
export const numberText = (lang: 'en' | 'fr', value: number): string =>
  lang === 'fr' ? String(value).replace('.', ',') : String(value);

/** The value of a measure, as the language writes it. */
export const valueText = (lang: Lang, measure: Measure): string =>
  numberText(lang, measureNumbers(measure)?.value ?? 0);

/** Its limits `44-51` in words. */
export const rangeText = (lang: Lang, measure: Measure): string =>
  (measureNumbers(measure)?.limits ?? [])
    .map((limit) => numberText(lang, limit))
    .join(lang === 'en' ? ' to ' : ' à ');

type Measured = number | string | undefined;

/** `600x800` in words: "600 by 800", « 600 sur 800 ». */
export const pixels = (lang: Lang, value: Measured): string =>
  String(value ?? '').replace('x', lang === 'en' ? ' by ' : ' sur ');

const inMegabytes = {
  en: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 }),
};

/** Bytes as megabytes of 2^20, the way file managers of most phones round them: "5.2 MB", « 5,2 Mo ». */
export function megabytes(lang: Lang, bytes: Measured): string {
  const number = inMegabytes[lang].format(Number(bytes) / 1024 ** 2);
  return lang === 'en' ? `${number} MB` : `${number} Mo`;
}
