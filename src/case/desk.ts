import type { Role } from '../config/settings.ts';
import { hasRole, type Staff } from './actor.ts';
import type { Visit } from './page.ts';

/** The member of staff who asks, with this role where one is named; undefined for everybody else. */
export function staffOf({ actor }: Visit, role?: Role): Staff | undefined {
  return actor.kind === 'staff' && (role === undefined || hasRole(actor, role)) ? actor : undefined;
}
