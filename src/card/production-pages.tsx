import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { BatchPage } from './batch-views.tsx';
import { idIn, noteOrders, outcomesIn, producer, today, withOutcomes } from './maker.ts';
import { orderPage, photoPage } from './order-pages.tsx';
import { makeBatch, markAll, markMailed, markPrinted } from './production.ts';
import { productionFile } from './production-file.ts';
import { checkMailing, checkSize, makerProblems } from './production-form.ts';
import {
  batchOrders,
  countCards,
  findBatch,
  LIST_NAMES,
  listOrders,
  newestBatches,
  searchOrders,
} from './production-store.ts';
import { mayMake, ProductionPage } from './production-views.tsx';
import { makerWords } from './production-words.ts';
import type { Order } from './store.ts';

const MOST = 100;

/** The pages of those who make cards: what there is to do, batches, single cards, photos and the production file. */
export function productionPages(services: Services): readonly Page[] {
  return [
    listPage(services),
    batchPage(services),
    filePage(services),
    orderPage(services),
    photoPage(services),
  ];
}

function listPage(services: Services): Page {
  return {
    id: 'production',
    path: { en: '/staff/cards', fr: '/personnel/cartes' },
    does: 'production.work',
    sees: 'production.see',
    show: (visit, entered, problems) => showList(services, visit, entered, problems),
    async act(visit, entered) {
      const actor = producer(visit);
      if (!actor) return notFound;
      const size = checkSize(entered);
      if (!size.ok) return refuse(size.problems);
      const batchId = await makeBatch(services, { actor, once: visit.once, size: size.value });
      if (!batchId) return refuse([{ field: '', says: makerProblems.nothing }]);
      return seeOther(visit.href('production.batch', { batchId }));
    },
  };
}

async function showList(
  services: Services,
  visit: Visit,
  entered: Entered,
  problems: readonly Problem[],
): Promise<Reply> {
  const { db, profile } = services;
  const day = today(services);
  const list = LIST_NAMES.find((name) => name === visit.query.text('show')) ?? 'make';
  const search = visit.query.text('find').slice(0, 100);
  const [counts, batches, orders] = await Promise.all([
    countCards(db, day),
    newestBatches(db, 10),
    search === '' ? listOrders(db, list, day, MOST) : searchOrders(db, search, MOST),
  ]);
  await noteOrders(services, visit, 'production.list', orders);
  const shown = { visit, counts, list, search, orders, most: MOST, batches, today: day, entered, problems };
  return {
    kind: 'page',
    title: makerWords(visit.lang).title,
    body: <ProductionPage {...shown} limits={profile.limits} />,
    wide: true,
    form: mayMake(shown),
  };
}

function batchPage(services: Services): Page {
  return {
    id: 'production.batch',
    path: { en: '/staff/cards/batches/:batchId', fr: '/personnel/cartes/lots/:batchId' },
    does: 'production.work',
    sees: 'production.see',
    async show(visit, entered, problems) {
      const id = idIn(visit, 'batchId');
      const batch = id && (await findBatch(services.db, id));
      if (!batch) return notFound;
      const w = makerWords(visit.lang);
      const orders = await batchOrders(services.db, batch.id);
      await noteOrders(services, visit, 'production.list', orders);
      const outcomes = outcomesIn(visit);
      const shown = { visit, batch, orders, outcomes, entered, problems, today: today(services) };
      return {
        kind: 'page',
        title: w.batchTitle({ number: batch.number }),
        body: <BatchPage {...shown} profile={services.profile} />,
        back: { href: visit.href('production'), label: w.toCards },
        wide: true,
        form: true,
      };
    },
    act: (visit, entered) => actOnBatch(services, visit, entered),
  };
}

const chosen = (entered: Entered) => (order: Order) => entered.all('order').includes(order.id);

/** Those at the step that is marked; when none is left, all of them, so that the reply says they had been marked. */
function allOf(orders: readonly Order[], mailing: boolean): readonly Order[] {
  const open = orders.filter((order) => !order.replacedAt);
  const ready = open.filter((order) => order.card === (mailing ? 'printed' : 'ordered'));
  return ready.length > 0 ? ready : open;
}

async function actOnBatch(services: Services, visit: Visit, entered: Entered) {
  const actor = producer(visit);
  const batchId = idIn(visit, 'batchId');
  if (!actor || !batchId) return notFound;
  const orders = await batchOrders(services.db, batchId);
  const asked = entered.text('mark');
  const mailing = asked.startsWith('mail');
  const ids = (asked.endsWith('-all') ? allOf(orders, mailing) : orders.filter(chosen(entered))).map(
    ({ id }) => id,
  );
  if (ids.length === 0) return refuse([{ field: 'order', says: makerProblems.choose }]);
  const href = visit.href('production.batch', { batchId });
  if (!mailing) return seeOther(withOutcomes(href, await markAll(services, ids, actor, markPrinted)));
  const checked = checkMailing(entered, services.profile.carriers, today(services));
  if (!checked.ok) return refuse(checked.problems);
  const { carrier, mailedOn } = checked.value;
  return seeOther(withOutcomes(href, await markAll(services, ids, actor, markMailed(carrier, mailedOn))));
}

function filePage(services: Services): Page {
  return {
    id: 'production.file',
    path: { en: '/staff/cards/batches/:batchId/file', fr: '/personnel/cartes/lots/:batchId/fichier' },
    does: 'production.see',
    async show(visit) {
      const id = idIn(visit, 'batchId');
      const batch = id && (await findBatch(services.db, id));
      if (!batch) return notFound;
      const orders = await batchOrders(services.db, batch.id);
      await noteOrders(services, visit, 'production.file', orders);
      const bytes = productionFile(orders);
      return { kind: 'bytes', bytes, type: 'text/csv; charset=utf-8', download: `${batch.number}.csv` };
    },
  };
}
