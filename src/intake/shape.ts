import type { Both, Day, Lang } from '../platform/i18n.ts';

/** Who somebody is. `uci` is digits only; countries are ISO 3166-1 alpha-2; a single name is `familyName`. */
export type Identity = {
  readonly uci: string;
  readonly familyName: string;
  readonly givenNames: string;
  /** Other names that somebody is or was known by. */
  readonly otherNames?: string | null | undefined;
  readonly birthDate: Day;
  readonly birthPlace: string;
  readonly birthCountry: string;
  readonly sex: string;
  readonly maritalStatus: string;
  readonly citizenship: string;
};

/** One person as approved. */
export type ApprovedPerson = Identity & {
  readonly role: 'principal' | 'spouse' | 'dependant';
  readonly passport: { readonly number: string; readonly country: string; readonly validUntil: Day };
  readonly email?: string | undefined;
  /** The application's language when it is not given. */
  readonly language?: Lang | undefined;
};

/** An approved application as it comes in from the case-management system. */
export type Approved = {
  readonly number: string;
  readonly madeOn: Day;
  readonly approvedOn: Day;
  readonly category: string;
  readonly language: Lang;
  readonly people: readonly ApprovedPerson[];
};

/** Where in the data: ['applications', 0, 'people', 1, 'birthDate']. */
export type Path = readonly (string | number)[];
export type IntakeProblem = { readonly path: Path; readonly says: Both };
