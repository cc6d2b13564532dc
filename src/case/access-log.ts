import { inTransaction, type Trx } from '../platform/db/db.ts';
import type { Actor, Representative, Staff } from './actor.ts';
import type { AccessAct } from './acts.ts';
import type { Action } from './policy.ts';
import type { Services } from './services.ts';
import { lookedSince } from './store.ts';

const MINUTE = 60_000;

/** Looking again within this time is the same look; for lists, which come up often, within a shift. */
export const SAME_ACCESS_MS = 10 * MINUTE;
export const SAME_SHIFT_MS = 12 * 60 * MINUTE;

export type CaseAccess = {
  readonly act: AccessAct;
  readonly actor: Staff | Representative;
  readonly caseIds: readonly string[];
  /** A code: the reason that was chosen, or the work that they had. */
  readonly reason?: string;
  /** How long a look for the same reason counts as the same one; each is recorded when it is left out. */
  readonly within?: number;
};

type Needs = Pick<Services, 'clock' | 'record'>;

/**
 * Writes down, in the caller's transaction, that somebody saw something of people: one row for each case, so that each
 * person can be told who looked and why (Privacy Act, s. 8; the person sees it under "your data").
 */
export async function recordAccesses({ clock, record }: Needs, trx: Trx, look: CaseAccess): Promise<void> {
  const { act, actor, reason, within = 0 } = look;
  const caseIds = [...new Set(look.caseIds)];
  if (caseIds.length === 0) return;
  const since = new Date(clock.now().getTime() - within);
  const known = within === 0 ? [] : await lookedSince(trx, look, since);
  for (const caseId of caseIds.filter((id) => !known.includes(id)).toSorted())
    await record(trx, { act, actor, caseId, ...(reason === undefined ? {} : { details: { reason } }) });
}

/** The same in a transaction of its own, for pages that only show: before they answer. */
export function noteAccesses(services: Needs & Pick<Services, 'db'>, look: CaseAccess): Promise<void> {
  return inTransaction(services.db, (trx) => recordAccesses(services, trx, look));
}

/** Writes down that somebody of the staff would have opened what they must keep away from. */
export function noteApart(
  services: Needs & Pick<Services, 'db'>,
  does: Action,
  actor: Actor,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const { caseId } = params;
  const details = { does, ...params };
  return inTransaction(services.db, async (trx) => {
    await services.record(trx, { act: 'staff.refuse-apart', actor, caseId, details });
  });
}
