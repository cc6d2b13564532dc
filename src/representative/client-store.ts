import type { Address, AddressUse } from '../address/address.ts';
import type { CaseFacts } from '../family/home/progress.ts';
import { type Db, many, maybe, sql } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import { inForce } from './store.ts';

/** A client as a representative's list and page need them: that and when something was done, read from the trail. */
export type Client = CaseFacts & {
  readonly caseId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly applicationNumber: string;
};

type Looking = { readonly accountId: string; readonly today: Day };

/**
 * Whether the person of a case keeps the address private from a representative: only an authority that the person gave
 * and that counts today shows it then, whatever somebody else lets the representative see.
 */
const kept = (column: 'c.id' | 'd.case_id', { accountId, today }: Looking) =>
  sql<boolean>`(exists (select from address_privacy v where v.case_id = ${sql.raw(column)} and v.until is null)
    and not exists (select from representation r join relative o on o.account_id = r.invited_by
      and o.case_id = r.case_id where r.case_id = ${sql.raw(column)} and r.account_id = ${accountId}
        and 'address' = any(r.sees) and ${inForce(today)}))`;

/** The clients with these cases. When an address was given stays unsaid where it is kept from the representative. */
export function clientsOf(db: Db, caseIds: readonly string[], looking: Looking): Promise<readonly Client[]> {
  return many(
    db,
    sql<Client>`select c.id as case_id, p.family_name, p.given_names, a.number as application_number,
        c.landing, c.landing_since, c.photo, c.photo_since, c.card, c.card_since,
        (select max(at) from audit where case_id = c.id and act = 'landing.declare') as declared_at,
        (select max(at) from audit where case_id = c.id and act = 'proof.proofread' and at > coalesce((select max(at)
          from audit where case_id = c.id and act = 'name.correct'), '-infinity')) as proofread_at, false as disputed,
        ${kept('c.id', looking)} as address_hidden,
        case when not ${kept('c.id', looking)} then
          (select max(at) from audit where case_id = c.id and act = 'address.change') end as address_since,
        portal_spelling(c.id, ${looking.today}::date) as spelling
      from case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id
      where c.id = any(${caseIds}::uuid[]) order by p.family_name, p.given_names`,
  );
}

/** Until when the newest authority of a representative about each case lasts. */
export function endsOf(
  db: Db,
  accountId: string,
  today: Day,
): Promise<readonly { caseId: string; toOn: Day; number: string }[]> {
  return many(
    db,
    sql<{
      caseId: string;
      toOn: Day;
      number: string;
    }>`select distinct on (r.case_id) r.case_id, r.to_on, r.number
      from representation r where r.account_id = ${accountId} and ${inForce(today)}
      order by r.case_id, r.to_on desc`,
  );
}

/** The addresses that hold, unless they are kept from this representative. */
export function visibleAddresses(
  db: Db,
  { caseId, ...looking }: Looking & { readonly caseId: string },
): Promise<readonly (Address & { readonly kind: AddressUse })[]> {
  return many(
    db,
    sql<
      Address & { readonly kind: AddressUse }
    >`select d.kind, d.care_of, d.line1, d.line2, d.city, d.province,
        d.postal_code
      from address d where d.case_id = ${caseId} and d.until is null and not ${kept('d.case_id', looking)}
      order by d.kind`,
  );
}

/** The newest photo that was sent. */
export function visiblePhoto(db: Db, caseId: string): Promise<{ fileKey: string } | undefined> {
  return maybe(
    db,
    sql<{ fileKey: string }>`select file_key from photo where case_id = ${caseId} and stage <> 'draft'
      order by submitted_at desc nulls last limit 1`,
  );
}

export type Confirmed = {
  readonly documentNumber: string;
  readonly confirmedOn: Day;
  readonly place: string;
};

export function visibleConfirmation(db: Db, caseId: string): Promise<Confirmed | undefined> {
  return maybe(
    db,
    sql<Confirmed>`select document_number, confirmed_on, place from confirmation where case_id = ${caseId}`,
  );
}
