import type { Approved, ApprovedPerson } from '../intake/intake.ts';
import { addDays } from '../platform/clock.ts';
import type { Day } from '../platform/i18n.ts';

/** A Canadian address as its form takes it. */
export type DemoAddress = {
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
};

/** A family of the demonstration: what was approved, and what they answer. Everybody and everything is invented. */
export type DemoFamily = {
  readonly application: Approved;
  /** The last entry to Canada. */
  readonly entry: { readonly on: Day; readonly place: string };
  readonly address: DemoAddress;
  /** Who has an account of their own, by client identifier, and the email address for it. */
  readonly ownAccounts: Readonly<Record<string, string>>;
};

type Person = Omit<ApprovedPerson, 'birthCountry' | 'citizenship' | 'passport'> & {
  readonly country: string;
  readonly passport: string;
};

/** Makes what is approved, with dates that follow from today. */
export type Make = {
  readonly person: (person: Person) => ApprovedPerson;
  /** The birth date of somebody so many years and days old. */
  readonly aged: (years: number, days: number) => Day;
  /** When an application was made and approved, the latter so many days ago. */
  readonly approved: (days: number) => { readonly madeOn: Day; readonly approvedOn: Day };
};

/** Dates follow from `today`, so that a child stays a child and nothing is too old. */
export const makeFrom = (today: Day): Make => ({
  person: ({ country, passport, ...rest }) => ({
    ...rest,
    birthCountry: country,
    citizenship: country,
    passport: { number: passport, country, validUntil: addDays(today, 5 * 365) },
  }),
  aged: (years, days) => addDays(today, -Math.round(years * 365.25) - days),
  approved: (days) => ({ madeOn: addDays(today, -400 - days), approvedOn: addDays(today, -days) }),
});
