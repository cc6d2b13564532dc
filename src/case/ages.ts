import { type BirthDate, latestBirth } from '../platform/birth-date.ts';
import type { Day } from '../platform/i18n.ts';

// What other rooms may use of this one.
/** The ages that decide. The authority's profile gives them. */
export type AgeRules = {
  /** From this age a family member is an adult who may act alone (18). */
  readonly dependantActsForSelfAge: number;
  /** From this age a person signs, at first together with a parent (14). */
  readonly signsSelfAge: number;
};

export type FamilyRole = 'principal' | 'spouse' | 'dependant';

/** Whether a birth date that somebody gave is the one on file. Every comparison of birth dates goes through here. */
export const isSameBirthDate = (given: Day, onFile: Day): boolean => given !== '' && given === onFile;

/**
 * The day somebody reaches an age. Whoever was born on 29 February reaches it on 1 March in a common year: an age is
 * reached when the anniversary begins (Interpretation Act, R.S.C. 1985, c. I-21, s. 30), and 28 February is before it.
 *
 * An unknown day or month counts as the last that it may be: an age is reached when it surely is. So nobody who may still
 * be a child is left to sign alone or loses the parent who acts for them; what this costs, at most a year in which a
 * parent of somebody who may be an adult still acts, they can end at any time with an own account.
 */
export function birthday(birthDate: BirthDate, age: number): Day {
  const [year = '', month = '', day = ''] = latestBirth(birthDate).split('-');
  const anniversary = Number(year) + age;
  const leap = (anniversary % 4 === 0 && anniversary % 100 !== 0) || anniversary % 400 === 0;
  const on = month === '02' && day === '29' && !leap ? '03-01' : `${month}-${day}`;
  return `${String(anniversary).padStart(4, '0')}-${on}`;
}

/** Full years on a day; negative before birth. ISO days compare as text. */
export function ageOn(birthDate: BirthDate, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day >= birthday(birthDate, years) ? years : years - 1;
}

/** Full months on a day; negative before birth. An unknown day or month counts as the last, as above. */
export function monthsOn(birthDate: BirthDate, day: Day): number {
  const [from, to] = [latestBirth(birthDate), day].map((one) => one.split('-').map(Number));
  const [year = 0, month = 0, on = 0] = from ?? [];
  const [nowYear = 0, nowMonth = 0, today = 0] = to ?? [];
  return (nowYear - year) * 12 + nowMonth - month - (today < on ? 1 : 0);
}

/** Under 18 on the day the application was made: the date that fixes who was a minor, whatever the age is now. */
export function wasMinorAtApplication(birthDate: BirthDate, madeOn: Day, rules: AgeRules): boolean {
  return ageOn(birthDate, madeOn) < rules.dependantActsForSelfAge;
}

/** Somebody who was a minor at the application and has become an adult since: what others may see narrows then. */
export function turnedAdult(birthDate: BirthDate, madeOn: Day, today: Day, rules: AgeRules): boolean {
  return (
    wasMinorAtApplication(birthDate, madeOn, rules) &&
    ageOn(birthDate, today) >= rules.dependantActsForSelfAge
  );
}

/**
 * The day on which somebody else's acting for a person ends by itself: the 18th birthday of who was a minor when the
 * application was made, also when it has passed already. Null for the others, until they choose otherwise.
 */
export function actingEndsOn(birthDate: BirthDate, madeOn: Day, rules: AgeRules): Day | null {
  return wasMinorAtApplication(birthDate, madeOn, rules)
    ? birthday(birthDate, rules.dependantActsForSelfAge)
    : null;
}
