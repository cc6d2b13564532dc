import type { Role } from '../../config/settings.ts';
import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';

/** What is cleared: every second factor of an applicant or a representative (`codes`), or the passkeys of staff. */
export type LostFactor = 'codes' | 'passkeys';

export type Clearing = {
  readonly id: string;
  readonly accountId: string;
  readonly what: LostFactor;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly approvedBy: string | null;
  readonly dueAt: Date | null;
  readonly appliedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stopTries: number;
};

const columns = sql`id, account_id, what, asked_by, asked_at, expires_at, approved_by, due_at, applied_at, stopped_at,
  stop_tries`;

export function findClearing(db: Db, stopHash: Buffer): Promise<Clearing | undefined> {
  return maybe(db, sql<Clearing>`select ${columns} from factor_clearing where stop_hash = ${stopHash}`);
}

export function lockByLink(trx: Trx, stopHash: Buffer): Promise<Clearing | undefined> {
  return maybe(
    trx,
    sql<Clearing>`select ${columns} from factor_clearing where stop_hash = ${stopHash} for update`,
  );
}

export function lockClearing(trx: Trx, id: string, what: LostFactor): Promise<Clearing | undefined> {
  return maybe(
    trx,
    sql<Clearing>`select ${columns} from factor_clearing where id = ${id} and what = ${what} for update`,
  );
}

export function clearingById(db: Db, id: string): Promise<Clearing | undefined> {
  return maybe(db, sql<Clearing>`select ${columns} from factor_clearing where id = ${id}`);
}

type NewClearing = Pick<Clearing, 'id' | 'accountId' | 'what' | 'askedBy' | 'askedAt' | 'expiresAt'> & {
  readonly stopHash: Buffer;
};

/** Asks for one; false when one is on its way for this account. What nobody approved in time makes room. */
export async function insertClearing(trx: Trx, row: NewClearing): Promise<boolean> {
  await run(
    trx,
    sql`update factor_clearing set stopped_at = ${row.askedAt}
      where account_id = ${row.accountId} and approved_by is null and stopped_at is null and expires_at <= ${row.askedAt}`,
  );
  const touched = await run(
    trx,
    sql`insert into factor_clearing (id, account_id, what, asked_by, asked_at, expires_at, stop_hash)
      values (${row.id}, ${row.accountId}, ${row.what}, ${row.askedBy}, ${row.askedAt}, ${row.expiresAt},
        ${row.stopHash})
      on conflict (account_id) where applied_at is null and stopped_at is null do nothing`,
  );
  return touched === 1;
}

export async function markClearingApproved(
  trx: Trx,
  { id, by, at, dueAt }: { id: string; by: string; at: Date; dueAt: Date },
): Promise<void> {
  await run(
    trx,
    sql`update factor_clearing set approved_by = ${by}, approved_at = ${at}, due_at = ${dueAt} where id = ${id}`,
  );
}

/** `by` null: the holder, by the link in the letter. */
export async function markStopped(trx: Trx, id: string, at: Date, by: string | null): Promise<void> {
  await run(trx, sql`update factor_clearing set stopped_at = ${at}, stopped_by = ${by} where id = ${id}`);
}

export async function markCleared(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update factor_clearing set applied_at = ${at} where id = ${id}`);
}

export async function countStopTry(trx: Trx, id: string): Promise<void> {
  await run(trx, sql`update factor_clearing set stop_tries = stop_tries + 1 where id = ${id}`);
}

/** Locks one that was approved and is due now. */
export function lockDueClearing(trx: Trx, now: Date): Promise<Clearing | undefined> {
  return maybe(
    trx,
    sql<Clearing>`select ${columns} from factor_clearing
      where applied_at is null and stopped_at is null and due_at <= ${now}
      order by due_at limit 1 for update skip locked`,
  );
}

export type OpenClearing = Pick<Clearing, 'id' | 'askedBy' | 'askedAt' | 'expiresAt' | 'dueAt'> & {
  readonly userName: string;
  readonly displayName: string;
  readonly askedByName: string;
  /** The case of the person whose account it is; null for staff and representatives. */
  readonly caseId: string | null;
  readonly kind: 'applicant' | 'representative' | 'staff';
};

/** What waits for a second person, or for its day; the oldest first. */
export function openClearings(db: Db, what: LostFactor, now: Date): Promise<readonly OpenClearing[]> {
  return many(
    db,
    sql<OpenClearing>`select f.id, f.asked_by, f.asked_at, f.expires_at, f.due_at, a.user_name, a.display_name,
        b.display_name as asked_by_name, c.id as case_id, a.kind
      from factor_clearing f join account a on a.id = f.account_id join account b on b.id = f.asked_by
        left join case_file c on c.person_id = a.person_id
      where f.what = ${what} and f.applied_at is null and f.stopped_at is null
        and (f.approved_by is not null or f.expires_at > ${now})
      order by f.asked_at limit 100`,
  );
}

export type StaffAccount = {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly passkeys: number;
  readonly sessions: number;
  /** Signs in through the organization, and only there. */
  readonly singleSignOn: boolean;
};

type Alive = { readonly seenAfter: Date; readonly startedAfter: Date };

export function staffAccounts(db: Db, { seenAfter, startedAfter }: Alive): Promise<readonly StaffAccount[]> {
  return many(
    db,
    sql<StaffAccount>`select a.id, a.user_name, a.display_name, a.roles,
        (select count(*)::int from passkey p where p.account_id = a.id) as passkeys,
        (select count(*)::int from session s where s.account_id = a.id and s.ended_at is null
          and s.seen_at > ${seenAfter} and s.created_at > ${startedAfter}) as sessions,
        exists (select from staff_identity i where i.account_id = a.id) as single_sign_on
      from account a where a.kind = 'staff' and a.closed_at is null order by a.display_name, a.user_name limit 500`,
  );
}

/** Takes every passkey of an account away; gives how many there were. */
export function deletePasskeysOf(trx: Trx, accountId: string): Promise<number> {
  return run(trx, sql`delete from passkey where account_id = ${accountId}`);
}

/** Ends the own password of an account: a temporary one takes its place. */
export async function endPassword(trx: Trx, accountId: string): Promise<void> {
  await run(
    trx,
    sql`update account set password_hash = null, password_short = false, password_set_at = null where id = ${accountId}`,
  );
}
