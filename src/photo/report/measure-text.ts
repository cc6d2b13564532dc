import { type Both, both, type Lang } from '../../platform/i18n.ts';
import { checkOf } from '../checks/all.ts';
import { byAbout, type MeasureText } from '../checks/check.ts';
import type { CheckResult, Finding, Measure } from '../checks/findings.ts';
import { measureNumbers, numberText } from '../checks/numbers.ts';

/** What a check measured, against its limit, in a sentence or two; undefined where a number would tell nothing. */
export function measuredWords(result: CheckResult): Both | undefined {
  if (result.state === 'not-checked' || result.value === undefined) return undefined;
  const { measured } = checkOf(result.code);
  if (typeof measured === 'function') return both(measured(result));
  const text = byAbout(measured, result.about);
  return text && both({ en: sentence('en', text, result), fr: sentence('fr', text, result) });
}

function sentence(lang: Lang, text: MeasureText, measure: Measure): string {
  const numbers = measureNumbers(measure, { as: text.as, share: text.unit === '%' });
  const inUnit = (one: number) => withUnit(lang, text, numberText(lang, one));
  const value = numbers ? inUnit(numbers.value) : withUnit(lang, text, String(measure.value ?? ''));
  const stem = text[lang].replace('{v}', value);
  const [first, second] = numbers?.limits ?? [];
  if (first === undefined || text.limit === 'none') return stem;
  if (text.limit === 'range') {
    const upTo = second === undefined ? '' : inUnit(second);
    return `${stem} ${lang === 'en' ? `It should be ${numberText(lang, first)} to ${upTo}.` : `Il faut de ${numberText(lang, first)} à ${upTo}.`}`;
  }
  return `${stem} ${allowed[text.limit][lang](inUnit(first))}`;
}

const withUnit = (lang: Lang, { unit }: MeasureText, number: string): string =>
  unit ? `${number}${lang === 'fr' ? '\u00a0' : ''}${unit}` : number;

const allowed = {
  most: {
    en: (limit: string) => `Up to ${limit} is fine.`,
    fr: (limit: string) => `Jusqu'à ${limit}, cela convient.`,
  },
  least: {
    en: (limit: string) => `At least ${limit} is needed.`,
    fr: (limit: string) => `Il faut au moins ${limit}.`,
  },
} as const;

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)?/g) ?? [];

/** What a finding measured, without the sentences whose numbers its title tells already. */
export function measuredBeside(lang: Lang, finding: Finding, title: string): string {
  const measure = measuredWords({ state: 'finding', ...finding })?.[lang] ?? '';
  const inTitle = new Set(numbersIn(title));
  const isNew = (sentence: string) => numbersIn(sentence).some((number) => !inTitle.has(number));
  return measure
    .split(/(?<=\.) (?=\p{Lu})/u)
    .filter(isNew)
    .join(' ');
}
