import { countryName } from '../../intake/countries.ts';
import { formatBirthDate } from '../../platform/birth-date.ts';
import { type Both, formatDay, formatInstant, formatNumber, inBoth, type Lang } from '../../platform/i18n.ts';
import { actLabel } from '../../case/act-labels.ts';
import type { DataField, FieldFormat } from './inventory.ts';

const same = (text: string): Both => ({ en: text, fr: text });
const isNothing = (value: unknown) => value === null || value === undefined || value === '';

const fieldFormat =
  (
    of: (
      value: unknown,
      ...rest: [Parameters<FieldFormat>[1], Parameters<FieldFormat>[2]]
    ) => Both | undefined,
  ): FieldFormat =>
  (value, profile, row) =>
    isNothing(value) ? undefined : of(value, profile, row);

/** As it is written. */
export const text: FieldFormat = fieldFormat((value) => same(String(value)));

export const day: FieldFormat = fieldFormat((value) => ({
  en: formatDay('en', String(value)),
  fr: formatDay('fr', String(value)),
}));

export const birthDate: FieldFormat = fieldFormat((value) => ({
  en: formatBirthDate('en', String(value)),
  fr: formatBirthDate('fr', String(value)),
}));

export const instant: FieldFormat = fieldFormat((value, { zone }) => {
  const at = value as Date;
  return { en: formatInstant('en', at, zone), fr: formatInstant('fr', at, zone) };
});

export const number: FieldFormat = fieldFormat((value) => ({
  en: formatNumber('en', Number(value)),
  fr: formatNumber('fr', Number(value)),
}));

export const country: FieldFormat = fieldFormat((value) => countryName(String(value)));

export const yes: FieldFormat = fieldFormat((value) => (value ? inBoth('yes', 'oui') : inBoth('no', 'non')));

/** Only when it is so. */
export const onlyYes: FieldFormat = fieldFormat((value) => (value ? inBoth('yes', 'oui') : undefined));

export const language: FieldFormat = fieldFormat((value) =>
  value === 'fr' ? inBoth('French', 'français') : inBoth('English', 'anglais'),
);

/** Several values, one after the other. */
export const list: FieldFormat = fieldFormat((value) => {
  const items = (value as readonly unknown[]).map(String);
  return items.length === 0 ? undefined : same(items.join(', '));
});

/** A code in words; one that has none keeps its code. */
export const coded = (table: Readonly<Record<string, Both>>): FieldFormat =>
  fieldFormat((value) => table[String(value)] ?? same(String(value)));

/** Codes in words. */
export const codedList = (table: Readonly<Record<string, Both>>): FieldFormat =>
  fieldFormat((value) => {
    const all = (value as readonly string[]).map((code) => table[code] ?? same(code));
    if (all.length === 0) return undefined;
    return { en: all.map(({ en }) => en).join('; '), fr: all.map(({ fr }) => fr).join('; ') };
  });

/** A code of the profile in words. */
export const ofProfile = (which: 'categories' | 'sexes' | 'maritalStatuses'): FieldFormat =>
  fieldFormat((value, profile) => profile[which][String(value)] ?? same(String(value)));

/** Acts of the trail in words, each with its time. */
export const acts: FieldFormat = (value, { zone }) => {
  const facts = value as readonly { readonly act: string; readonly at: string }[];
  const said = (lang: Lang) =>
    facts
      .map(({ act, at }) => `${actLabel(act)[lang]} (${formatInstant(lang, new Date(at), zone)})`)
      .join('; ');
  return facts.length === 0 ? undefined : { en: said('en'), fr: said('fr') };
};

/** Anything else, as it is kept. */
export const asStored: FieldFormat = fieldFormat((value) => same(JSON.stringify(value)));

/** A field of a kind. */
export const field = (key: string, en: string, fr: string, says: FieldFormat = text): DataField => ({
  key,
  label: inBoth(en, fr),
  says,
});
