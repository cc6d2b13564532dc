import type { Role } from '../config/settings.ts';
import { isUuid } from '../platform/ids.ts';
import { type Applicant, hasRole, type Staff } from './actor.ts';
import { may } from './authorization.ts';
import { displayName } from './names.ts';
import type { Visit } from './page.ts';
import type { Action } from './policy.ts';
import type { Services } from './services.ts';
import { type CaseOfPerson, findCasePerson } from './store.ts';

/** A case that a visitor acts in, and who they are in it. */
export type OwnCase = { readonly actor: Applicant; readonly caseId: string };

/** The id of the case that the address names, for everybody who may do `action` in it: representatives too. */
export function caseIdFor({ actor, params }: Visit, action: Action): string | undefined {
  const caseId = params['caseId'] ?? '';
  return may(actor, action, { caseId }) ? caseId : undefined;
}

/** The case that the address names, when the visitor may do `action` in it. */
export function ownCaseOf(visit: Visit, action: Action): OwnCase | undefined {
  const { actor } = visit;
  const caseId = caseIdFor(visit, action);
  return actor.kind === 'applicant' && caseId !== undefined ? { actor, caseId } : undefined;
}

/** Whose a case is, for titles: `own` to the reader themselves, who are "you" and never a name. */
export type CaseOwner = { readonly name: string; readonly own: boolean };

export const isReadersOwn = ({ actor }: Pick<Visit, 'actor'>, caseId: string): boolean =>
  actor.kind === 'applicant' && actor.ownCase === caseId;

export const whoseCase = (
  visit: Pick<Visit, 'actor'>,
  caseId: string,
  person: Parameters<typeof displayName>[0],
): CaseOwner => ({ name: displayName(person), own: isReadersOwn(visit, caseId) });

/** The same with the case as it stands and whose it is. */
export type OwnCaseOfPerson = OwnCase & { readonly person: CaseOfPerson };

/** Loads the case that the address names; undefined when it is not the visitor's. */
export async function loadOwnCase(
  { db }: Pick<Services, 'db'>,
  visit: Visit,
  action: Action,
): Promise<OwnCaseOfPerson | undefined> {
  const own = ownCaseOf(visit, action);
  const person = own && (await findCasePerson(db, own.caseId));
  return own && person && { ...own, person };
}

/** The member of staff who asks, with this role where one is named; undefined for everybody else. */
export function staffOf({ actor }: Visit, role?: Role): Staff | undefined {
  return actor.kind === 'staff' && (role === undefined || hasRole(actor, role)) ? actor : undefined;
}

/** A case that a member of staff works on. */
export type StaffCase = { readonly actor: Staff; readonly caseId: string };

/** The case that the address names, for a member of staff; whether it exists is asked of what is read of it. */
export function staffCaseOf(visit: Visit): StaffCase | undefined {
  const actor = staffOf(visit);
  const caseId = visit.params['caseId'] ?? '';
  return actor && isUuid(caseId) ? { actor, caseId } : undefined;
}
