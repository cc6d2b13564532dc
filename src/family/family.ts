import type { Day } from '../platform/i18n.ts';

// What other rooms may use of this one.
export { stepNoteWords, stepWords } from './case-words.ts';
export { progressOf, type Progress } from './progress.ts';
export type { CaseFacts, CaseStep } from './way.ts';

/** The ages that decide. The authority's profile gives them. */
export type AgeRules = {
  /** From this age a family member is an adult who may act alone (18). */
  readonly dependantActsForSelfAge: number;
  /** From this age a person signs, at first together with a parent (14). */
  readonly signsSelfAge: number;
};

export type FamilyRole = 'principal' | 'spouse' | 'dependant';

/**
 * The day somebody reaches an age. Whoever was born on 29 February reaches it on 1 March in a common year: an age is
 * reached when the anniversary begins (Interpretation Act, R.S.C. 1985, c. I-21, s. 30), and 28 February is before it.
 */
export function birthday(birthDate: Day, age: number): Day {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const anniversary = Number(year) + age;
  const leap = (anniversary % 4 === 0 && anniversary % 100 !== 0) || anniversary % 400 === 0;
  const on = month === '02' && day === '29' && !leap ? '03-01' : `${month}-${day}`;
  return `${String(anniversary).padStart(4, '0')}-${on}`;
}

/** Full years on a day; negative before birth. ISO days compare as text. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day >= birthday(birthDate, years) ? years : years - 1;
}

/** Under 18 on the day the application was made: the date that fixes who was a minor, whatever the age is now. */
export function wasMinorAtApplication(birthDate: Day, madeOn: Day, rules: AgeRules): boolean {
  return ageOn(birthDate, madeOn) < rules.dependantActsForSelfAge;
}

/** Somebody who was a minor at the application and has become an adult since: what others may see narrows then. */
export function turnedAdult(birthDate: Day, madeOn: Day, today: Day, rules: AgeRules): boolean {
  return (
    wasMinorAtApplication(birthDate, madeOn, rules) &&
    ageOn(birthDate, today) >= rules.dependantActsForSelfAge
  );
}

/**
 * The day on which somebody else's acting for a person ends by itself: the 18th birthday of who was a minor when the
 * application was made, also when it has passed already. Null for the others, until they choose otherwise.
 */
export function actingEndsOn(birthDate: Day, madeOn: Day, rules: AgeRules): Day | null {
  return wasMinorAtApplication(birthDate, madeOn, rules)
    ? birthday(birthDate, rules.dependantActsForSelfAge)
    : null;
}

/** Whether a person may have an account of their own, and why not. */
export type OwnAccount =
  | { readonly may: true }
  | { readonly may: false; readonly why: 'minor-today' | 'minor-at-application' };

/**
 * Who is asked about an own account with the invitation: everybody who was an adult when the application was made. Who
 * was under 18 then comes with the principal applicant (the authority's portal page, July 2021 and later), and is
 * offered an account by us at the 18th birthday.
 */
export function ownAccount(
  person: { readonly role: FamilyRole; readonly birthDate: Day },
  when: { readonly madeOn: Day; readonly today: Day },
  rules: AgeRules,
): OwnAccount {
  if (person.role === 'principal') return { may: true };
  if (ageOn(person.birthDate, when.today) < rules.dependantActsForSelfAge)
    return { may: false, why: 'minor-today' };
  if (wasMinorAtApplication(person.birthDate, when.madeOn, rules))
    return { may: false, why: 'minor-at-application' };
  return { may: true };
}

/** Who signs: a parent or guardian alone, the child together with one, or the person. */
export type Signing = 'parent' | 'both' | 'self';

/** Who signs on a day: under 14 a parent, from 14 to 17 both, from 18 the person (IRPR 57; IRPR 58(1) for under 14). */
export function signing(birthDate: Day, day: Day, rules: AgeRules): Signing {
  const age = ageOn(birthDate, day);
  if (age < rules.signsSelfAge) return 'parent';
  return age < rules.dependantActsForSelfAge ? 'both' : 'self';
}
