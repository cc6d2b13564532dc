import type { Apart } from '../../case/actor.ts';
import type { RepresentativePermission } from '../../case/policy.ts';
import type { Role } from '../../config/settings.ts';
import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Day } from '../../platform/i18n.ts';
import type { Device } from './device.ts';

/** What a session opens: everything, or only what is still missing. */
export type Scope = 'full' | 'choose-password' | 'second-step' | 'add-passkey';

/** A live session with its account and the cases it acts for. */
export type LiveSession = {
  readonly id: string;
  readonly scope: Scope;
  readonly seenAt: Date;
  readonly accountId: string;
  readonly kind: 'applicant' | 'representative' | 'staff';
  readonly displayName: string;
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly cases: readonly string[];
  /** The case of the account's own person. */
  readonly ownCase: string | null;
  /** The cases it acted for, each with the instant at which that ended. */
  readonly before: readonly { readonly caseId: string; readonly until: string }[];
  /** What somebody of the staff must keep away from; null for everybody else. */
  readonly apart: Apart | null;
  /** What a representative is shown now. */
  readonly clients: readonly {
    readonly caseId: string;
    readonly sees: readonly RepresentativePermission[];
  }[];
};

/** The calendar date now, in the zone in which the authority's days begin. */
export type Today = { readonly today: Day; readonly zone: string };

/**
 * Everything a request needs to know about who asks, in one query. Whom an account acts for, and what a representative
 * sees, holds for this request only: a withdrawal, a birthday or the end of an authority counts from the next one on.
 */
export function findLiveSession(
  db: Db,
  tokenHash: Buffer,
  { seenAfter, startedAfter }: { readonly seenAfter: Date; readonly startedAfter: Date },
  { today, zone }: Today,
): Promise<LiveSession | undefined> {
  const inForce = sql`f.until is null and (f.ends_on is null or f.ends_on > ${today})`;
  return maybe(
    db,
    sql<LiveSession>`/* who asks */
        select s.id, s.scope, s.seen_at, a.id as account_id, a.kind, a.display_name, a.person_id, a.roles,
        case when a.kind = 'staff' then portal_apart_of(a.id) end as apart,
        array(select f.case_id from acts_for f where f.account_id = a.id and ${inForce}) as cases,
        (select c.id from case_file c where c.person_id = a.person_id) as own_case,
        (select coalesce(jsonb_agg(jsonb_build_object('caseId', f.case_id,
            'until', coalesce(f.until, f.ends_on::timestamp at time zone ${zone}))), '[]')
          from acts_for f where f.account_id = a.id and not (${inForce})) as before,
        (select coalesce(jsonb_agg(jsonb_build_object('caseId', r.case_id, 'sees', r.sees)), '[]')
          from representation r join acts_for f on f.account_id = r.invited_by and f.case_id = r.case_id
          where r.account_id = a.id and r.revoked_at is null and r.from_on <= ${today} and r.to_on >= ${today}
            and ${inForce} and f.since <= r.invited_at) as clients
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
  row: {
    id: string;
    tokenHash: Buffer;
    accountId: string;
    scope: Scope;
    device: Device;
    steppedUpAt: Date | null;
    at: Date;
  },
): Promise<void> {
  const { browser, system, network } = row.device;
  await run(
    trx,
    sql`insert into session (id, token_hash, account_id, scope, created_at, seen_at, stepped_up_at, browser,
        system, network)
      values (${row.id}, ${row.tokenHash}, ${row.accountId}, ${row.scope}, ${row.at}, ${row.at},
        ${row.scope === 'full' ? row.steppedUpAt : null}, ${browser}, ${system}, ${network})`,
  );
}

type Beyond = {
  readonly id: string;
  readonly sessionId: string;
  readonly most: number;
  readonly at: Date;
  readonly seenAfter: Date;
};

/** Ends the sessions of an account beyond `most`: those used longest ago, never the one that just began. */
export async function endOldestSessions(
  trx: Trx,
  { id, sessionId, most, at, seenAfter }: Beyond,
): Promise<void> {
  await run(
    trx,
    sql`update session set ended_at = ${at}, ended_why = case when seen_at > ${seenAfter} then 'limit' end where id in (
      select id from session where account_id = ${id} and scope = 'full' and ended_at is null
      order by (id = ${sessionId}) desc, seen_at desc, id offset ${most})`,
  );
}

/** Whether the session of this token ended because the account was opened elsewhere. */
export async function wasPushedOut(db: Db, tokenHash: Buffer): Promise<boolean> {
  const row = await maybe(
    db,
    sql`select 1 from session where token_hash = ${tokenHash} and ended_why = 'limit'`,
  );
  return row !== undefined;
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

/** Forgets sessions that began before `before`. */
export async function forgetOld(db: Db, before: Date): Promise<void> {
  await run(db, sql`delete from session where created_at < ${before}`);
}

/** A session as its person is shown it. */
export type OwnSession = {
  readonly id: string;
  readonly browser: string;
  readonly system: string;
  readonly network: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
};

type Alive = { readonly accountId: string; readonly seenAfter: Date; readonly startedAfter: Date };

/** The sessions of an account that still live, the one used last first. */
export function liveSessions(db: Db, alive: Alive): Promise<readonly OwnSession[]> {
  return many(
    db,
    sql<OwnSession>`select id, browser, system, network, created_at, seen_at from session
      where account_id = ${alive.accountId} and scope = 'full' and ended_at is null
        and seen_at > ${alive.seenAfter} and created_at > ${alive.startedAfter}
      order by seen_at desc, id limit 50`,
  );
}

/** Ends one session of an account; false when it has none such alive. */
export async function endOwnSession(trx: Trx, accountId: string, id: string, at: Date): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update session set ended_at = ${at} where id = ${id} and account_id = ${accountId} and ended_at is null`,
  );
  return touched === 1;
}

/** Ends every session of an account but one; gives how many. */
export function endOtherSessions(trx: Trx, accountId: string, except: string, at: Date): Promise<number> {
  return run(
    trx,
    sql`update session set ended_at = ${at}
      where account_id = ${accountId} and id <> ${except} and ended_at is null`,
  );
}

/** When the holder of a session last proved who they are. */
export async function steppedUpAt(db: Db, sessionId: string): Promise<Date | undefined> {
  const row = await maybe(
    db,
    sql<{
      at: Date | null;
    }>`select stepped_up_at as at from session where id = ${sessionId} and ended_at is null`,
  );
  return row?.at ?? undefined;
}

type SteppedUp = { readonly id: string; readonly tokenHash: Buffer; readonly at: Date };

/** Writes down that the holder proved who they are, and gives the session another token. */
export async function stepUpSession(trx: Trx, { id, tokenHash, at }: SteppedUp): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update session set stepped_up_at = ${at}, seen_at = ${at}, token_hash = ${tokenHash}
      where id = ${id} and scope = 'full' and ended_at is null`,
  );
  return touched === 1;
}

/** Ends the sessions of an account that wait for a second step: what they wait for has changed or has come. */
export async function endPendingSignIns(trx: Trx, accountId: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update session set ended_at = ${at}
      where account_id = ${accountId} and scope in ('second-step', 'add-passkey') and ended_at is null`,
  );
}
