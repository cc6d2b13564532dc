import { ageOn, type AgeRules, type FamilyRole, wasMinorAtApplication } from '../case/ages.ts';
import type { Day } from '../platform/i18n.ts';

// What other rooms may use of this one.
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
