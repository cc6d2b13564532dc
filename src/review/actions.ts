import { noteAccesses, SAME_ACCESS_MS } from '../case/access-log.ts';
import type { Staff } from '../case/actor.ts';
import type { AccessReason } from '../case/acts.ts';
import type { Services } from '../case/services.ts';
import { lockCase } from '../case/store.ts';
import { inTransaction, type Trx } from '../platform/db/db.ts';
import { LEASE_MINUTES } from './review.ts';
import { claimOf, hasOpened, lockOldest, takeClaim, unfinishedOf } from './store.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'record'>;

/** Two officers may meet at one case; the one who comes second looks for another, so often. */
const TRIES = 10;
/** Whoever opened a case within this time may take it up again without giving a reason. */
const SAME_SHIFT_MS = 12 * 3_600_000;

const leaseUntil = (at: Date) => new Date(at.getTime() + LEASE_MINUTES * 60_000);
const shiftStart = (at: Date) => new Date(at.getTime() - SAME_SHIFT_MS);

/**
 * Gives an officer the case that has waited longest, for five minutes; the one they have not finished comes first, so
 * that asking again is no way to choose. The view is recorded once. Undefined when nothing is free.
 */
export function nextCase(services: Needs, actor: Staff): Promise<string | undefined> {
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const mine = await unfinishedOf(trx, actor.accountId, at);
    if (mine && (await takeClaim(trx, claim(mine.caseId, actor, at)))) return mine.caseId;
    for (let left = TRIES; left > 0; left -= 1) {
      const oldest = await lockOldest(trx, at);
      if (!oldest) return undefined;
      if (await open(services, trx, { caseId: oldest.caseId, actor, how: 'queue' })) return oldest.caseId;
    }
    return undefined;
  });
}

const claim = (caseId: string, actor: Staff, at: Date) => ({
  caseId,
  officerId: actor.accountId,
  at,
  until: leaseUntil(at),
});

type Opening = {
  readonly caseId: string;
  readonly actor: Staff;
  readonly how: 'queue' | 'again' | AccessReason;
};

async function open({ clock, record }: Needs, trx: Trx, { caseId, actor, how }: Opening): Promise<boolean> {
  if (!(await takeClaim(trx, claim(caseId, actor, clock.now())))) return false;
  await record(trx, { act: 'review.view', actor, caseId, details: { how } });
  return true;
}

/** Opens a case that the queue did not give, for a reason that is kept; false while another officer has it. */
export function openFor(
  services: Needs,
  actor: Staff,
  caseId: string,
  reason: AccessReason,
): Promise<boolean> {
  return inTransaction(services.db, async (trx) => {
    await lockCase(trx, caseId);
    return open(services, trx, { caseId, actor, how: reason });
  });
}

/** Takes up a case again whose five minutes have ended; false when another officer has it, or they never opened it. */
export function openAgain(services: Needs, actor: Staff, caseId: string): Promise<boolean> {
  return inTransaction(services.db, async (trx) => {
    await lockCase(trx, caseId);
    const at = services.clock.now();
    if (!(await hasOpened(trx, caseId, actor.accountId, shiftStart(at)))) return false;
    const held = await claimOf(trx, caseId, at);
    if (held?.officerId === actor.accountId) return takeClaim(trx, claim(caseId, actor, at));
    return open(services, trx, { caseId, actor, how: 'again' });
  });
}

/** Whether an officer opened a case within this shift. */
export function hasOpenedLately(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Staff,
  caseId: string,
): Promise<boolean> {
  return hasOpened(db, caseId, actor.accountId, shiftStart(clock.now()));
}

/** Makes sure, in a decision's transaction, that the case is this officer's; what they opened and nobody took stays theirs. */
export async function keepClaim(
  { clock }: Pick<Services, 'clock'>,
  trx: Trx,
  caseId: string,
  actor: Staff,
): Promise<boolean> {
  const at = clock.now();
  if (!(await hasOpened(trx, caseId, actor.accountId, shiftStart(at)))) return false;
  return takeClaim(trx, claim(caseId, actor, at));
}

/** Records that an officer looked for an application, before its people are named: one row for each of them. */
export function recordSearch(
  services: Needs,
  actor: Staff,
  found: readonly string[],
  reason: AccessReason,
): Promise<void> {
  return noteAccesses(services, {
    act: 'review.search',
    actor,
    caseIds: found,
    reason,
    within: SAME_ACCESS_MS,
  });
}
