import type { Role } from '../../case/actor.ts';
import { type Db, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Device } from './device.ts';

/** What a session opens: everything, or only what is still missing. */
export type Scope = 'full' | 'choose-password' | 'second-step' | 'add-passkey';

/** A live session with its account and the cases it acts for. */
export type Held = {
  readonly id: string;
  readonly scope: Scope;
  readonly seenAt: Date;
  readonly accountId: string;
  readonly kind: 'applicant' | 'staff';
  readonly displayName: string;
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly cases: readonly string[];
};

/** Everything a request needs to know about who asks, in one query. */
export function findHeld(
  db: Db,
  tokenHash: Buffer,
  seenAfter: Date,
  startedAfter: Date,
): Promise<Held | undefined> {
  return maybe(
    db,
    sql<Held>`select s.id, s.scope, s.seen_at, a.id as account_id, a.kind, a.display_name, a.person_id, a.roles,
        array(select f.case_id from acts_for f where f.account_id = a.id and f.until is null) as cases
      from session s join account a on a.id = s.account_id
      where s.token_hash = ${tokenHash} and s.ended_at is null and s.seen_at > ${seenAfter}
        and s.created_at > ${startedAfter} and a.closed_at is null`,
  );
}

export async function touchSession(db: Db, id: string, at: Date): Promise<void> {
  await run(
    db,
    sql`update session set seen_at = ${at} where id = ${id} and ended_at is null and seen_at < ${at}`,
  );
}

export async function insertSession(
  trx: Trx,
  row: { id: string; tokenHash: Buffer; accountId: string; scope: Scope; device: Device; at: Date },
): Promise<void> {
  const { browser, system, network } = row.device;
  await run(
    trx,
    sql`insert into session (id, token_hash, account_id, scope, created_at, seen_at, stepped_up_at, browser, system,
        network)
      values (${row.id}, ${row.tokenHash}, ${row.accountId}, ${row.scope}, ${row.at}, ${row.at},
        ${row.scope === 'full' ? row.at : null}, ${browser}, ${system}, ${network})`,
  );
}

export async function endSession(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update session set ended_at = ${at} where id = ${id} and ended_at is null`);
}

export async function endSessionsOf(trx: Trx, accountId: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update session set ended_at = ${at} where account_id = ${accountId} and ended_at is null`,
  );
}

/** Whose session this token was, alive or not, if it began after `startedAfter`. */
export function accountOfToken(
  db: Db,
  tokenHash: Buffer,
  startedAfter: Date,
): Promise<{ accountId: string } | undefined> {
  return maybe(
    db,
    sql<{ accountId: string }>`select s.account_id from session s join account a on a.id = s.account_id
      where s.token_hash = ${tokenHash} and s.scope = 'full' and s.created_at > ${startedAfter} and a.closed_at is null`,
  );
}

export type Parked = {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly fileKey: string | null;
  readonly fileName: string | null;
};
type NewParked = Parked & {
  readonly id: string;
  readonly accountId: string;
  readonly pageId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly at: Date;
  readonly expiresAt: Date;
};

/** Keeps a form, unless the account has `most` waiting already. */
export async function insertParked(db: Db, row: NewParked, most: number): Promise<boolean> {
  const touched = await run(
    db,
    sql`insert into parked_form (id, account_id, page_id, params, fields, file_key, file_name, created_at, expires_at)
      select ${row.id}, ${row.accountId}, ${row.pageId}, ${JSON.stringify(row.params)}::jsonb,
        ${JSON.stringify(row.fields)}::jsonb, ${row.fileKey}, ${row.fileName}, ${row.at}, ${row.expiresAt}
      where (select count(*) from parked_form where account_id = ${row.accountId} and expires_at > ${row.at}) < ${most}`,
  );
  return touched === 1;
}

/** Takes a kept form away, for its account and page only. */
export function takeParked(
  db: Db,
  key: { id: string; accountId: string; pageId: string; now: Date },
): Promise<Parked | undefined> {
  return maybe(
    db,
    sql<Parked>`delete from parked_form where id = ${key.id} and account_id = ${key.accountId}
        and page_id = ${key.pageId} and expires_at > ${key.now}
      returning fields, file_key, file_name`,
  );
}

/** Takes away one kept form that nobody came back for. */
export function takeStaleParked(db: Db, now: Date): Promise<Parked | undefined> {
  return maybe(
    db,
    sql<Parked>`delete from parked_form where id = (
        select id from parked_form where expires_at <= ${now} order by expires_at limit 1 for update skip locked)
      returning fields, file_key, file_name`,
  );
}

/** Forgets sessions that began before `before`, and counters that ran out (`expire` is in milliseconds). */
export async function forgetOld(db: Db, before: Date, counters: Date): Promise<void> {
  await run(db, sql`delete from session where created_at < ${before}`);
  await run(db, sql`delete from rate_limit where expire < ${counters.getTime()}`);
}
