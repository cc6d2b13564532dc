import type { Role } from '../config/settings.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day, Lang } from '../platform/i18n.ts';

export type Account = {
  readonly id: string;
  readonly kind: 'applicant' | 'representative' | 'staff';
  readonly personId: string | null;
  readonly userName: string;
  readonly displayName: string;
  readonly email: string;
  readonly language: Lang;
  readonly roles: readonly Role[];
  readonly passwordHash: string | null;
  readonly temporarySerial: number;
  readonly temporaryExpiresAt: Date | null;
  readonly temporaryTries: number;
  /** Shorter than a password alone may be. */
  readonly passwordShort: boolean;
};

const columns = sql`id, kind, person_id, user_name, display_name, email, language, roles, password_hash,
  temporary_serial, temporary_expires_at, temporary_tries, password_short`;

/** The open accounts that a user name or an email address names; the user name's first. */
export function accountsNamed(db: Db, userName: string, email: string): Promise<readonly Account[]> {
  return many(
    db,
    sql<Account>`select ${columns} from account
      where closed_at is null and (user_name = ${userName} or email_folded = lower(${email}))
      order by (user_name = ${userName}) desc, created_at limit 6`,
  );
}

export function findAccount(db: Db, id: string): Promise<Account | undefined> {
  return maybe(db, sql<Account>`select ${columns} from account where id = ${id} and closed_at is null`);
}

export function lockAccount(trx: Trx, id: string): Promise<Account | undefined> {
  return maybe(
    trx,
    sql<Account>`select ${columns} from account where id = ${id} and closed_at is null for update`,
  );
}

/**
 * The accounts that a user name names, or an email address while there is a temporary password to use; the user name's
 * first. Never one of the staff.
 */
export function lockNewcomers(trx: Trx, userName: string, email: string): Promise<readonly Account[]> {
  return many(
    trx,
    sql<Account>`select ${columns} from account
      where kind <> 'staff' and closed_at is null and (user_name = ${userName}
        or (email_folded = lower(${email}) and temporary_expires_at is not null))
      order by (user_name = ${userName}) desc, created_at limit 6 for update`,
  );
}

export function lockStaff(trx: Trx, userName: string): Promise<Account | undefined> {
  return maybe(
    trx,
    sql<Account>`select ${columns} from account
      where user_name = ${userName} and kind = 'staff' and closed_at is null for update`,
  );
}

export function accountOfPerson(trx: Trx, personId: string): Promise<{ id: string } | undefined> {
  return maybe(trx, sql<{ id: string }>`select id from account where person_id = ${personId}`);
}

export async function isUserNameTaken(db: Db, userName: string): Promise<boolean> {
  return (await maybe(db, sql`select 1 from account where user_name = ${userName}`)) !== undefined;
}

/** What is known of a person besides the account. */
export type File = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: Day;
  readonly applicationNumber: string;
};

const file = sql`select p.family_name, p.given_names, p.birth_date, a.number as application_number
  from person p join application a on a.id = p.application_id`;

export function fileOfPerson(db: Db, personId: string): Promise<File> {
  return one(db, sql<File>`${file} where p.id = ${personId}`);
}

export type NewAccount = Pick<
  Account,
  'id' | 'kind' | 'personId' | 'userName' | 'displayName' | 'email' | 'language'
> & {
  readonly roles: readonly Role[];
  readonly passwordHash: string | null;
  readonly temporarySerial: number;
  readonly temporaryExpiresAt: Date | null;
  readonly at: Date;
};

export async function insertAccount(trx: Trx, row: NewAccount): Promise<void> {
  await run(
    trx,
    sql`insert into account (id, kind, person_id, user_name, display_name, email, language, roles, password_hash,
        password_set_at, temporary_serial, temporary_expires_at, created_at)
      values (${row.id}, ${row.kind}, ${row.personId}, ${row.userName}, ${row.displayName}, ${row.email},
        ${row.language}, ${row.roles}::text[], ${row.passwordHash}, ${row.passwordHash ? row.at : null},
        ${row.temporarySerial}, ${row.temporaryExpiresAt}, ${row.at})`,
  );
}

/** A new temporary password: the next serial, no wrong tries, valid from now until it is sent and then from sending. */
export async function renewTemporary(trx: Trx, id: string, expiresAt: Date): Promise<number> {
  const row = await one(
    trx,
    sql<{ serial: number }>`update account set temporary_serial = temporary_serial + 1, temporary_tries = 0,
        temporary_expires_at = ${expiresAt} where id = ${id} returning temporary_serial as serial`,
  );
  return row.serial;
}

/** Its days count from the sending; nothing happens to one that was used or replaced meanwhile. */
export async function temporarySent(trx: Trx, id: string, serial: number, expiresAt: Date): Promise<void> {
  await run(
    trx,
    sql`update account set temporary_expires_at = ${expiresAt}
      where id = ${id} and temporary_serial = ${serial} and temporary_expires_at is not null`,
  );
}

export async function countTemporaryTry(trx: Trx, id: string): Promise<void> {
  await run(trx, sql`update account set temporary_tries = temporary_tries + 1 where id = ${id}`);
}

/** Stores the hash of an own password, and whether it is too short to stand alone; a temporary one ends with it. */
export async function setPassword(
  trx: Trx,
  { id, hash, short, at }: { id: string; hash: string; short: boolean; at: Date },
): Promise<void> {
  await run(
    trx,
    sql`update account set password_hash = ${hash}, password_short = ${short}, password_set_at = ${at},
        temporary_expires_at = null
      where id = ${id}`,
  );
}

/** The same password under newer settings, unless it was changed meanwhile. */
export async function replaceHash(trx: Trx, id: string, from: string, to: string): Promise<void> {
  await run(trx, sql`update account set password_hash = ${to} where id = ${id} and password_hash = ${from}`);
}

/** One of the hashes whose parameters most of the stored ones have; undefined when nobody has a password. */
export async function usualHash(db: Db): Promise<string | undefined> {
  const row = await maybe(
    db,
    sql<{ hash: string }>`select min(password_hash) as hash from (
        select password_hash from account where password_hash is not null limit 20000) stored
      group by split_part(password_hash, '$', 4) order by count(*) desc limit 1`,
  );
  return row?.hash;
}

export async function markSignedIn(trx: Trx, id: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update account set first_signed_in_at = ${at} where id = ${id} and first_signed_in_at is null`,
  );
}

export async function setLanguage(trx: Trx, id: string, language: Lang): Promise<void> {
  await run(trx, sql`update account set language = ${language} where id = ${id}`);
}

export async function setEmail(trx: Trx, id: string, email: string): Promise<void> {
  await run(trx, sql`update account set email = ${email} where id = ${id}`);
}

type Acting = {
  readonly accountId: string;
  readonly caseId: string;
  /** The day on which it ends by itself. */
  readonly endsOn: Day | null;
  readonly at: Date;
};

/** Lets an account act for a case; once more after it had ended. Acting that goes on keeps the day on which it ends. */
export async function actFor(trx: Trx, { accountId, caseId, endsOn, at }: Acting): Promise<void> {
  await run(
    trx,
    sql`insert into acts_for (account_id, case_id, since, ends_on) values (${accountId}, ${caseId}, ${at}, ${endsOn})
      on conflict (account_id, case_id) do update set until = null, since = excluded.since, ends_on = excluded.ends_on
        where acts_for.until is not null`,
  );
}

/** Ends acting at `until`; false when it had ended before. */
export async function endActing(
  trx: Trx,
  { accountId, caseId, until }: { accountId: string; caseId: string; until: Date },
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update acts_for set until = ${until}
      where account_id = ${accountId} and case_id = ${caseId} and until is null`,
  );
  return touched === 1;
}

export type ActsFor = { readonly caseId: string; readonly landing: string };

/** The cases that an account was let act for, with their landing state. */
export function actableCasesOf(db: Db, accountId: string): Promise<readonly ActsFor[]> {
  return many(
    db,
    sql<ActsFor>`select f.case_id, c.landing from acts_for f
      join case_file c on c.id = f.case_id
      where f.account_id = ${accountId} and f.until is null order by f.case_id`,
  );
}

/** Those of them for which it acts on a day. */
export function casesOn(db: Db, accountId: string, today: Day): Promise<readonly ActsFor[]> {
  return many(
    db,
    sql<ActsFor>`select f.case_id, c.landing from acts_for f
      join case_file c on c.id = f.case_id
      where f.account_id = ${accountId} and f.until is null and (f.ends_on is null or f.ends_on > ${today})
      order by f.case_id`,
  );
}

export type Minority = { readonly personId: string; readonly birthDate: Day; readonly madeOn: Day };

/** What decides whether acting for a case ends by itself. */
export function minorityOf(db: Db, caseId: string): Promise<Minority | undefined> {
  return maybe(
    db,
    sql<Minority>`select p.id as person_id, p.birth_date, a.made_on from case_file c
      join person p on p.id = c.person_id join application a on a.id = p.application_id where c.id = ${caseId}`,
  );
}

/** What somebody with an account knows that no email of ours holds. */
type Known = {
  readonly applicationNumber: string;
  readonly birthDate: Day;
  /** Whether the birth date proves something alone: one of many clients' does not. */
  readonly birthAlone: boolean;
};

/**
 * The files behind an account: the person's own; for a representative those of their clients. None for staff, and for an
 * id that names nobody, at the same cost.
 */
export function knownFactsOf(db: Db, accountId: string): Promise<readonly Known[]> {
  return many(
    db,
    sql<Known>`select a.number as application_number, p.birth_date::text, true as birth_alone from account k
        join person p on p.id = k.person_id join application a on a.id = p.application_id where k.id = ${accountId}
      union
      select a.number, p.birth_date::text, false from representation r join case_file c on c.id = r.case_id
        join person p on p.id = c.person_id join application a on a.id = p.application_id
      where r.account_id = ${accountId} and r.revoked_at is null`,
  );
}
