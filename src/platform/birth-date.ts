import { daysInMonth } from './day-fault.ts';
import type { Entered } from './form.ts';
import { type Day, formatDay, type Lang, LOCALES } from './i18n.ts';
import { plainDigits } from './text.ts';

/**
 * A date of birth as a passport has it: YYYY-MM-DD, with XX for a day, or a day and a month, that is not known (ICAO Doc
 * 9303-3, section 4.8): 1962-05-XX, 1962-XX-XX. As text, an unknown part comes after every known one.
 */
export type BirthDate = Day;

const UNKNOWN = 'XX';
const FORM = /^(\d{4})(?:-(\d{1,2}|xx))?(?:-(\d{1,2}|xx))?$/i;

/**
 * Reads a date of birth as other systems and people write it: a part that is left out, 00 or XX is not known.
 * '1962', '1962-05-00' and '1962-XX-XX' are read; undefined for anything else, and for a known day of an unknown month.
 */
export function readBirthDate(text: string): BirthDate | undefined {
  const found = FORM.exec(plainDigits(text.trim()));
  const part = (written = '') => (/^(0{0,2}|xx)$/i.test(written) ? UNKNOWN : written.padStart(2, '0'));
  if (!found) return undefined;
  const [, year = '', month, day] = [found[0], found[1], part(found[2]), part(found[3])];
  if (month === UNKNOWN) return day === UNKNOWN ? `${year}-XX-XX` : undefined;
  const number = Number(month);
  if (number < 1 || number > 12) return undefined;
  if (day !== UNKNOWN && Number(day) > daysInMonth(number, Number(year))) return undefined;
  return `${year}-${month}-${day}`;
}

/** A date of birth from three boxes, or from one; '' when it is none. What is not known may stay empty, or be 00 or XX. */
export function enteredBirthDate(entered: Entered, name: string): BirthDate {
  if (!entered.has(`${name}-year`)) return readBirthDate(entered.text(name)) ?? '';
  const [year, month, day] = ['year', 'month', 'day'].map((part) => entered.text(`${name}-${part}`));
  return readBirthDate([year, month || UNKNOWN, day || UNKNOWN].join('-')) ?? '';
}

/** The first day on which somebody may have been born. */
export const earliestBirth = (birthDate: BirthDate): Day => birthDate.replaceAll(UNKNOWN, '01');

/** The last day on which somebody may have been born. */
export function latestBirth(birthDate: BirthDate): Day {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  if (month === UNKNOWN) return `${year}-12-31`;
  return day === UNKNOWN ? `${year}-${month}-${daysInMonth(Number(month), Number(year))}` : birthDate;
}

const months = {
  en: new Intl.DateTimeFormat(LOCALES.en, { month: 'long', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat(LOCALES.fr, { month: 'long', timeZone: 'UTC' }),
};

/** '27 March 1990'; what is not known as the passport has it: 'XX May 1962', 'XX XX 1962'. */
export function formatBirthDate(lang: Lang, birthDate: BirthDate): string {
  if (!birthDate.includes(UNKNOWN)) return formatDay(lang, birthDate);
  const [year = '', month = ''] = birthDate.split('-');
  const named =
    month === UNKNOWN ? UNKNOWN : months[lang].format(Date.UTC(Number(year), Number(month) - 1, 1));
  return `${UNKNOWN} ${named} ${year}`;
}
