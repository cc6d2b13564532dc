import { hasRole, type Staff } from '../case/actor.ts';
import type { AccessAct } from '../case/look-acts.ts';
import { noteAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../case/looks.ts';
import type { Services } from '../case/services.ts';
import type { Visit } from '../case/visit.ts';
import type { Day } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { CardOutcomes } from './production.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Today where cards are made. */
export const today = ({ clock }: Pick<Services, 'clock'>): Day => clock.today(ZONE);
/** The producer who asks; nobody else may mark. */
export const producer = (visit: Visit): Staff | undefined =>
  visit.actor.kind === 'staff' && hasRole(visit.actor, 'producer') ? visit.actor : undefined;
/** An id in the path, if it has the form of one. */
export const idIn = (visit: Visit, name: string): string | undefined => {
  const id = visit.params[name] ?? '';
  return UUID.test(id) ? id : undefined;
};

const OUTCOMES = ['done', 'already', 'state', 'name', 'address'] as const;
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
  visit: Visit,
  act: AccessAct,
  orders: readonly { readonly caseId: string }[],
): Promise<void> {
  const actor = producer(visit);
  if (!actor) return;
  const within = act === LISTS ? SAME_SHIFT_MS : SAME_ACCESS_MS;
  await noteAccesses(services, { act, actor, caseIds: orders.map(({ caseId }) => caseId), within });
}
