import { isOpenAddressee } from '../case/store.ts';
import { isSameName } from '../case/search/name-fold.ts';
import { type Db, many, maybe, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import type { Authority, OnRecord } from './representative.ts';

/** Whether whoever gave an authority `r` acts for the case today, without a break since. */
const inviterActs = (today: Day) => sql`exists (select from acts_for f where f.account_id = r.invited_by
    and f.case_id = r.case_id and f.until is null and (f.ends_on is null or f.ends_on > ${today})
    and f.since <= r.invited_at)`;

/** Whether an authority `r` counts today: on its days, not ended, and given by somebody who still acts. */
export const inForce = (today: Day) =>
  sql`(r.revoked_at is null and r.from_on <= ${today} and r.to_on >= ${today} and ${inviterActs(today)})`;

const columns = (
  today: Day,
) => sql`r.id, r.number, r.case_id, r.name, r.firm, r.licence_body, r.licence_number, r.sees,
  r.from_on, r.to_on, r.revoked_at, r.invited_by, ${inviterActs(today)} as inviter_acts`;

/** Every authority about a case, the newest first. */
export function representationsOf(db: Db, caseId: string, today: Day): Promise<readonly OnRecord[]> {
  return many(
    db,
    sql<OnRecord>`select ${columns(today)} from representation r where r.case_id = ${caseId}
      order by r.invited_at desc, r.number`,
  );
}

/** Every authority about the people of an application, the newest first. */
export function representationsIn(db: Db, applicationId: string, today: Day): Promise<readonly OnRecord[]> {
  return many(
    db,
    sql<OnRecord>`select ${columns(today)} from representation r join case_file c on c.id = r.case_id
        join person p on p.id = c.person_id
      where p.application_id = ${applicationId} order by r.invited_at desc, r.number`,
  );
}

type Locked = {
  readonly accountId: string;
  readonly invitedBy: string;
  readonly revokedAt: Date | null;
  readonly number: string;
};

/** An authority of a case, locked until the transaction ends. */
export function lockRepresentation(
  trx: Trx,
  { id, caseId }: { id: string; caseId: string },
): Promise<Locked | undefined> {
  return maybe(
    trx,
    sql<Locked>`select account_id, invited_by, revoked_at, number from representation where id::text = ${id} and case_id = ${caseId} for update`,
  );
}

/** The people with these cases, by name. */
export function namesOf(
  db: Db,
  caseIds: readonly string[],
): Promise<readonly { caseId: string; familyName: string; givenNames: string }[]> {
  return many(
    db,
    sql<{ caseId: string; familyName: string; givenNames: string }>`
      select c.id as case_id, p.family_name, p.given_names from case_file c join person p on p.id = c.person_id
      where c.id = any(${caseIds}::uuid[]) order by p.family_name, p.given_names`,
  );
}

type NewRepresentation = Omit<Authority, 'language'> & {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly invitedBy: string;
  readonly at: Date;
};

export async function insertRepresentation(trx: Trx, row: NewRepresentation): Promise<void> {
  await run(
    trx,
    sql`insert into representation (id, number, case_id, account_id, invited_by, invited_at, name, firm, licence_body,
        licence_number, email, sees, from_on, to_on)
      values (${row.id}, ${row.number}, ${row.caseId}, ${row.accountId}, ${row.invitedBy}, ${row.at}, ${row.name},
        ${row.firm}, ${row.licenceBody}, ${row.licenceNumber}, ${row.email}, ${row.sees}::text[], ${row.fromOn},
        ${row.toOn})`,
  );
}

export async function revoke(
  trx: Trx,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await run(
    trx,
    sql`update representation set revoked_at = ${at}, revoked_by = ${by} where id::text = ${id}`,
  );
}

/** The open account of this representative: the same address and the same licence, or without one the same name. */
export async function accountOfRepresentative(
  db: Db,
  { email, licenceBody, licenceNumber, name }: Authority,
): Promise<{ accountId: string } | undefined> {
  const found = await many(
    db,
    sql<{ accountId: string; name: string }>`select k.id as account_id, r.name
      from account k join representation r on r.account_id = k.id
      where k.closed_at is null and lower(k.email) = ${email.toLowerCase()} and r.licence_body = ${licenceBody}
        and lower(r.licence_number) = ${licenceNumber.toLowerCase()}
      order by k.created_at`,
  );
  return found.find((one) => licenceBody !== 'unpaid' || isSameName(one.name, name));
}

/** The name of a representative with an open account. */
export function findRepresentative(
  db: Db,
  accountId: string,
): Promise<{ readonly name: string; readonly signedIn: boolean } | undefined> {
  return maybe(
    db,
    sql<{
      name: string;
      signedIn: boolean;
    }>`select display_name as name, first_signed_in_at is not null as signed_in from account
      where id = ${accountId} and closed_at is null`,
  );
}

/** The accounts that see how a case stands today, and so get copies of its notices. */
export function representativesToNotify(
  db: Db,
  caseId: string,
  today: Day,
): Promise<readonly { accountId: string }[]> {
  return many(
    db,
    sql<{
      accountId: string;
    }>`select distinct r.account_id from watcher r
      where r.case_id = ${caseId} and ${isOpenAddressee(sql`r.account_id`)} and ${inForce(today)}`,
  );
}

/** How many authorities an account gave since then. */
export async function invitedSince(db: Db, accountId: string, since: Date): Promise<number> {
  const rows = await many(
    db,
    sql`select 1 from representation where invited_by = ${accountId} and invited_at > ${since}`,
  );
  return rows.length;
}
