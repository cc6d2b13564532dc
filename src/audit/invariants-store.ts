import type { StateOf } from '../case/case.ts';
import { type Db, many, one, sql } from '../platform/db/db.ts';

/** Something that breaks an invariant, named so that it can be found. */
export type Broken = { readonly example: string };

const LIMIT = sql`limit 1000`;

export async function countOf(
  db: Db,
  table: 'receipt' | 'photo' | 'confirmation' | 'card_order' | 'audit',
): Promise<number> {
  return (await one(db, sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`)).count;
}

/** Receipts of acts that stand in the trail under another name: a family's answer moves each of its cases. */
const ALSO = sql`(values ('invitation.answer', 'landing.answer'), ('invitation.decline', 'landing.decline'),
  ('landing.release', 'review.release'))`;

/** Receipts without their act, of the same account (and case, if it names one), in the trail at that moment. */
export function receiptsWithoutAct(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`select 'receipt ' || r.number || ' has no act in the trail' as example from receipt r
      where not exists (
        select from audit a where a.actor_id is not distinct from r.account_id
          and (a.act = r.act or (r.act, a.act) in (select * from ${ALSO} as also))
          and (r.case_id is null or a.case_id = r.case_id)
          and a.at between r.at - interval '1 minute' and r.at + interval '1 minute')
      order by r.number ${LIMIT}`,
  );
}

/** Cases whose rows are not as many as the acts that say they were written: declarations, and photos sent. */
export function rowsAgainstActs(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      with said as (
        select case_id, act, count(*) as acts from audit
        where act in ('landing.declare', 'photo.submit') group by case_id, act),
      kept as (
        select case_id, 'landing.declare' as act, count(*) as rows from declaration group by case_id
        union all
        select case_id, 'photo.submit', count(*) from photo where submitted_at is not null group by case_id)
      select 'case ' || case_id || ': ' || coalesce(rows, 0) || ' rows for ' || coalesce(acts, 0) || ' acts ' || act
        as example
      from said full join kept using (case_id, act)
      where coalesce(rows, 0) <> coalesce(acts, 0) order by case_id ${LIMIT}`,
  );
}

export type StoredPhotoFile = { readonly id: string; readonly fileKey: string; readonly sha256: string };

/** Photos and scans in the order of their ids, after `after`. */
export function photosAfter(db: Db, after: string, limit: number): Promise<readonly StoredPhotoFile[]> {
  return many(
    db,
    sql<StoredPhotoFile>`select id, file_key, sha256 from photo where id > ${after}::uuid
      union all select id, file_key, sha256 from scan where id > ${after}::uuid order by id limit ${limit}`,
  );
}

/** Whether a photo's row still stands as it was read: a draft may be replaced meanwhile. */
export async function stillStands(db: Db, photo: StoredPhotoFile): Promise<boolean> {
  const rows = await many(
    db,
    sql`select id from photo where id = ${photo.id} and file_key = ${photo.fileKey} and sha256 = ${photo.sha256}
      union all
      select id from scan where id = ${photo.id} and file_key = ${photo.fileKey} and sha256 = ${photo.sha256}`,
  );
  return rows.length === 1;
}

/** Photos with more verdicts than one, and verdicts that are not on the photo's row. */
export function verdicts(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      with said as (
        select case_id, act, count(*) as verdicts from audit
        where act in ('photo.accept', 'photo.return') group by case_id, act),
      kept as (
        select case_id, case stage when 'accepted' then 'photo.accept' else 'photo.return' end as act,
          count(*) as photos
        from photo where stage in ('accepted', 'returned') group by case_id, stage)
      select 'case ' || case_id || ': ' || coalesce(verdicts, 0) || ' verdicts ' || act || ' for '
        || coalesce(photos, 0) || ' photos' as example
      from said full join kept using (case_id, act)
      where coalesce(verdicts, 0) <> coalesce(photos, 0) order by case_id ${LIMIT}`,
  );
}

/** Decisions without a declaration of the same case before them, and decisions that no officer's move made. */
export function baselessConfirmations(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      select 'confirmation ' || k.document_number || ' has no declaration before it' as example
      from confirmation k left join declaration d on d.id = k.declaration_id and d.case_id = k.case_id
      where d.made_at is null or d.made_at > k.issued_at
      union all
      select 'confirmation ' || k.document_number || ' was not decided by an officer'
      from confirmation k
      where (select count(*) from audit a where a.case_id = k.case_id and a.act = 'landing.confirm'
        and a.actor_kind = 'staff' and a.actor_id = k.officer_id) <> 1
      order by example ${LIMIT}`,
  );
}

/** Confirmations before an officer read what was told (IRPR 51), or before an error in the document was answered. */
export function hastyConfirmations(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`select 'confirmation ' || f.document_number || ' came before the reading of ' || r.number as example
      from confirmation f join change_report r on r.case_id = f.case_id
      where r.read_at is null or r.read_at > f.issued_at
      union all
      select 'confirmation ' || f.document_number || ' came before the answer to ' || q.number
      from confirmation f join correction_request q on q.case_id = f.case_id
      where q.line is not null and (q.decided_at is null or q.decided_at > f.issued_at)
      order by example ${LIMIT}`,
  );
}

/** Cases whose states do not agree with the rows of the rooms. */
export function statesAgainstRows(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      with seen as (
        select c.id, c.landing, c.photo, c.card,
          exists (select from confirmation k where k.case_id = c.id) as confirmed,
          exists (select from photo f where f.case_id = c.id and f.stage = 'accepted') as accepted,
          exists (select from photo f where f.case_id = c.id and f.stage = 'submitted') as submitted,
          exists (select from hold h where h.case_id = c.id and h.released_at is null) as held,
          o.id as open_order, o.printed_at, o.mailed_at, o.returned_at, o.delivered_at
        from case_file c left join lateral (
          select * from card_order o where o.case_id = c.id and o.replaced_at is null
          order by o.ordered_at desc limit 1) o on true)
      select 'case ' || id || ': ' || wrong as example from seen cross join lateral (values
        ((landing = 'confirmed') <> confirmed, 'landing is ' || landing || ', confirmation ' || confirmed),
        ((photo = 'accepted') <> accepted, 'photo is ' || photo || ', accepted photo ' || accepted),
        ((photo = 'submitted') <> submitted, 'photo is ' || photo || ', submitted photo ' || submitted),
        (landing = 'on-hold' and not held, 'on hold without a hold'),
        (card in ('waiting', 'replaced') and open_order is not null, 'card is ' || card || ' with an order'),
        (card not in ('waiting', 'replaced') and open_order is null, 'card is ' || card || ' without an order'),
        (card = 'ordered' and printed_at is not null, 'ordered, but printed'),
        (card = 'printed' and (printed_at is null or mailed_at is not null), 'printed, with other marks'),
        (card in ('mailed', 'not-received', 'delivered') and mailed_at is null, card || ', but never mailed'),
        (card = 'returned-mail' and returned_at is null, 'came back, without its day'),
        (card = 'delivered' and delivered_at is null, 'delivered, without its day')
      ) as checks (broken, wrong)
      where broken order by id ${LIMIT}`,
  );
}

/** Cases that may have a card and have no order, cases with two, and orders that no move made. */
export function ordersAgainstCases(db: Db): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      with seen as (
        select c.id, c.landing, c.photo,
          exists (select from address a where a.case_id = c.id and a.kind = 'mailing' and a.until is null) as address,
          (select count(*) from card_order o where o.case_id = c.id) as orders,
          (select count(*) from card_order o where o.case_id = c.id and o.replaced_at is null) as open,
          (select count(*) from audit a where a.case_id = c.id and a.act in ('card.order', 'card.order-again')) as moves
        from case_file c)
      select 'case ' || id || ': ' || wrong as example from seen cross join lateral (values
        (landing = 'confirmed' and photo = 'accepted' and address and open = 0, 'may have a card, but has no order'),
        ((landing <> 'confirmed' or photo <> 'accepted') and orders > 0, 'has an order, but may not have a card'),
        (open > 1, 'has ' || open || ' open orders'),
        (orders <> moves, 'has ' || orders || ' orders for ' || moves || ' moves')
      ) as checks (broken, wrong)
      where broken order by id ${LIMIT}`,
  );
}

export type StoredCase = {
  readonly id: string;
  readonly landing: StateOf<'landing'>;
  readonly photo: StateOf<'photo'>;
  readonly card: StateOf<'card'>;
  readonly version: number;
  /** The acts of the case in order: 'landing.invite'. */
  readonly acts: readonly string[];
};

/** Cases in the order of their ids, after `after`, each with its trail. */
export function casesAfter(db: Db, after: string, limit: number): Promise<readonly StoredCase[]> {
  return many(
    db,
    sql<StoredCase>`select c.id, c.landing, c.photo, c.card, c.version,
        array(select act from audit a where a.case_id = c.id order by seq) as acts
      from case_file c where c.id > ${after}::uuid order by c.id limit ${limit}`,
  );
}

/** Letters that a move owes to an account acting for the case at that moment, and that are not in the outbox. */
export function lettersMissing(db: Db, moves: readonly string[], zone: string): Promise<readonly Broken[]> {
  return many(
    db,
    sql<Broken>`
      select 'letter ' || letter || ' of act ' || a.seq || ' to account ' || f.account_id || ' is missing' as example
      from audit a cross join unnest(a.letters) as letter
        join acts_for f on f.case_id = a.case_id and f.since <= a.at and (f.until is null or f.until > a.at)
          and (f.ends_on is null or f.ends_on::timestamp at time zone ${zone} > a.at)
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
