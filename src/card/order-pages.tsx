import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered } from '../platform/form.ts';
import { notFound, refuse, seeOther } from '../platform/http/page.ts';
import { idIn, noteOrders, outcomesIn, producer, today, withOutcomes } from './maker.ts';
import { OrderPage } from './order-views.tsx';
import { markAll, markBack, markMailedAgain, markReplaced } from './production.ts';
import { checkMailing } from './production-form.ts';
import { makerWords } from './production-words.ts';
import { findOrder } from './store.ts';

/** One card, with the marks that fit it. */
export function orderPage(services: Services): Page {
  return {
    id: 'production.order',
    path: { en: '/staff/cards/orders/:orderId', fr: '/personnel/cartes/commandes/:orderId' },
    does: 'production.work',
    sees: 'production.see',
    async show(visit, entered, problems) {
      const id = idIn(visit, 'orderId');
      const order = id && (await findOrder(services.db, id));
      if (!order) return notFound;
      await noteOrders(services, visit, 'production.view', [order]);
      const w = makerWords(visit.lang);
      const outcomes = outcomesIn(visit);
      const shown = { visit, order, outcomes, entered, problems, today: today(services) };
      return {
        kind: 'page',
        title: w.orderTitle({ name: displayName(order) }),
        body: <OrderPage {...shown} profile={services.profile} />,
        back: { href: visit.href('production'), label: w.toCards },
        wide: true,
        form: true,
      };
    },
    act: (visit, entered) => actOnOrder(services, visit, entered),
  };
}

async function actOnOrder(services: Services, visit: Visit, entered: Entered) {
  const actor = producer(visit);
  const orderId = idIn(visit, 'orderId');
  if (!actor || !orderId) return notFound;
  const asked = entered.text('mark');
  const href = visit.href('production.order', { orderId });
  if (asked === 'back')
    return seeOther(withOutcomes(href, await markAll(services, [orderId], actor, markBack)));
  if (asked === 'replace')
    return seeOther(withOutcomes(href, await markAll(services, [orderId], actor, markReplaced)));
  const checked = checkMailing(entered, services.profile.carriers, today(services));
  if (!checked.ok) return refuse(checked.problems);
  const { carrier, mailedOn } = checked.value;
  return seeOther(
    withOutcomes(href, await markAll(services, [orderId], actor, markMailedAgain(carrier, mailedOn))),
  );
}

/** The accepted photo of an order, to print. */
export function photoPage(services: Services): Page {
  return {
    id: 'production.photo',
    path: { en: '/staff/cards/orders/:orderId/photo', fr: '/personnel/cartes/commandes/:orderId/photo' },
    does: 'production.see',
    async show(visit) {
      const id = idIn(visit, 'orderId');
      const order = id && (await findOrder(services.db, id));
      if (!order) return notFound;
      await noteOrders(services, visit, 'production.photo', [order]);
      return { kind: 'bytes', bytes: await services.files.get(order.fileKey), type: 'image/jpeg' };
    },
  };
}
