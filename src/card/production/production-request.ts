import { dayFault } from '../../platform/day-fault.ts';
import { isUuid } from '../../platform/ids.ts';
import { noteAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../../case/access-log.ts';
import type { Staff } from '../../case/actor.ts';
import type { AccessAct } from '../../case/acts.ts';
import { staffOf } from '../../case/requested-case.ts';
import { type WaitingForSecond, waitingForSecond } from '../../case/staff/second-person-store.ts';
import type { Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import type { Carrier } from '../../config/profile.ts';
import { addDays, type CountryToday, isAfterToday } from '../../platform/clock.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { both, type Day } from '../../platform/i18n.ts';
import { BATCH } from '../card.ts';
import { findOrder, type Order } from '../store.ts';
import { CARD_REQUESTS, type CardOutcomes } from './actions.ts';
import { type Batch, findBatch } from './store.ts';

export type OrderAtDesk = {
  readonly actor: Staff;
  readonly order: Order;
  /** What a producer said of this card, and a second one has not confirmed yet. */
  readonly waiting: readonly WaitingForSecond[];
};

/** The order that the address names, for a producer. */
export async function loadOrder(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  visit: Visit,
): Promise<OrderAtDesk | undefined> {
  const actor = staffOf(visit, 'producer');
  const id = visit.params['orderId'] ?? '';
  const order = isUuid(id) ? await findOrder(db, id) : undefined;
  if (!actor || !order) return undefined;
  const waiting = await waitingForSecond(db, CARD_REQUESTS, clock.now(), order.id);
  return { actor, order, waiting };
}

/** The batch that the address names, for a producer. */
export async function loadBatch(
  { db }: Pick<Services, 'db'>,
  visit: Visit,
): Promise<{ readonly actor: Staff; readonly batch: Batch } | undefined> {
  const actor = staffOf(visit, 'producer');
  const id = visit.params['batchId'] ?? '';
  const batch = isUuid(id) ? await findBatch(db, id) : undefined;
  return actor && batch && { actor, batch };
}

const OUTCOMES = ['done', 'asked', 'already', 'same', 'state', 'name', 'address'] as const;
/** What marking did travels in the address, as counts: a reload shows it again and does nothing. */
export const outcomesIn = (visit: Visit): CardOutcomes => {
  const count = (name: string) => Number(/^\d{1,4}$/.exec(visit.query.text(name))?.[0] ?? 0);
  return Object.fromEntries(OUTCOMES.map((name) => [name, count(name)])) as Record<
    (typeof OUTCOMES)[number],
    number
  >;
};

/** An address with what marking did. */
export const withOutcomes = (href: string, outcomes: CardOutcomes): string =>
  `${href}?${OUTCOMES.filter((name) => outcomes[name] > 0)
    .map((name) => `${name}=${outcomes[name]}`)
    .join('&')}`;

const LISTS = 'production.list';

/** Writes down whose orders a producer was shown; lists come up often, and count once a shift. */
export async function noteOrders(
  services: Pick<Services, 'db' | 'clock' | 'record'>,
  actor: Staff,
  act: AccessAct,
  orders: readonly { readonly caseId: string }[],
): Promise<void> {
  const within = act === LISTS ? SAME_SHIFT_MS : SAME_ACCESS_MS;
  await noteAccesses(services, { act, actor, caseIds: orders.map(({ caseId }) => caseId), within });
}

export const makerProblems = {
  size: both({
    en: `Enter a number from 1 to ${BATCH.most}.`,
    fr: `Entrez un nombre de 1 à ${BATCH.most}.`,
  }),
  nothing: both({
    en: 'There is no card to make now. Nothing was changed.',
    fr: "Il n'y a aucune carte à produire en ce moment. Rien n'a changé.",
  }),
  choose: both({ en: 'Choose at least one card.', fr: 'Choisissez au moins une carte.' }),
  carrier: both({ en: 'Choose a carrier.', fr: 'Choisissez un transporteur.' }),
  mailedOn: both({
    en: 'Enter the day of mailing: today or one of the last 31 days.',
    fr: "Entrez le jour de la mise à la poste : aujourd'hui ou l'un des 31 derniers jours.",
  }),
};

/** How many cards a batch is to take. */
export function checkSize(entered: Entered): Checked<number> {
  const text = entered.text('size') || String(BATCH.usual);
  const size = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return size >= 1 && size <= BATCH.most ? good(size) : bad({ field: 'size', says: makerProblems.size });
}

/** The carrier and the day of mailing: a carrier of the profile; no later than today and no older than a month. */
export function checkMailing(
  entered: Entered,
  carriers: readonly Carrier[],
  today: CountryToday,
): Checked<{ readonly carrier: string; readonly mailedOn: Day }> {
  const carrier = entered.text('carrier');
  const mailedOn = entered.day('mailed');
  const problems: Problem[] = [];
  if (!carriers.some(({ code }) => code === carrier))
    problems.push({ field: 'carrier', says: makerProblems.carrier });
  const oldest = addDays(today.earliest, -31);
  if (mailedOn === '' || isAfterToday(mailedOn, today) || mailedOn < oldest) {
    problems.push({ field: 'mailed', says: dayFault(entered, 'mailed') ?? makerProblems.mailedOn });
  }
  return problems.length > 0 ? bad(...problems) : good({ carrier, mailedOn });
}
