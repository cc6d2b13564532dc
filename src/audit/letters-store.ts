import { type Db, many, one, sql } from '../platform/db/db.ts';
import { ZONE } from '../platform/zone.ts';
import type { Broken } from './invariants-store.ts';

const LIMIT = sql`limit 1000`;

/** Letters that a move owes to an account acting for the case at that moment, and that are not in the outbox. */
export function lettersMissing(db: Db, moves: readonly string[]): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      select 'letter ' || letter || ' of act ' || a.seq || ' to account ' || f.account_id || ' is missing' as example
      from audit a cross join unnest(a.letters) as letter
        join acts_for f on f.case_id = a.case_id and f.since <= a.at and (f.until is null or f.until > a.at)
          and (f.ends_on is null or f.ends_on::timestamp at time zone ${ZONE} > a.at)
        join account t on t.id = f.account_id and (t.closed_at is null or t.closed_at > a.at)
      where a.act = any(${moves}::text[]) and not exists (
        select from outbox o where o.event_seq = a.seq and o.letter = letter
          and (o.to_account_id = t.id or lower(o.to_address) = lower(t.email)))
      union all
      select 'letter ' || letter || ' of act ' || a.seq || ' is missing'
      from audit a cross join unnest(a.letters) as letter
      where not a.act = any(${moves}::text[])
        and not exists (select from outbox o where o.event_seq = a.seq and o.letter = letter)
      order by example ${LIMIT}`,
  );
}

/** Emails of no act, emails that their act does not owe, and Message-IDs used twice. */
export function lettersTooMany(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      select 'email ' || o.message_id || ' (' || o.letter || ') is owed by no act' as example
      from outbox o left join audit a on a.seq = o.event_seq
      where a.seq is null or not o.letter = any(a.letters)
      union all
      select 'Message-ID ' || message_id || ' is used ' || count(*) || ' times'
      from outbox group by message_id having count(*) > 1
      order by example ${LIMIT}`,
  );
}

export type MailCounts = { readonly sent: number; readonly due: number; readonly gaveUp: number };

export function countMail(db: Db): Promise<MailCounts> {
  return one(
    db,
    sql<MailCounts>`select count(*) filter (where sent_at is not null) as sent,
        count(*) filter (where sent_at is null and gave_up_at is null) as due,
        count(*) filter (where sent_at is null and gave_up_at is not null) as gave_up from outbox`,
  );
}
