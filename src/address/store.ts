import { isOpenAddressee } from '../case/store.ts';
import { type Db, many, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import type { Address, AddressUse } from './address.ts';

/** An address as it is or was on file. */
export type StoredAddress = Address & {
  readonly id: string;
  readonly kind: AddressUse;
  readonly insisted: boolean;
  readonly since: Date;
  readonly until: Date | null;
};

const lines = sql`care_of, line1, line2, city, province, postal_code`;

/** Every address a case has had, the newest first. */
export function addressesOf(db: Db, caseId: string): Promise<readonly StoredAddress[]> {
  return many(
    db,
    sql<StoredAddress>`/* addresses */
        select id, kind, ${lines}, insisted, since, until from address where case_id = ${caseId}
      order by since desc, kind`,
  );
}

type NewAddress = Omit<StoredAddress, 'until'> & { readonly caseId: string; readonly accountId: string };

/** Adds an address and ends the one before it. */
export async function replaceAddress(trx: Trx, row: NewAddress): Promise<void> {
  await run(
    trx,
    sql`update address set until = ${row.since} where case_id = ${row.caseId} and kind = ${row.kind} and until is null`,
  );
  await run(
    trx,
    sql`insert into address (id, case_id, kind, ${lines}, insisted, account_id, since)
      values (${row.id}, ${row.caseId}, ${row.kind}, ${row.careOf}, ${row.line1}, ${row.line2}, ${row.city},
        ${row.province}, ${row.postalCode}, ${row.insisted}, ${row.accountId}, ${row.since})`,
  );
}

/** An address between the pages, before it is saved. `sameAs`: 'home', a family member's case, or ''. */
export type AddressDraft = Address & {
  readonly kind: AddressUse;
  readonly sameAs: string;
  readonly insisted: boolean;
};
type Owner = { readonly caseId: string; readonly accountId: string };

export function draftsOf(
  db: Db,
  { caseId, accountId }: Owner,
  after: Date,
): Promise<readonly AddressDraft[]> {
  return many(
    db,
    sql<AddressDraft>`/* address drafts */ select kind, same_as, ${lines}, insisted from address_draft
      where case_id = ${caseId} and account_id = ${accountId} and at > ${after}`,
  );
}

/** Forgets the drafts that nobody came back to since. */
export async function forgetDrafts(db: Db, since: Date): Promise<void> {
  await run(db, sql`delete from address_draft where at <= ${since}`);
}

export async function keepDraft(db: Db, owner: Owner, draft: AddressDraft, at: Date): Promise<void> {
  await run(
    db,
    sql`insert into address_draft (case_id, account_id, kind, same_as, ${lines}, insisted, at)
      values (${owner.caseId}, ${owner.accountId}, ${draft.kind}, ${draft.sameAs}, ${draft.careOf}, ${draft.line1},
        ${draft.line2}, ${draft.city}, ${draft.province}, ${draft.postalCode}, ${draft.insisted}, ${at})
      on conflict (case_id, account_id, kind) do update set same_as = excluded.same_as, care_of = excluded.care_of,
        line1 = excluded.line1, line2 = excluded.line2, city = excluded.city, province = excluded.province,
        postal_code = excluded.postal_code, insisted = excluded.insisted, at = excluded.at`,
  );
}

export async function dropDrafts(trx: Trx, { caseId, accountId }: Owner): Promise<void> {
  await run(trx, sql`delete from address_draft where case_id = ${caseId} and account_id = ${accountId}`);
}

/** The address of somebody else whom the account acts for. */
type FamilyAddress = Address & {
  readonly caseId: string;
  readonly kind: AddressUse;
  readonly familyName: string;
  readonly givenNames: string;
};

/**
 * What the others in the family have on file, of those whom the account acts for today: the account's own person first.
 * Addresses that somebody keeps to themselves are left out.
 */
export function familyAddresses(
  db: Db,
  { caseId, accountId }: Owner,
  today: Day,
): Promise<readonly FamilyAddress[]> {
  return many(
    db,
    sql<FamilyAddress>`/* family addresses */
        select c.id as case_id, d.kind, p.family_name, p.given_names, d.care_of, d.line1, d.line2, d.city,
        d.province, d.postal_code
      from acts_for f join account k on k.id = f.account_id join case_file c on c.id = f.case_id
        join person p on p.id = c.person_id join address d on d.case_id = c.id and d.until is null
      where f.account_id = ${accountId} and f.until is null and (f.ends_on is null or f.ends_on > ${today})
        and c.id <> ${caseId} and (p.id = k.person_id or not exists (
          select from address_privacy v where v.case_id = c.id and v.until is null))
      order by p.id = k.person_id desc, p.birth_date, d.kind`,
  );
}

/** The open accounts that may know of a new address of a case today: those that act for it, or only the person's own. */
export function accountsKnowingAddress(
  db: Db,
  caseId: string,
  today: Day,
): Promise<readonly { accountId: string }[]> {
  return many(
    db,
    sql<{
      accountId: string;
    }>`select f.account_id from acts_for f
        join relative o on o.case_id = f.case_id
      where f.case_id = ${caseId} and f.until is null and (f.ends_on is null or f.ends_on > ${today})
        and ${isOpenAddressee(sql`f.account_id`)} and (f.account_id = o.account_id or not exists (
          select from address_privacy v where v.case_id = f.case_id and v.until is null))
      order by f.since`,
  );
}
