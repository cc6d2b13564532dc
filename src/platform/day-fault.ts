import type { Entered } from './form.ts';
import { both, type Both, LOCALES, plural } from './i18n.ts';
import { plainDigits } from './text.ts';

const FEBRUARY = 2;
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; February 29 where no year is known. */
export function daysInMonth(month: number, year?: number): number {
  if (month === FEBRUARY) return year === undefined || isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const months = {
  en: new Intl.DateTimeFormat(LOCALES.en, { month: 'long', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat(LOCALES.fr, { month: 'long', timeZone: 'UTC' }),
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const says = {
  month: both({
    en: 'A year has 12 months. Enter a month from 1 to 12.',
    fr: 'Une année compte 12 mois. Entrez un mois de 1 à 12.',
  }),
  zero: both({
    en: 'Days begin at 1. Enter the day as a number from 1.',
    fr: 'Les jours commencent à 1. Entrez le jour en chiffres, à partir de 1.',
  }),
  year: both({
    en: 'Enter the year with four digits, for example 2026.',
    fr: "Entrez l'année en quatre chiffres, par exemple 2026.",
  }),
  days(month: number, year: number): Both {
    const at = Date.UTC(2026, month - 1, 1);
    const [en, fr] = [months.en.format(at), capital(months.fr.format(at))];
    const last = daysInMonth(month, year);
    const of = month === FEBRUARY ? ` ${year}` : '';
    return both({
      en: `${en}${of} has ${last} ${plural('en', last, { one: 'day', other: 'days' })}. Enter a day from 1 to ${last}.`,
      fr: `${fr}${of} compte ${last} ${plural('fr', last, { one: 'jour', other: 'jours' })}. Entrez un jour de 1 à ${last}.`,
    });
  },
};

/**
 * Why the three parts of a date (`name-day`, `name-month`, `name-year`), each a number, are no day of the calendar: the
 * 31st of June, the 29th of February 2023, a month 13. Undefined when the day exists, or when a part is missing or no
 * number; then the field's own words say what to enter.
 */
export function dayFault(entered: Entered, name: string): Both | undefined {
  const whole = entered.has(`${name}-year`)
    ? [entered.text(`${name}-year`), entered.text(`${name}-month`), entered.text(`${name}-day`)]
    : entered.text(name).split('-');
  const parts = whole.map(plainDigits);
  if (parts.length !== 3 || parts.some((part) => !/^\d+$/.test(part))) return undefined;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (parts[0]?.length !== 4) return says.year;
  if (month < 1 || month > 12) return says.month;
  if (day < 1) return says.zero;
  return day > daysInMonth(month, year) ? says.days(month, year) : undefined;
}
