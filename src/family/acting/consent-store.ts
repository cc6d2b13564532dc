import { firstDue } from '../../platform/db/due.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Day } from '../../platform/i18n.ts';

type NewConsent = {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly givenBy: string;
  readonly at: Date;
};

export async function insertConsent(trx: Trx, row: NewConsent): Promise<void> {
  await run(
    trx,
    sql`insert into acting_consent (id, case_id, account_id, given_by, given_at)
      values (${row.id}, ${row.caseId}, ${row.accountId}, ${row.givenBy}, ${row.at})`,
  );
}

export async function withdrawConsents(trx: Trx, caseId: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update acting_consent set withdrawn_at = ${at} where case_id = ${caseId} and withdrawn_at is null`,
  );
}

/** Since when the address of a case is for the person alone. */
export function privateSince(db: Db, caseId: string): Promise<{ since: Date } | undefined> {
  return maybe(
    db,
    sql<{ since: Date }>`select since from address_privacy where case_id = ${caseId} and until is null`,
  );
}

export async function insertPrivacy(
  trx: Trx,
  row: { id: string; caseId: string; accountId: string; at: Date },
): Promise<void> {
  await run(
    trx,
    sql`insert into address_privacy (id, case_id, account_id, since)
      values (${row.id}, ${row.caseId}, ${row.accountId}, ${row.at})`,
  );
}

export async function endPrivacy(trx: Trx, caseId: string, at: Date): Promise<void> {
  await run(trx, sql`update address_privacy set until = ${at} where case_id = ${caseId} and until is null`);
}

/** A request from the public page, as it was typed. */
export type OwnAccountRequest = {
  readonly applicationNumber: string;
  readonly birthDate: Day;
  readonly email: string;
};

export async function insertOwnAccountRequest(
  db: Db,
  row: OwnAccountRequest & { readonly id: string; readonly at: Date },
): Promise<void> {
  await run(
    db,
    sql`insert into own_account_request (id, application_number, birth_date, email, created_at)
      values (${row.id}, ${row.applicationNumber}, ${row.birthDate}, ${row.email}, ${row.at})`,
  );
}

/** Takes the oldest request away, to be answered. */
export function takeOwnAccountRequest(trx: Trx): Promise<OwnAccountRequest | undefined> {
  return maybe(
    trx,
    sql<OwnAccountRequest>`delete from own_account_request
      where id = ${firstDue('own_account_request', 'created_at', sql`true`)}
      returning application_number, birth_date, email`,
  );
}

/** Keeps a wish until the family answers; false when there is one. */
export async function insertWish(
  trx: Trx,
  row: { personId: string; email: string; at: Date },
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`insert into own_account_wish (person_id, email, asked_at) values (${row.personId}, ${row.email}, ${row.at})
      on conflict (person_id) do nothing`,
  );
  return touched === 1;
}

export type OwnAccountWish = { readonly personId: string; readonly caseId: string; readonly email: string };

/** The wishes of those people whose cases these are, or who are this person. */
export function openWishes(
  db: Db,
  { personId, caseIds }: { personId: string; caseIds: readonly string[] },
): Promise<readonly OwnAccountWish[]> {
  return many(
    db,
    sql<OwnAccountWish>`select w.person_id, c.id as case_id, w.email from own_account_wish w
      join case_file c on c.person_id = w.person_id
      where w.done_at is null and (w.person_id = ${personId} or c.id = any(${caseIds}::uuid[]))`,
  );
}

export async function completeWish(trx: Trx, personId: string, at: Date): Promise<void> {
  await run(trx, sql`update own_account_wish set done_at = ${at} where person_id = ${personId}`);
}

/** Offers to one person come one after the other, so that they can be counted. */
export async function takeTurn(trx: Trx, caseId: string): Promise<void> {
  await run(trx, sql`select pg_advisory_xact_lock(hashtextextended(${`offer ${caseId}`}, 0))`);
}

/** How often an own account was offered to somebody since then. */
export async function offersSince(db: Db, caseId: string, since: Date): Promise<number> {
  const { n } = await one(
    db,
    sql<{ n: number }>`select count(*) as n from audit
      where act = 'family.offer-account' and case_id = ${caseId} and at > ${since}`,
  );
  return n;
}
