import { type Db, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';

/** A change of sign-in address on its way. */
export type EmailChange = {
  readonly id: string;
  readonly accountId: string;
  readonly newEmail: string;
  readonly strong: boolean;
  readonly expiresAt: Date;
  readonly confirmedAt: Date | null;
  readonly dueAt: Date | null;
  readonly appliedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly wrongTries: number;
  readonly stopTries: number;
};

const columns = sql`id, account_id, new_email, strong, expires_at, confirmed_at, due_at, applied_at, stopped_at,
  wrong_tries, stop_tries`;

/** Which of the two links a token belongs to. */
export type Side = 'confirm' | 'stop';
const hashColumn = { confirm: sql`confirm_hash`, stop: sql`stop_hash` } as const;
const triesColumn = { confirm: sql`wrong_tries`, stop: sql`stop_tries` } as const;

export function findChange(db: Db, side: Side, tokenHash: Buffer): Promise<EmailChange | undefined> {
  return maybe(
    db,
    sql<EmailChange>`select ${columns} from email_change where ${hashColumn[side]} = ${tokenHash}`,
  );
}

export function lockChange(trx: Trx, side: Side, tokenHash: Buffer): Promise<EmailChange | undefined> {
  return maybe(
    trx,
    sql<EmailChange>`select ${columns} from email_change where ${hashColumn[side]} = ${tokenHash} for update`,
  );
}

/** The change of an account that is neither done nor stopped. */
export function openChange(db: Db, accountId: string): Promise<EmailChange | undefined> {
  return maybe(
    db,
    sql<EmailChange>`select ${columns} from email_change
      where account_id = ${accountId} and applied_at is null and stopped_at is null`,
  );
}

/** A change by its id, for its letters. */
export function changeById(db: Db, id: string): Promise<EmailChange> {
  return one(db, sql<EmailChange>`select ${columns} from email_change where id = ${id}`);
}

type NewChange = Pick<EmailChange, 'id' | 'accountId' | 'newEmail' | 'strong' | 'expiresAt'> & {
  readonly confirmHash: Buffer;
  readonly stopHash: Buffer;
  readonly at: Date;
};

export async function insertChange(trx: Trx, row: NewChange): Promise<void> {
  await run(
    trx,
    sql`insert into email_change (id, account_id, new_email, confirm_hash, stop_hash, strong, asked_at, expires_at)
      values (${row.id}, ${row.accountId}, ${row.newEmail}, ${row.confirmHash}, ${row.stopHash}, ${row.strong},
        ${row.at}, ${row.expiresAt})`,
  );
}

export async function changesSince(db: Db, accountId: string, since: Date): Promise<number> {
  const { n } = await one(
    db,
    sql<{ n: number }>`select count(*)::int as n from email_change
      where account_id = ${accountId} and asked_at > ${since}`,
  );
  return n;
}

/** Stops the open change of an account; false when there is none. */
export async function stopChange(trx: Trx, accountId: string, at: Date): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update email_change set stopped_at = ${at}
      where account_id = ${accountId} and applied_at is null and stopped_at is null`,
  );
  return touched === 1;
}

export async function confirmLinkSent(trx: Trx, id: string, expiresAt: Date): Promise<void> {
  await run(
    trx,
    sql`update email_change set expires_at = ${expiresAt} where id = ${id} and confirmed_at is null`,
  );
}

export async function countWrong(trx: Trx, side: Side, id: string): Promise<void> {
  await run(
    trx,
    sql`update email_change set ${triesColumn[side]} = ${triesColumn[side]} + 1 where id = ${id}`,
  );
}

export async function markConfirmed(trx: Trx, id: string, at: Date, dueAt: Date): Promise<void> {
  await run(trx, sql`update email_change set confirmed_at = ${at}, due_at = ${dueAt} where id = ${id}`);
}

export async function markApplied(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update email_change set applied_at = ${at} where id = ${id}`);
}

/** Locks one confirmed change that is due now. */
export function lockDueChange(trx: Trx, now: Date): Promise<EmailChange | undefined> {
  return maybe(
    trx,
    sql<EmailChange>`select ${columns} from email_change
      where applied_at is null and stopped_at is null and due_at <= ${now}
      order by due_at limit 1 for update skip locked`,
  );
}

/** Forgets what was done or stopped before `before`. */
export async function forgetChanges(db: Db, before: Date): Promise<void> {
  await run(db, sql`delete from email_change where coalesce(applied_at, stopped_at) < ${before}`);
}
