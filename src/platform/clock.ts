import type { Day } from './i18n.ts';

/** The one source of time. Rules and actions take it as an argument, so that a test can stand at any instant. */
export type Clock = {
  /** The present instant. */
  now(): Date;
  /**
   * The zone of the authority (IANA name), named beside each time of day. One for everybody: a family may be spread over
   * six zones, a guess from an address would be wrong for some of them, and asking where a reader stands only to print a
   * time would collect more than is needed.
   */
  readonly zone: string;
  /** Today's calendar date in that zone: at 9 p.m. in Ottawa it is not tomorrow yet. */
  today(): Day;
};

const HOUR = 3_600_000;
const UNITS = { m: 60_000, h: HOUR, d: 24 * HOUR } as const;

/** The calendar date of an instant in a time zone, as YYYY-MM-DD. */
export function dayOf(instant: Date, zone: string): Day {
  const known =
    dayFormats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  dayFormats.set(zone, known);
  return known.format(instant);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The system's clock with days in `zone`, shifted by `offsetMs` (0 unless somebody asked for another time). */
export function systemClock(zone: string, offsetMs = 0): Clock {
  const now = () => new Date(Date.now() + offsetMs);
  return { now, zone, today: () => dayOf(now(), zone) };
}

/** A clock that stands still until it is moved: for tests and for loading demonstration data. */
export type MovableClock = Clock & { set(at: Date): void; advance(by: string): void };

/** Starts at `start`, with days in `zone`; `advance('+14d')` moves it. */
export function movableClock(start: Date, zone: string): MovableClock {
  let at = start;
  return {
    now: () => new Date(at),
    zone,
    today: () => dayOf(at, zone),
    set: (to) => {
      at = to;
    },
    advance: (by) => {
      at = new Date(at.getTime() + parseOffset(by));
    },
  };
}

/** Reads '+14d', '-3h', '+90m' as milliseconds. Throws a RangeError on anything else. */
export function parseOffset(text: string): number {
  const found = /^([+-])(\d{1,5})([mhd])$/.exec(text);
  if (!found) throw new RangeError(`'${text}' is no offset; write for example +14d, -3h or +90m`);
  const [, sign, count, unit] = found;
  return (sign === '-' ? -1 : 1) * Number(count) * UNITS[unit as keyof typeof UNITS];
}

/** The zones at the two ends of the country served (IANA names): where a day begins first, and where it ends last. */
export type CountryZones = { readonly easternmost: string; readonly westernmost: string };

/** What day it is in the country at one instant: the same everywhere, or two. */
export type CountryToday = { readonly earliest: Day; readonly latest: Day };

/**
 * Today wherever somebody of the country may be who enters a day. Just after midnight in Newfoundland it is tomorrow
 * there already; late in the evening in British Columbia it is not tomorrow yet. Nobody is refused for where they are.
 */
export function todayInCountry({ now }: Pick<Clock, 'now'>, zones: CountryZones): CountryToday {
  const at = now();
  return { earliest: dayOf(at, zones.westernmost), latest: dayOf(at, zones.easternmost) };
}

/** Whether a day is after today everywhere in the country: for 'not after today'. */
export const isAfterToday = (day: Day, { latest }: CountryToday): boolean => day > latest;

/** Whether a day is before today everywhere in the country: for 'not before today'. */
export const isBeforeToday = (day: Day, { earliest }: CountryToday): boolean => day < earliest;

/** Whether a day is today or earlier everywhere in the country: for 'after today'. */
export const isTodayOrBefore = (day: Day, { earliest }: CountryToday): boolean => day <= earliest;

/** A day `days` after `day`. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * UNITS.d).toISOString().slice(0, 10);
}

/** An instant `days` times 24 hours after `from`. */
export function daysAfter(from: Date, days: number): Date {
  return new Date(from.getTime() + days * UNITS.d);
}
