import { randomUUID } from 'node:crypto';
import type { Actor } from '../case/actor.ts';
import type { Work } from '../case/move.ts';
import { type ActResult, actOnce } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import { both, type Day, formatDay } from '../platform/i18n.ts';
import { dueOn, missingFrom } from './card.ts';
import { insertOrder, lockOrder, openOrder, readBasis, setWhen } from './store.ts';

/**
 * What the moves `card.order` and `card.order-again` owe: one order. It is due a number of days after the last thing it
 * waited for (docs/decisions/0014): the move is made in that moment.
 */
export function cardWorks({ profile }: Pick<Services, 'profile'>): Readonly<Record<string, Work>> {
  const order: Work = async (trx, { file, at }) => {
    const basis = await readBasis(trx, file.id);
    const due = dueOn(at, profile);
    await insertOrder(trx, { ...basis, id: randomUUID(), caseId: file.id, at, dueOn: due });
  };
  return { 'card.order': order };
}

const refusals = {
  notNow: both({
    en: 'This cannot be said of the card as it stands now. Look at where your card is, below.',
    fr: 'Cela ne peut pas être dit de la carte dans son état actuel. Voyez ci-dessous où est votre carte.',
  }),
  tooEarly: (day: Day) =>
    both({
      en: `Wait until ${formatDay('en', day)} before you report the card missing. Mail may take that long.`,
      fr: `Attendez jusqu'au ${formatDay('fr', day)} avant de signaler que la carte manque. La poste peut prendre ce temps.`,
    }),
};

type PersonReport = { readonly caseId: string; readonly once: string; readonly actor: Actor };

/** The person has the card in hand. */
export function confirmReceived(
  services: Services,
  { caseId, once, actor }: PersonReport,
): Promise<ActResult> {
  return actOnce(services, { once, act: 'card.receive', does: 'card.tell', caseId, actor }, async (trx) => {
    const order = await openOrder(trx, caseId);
    const details = { order: order?.id };
    const moved = await services.move(trx, { track: 'card', action: 'receive', caseId, actor, details });
    if (!moved.ok || !order) return [{ field: 'form', says: refusals.notNow }];
    await setWhen(trx, order.id, 'delivered', services.clock.now());
    return undefined;
  });
}

/** The card did not come; refused until the time that mail may take is over. */
export function reportMissing(services: Services, { caseId, once, actor }: PersonReport): Promise<ActResult> {
  return actOnce(
    services,
    { once, act: 'card.report-missing', does: 'card.tell', caseId, actor },
    async (trx) => {
      const found = await openOrder(trx, caseId);
      const order = found && (await lockOrder(trx, found.id));
      if (!order?.mailedAt || order.card !== 'mailed') return [{ field: 'form', says: refusals.notNow }];
      const from = missingFrom(order.mailedAt, services.profile);
      if (services.clock.today() < from) return [{ field: 'form', says: refusals.tooEarly(from) }];
      const details = { order: order.id };
      const moved = await services.move(trx, {
        track: 'card',
        action: 'report-missing',
        caseId,
        actor,
        details,
      });
      return moved.ok ? undefined : [{ field: 'form', says: refusals.notNow }];
    },
  );
}
