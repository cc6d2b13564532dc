import type { SearchTerm } from '../../case/search/person-search.ts';
import { peopleFound } from '../../case/search/store.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Day } from '../../platform/i18n.ts';
import { type Order, readOrders } from '../store.ts';

/** How many cards stand where; `overdue` counts all that are not in the mail on the day they were due. */
export type CardCounts = {
  readonly make: number;
  readonly print: number;
  readonly overdue: number;
  readonly mail: number;
  readonly back: number;
  readonly missing: number;
  readonly confirm: number;
};

const LISTS = {
  make: sql`c.card = 'ordered' and o.batch_id is null`,
  print: sql`c.card = 'ordered' and o.batch_id is not null`,
  mail: sql`c.card = 'printed'`,
  back: sql`c.card = 'returned-mail'`,
  missing: sql`c.card = 'not-received'`,
  /** What a producer said of them waits for a second one; what nobody confirmed stays until it is asked again. */
  confirm: sql`o.id in (select subject from second_person_request
    where kind in ('card.back', 'card.replace') and decided_at is null)`,
} as const;

/** Counted from the cases, of which few have an open card: each case has one order that counts. */
export function countCards(db: Db, today: Day): Promise<CardCounts> {
  return one(
    db,
    sql<CardCounts>`select
        count(*) filter (where c.card = 'ordered' and o.batch_id is null) as make,
        count(*) filter (where c.card = 'ordered' and o.batch_id is not null) as print,
        count(*) filter (where c.card in ('ordered', 'printed') and o.due_on < ${today}) as overdue,
        count(*) filter (where c.card = 'printed') as mail,
        count(*) filter (where c.card = 'returned-mail') as back,
        count(*) filter (where c.card = 'not-received') as missing,
        (select count(*) from card_order o join case_file c on c.id = o.case_id
          where ${LISTS.confirm} and o.replaced_at is null and c.card <> 'delivered') as confirm
      from case_file c, lateral (
          select batch_id, due_on from card_order where case_id = c.id and replaced_at is null limit 1) o
      where c.card in ('ordered', 'printed', 'returned-mail', 'not-received')`,
  );
}

export type ListName = keyof typeof LISTS | 'overdue';
export const LIST_NAMES: readonly ListName[] = [
  'make',
  'overdue',
  'print',
  'mail',
  'back',
  'missing',
  'confirm',
];

/** One list of open orders, oldest due first. */
export function listOrders(db: Db, list: ListName, today: Day, limit: number): Promise<readonly Order[]> {
  const which =
    list === 'overdue' ? sql`c.card in ('ordered', 'printed') and o.due_on < ${today}` : LISTS[list];
  return readOrders(
    db,
    sql`where o.replaced_at is null and ${which} order by o.due_on, o.ordered_at, o.id limit ${limit}`,
  );
}

/** Open orders of the people whom a search means, or of a batch: for a card that lies on the desk. */
export function searchOrders(db: Db, term: SearchTerm, limit: number): Promise<readonly Order[]> {
  return readOrders(
    db,
    sql`where o.replaced_at is null and (c.person_id in ${peopleFound(term, null)} or b.number = any(${term.numbers}::text[]))
      order by o.due_on, o.id limit ${limit}`,
  );
}

export type Batch = {
  readonly id: string;
  readonly number: string;
  readonly madeAt: Date;
  readonly madeBy: string;
};

const batches = sql`select b.id, b.number, b.made_at, s.display_name as made_by
  from card_batch b join account s on s.id = b.made_by`;

export function findBatch(db: Db, id: string): Promise<Batch | undefined> {
  return maybe(db, sql<Batch>`${batches} where b.id = ${id}`);
}

export type BatchLine = Batch & { readonly cards: number; readonly open: number };

/** The newest batches: `open` counts their cards that are not in the mail yet. */
export function newestBatches(db: Db, limit: number): Promise<readonly BatchLine[]> {
  return many(
    db,
    sql<BatchLine>`select b.id, b.number, b.made_at, s.display_name as made_by, count(o.id) as cards,
        count(o.id) filter (where o.mailed_at is null and o.replaced_at is null) as open
      from card_batch b join account s on s.id = b.made_by left join card_order o on o.batch_id = b.id
      group by b.id, s.display_name order by b.made_at desc limit ${limit}`,
  );
}

/** The cards of a batch in the order of their making; replaced ones stay listed. */
export function batchOrders(db: Db, batchId: string): Promise<readonly Order[]> {
  return readOrders(db, sql`where o.batch_id = ${batchId} order by o.due_on, o.ordered_at, o.id`);
}

/** Takes the oldest due orders that are in no batch and that nobody else is taking now. */
export async function claimOrders(trx: Trx, limit: number): Promise<readonly string[]> {
  const rows = await many(
    trx,
    sql<{ id: string }>`select o.id from card_order o join case_file c on c.id = o.case_id
      where o.batch_id is null and o.replaced_at is null and o.printed_at is null and c.card = 'ordered'
      order by o.due_on, o.ordered_at, o.id limit ${limit} for update of o skip locked`,
  );
  return rows.map(({ id }) => id);
}

type NewBatch = { readonly id: string; readonly number: string; readonly at: Date; readonly by: string };

/** False when this batch exists: the same form was sent twice. */
export async function insertBatch(trx: Trx, batch: NewBatch): Promise<boolean> {
  const touched = await run(
    trx,
    sql`insert into card_batch (id, number, made_at, made_by)
      values (${batch.id}, ${batch.number}, ${batch.at}, ${batch.by}) on conflict (id) do nothing`,
  );
  return touched === 1;
}

/** Takes back a batch that found no card. */
export async function deleteBatch(trx: Trx, id: string): Promise<void> {
  await run(trx, sql`delete from card_batch where id = ${id}`);
}

export async function putIntoBatch(trx: Trx, batchId: string, orderIds: readonly string[]): Promise<void> {
  await run(
    trx,
    sql`update card_order set batch_id = ${batchId} where id = any(${orderIds}::uuid[]) and batch_id is null`,
  );
}
