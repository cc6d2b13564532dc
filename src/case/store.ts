import type { RawBuilder } from 'kysely';
import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import type { Case, CaseFactsNeeded, Track } from './case.ts';

const columns = sql`id, person_id, landing, landing_since, photo, photo_since, card, card_since, version`;

/**
 * Locks a case until the transaction ends: two moves of one case happen one after the other. `no key`, so that rows that
 * refer to the case (a receipt, just before) do not stand in each other's way.
 */
export function lockCase(trx: Trx, caseId: string): Promise<Case | undefined> {
  return maybe(trx, sql<Case>`select ${columns} from case_file where id = ${caseId} for no key update`);
}

export function findCase(db: Db, caseId: string): Promise<Case | undefined> {
  return maybe(db, sql<Case>`select ${columns} from case_file where id = ${caseId}`);
}

/** The facts that moves may need, of one case. */
export function readFacts(db: Db, caseId: string): Promise<CaseFactsNeeded> {
  return one(
    db,
    sql<CaseFactsNeeded>`
      select exists (select from hold where case_id = ${caseId} and released_at is null) as held,
        exists (select from address where case_id = ${caseId} and kind = 'mailing' and until is null) as mailing_address,
        exists (select from address where case_id = ${caseId} and kind = 'home' and until is null) as home_address,
        exists (select from address a join card_order o on o.case_id = a.case_id and o.replaced_at is null
          where a.case_id = ${caseId} and a.kind = 'mailing' and a.until is null
            and (o.returned_at is null or a.since > o.returned_at)) as address_since_return`,
  );
}

/** Writes a new state of one track; counts the version up. */
export function writeState(trx: Trx, caseId: string, track: Track, state: string, at: Date): Promise<Case> {
  const since = sql.raw(`${track}_since`);
  return one(
    trx,
    sql<Case>`update case_file set ${sql.raw(track)} = ${state}, ${since} = ${at}, version = version + 1
      where id = ${caseId} returning ${columns}`,
  );
}

/** Counts a change of a case that is no move, and that a decision must know of (COUNTED_ACTS); the case is locked. */
export async function countChange(trx: Trx, caseId: string): Promise<void> {
  await run(trx, sql`update case_file set version = version + 1 where id = ${caseId}`);
}

/** Opens the case of a person who was just taken in. */
export async function insertCase(trx: Trx, id: string, personId: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`insert into case_file (id, person_id, landing, landing_since, photo, photo_since, card, card_since)
      values (${id}, ${personId}, 'approved', ${at}, 'none', ${at}, 'waiting', ${at})`,
  );
}

/**
 * Whether an account that letters go to is open. Asked for each row that needs it: joined, the view would be read for all
 * accounts of the country.
 */
export const isOpenAddressee = (accountId: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select closed_at is null from addressee where id = ${accountId})`;

/** The open accounts that act for a case on a day: today's, in the profile's zone. */
export function accountsActingFor(
  db: Db,
  caseId: string,
  today: Day,
): Promise<readonly { accountId: string }[]> {
  return many(
    db,
    sql<{
      accountId: string;
    }>`select f.account_id from acts_for f
      where f.case_id = ${caseId} and f.until is null and (f.ends_on is null or f.ends_on > ${today})
        and ${isOpenAddressee(sql`f.account_id`)} order by f.since`,
  );
}

/**
 * Whether an account still acts for a case; holds on to it until the transaction ends, so that whoever ends it waits for
 * what was begun, and whatever begins later is refused.
 */
export async function stillActs(trx: Trx, accountId: string, caseId: string): Promise<boolean> {
  const row = await maybe(
    trx,
    sql`select 1 from acts_for where account_id = ${accountId} and case_id = ${caseId} and until is null for share`,
  );
  return row !== undefined;
}

export function findReceipt(db: Db, once: string): Promise<{ number: string } | undefined> {
  return maybe(db, sql<{ number: string }>`select number from receipt where once = ${once}`);
}

/** A receipt, as its holder sees it. */
export type Receipt = {
  readonly number: string;
  readonly act: string;
  readonly caseId: string | null;
  readonly at: Date;
};

/** The receipt with this number, if it belongs to this account. */
export function receiptOf(db: Db, number: string, accountId: string): Promise<Receipt | undefined> {
  return maybe(
    db,
    sql<Receipt>`select number, act, case_id, at from receipt where number = ${number} and account_id = ${accountId}`,
  );
}

/** The receipts of an account, newest first; no more than a page of them. */
export function receiptsOfAccount(db: Db, accountId: string): Promise<readonly ListedReceipt[]> {
  return many(
    db,
    sql<ListedReceipt>`select r.number, r.act, r.case_id, r.at, p.family_name, p.given_names
      from receipt r left join case_file f on f.id = r.case_id left join person p on p.id = f.person_id
      where r.account_id = ${accountId} order by r.at desc, r.number limit 200`,
  );
}

/** A receipt in the list of its holder, with whom it is about; null where they see that person no more. */
export type ListedReceipt = Receipt & {
  readonly familyName: string | null;
  readonly givenNames: string | null;
};

export async function insertReceipt(
  trx: Trx,
  row: {
    number: string;
    once: string;
    act: string;
    caseId: string | null;
    accountId: string | null;
    at: Date;
  },
): Promise<void> {
  await run(
    trx,
    sql`insert into receipt (number, once, act, case_id, account_id, at)
      values (${row.number}, ${row.once}, ${row.act}, ${row.caseId}, ${row.accountId}, ${row.at})`,
  );
}

/** The person of a case, as most pages need them. */
export type CasePerson = {
  readonly caseId: string;
  readonly personId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: Day;
  readonly role: 'principal' | 'spouse' | 'dependant';
  readonly applicationId: string;
  readonly applicationNumber: string;
  /** The day the application was made: it fixes who was a minor. */
  readonly madeOn: Day;
};

/** A case together with its person, in one read. */
export type CaseOfPerson = CasePerson & Case;

export function findCasePerson(db: Db, caseId: string): Promise<CaseOfPerson | undefined> {
  return maybe(
    db,
    sql<CaseOfPerson>`/* case of person */
        select c.id, c.landing, c.landing_since, c.photo, c.photo_since, c.card, c.card_since,
        c.version, c.id as case_id, p.id as person_id, p.family_name, p.given_names, p.birth_date, p.role,
        a.id as application_id, a.number as application_number, a.made_on
      from case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id
      where c.id = ${caseId}`,
  );
}

/** The person whose account this is: who signs when somebody acts for a child. */
export function findSigner(db: Db, accountId: string): Promise<CasePerson | undefined> {
  return maybe(
    db,
    sql<CasePerson>`select c.id as case_id, p.id as person_id, p.family_name, p.given_names, p.birth_date, p.role,
        a.id as application_id, a.number as application_number, a.made_on
      from account k join person p on p.id = k.person_id join case_file c on c.person_id = p.id
        join application a on a.id = p.application_id
      where k.id = ${accountId}`,
  );
}

type Looked = {
  readonly act: string;
  readonly actor: { readonly accountId: string };
  readonly caseIds: readonly string[];
  readonly reason?: string;
};

/** Those of these cases at which an account has looked since, in the same way and for the same reason. */
export async function lookedSince(db: Db, look: Looked, since: Date): Promise<readonly string[]> {
  const rows = await many(
    db,
    sql<{ caseId: string }>`select distinct case_id from audit where case_id = any(${look.caseIds}::uuid[])
      and act = ${look.act} and actor_id = ${look.actor.accountId} and at > ${since}
      and entry::jsonb -> 'details' ->> 'reason' is not distinct from ${look.reason ?? null}`,
  );
  return rows.map(({ caseId }) => caseId);
}
