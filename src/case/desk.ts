import type { Role } from '../config/settings.ts';
import { isUuid } from '../platform/ids.ts';
import { hasRole, type Staff } from './actor.ts';
import type { Visit } from './page.ts';

/** The member of staff who asks, with this role where one is named; undefined for everybody else. */
export function staffOf({ actor }: Visit, role?: Role): Staff | undefined {
  return actor.kind === 'staff' && (role === undefined || hasRole(actor, role)) ? actor : undefined;
}

/** A case on somebody's desk, and the member of staff who works on it. */
export type DeskCase = { readonly actor: Staff; readonly caseId: string };

/** The case that the address names, for a member of staff; whether it exists is asked of what is read of it. */
export function deskCaseOf(visit: Visit): DeskCase | undefined {
  const actor = staffOf(visit);
  const caseId = visit.params['caseId'] ?? '';
  return actor && isUuid(caseId) ? { actor, caseId } : undefined;
}
