import { type Both, both, formatDay, type Lang } from '../platform/i18n.ts';
import type { CheckResult, Finding, FindingCode, Measure } from './engine/types.ts';
import { megabytes, pixels } from './measures.ts';
import type { MeasureText } from './saying.ts';
import { spokenMeasure, written } from './spoken.ts';
import { faceMeasureTexts } from './sayings-face.ts';
import { lightMeasureTexts } from './sayings-light.ts';

export const measureTexts = { ...faceMeasureTexts, ...lightMeasureTexts };

/** What a check measured, against its limit, in a sentence or two; undefined where a number would tell nothing. */
export function measuredWords(result: CheckResult): Both | undefined {
  if (result.state === 'not-checked' || result.value === undefined) return undefined;
  const special = ofFile[result.code]?.(result);
  if (special) return both(special);
  const saying = measureTexts[`${result.code} ${result.about ?? ''}`] ?? measureTexts[result.code];
  return saying && both({ en: sentence('en', saying, result), fr: sentence('fr', saying, result) });
}

function sentence(lang: 'en' | 'fr', saying: MeasureText, measure: Measure): string {
  const numbers = spokenMeasure(measure, { as: saying.as, share: saying.unit === '%' });
  const said = (one: number) => withUnit(lang, saying, written(lang, one));
  const value = numbers ? said(numbers.value) : withUnit(lang, saying, String(measure.value ?? ''));
  const stem = saying[lang].replace('{v}', value);
  const [first, second] = numbers?.limits ?? [];
  if (first === undefined || saying.limit === 'none') return stem;
  if (saying.limit === 'range') {
    const upTo = second === undefined ? '' : said(second);
    return `${stem} ${lang === 'en' ? `It should be ${written(lang, first)} to ${upTo}.` : `Il faut de ${written(lang, first)} à ${upTo}.`}`;
  }
  return `${stem} ${allowed[saying.limit][lang](said(first))}`;
}

const withUnit = (lang: 'en' | 'fr', { unit }: MeasureText, text: string): string =>
  unit ? `${text}${lang === 'fr' ? '\u00a0' : ''}${unit}` : text;

const allowed = {
  most: {
    en: (said: string) => `Up to ${said} is fine.`,
    fr: (said: string) => `Jusqu'à ${said}, cela convient.`,
  },
  least: {
    en: (said: string) => `At least ${said} is needed.`,
    fr: (said: string) => `Il faut au moins ${said}.`,
  },
} as const;

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)?/g) ?? [];

/** What a finding measured, without the sentences whose numbers its title tells already. */
export function measuredBeside(lang: Lang, finding: Finding, title: string): string {
  const measure = measuredWords({ state: 'finding', ...finding })?.[lang] ?? '';
  const told = new Set(numbersIn(title));
  const isNew = (sentence: string) => numbersIn(sentence).some((number) => !told.has(number));
  return measure
    .split(/(?<=\.) (?=\p{Lu})/u)
    .filter(isNew)
    .join(' ');
}

/** Measures of the file, in units of their own. */
const ofFile: Partial<Readonly<Record<FindingCode, (measure: Measure) => Both>>> = {
  no_face: ({ value }) =>
    value === 1
      ? { en: 'We found your face.', fr: 'Nous avons trouvé votre visage.' }
      : { en: 'Faces found: 0.', fr: 'Visages trouvés : 0.' },
  one_face: ({ value }) => ({
    en: `People in the photo: ${value}. It should be 1.`,
    fr: `Personnes sur la photo : ${value}. Il en faut 1.`,
  }),
  pixels: ({ value, limit }) => ({
    en: `Your photo has ${pixels('en', value)} pixels; the limit is ${pixels('en', limit)}.`,
    fr: `Votre photo fait ${pixels('fr', value)} pixels; la limite est de ${pixels('fr', limit)}.`,
  }),
  bytes: ({ value, limit }) => ({
    en: `Your file is ${megabytes('en', value)}. Up to ${megabytes('en', limit)} is kept as it is.`,
    fr: `Votre fichier fait ${megabytes('fr', value)}. Jusqu'à ${megabytes('fr', limit)}, il reste tel quel.`,
  }),
  format: ({ value }) => ({
    en: `Your file is a ${kindName(value)}.`,
    fr: `Votre fichier est en format ${kindName(value)}.`,
  }),
  old: ({ value }) => ({
    en: `Taken on ${formatDay('en', String(value))}, as the file says.`,
    fr: `Prise le ${formatDay('fr', String(value))}, selon le fichier.`,
  }),
  edited: ({ value }) => ({ en: `Saved with ${value}.`, fr: `Enregistré avec ${value}.` }),
};

/** The names of the kinds of files, as people write them. */
export const kindName = (kind: Measure['value']): string =>
  kind === 'webp' ? 'WebP' : String(kind ?? '').toUpperCase();
