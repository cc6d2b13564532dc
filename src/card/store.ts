import type { Address } from '../address/address.ts';
import type { Province } from '../address/provinces.ts';
import type { StateOf } from '../case/case.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day, Lang } from '../platform/i18n.ts';
import type { SpellingAsked } from './blocking.ts';
import type { CardState } from './card.ts';

/** The lines of a name as they were printed on a card. */
export type PrintedName = { readonly family: string; readonly given: string };

/** An open order and the person it is for, as every page and action of this room reads it. */
export type Order = {
  readonly id: string;
  readonly caseId: string;
  readonly card: CardState;
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: Day;
  readonly sex: string;
  readonly uci: string;
  readonly language: Lang;
  readonly documentNumber: string;
  readonly photoId: string;
  readonly fileKey: string;
  readonly sha256: string;
  readonly orderedAt: Date;
  readonly dueOn: Day;
  readonly batchId: string | null;
  readonly batchNumber: string | null;
  readonly nameLine: PrintedName | null;
  readonly printedAt: Date | null;
  readonly mailedAt: Date | null;
  readonly carrier: string | null;
  readonly returnedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly replacedAt: Date | null;
  /** The address it goes to: fixed once printed, till then (and after it came back) the present one. */
  readonly address: Address | null;
  readonly addressId: string | null;
  /** The present mailing address, whatever was printed. */
  readonly currentAddressId: string | null;
};

type Flat = Omit<Order, 'address'> & {
  readonly careOf: string | null;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly province: Province;
  readonly postalCode: string;
};

/** The columns of an order with everything around it; the caller adds what to look for. */
export const ordersWhole = sql`
  select o.id, o.case_id, c.card, p.family_name, p.given_names, p.birth_date, p.sex, p.uci, p.language,
    k.document_number, o.photo_id, f.file_key, f.sha256, o.ordered_at, o.due_on, o.batch_id, b.number as batch_number,
    o.name_line, o.printed_at, o.mailed_at, o.carrier, o.returned_at, o.delivered_at, o.replaced_at,
    a.id as address_id, a.care_of, a.line1, a.line2, a.city, a.province, a.postal_code, m.id as current_address_id
  from card_order o
    join case_file c on c.id = o.case_id
    join person p on p.id = c.person_id
    join confirmation k on k.id = o.confirmation_id
    join photo f on f.id = o.photo_id
    left join card_batch b on b.id = o.batch_id
    left join address m on m.case_id = o.case_id and m.kind = 'mailing' and m.until is null
    left join address a on a.id = case when c.card = 'returned-mail' then m.id else coalesce(o.address_id, m.id) end`;

/** An order from its flat row. */
export function orderOf(row: Flat): Order {
  const { careOf, line1, line2, city, province, postalCode, ...order } = row;
  return { ...order, address: careOf === null ? null : { careOf, line1, line2, city, province, postalCode } };
}

/** Runs `ordersWhole` with a condition; `where` begins with 'where'. */
export async function readOrders(db: Db, where: ReturnType<typeof sql>): Promise<readonly Order[]> {
  return (await many(db, sql<Flat>`${ordersWhole} ${where}`)).map(orderOf);
}

export async function findOrder(db: Db, orderId: string): Promise<Order | undefined> {
  return (await readOrders(db, sql`where o.id = ${orderId}`))[0];
}

/** The order of a case that is under way, if there is one. */
export async function openOrder(db: Db, caseId: string): Promise<Order | undefined> {
  return (await readOrders(db, sql`where o.case_id = ${caseId} and o.replaced_at is null`))[0];
}

/** Locks the case of an order, then gives the order as it is now: two marks of one card happen one after the other. */
export async function lockOrder(trx: Trx, orderId: string): Promise<Order | undefined> {
  await run(
    trx,
    sql`select 1 from case_file c join card_order o on o.case_id = c.id where o.id = ${orderId} for update of c`,
  );
  return findOrder(trx, orderId);
}

/** What a new order is made from: the decision, and the photo that was accepted. */
export type Basis = {
  readonly confirmationId: string;
  readonly photoId: string;
};

export function readBasis(trx: Trx, caseId: string): Promise<Basis> {
  return one(
    trx,
    sql<Basis>`select k.id as confirmation_id, f.id as photo_id
      from confirmation k join photo f on f.case_id = k.case_id and f.stage = 'accepted'
      where k.case_id = ${caseId}`,
  );
}

type NewOrder = Basis & {
  readonly id: string;
  readonly caseId: string;
  readonly at: Date;
  readonly dueOn: Day;
};

export async function insertOrder(trx: Trx, order: NewOrder): Promise<void> {
  await run(
    trx,
    sql`insert into card_order (id, case_id, confirmation_id, photo_id, ordered_at, due_on)
      values (${order.id}, ${order.caseId}, ${order.confirmationId}, ${order.photoId}, ${order.at}, ${order.dueOn})`,
  );
}

/** Fixes the address and the name line for good. */
export async function setPrinted(
  trx: Trx,
  id: string,
  at: Date,
  addressId: string,
  name: PrintedName,
): Promise<void> {
  await run(
    trx,
    sql`update card_order set printed_at = ${at}, address_id = ${addressId}, name_line = ${JSON.stringify(name)}
      where id = ${id}`,
  );
}

/** In the mail; `addressId` when it goes to another address than the one it was printed for. */
export async function setMailed(
  trx: Trx,
  id: string,
  at: Date,
  carrier: string,
  addressId?: string,
): Promise<void> {
  await run(
    trx,
    sql`update card_order set mailed_at = ${at}, carrier = ${carrier},
        address_id = coalesce(${addressId ?? null}::uuid, address_id) where id = ${id}`,
  );
}

const WHEN = {
  returned: sql`returned_at`,
  delivered: sql`delivered_at`,
  replaced: sql`replaced_at`,
} as const;

export async function setWhen(trx: Trx, id: string, what: keyof typeof WHEN, at: Date): Promise<void> {
  await run(trx, sql`update card_order set ${WHEN[what]} = ${at} where id = ${id}`);
}

/** Whose card it is, with or without an order. */
export type CardHolder = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly landing: StateOf<'landing'>;
  readonly photo: StateOf<'photo'>;
  readonly card: CardState;
  /** Also said of a private one: whoever else acts is not asked for it. */
  readonly hasAddress: boolean;
  /** What became of the last correction that was asked of the name. */
  readonly spelling: SpellingAsked | null;
};

export function findCardHolder(db: Db, caseId: string, today: Day): Promise<CardHolder | undefined> {
  return maybe(
    db,
    sql<CardHolder>`select p.family_name, p.given_names, c.landing, c.photo, c.card,
        exists (select from address where case_id = c.id and kind = 'mailing' and until is null)
          or c.id = any(portal_private()) as has_address,
        portal_spelling(c.id, ${today}::date) as spelling
      from case_file c join person p on p.id = c.person_id where c.id = ${caseId}`,
  );
}

/** One step of a card, from the trail: `mailedOn` and `carrier` when it was mailed. */
export type CardEvent = {
  readonly act: string;
  readonly at: Date;
  readonly mailedOn: Day | null;
  readonly carrier: string | null;
};

/** Everything that happened to the cards of a case, oldest first. */
export function cardEvents(db: Db, caseId: string): Promise<readonly CardEvent[]> {
  return many(
    db,
    sql<CardEvent>`select act, at, entry::jsonb -> 'details' ->> 'mailedOn' as mailed_on,
        entry::jsonb -> 'details' ->> 'carrier' as carrier
      from audit where case_id = ${caseId} and act like 'card.%' order by seq`,
  );
}
