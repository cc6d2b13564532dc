import { many, run, sql } from '../../src/platform/db/db.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { INSIDER } from './victims.ts';

/** What would open an account or move a card, as it stands in the database. */
type Standing = ReadonlyMap<string, string>;

type Row = { readonly key: string; readonly value: string };

/** Addresses, names, second factors, how many cards there are and how many went elsewhere than to the person's address: everything of which one person of the staff must change nothing. */
export async function standingOf({ services: { db } }: TestPortal): Promise<Standing> {
  const rows = await many(
    db,
    sql<Row>`select 'address of account ' || id as key, email as value from account where kind <> 'staff'
      union all select 'address of person ' || id, coalesce(email, '') from person
      union all select 'name of person ' || id, family_name || ', ' || given_names from person
      union all select 'factors of ' || a.id, ((select count(*) from code_app c where c.account_id = a.id)
          + (select count(*) from passkey p where p.account_id = a.id))::text from account a
      union all select 'cards of ' || c.id, (select count(*) from card_order o where o.case_id = c.id)::text || ', '
          || (select count(*) from card_order o where o.case_id = c.id and o.mailed_at is not null and o.address_id not in
            (select m.id from address m where m.case_id = c.id and m.kind = 'mailing' and m.until is null))::text
        from case_file c where c.card <> 'waiting'
      union all select 'card of ' || c.id, c.card from case_file c where c.card in ('not-received', 'returned-mail', 'mailed')`,
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** What changed of it. A card that is made and mailed for the first time moves nothing. */
export const changesSince = (before: Standing, after: Standing): readonly string[] =>
  [...before].flatMap(([key, value]) => {
    const now = after.get(key) ?? 'gone';
    return now === value ? [] : [`${key}: ${value} → ${now}`];
  });

/** What one person of the staff finished that takes two, by what the rows say of who asked and who approved. */
export async function finishedAlone({ services: { db } }: TestPortal): Promise<readonly string[]> {
  const rows = await many(
    db,
    sql<{
      what: string;
    }>`select 'email_change ' || id as what from email_change where approved_by is not null and asked_by is not null
      union all select 'factor_clearing ' || id from factor_clearing where approved_by is not null
      union all select 'own_account_asking ' || id from own_account_asking where approved
      union all select kind || ' ' || id from second_person_request where approved`,
  );
  return rows.map(({ what }) => what);
}

/** Letters to the insider's own address: each would open something. */
export async function lettersToInsider({ services: { db } }: TestPortal): Promise<readonly string[]> {
  const rows = await many(
    db,
    sql<{
      letter: string;
    }>`select letter from outbox where lower(to_address) = ${INSIDER} and unreachable_at is null`,
  );
  return rows.map(({ letter }) => letter);
}

/** Staff who have more than they had: accounts that were not there, roles that somebody had not, doors reopened. */
export async function staffOf({
  services: { db },
}: TestPortal): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await many(
    db,
    sql<{ id: string; roles: readonly string[] }>`select id, roles from account
      where kind = 'staff' and closed_at is null`,
  );
  return new Map(rows.map(({ id, roles }) => [id, roles]));
}

export const gained = (
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  [...after].flatMap(([id, roles]) => {
    const had = before.get(id);
    const more = roles.filter((role) => !had?.includes(role));
    return had && more.length === 0 ? [] : [`${id}: ${more.join(', ') || 'a new account'}`];
  });

/** What waits for a second person now, by kind: asking worked, so refusing to confirm means something. */
export async function waitingKinds({ services: { db } }: TestPortal): Promise<readonly string[]> {
  const rows = await many(
    db,
    sql<{ kind: string }>`select 'email' as kind from email_change where asked_by is not null
      union select 'factor ' || what from factor_clearing union select 'first address or account' from own_account_asking
      union select kind from second_person_request`,
  );
  return rows.map(({ kind }) => kind);
}

/** The next insider begins with nothing that waits, and with no answers counted. */
export async function dropWaiting({ services: { db }, clock }: TestPortal): Promise<void> {
  const at = clock.now();
  await run(
    db,
    sql`update email_change set stopped_at = ${at} where applied_at is null and stopped_at is null`,
  );
  await run(
    db,
    sql`update factor_clearing set stopped_at = ${at} where applied_at is null and stopped_at is null`,
  );
  await run(
    db,
    sql`update own_account_asking set decided_at = ${at}, decided_by = asked_by, approved = false
      where decided_at is null`,
  );
  await run(db, sql`update second_person_request set decided_at = ${at} where decided_at is null`);
  await run(db, sql`delete from identity_check`);
}
