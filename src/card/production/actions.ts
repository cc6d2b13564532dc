import type { Staff } from '../../case/actor.ts';
import type { ActName } from '../../case/acts.ts';
import { readableNumber } from '../../case/receipts.ts';
import { askSecondPerson, decideOfTwo } from '../../case/staff/second-person.ts';
import type { MoveRequest, Services } from '../../case/services.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Day } from '../../platform/i18n.ts';
import { mailingInstant } from '../card.ts';
import { cardBlockers, isOfName } from '../blocking.ts';
import { nameLines } from '../name-line.ts';
import { claimOrders, deleteBatch, insertBatch, putIntoBatch } from './store.ts';
import { lockOrder, type Order, setMailed, setPrinted, setWhen } from '../store.ts';

/**
 * Puts up to `size` of the oldest due orders into a new batch, under the identity of the form that asked (`once`): the
 * same form sent twice gives the same batch, and two producers never get the same order. Undefined when there is none.
 */
export function makeBatch(
  services: Services,
  { actor, once, size }: { readonly actor: Staff; readonly once: string; readonly size: number },
): Promise<string | undefined> {
  return inTransaction(services.db, async (trx) => {
    const batch = { id: once, number: readableNumber('B'), at: services.clock.now(), by: actor.accountId };
    if (!(await insertBatch(trx, batch))) return once;
    const orders = await claimOrders(trx, size);
    if (orders.length === 0) {
      await deleteBatch(trx, once);
      return undefined;
    }
    await putIntoBatch(trx, once, orders);
    await services.record(trx, {
      act: 'production.batch',
      actor,
      details: { batch: once, cards: orders.length },
    });
    return once;
  });
}

/**
 * What a mark did to one card: `asked` when a second producer must confirm it, `same` when that was not another one,
 * `already` when it was so before; `name` and `address` say what must change first.
 */
export type CardOutcome = 'done' | 'asked' | 'already' | 'same' | 'state' | 'name' | 'address';
export type CardOutcomes = Readonly<Record<CardOutcome, number>>;

/** What a producer does with one card. */
export type Mark = (services: Services, trx: Trx, order: Order, actor: Staff) => Promise<CardOutcome>;

/** Marks cards, each at most once, in one transaction; counts what happened. */
export async function markAll(
  services: Services,
  orderIds: readonly string[],
  actor: Staff,
  mark: Mark,
): Promise<CardOutcomes> {
  return inTransaction(services.db, async (trx) => {
    const counts = { done: 0, asked: 0, already: 0, same: 0, state: 0, name: 0, address: 0 };
    for (const id of [...new Set(orderIds)].sort()) {
      const order = await lockOrder(trx, id);
      counts[order ? await mark(services, trx, order, actor) : 'state'] += 1;
    }
    return counts;
  });
}

type CardAction = Extract<MoveRequest, { track: 'card' }>['action'];

async function tryMove(
  services: Services,
  trx: Trx,
  order: Order,
  actor: Staff,
  move: { readonly action: CardAction; readonly details?: Readonly<Record<string, string>> },
): Promise<CardOutcome> {
  const details = { order: order.id, ...move.details };
  const params = { orderId: order.id };
  const { action } = move;
  const moved = await services.move(trx, {
    track: 'card',
    action,
    caseId: order.caseId,
    actor,
    details,
    params,
  });
  return moved.ok ? 'done' : moved.why === 'need' ? 'address' : 'state';
}

/** Printed: the name line and the address are fixed. A name the card cannot print stops here. */
export const markPrinted: Mark = async (services, trx, order, actor) => {
  if (order.printedAt) return 'already';
  // The order was made when residence was confirmed and the photo accepted, and neither is taken back.
  const blockers = cardBlockers({
    ...order,
    landing: 'confirmed',
    photo: 'accepted',
    hasAddress: order.currentAddressId !== null,
  });
  if (blockers.some(isOfName)) return 'name';
  if (blockers.length > 0 || order.currentAddressId === null) return 'address';
  const { family, given } = nameLines(order);
  const outcome = await tryMove(services, trx, order, actor, { action: 'print' });
  const at = services.clock.now();
  if (outcome === 'done') await setPrinted(trx, order.id, at, order.currentAddressId, { family, given });
  return outcome;
};

/** In the mail, with a carrier of the profile, on a day. */
export function markMailed(carrier: string, mailedOn: Day): Mark {
  return async (services, trx, order, actor) => {
    if (order.mailedAt) return 'already';
    const move = { action: 'mail', details: { carrier, mailedOn } } as const;
    const outcome = await tryMove(services, trx, order, actor, move);
    if (outcome === 'done')
      await setMailed(
        trx,
        order.id,
        mailingInstant(mailedOn, { now: services.clock.now(), zone: services.clock.zone }),
        carrier,
      );
    return outcome;
  };
}

/** The post brought it back. */
const markBack: Mark = async (services, trx, order, actor) => {
  if (order.card === 'returned-mail') return 'already';
  const outcome = await tryMove(services, trx, order, actor, { action: 'mail-back' });
  if (outcome === 'done') await setWhen(trx, order.id, 'returned', services.clock.now());
  return outcome;
};

/** Mailed again, to the address that the person gave since it came back. */
export function markMailedAgain(carrier: string, mailedOn: Day): Mark {
  return async (services, trx, order, actor) => {
    if (order.card === 'mailed') return 'already';
    const move = { action: 'mail-again', details: { carrier, mailedOn } } as const;
    const outcome = await tryMove(services, trx, order, actor, move);
    const at = mailingInstant(mailedOn, { now: services.clock.now(), zone: services.clock.zone });
    if (outcome === 'done') await setMailed(trx, order.id, at, carrier, order.currentAddressId ?? undefined);
    return outcome;
  };
}

const REPLACEABLE: readonly Order['card'][] = ['not-received', 'returned-mail'];

/** Given up: this order is closed first, because its replacement is ordered by the same move. */
const markReplaced: Mark = async (services, trx, order, actor) => {
  if (order.replacedAt) return 'already';
  if (!REPLACEABLE.includes(order.card)) return 'state';
  await setWhen(trx, order.id, 'replaced', services.clock.now());
  const outcome = await tryMove(services, trx, order, actor, { action: 'replace' });
  if (outcome !== 'done') throw new Error(`order ${order.id} could not be replaced from '${order.card}'`);
  return outcome;
};

/** What lets another card be made, or this one go elsewhere: never on the word of one producer. */
const OF_TWO = {
  'card.back': { from: ['mailed'], ask: 'production.ask-back', mark: markBack },
  'card.replace': { from: REPLACEABLE, ask: 'production.ask-replace', mark: markReplaced },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly Order['card'][]; readonly ask: ActName; readonly mark: Mark }>
>;
type OfTwo = keyof typeof OF_TWO;
export const CARD_REQUESTS = Object.keys(OF_TWO) as readonly OfTwo[];

const DOES = 'production.work';

/** One producer says that a card came back, or that another is to be made; a second one confirms it. */
export function askForMark(kind: OfTwo): Mark {
  return async (services, trx, order, actor) => {
    const { from, ask } = OF_TWO[kind];
    const states: readonly Order['card'][] = from;
    if (order.replacedAt || !states.includes(order.card)) return 'state';
    const wanted = { kind, subject: order.id, details: {}, actor, does: DOES } as const;
    const asked = await askSecondPerson(services, trx, wanted);
    if (typeof asked === 'string') return asked === 'waits' ? 'already' : 'state';
    const details = { order: order.id, request: asked.id };
    await services.record(trx, { act: ask, actor, caseId: order.caseId, details });
    return 'asked';
  };
}

/** The second producer has the card, or what stands for it, in hand: what the first one said is done. */
export function confirmMark(id: string, approved: boolean): Mark {
  return async (services, trx, order, actor) => {
    const decision = { id, kinds: CARD_REQUESTS, subject: order.id, approved, actor, does: DOES } as const;
    const request = await decideOfTwo(services, trx, decision);
    if (request === 'same') return 'same';
    if (request === 'gone') return 'already';
    const act = approved ? 'production.confirm' : 'production.drop';
    const details = { order: order.id, request: id };
    await services.record(trx, { act, actor, caseId: order.caseId, details });
    if (!approved) return 'done';
    return OF_TWO[request.kind as OfTwo].mark(services, trx, order, actor);
  };
}
