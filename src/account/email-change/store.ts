import { firstDue } from '../../platform/db/due.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n.ts';

/** A change of sign-in address on its way. */
export type EmailChange = {
  readonly id: string;
  readonly accountId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  /** Of the support desk; null: the person, signed in. */
  readonly askedBy: string | null;
  readonly approvedBy: string | null;
  readonly expiresAt: Date;
  readonly confirmedAt: Date | null;
  readonly dueAt: Date | null;
  readonly appliedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly wrongTries: number;
  readonly stopTries: number;
};

const columns = sql`id, account_id, old_email, new_email, asked_by, approved_by, expires_at, confirmed_at, due_at, applied_at, stopped_at,
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

export type NewChange = Pick<
  EmailChange,
  'id' | 'accountId' | 'oldEmail' | 'newEmail' | 'askedBy' | 'expiresAt'
> & {
  readonly confirmHash: Buffer;
  readonly stopHash: Buffer;
  readonly at: Date;
};

export async function insertChange(trx: Trx, row: NewChange): Promise<void> {
  await run(
    trx,
    sql`insert into email_change (id, account_id, old_email, new_email, confirm_hash, stop_hash, asked_by, asked_at,
        expires_at)
      values (${row.id}, ${row.accountId}, ${row.oldEmail}, ${row.newEmail}, ${row.confirmHash}, ${row.stopHash},
        ${row.askedBy}, ${row.at}, ${row.expiresAt})`,
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

export async function countWrongChangeFact(trx: Trx, side: Side, id: string): Promise<void> {
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

/** Locks an open change that an agent asked for, with the language of its account. */
export function lockDeskChange(
  trx: Trx,
  id: string,
): Promise<(EmailChange & { readonly language: Lang }) | undefined> {
  return maybe(
    trx,
    sql<EmailChange & { readonly language: Lang }>`select ${columns},
        (select a.language from account a where a.id = account_id) as language
      from email_change where id = ${id} and asked_by is not null and applied_at is null and stopped_at is null
      for update`,
  );
}

type Approval = { readonly id: string; readonly by: string; readonly at: Date; readonly expiresAt: Date };

export async function markChangeApproved(trx: Trx, { id, by, at, expiresAt }: Approval): Promise<void> {
  await run(
    trx,
    sql`update email_change set approved_by = ${by}, approved_at = ${at}, expires_at = ${expiresAt} where id = ${id}`,
  );
}

export type OpenDeskChange = Pick<EmailChange, 'id' | 'newEmail' | 'expiresAt' | 'dueAt'> & {
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly approved: boolean;
  readonly userName: string;
  readonly displayName: string;
  readonly askedByName: string;
  readonly caseId: string | null;
};

/** What agents asked for and is not done yet; the oldest first. What nobody approved or confirmed in time is left out. */
export function openDeskChanges(db: Db, now: Date): Promise<readonly OpenDeskChange[]> {
  return many(
    db,
    sql<OpenDeskChange>`select e.id, e.new_email, e.asked_by, e.asked_at, e.expires_at, e.due_at,
        e.approved_by is not null as approved, a.user_name, a.display_name, b.display_name as asked_by_name, c.id as case_id
      from email_change e join account a on a.id = e.account_id join account b on b.id = e.asked_by
        left join case_file c on c.person_id = a.person_id
      where e.applied_at is null and e.stopped_at is null and (e.due_at is not null or e.expires_at > ${now})
      order by e.asked_at limit 100`,
  );
}

/** Undoes what was applied since `since`, and stops what is open: afterwards no link of these moves the address. */
export async function undoChanges(trx: Trx, accountId: string, since: Date, at: Date): Promise<void> {
  await run(
    trx,
    sql`update email_change set stopped_at = ${at}
      where account_id = ${accountId} and stopped_at is null and (applied_at is null or applied_at >= ${since})`,
  );
}

const undone = sql`applied_at is not null and stopped_at is not null and undone_at is null`;

/** Takes one change that was undone and is not yet put right in the person's file. */
export function takeUndone(trx: Trx, now: Date): Promise<{ accountId: string } | undefined> {
  return maybe(
    trx,
    sql<{ accountId: string }>`update email_change set undone_at = ${now}
      where id = ${firstDue('email_change', 'stopped_at', undone)} returning account_id`,
  );
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
