import type { Entered } from '../form.ts';
import { type Day, type Lang, LOCALES } from '../i18n.ts';
import { FieldGroup, type FieldProps } from './field.tsx';
import { htmlWords } from './html-words.ts';

/** A date as typed, part by part; each may be empty or nonsense. */
export type DayParts = { readonly day: string; readonly month: string; readonly year: string };

/** The three boxes as they were typed, to show them again. */
export function typedDay(entered: Entered, name: string): DayParts {
  return {
    day: entered.text(`${name}-day`),
    month: entered.text(`${name}-month`),
    year: entered.text(`${name}-year`),
  };
}

function partsOf(value: Day | DayParts | undefined): DayParts {
  if (typeof value === 'object') return value;
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

export type DateFieldProps = FieldProps & {
  readonly value?: Day | DayParts | undefined;
  readonly month?: 'select' | 'number' | undefined;
  readonly autocomplete?: 'bday' | undefined;
};

/**
 * Three boxes: day, month, year, in both languages. The month is chosen by its name, since 3/4 is April to some and
 * March to others. A problem for `name`, `name-day`, `name-month` or `name-year` stands here and marks its boxes.
 */
export function DateField(props: DateFieldProps) {
  const { lang, name, problems } = props;
  const w = htmlWords(lang);
  const value = partsOf(props.value);
  const wrong = (part: string) =>
    problems.some(({ field }) => field === name || field === `${name}-${part}`)
      ? ('true' as const)
      : undefined;
  const box = (part: keyof DayParts) => ({
    id: `${name}-${part}`,
    name: `${name}-${part}`,
    autocomplete: props.autocomplete && `${props.autocomplete}-${part}`,
    'aria-invalid': wrong(part),
  });
  return (
    <FieldGroup {...props} id={name} parts={[`${name}-day`, `${name}-month`, `${name}-year`]}>
      <div class="date">
        <div>
          <label for={`${name}-day`}>{w.day}</label>
          <input {...box('day')} type="text" inputmode="numeric" class="two" value={value.day} />
        </div>
        <div>
          <label for={`${name}-month`}>{w.month}</label>
          {props.month === 'number' ? (
            <input {...box('month')} type="text" inputmode="numeric" class="two" value={value.month} />
          ) : (
            <select {...box('month')}>
              <option value="" />
              <MonthOptions lang={lang} chosen={value.month} />
            </select>
          )}
        </div>
        <div>
          <label for={`${name}-year`}>{w.year}</label>
          <input {...box('year')} type="text" inputmode="numeric" class="four" value={value.year} />
        </div>
      </div>
    </FieldGroup>
  );
}

function MonthOptions({ lang, chosen }: { readonly lang: Lang; readonly chosen: string }) {
  return (
    <>
      {monthNames(lang).map((month, index) => (
        <option key={month} value={String(index + 1)} selected={Number(chosen) === index + 1}>
          {month}
        </option>
      ))}
    </>
  );
}

const monthsIn = (lang: Lang) => {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
};
const months = { en: monthsIn('en'), fr: monthsIn('fr') };
const monthNames = (lang: Lang): readonly string[] => months[lang];
