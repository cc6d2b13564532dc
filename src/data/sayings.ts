import { countryName } from '../intake/intake.ts';
import { type Both, formatDay, formatInstant, formatNumber, type Lang } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import { actSays } from './act-words.ts';
import type { Field, Saying } from './held.ts';
import { w } from './said.ts';

const same = (text: string): Both => ({ en: text, fr: text });
const isNothing = (value: unknown) => value === null || value === undefined || value === '';

const saying =
  (
    of: (value: unknown, ...rest: [Parameters<Saying>[1], Parameters<Saying>[2]]) => Both | undefined,
  ): Saying =>
  (value, profile, row) =>
    isNothing(value) ? undefined : of(value, profile, row);

/** As it is written. */
export const text: Saying = saying((value) => same(String(value)));

export const day: Saying = saying((value) => ({
  en: formatDay('en', String(value)),
  fr: formatDay('fr', String(value)),
}));

export const instant: Saying = saying((value) => {
  const at = value as Date;
  return { en: formatInstant('en', at, ZONE), fr: formatInstant('fr', at, ZONE) };
});

export const number: Saying = saying((value) => ({
  en: formatNumber('en', Number(value)),
  fr: formatNumber('fr', Number(value)),
}));

export const country: Saying = saying((value) => countryName(String(value)));

export const yes: Saying = saying((value) => (value ? w('yes', 'oui') : w('no', 'non')));

/** Only when it is so. */
export const onlyYes: Saying = saying((value) => (value ? w('yes', 'oui') : undefined));

export const language: Saying = saying((value) =>
  value === 'fr' ? w('French', 'français') : w('English', 'anglais'),
);

/** Several values, one after the other. */
export const list: Saying = saying((value) => {
  const items = (value as readonly unknown[]).map(String);
  return items.length === 0 ? undefined : same(items.join(', '));
});

/** A code in words; one that has none keeps its code. */
export const coded = (table: Readonly<Record<string, Both>>): Saying =>
  saying((value) => table[String(value)] ?? same(String(value)));

/** Codes in words. */
export const codedList = (table: Readonly<Record<string, Both>>): Saying =>
  saying((value) => {
    const all = (value as readonly string[]).map((code) => table[code] ?? same(code));
    if (all.length === 0) return undefined;
    return { en: all.map(({ en }) => en).join('; '), fr: all.map(({ fr }) => fr).join('; ') };
  });

/** A code of the profile in words. */
export const ofProfile = (which: 'categories' | 'sexes' | 'maritalStatuses'): Saying =>
  saying((value, profile) => profile[which][String(value)] ?? same(String(value)));

/** Acts of the trail in words, each with its time. */
export const acts: Saying = (value) => {
  const facts = value as readonly { readonly act: string; readonly at: string }[];
  const said = (lang: Lang) =>
    facts
      .map(({ act, at }) => `${actSays(act)[lang]} (${formatInstant(lang, new Date(at), ZONE)})`)
      .join('; ');
  return facts.length === 0 ? undefined : { en: said('en'), fr: said('fr') };
};

/** Anything else, as it is kept. */
export const asKept: Saying = saying((value) => same(JSON.stringify(value)));

/** A field of a kind. */
export const field = (key: string, en: string, fr: string, says: Saying = text): Field => ({
  key,
  label: w(en, fr),
  says,
});
