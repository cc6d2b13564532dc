/** The two languages of the service, with equal standing. */
export type Lang = 'en' | 'fr';
export const LANGS: readonly Lang[] = ['en', 'fr'];

/** The same words in both languages; a missing one does not compile. */
export type Both = { readonly en: string; readonly fr: string };

/** A calendar date, YYYY-MM-DD. */
export type Day = string;

export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'fr' : 'en');

/** The locale that stands in `<html lang>`. */
export const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const;

const NBSP = '\u00a0';

/**
 * Sets text the way Canadian French and English are printed: curly apostrophes, and in French no-break spaces inside
 * « » and before : % and $ (none before ; ! ?, as the federal style guide has it). Addresses (https:) stay as they are.
 */
export function typeset(lang: Lang, text: string): string {
  const curly = text.replace(/(\p{L}|\d)'/gu, '$1’').replace(/'(?=\p{L})/gu, '’');
  if (lang === 'en') return curly.replace(/(^|[\s([])"/g, '$1“').replace(/"/g, '”');
  return curly
    .replace(/«[ \u00a0]?/g, `«${NBSP}`)
    .replace(/[ \u00a0]?»/g, `${NBSP}»`)
    .replace(/[ \u00a0](?=[?!;])/g, '')
    .replace(/ (?=[:%$](?:\s|[,.;)*]|$))/g, NBSP)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`);
}

/** Both languages, typeset. */
export function both(words: Both): Both {
  return { en: typeset('en', words.en), fr: typeset('fr', words.fr) };
}

/** Each phrase has parameters of its own; `Spoken` checks them where the phrase is said. */
type Phrase = Both | ((p: never) => Both);
type InOneLanguage<T> = {
  readonly [K in keyof T]: T[K] extends (p: infer P) => Both ? (p: P) => string : string;
};

/**
 * A room's words, both languages side by side. Gives a function of the language:
 * `words('fr').title`, `words('en').hello({ name })`.
 */
export function wordsIn<T extends Record<string, Phrase>>(table: T): (lang: Lang) => InOneLanguage<T> {
  const speak = (lang: Lang) => {
    const spoken: Record<string, unknown> = {};
    for (const [key, phrase] of Object.entries(table)) {
      spoken[key] =
        typeof phrase === 'function'
          ? (p: never) => typeset(lang, phrase(p)[lang])
          : typeset(lang, phrase[lang]);
    }
    return spoken as InOneLanguage<T>;
  };
  const ready = { en: speak('en'), fr: speak('fr') };
  return (lang) => ready[lang];
}

const pluralRules = { en: new Intl.PluralRules('en-CA'), fr: new Intl.PluralRules('fr-CA') };

/** The form that fits a count: French 0 and 1.5 are singular, a million takes "many" (falls back to "other"). */
export function plural(lang: Lang, n: number, forms: { one: string; other: string; many?: string }): string {
  const rule = pluralRules[lang].select(n);
  return rule === 'one' ? forms.one : rule === 'many' ? (forms.many ?? forms.other) : forms.other;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(lang: Lang, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, ...options });
  formatters.set(key, known);
  return known;
}

const firstOfMonth = (lang: Lang, text: string) => (lang === 'fr' ? text.replace(/^1 /, '1er ') : text);

/** '7 March 2026' · '7 mars 2026' · '1er mars 2026'. */
export function formatDay(lang: Lang, day: Day): string {
  return dayInWords(lang, new Date(`${day}T00:00:00Z`), 'UTC');
}

/** The calendar date of an instant, in words, in the reader's zone. */
export function formatInstantDay(lang: Lang, instant: Date, zone: string): string {
  return dayInWords(lang, instant, zone);
}

function dayInWords(lang: Lang, instant: Date, zone: string): string {
  const parts = formatter(lang, zone, { day: 'numeric', month: 'long', year: 'numeric' }).formatToParts(
    instant,
  );
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return firstOfMonth(lang, `${part('day')} ${part('month')} ${part('year')}`);
}

/** '7 March 2026, 1:05 p.m.' · '7 mars 2026, 13 h 5' in the reader's zone. */
export function formatInstant(lang: Lang, instant: Date, zone: string): string {
  const time = formatter(lang, zone, { hour: 'numeric', minute: '2-digit' }).formatToParts(instant);
  const part = (type: string) => time.find((p) => p.type === type)?.value ?? '';
  const clock =
    lang === 'fr'
      ? `${Number(part('hour'))}${NBSP}h${NBSP}${Number(part('minute')) || ''}`.trimEnd()
      : `${part('hour')}:${part('minute')} ${part('dayPeriod')}`;
  return `${dayInWords(lang, instant, zone)}, ${clock}`;
}

/** A number as the language writes it. */
export function formatNumber(lang: Lang, n: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(LOCALES[lang], options).format(n);
}

/** A label in both languages. */
export const inBoth = (en: string, fr: string): Both => both({ en, fr });

/** Puts values into the `{name}` places of both languages. A place without a value stays as it is. */
export function fill(words: Both, values: Readonly<Record<string, string | number>>): Both {
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
  return { en: put(words.en), fr: put(words.fr) };
}
