import { type Both, both, type Day } from './i18n.ts';
import { cleanLine, cleanText, isDamaged, plainDigits } from './text.ts';

/** Something in a form that must change. The same words stand in the summary and at the field, and say how to fix it. */
export type Problem = {
  readonly field: string;
  readonly says: Both;
  /** What else is wrong with the same thing: folded below the problem at its field. */
  readonly more?: readonly Both[];
};

/** What a check gives: the value, or every problem at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const good = <T>(value: T): Checked<T> => ({ ok: true, value });
/**
 * A box that must be ticked and is not: the problem repeats the box's own sentence, as what to do. `before` says first
 * what else can be done.
 */
export function mustTick(field: string, box: Both, before?: Both): Problem {
  const tick = both({
    en: `Tick the box to say: "${box.en}"`,
    fr: `Cochez la case pour dire : « ${box.fr} »`,
  });
  return { field, says: before ? { en: `${before.en} ${tick.en}`, fr: `${before.fr} ${tick.fr}` } : tick };
}

export const bad = (...problems: readonly Problem[]): Checked<never> => ({ ok: false, problems });

/** What somebody typed into a form, as they typed it. */
export class Entered {
  static readonly none = new Entered({});
  readonly #fields: Readonly<Record<string, readonly string[]>>;

  private constructor(fields: Readonly<Record<string, readonly string[]>>) {
    this.#fields = fields;
  }

  /** From a parsed body or query: single values or lists of them, cleaned; anything else is left out. */
  static of(record: Readonly<Record<string, unknown>>): Entered {
    const fields: Record<string, readonly string[]> = {};
    for (const [name, value] of Object.entries(record)) {
      const list = (Array.isArray(value) ? value : [value]).filter((v) => typeof v === 'string');
      if (list.length > 0) fields[cleanLine(name)] = list.map(cleanText);
    }
    return new Entered(fields);
  }

  /** The first field of whose text something was lost on its way here; it must be typed again. */
  get damaged(): string | undefined {
    return Object.entries(this.#fields).find(([, values]) => values.some(isDamaged))?.[0];
  }

  /** True when nothing was sent: the page is shown for the first time. */
  get empty(): boolean {
    return Object.keys(this.#fields).length === 0;
  }

  /** The field as one line, without outer blanks and without what nobody sees; '' when it is missing. */
  text(name: string): string {
    return cleanLine(this.raw(name));
  }

  /** A field of several lines, without outer blanks; '' when it is missing. */
  block(name: string): string {
    return this.raw(name).trim();
  }

  /** The field with its blanks, for passwords and what scripts send; '' when it is missing. */
  raw(name: string): string {
    return this.#fields[name]?.[0] ?? '';
  }

  all(name: string): readonly string[] {
    return this.#fields[name] ?? [];
  }

  has(name: string): boolean {
    return name in this.#fields;
  }

  /** A calendar date from `name-year`, `name-month`, `name-day` (or `name` as YYYY-MM-DD); '' when it is no real date. */
  day(name: string): Day {
    const parts = this.has(`${name}-year`)
      ? [this.text(`${name}-year`), this.text(`${name}-month`), this.text(`${name}-day`)]
      : this.text(name).split('-');
    const [year, month, day] = parts.map(plainDigits);
    if (!/^\d{4}$/.test(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? ''))
      return '';
    const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    const real = new Date(`${iso}T00:00:00Z`);
    return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : '';
  }

  /** Whether any part of a date was typed. */
  hasDay(name: string): boolean {
    return ['', '-year', '-month', '-day'].some((part) => this.text(name + part) !== '');
  }

  /** Everything, to show again or to keep; without the fields named in `except`. */
  entries(except: readonly string[] = []): Record<string, readonly string[]> {
    return Object.fromEntries(Object.entries(this.#fields).filter(([name]) => !except.includes(name)));
  }

  /** The same entries with some replaced: to show a form filled from what is on file. */
  with(record: Readonly<Record<string, string | readonly string[]>>): Entered {
    return Entered.of({ ...this.#fields, ...record });
  }
}
