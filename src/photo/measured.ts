import { type Both, both, formatDay, type Lang } from '../platform/i18n.ts';
import type { CheckResult, Finding, FindingCode, Measure } from './engine/types.ts';
import { megabytes, pixels } from './measures.ts';
import type { Saying } from './saying.ts';
import { faceSayings } from './sayings-face.ts';
import { lightSayings } from './sayings-light.ts';

export const sayings = { ...faceSayings, ...lightSayings };

/** What a check measured, against its limit, in a sentence or two; undefined where a number would tell nothing. */
export function measuredWords(result: CheckResult): Both | undefined {
  if (result.state === 'not-checked' || result.value === undefined) return undefined;
  const special = ofFile[result.code]?.(result);
  if (special) return both(special);
  const saying = sayings[`${result.code} ${result.about ?? ''}`] ?? sayings[result.code];
  return saying && both({ en: sentence('en', saying, result), fr: sentence('fr', saying, result) });
}

function sentence(lang: 'en' | 'fr', saying: Saying, { value, limit }: Measure): string {
  const said = (one: Measure['value']) => {
    const number = typeof one === 'number' ? rounded(saying.as?.(one) ?? one) : one;
    const text = String(number ?? '');
    const written = lang === 'fr' ? text.replace('.', ',') : text;
    return saying.unit ? `${written}${lang === 'fr' ? ' ' : ''}${saying.unit}` : written;
  };
  const stem = saying[lang].replace('{v}', said(value));
  if (limit === undefined || saying.limit === 'none') return stem;
  return `${stem} ${allowed[saying.limit][lang](said, String(limit))}`;
}

/** Two decimals say something only of small numbers. */
const rounded = (value: number): number => (Math.abs(value) >= 10 ? Math.round(value * 10) / 10 : value);

type Said = (value: string | number) => string;
const bare = (limit: string): string | number => (Number.isNaN(Number(limit)) ? limit : Number(limit));

const allowed = {
  most: {
    en: (said: Said, limit: string) => `Up to ${said(bare(limit))} is fine.`,
    fr: (said: Said, limit: string) => `Jusqu'à ${said(bare(limit))}, cela convient.`,
  },
  least: {
    en: (said: Said, limit: string) => `At least ${said(bare(limit))} is needed.`,
    fr: (said: Said, limit: string) => `Il faut au moins ${said(bare(limit))}.`,
  },
  range: {
    en: (said: Said, limit: string) => `It should be ${said(limit.replace('-', ' to '))}.`,
    fr: (said: Said, limit: string) => `Il faut de ${said(limit.replace('-', ' à '))}.`,
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
