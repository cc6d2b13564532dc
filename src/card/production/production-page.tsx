import type { Staff } from '../../case/actor.ts';
import { staffOf } from '../../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import type { ProfileLimits } from '../../config/profile.ts';
import { todayInCountry } from '../../platform/clock.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { EmptyState, Tag } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { type Column, DataTable, type Row } from '../../platform/html/table.tsx';
import { TextField } from '../../platform/html/text.tsx';
import { type FormState, refuse, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import { type Day, formatNumber } from '../../platform/i18n.ts';
import { searchTerm } from '../../case/search/person-search.ts';
import { BATCH, cardStateWords } from '../card.ts';
import { productionFile } from './production-file.ts';
import {
  type BatchLine,
  batchOrders,
  type CardCounts,
  countCards,
  LIST_NAMES,
  type ListName,
  listOrders,
  newestBatches,
  searchOrders,
} from './store.ts';
import { makerWords } from './production-words.ts';
import { makeBatch, markAll, markMailed, markPrinted } from './actions.ts';
import type { Order } from '../store.ts';
import { BatchPage } from './batch-view.tsx';
import { orderPage, photoPage } from './order-page.tsx';
import { Due, NameLine } from './order-parts.tsx';
import {
  checkMailing,
  checkSize,
  loadBatch,
  makerProblems,
  noteOrders,
  outcomesIn,
  withOutcomes,
} from './production-request.ts';

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
  return pageAbout({
    id: 'production',
    path: { en: '/staff/cards', fr: '/personnel/cartes' },
    does: 'production.work',
    sees: 'production.see',
    load: (visit) => staffOf(visit, 'producer'),
    show: (visit, actor, form) => showList(services, visit, actor, form),
    read: checkSize,
    async act(visit, actor, size) {
      const batchId = await makeBatch(services, { actor, once: visit.once, size });
      if (!batchId) return refuse([{ field: '', says: makerProblems.nothing }]);
      return seeOther(visit.href('production.batch', { batchId }));
    },
  });
}

async function showList(services: Services, visit: Visit, actor: Staff, form: FormState): Promise<Reply> {
  const { db, profile, clock } = services;
  const today = clock.today();
  const list = LIST_NAMES.find((name) => name === visit.query.text('show')) ?? 'make';
  const search = visit.query.text('find').slice(0, 100);
  const term = searchTerm(search);
  const [counts, batches, orders] = await Promise.all([
    countCards(db, today),
    newestBatches(db, 10),
    search === '' ? listOrders(db, list, today, MOST) : term ? searchOrders(db, term, MOST) : [],
  ]);
  await noteOrders(services, actor, 'production.list', orders);
  const props = { visit, counts, list, search, orders, most: MOST, batches, today, ...form };
  return {
    kind: 'page',
    title: makerWords(visit.lang).title,
    body: <ProductionPage {...props} limits={profile.limits} />,
    wide: true,
    form: mayMake(props),
  };
}

function batchPage(services: Services): Page {
  return pageAbout({
    id: 'production.batch',
    path: { en: '/staff/cards/batches/:batchId', fr: '/personnel/cartes/lots/:batchId' },
    does: 'production.work',
    sees: 'production.see',
    load: (visit) => loadBatch(services, visit),
    async show(visit, { actor, batch }, form) {
      const w = makerWords(visit.lang);
      const orders = await batchOrders(services.db, batch.id);
      await noteOrders(services, actor, 'production.list', orders);
      const outcomes = outcomesIn(visit);
      const props = { visit, batch, orders, outcomes, ...form, today: services.clock.today() };
      return {
        kind: 'page',
        title: w.batchTitle({ number: batch.number }),
        body: <BatchPage {...props} profile={services.profile} />,
        back: { href: visit.href('production'), label: w.toCards },
        wide: true,
        form: true,
      };
    },
    act: (visit, { actor, batch }, entered) =>
      markBatch(services, visit, { actor, batchId: batch.id }, entered),
  });
}

const chosen = (entered: Entered) => (order: Order) => entered.all('order').includes(order.id);

/** Those at the step that is marked; when none is left, all of them, so that the reply says they had been marked. */
function allOf(orders: readonly Order[], mailing: boolean): readonly Order[] {
  const open = orders.filter((order) => !order.replacedAt);
  const ready = open.filter((order) => order.card === (mailing ? 'printed' : 'ordered'));
  return ready.length > 0 ? ready : open;
}

async function markBatch(
  services: Services,
  visit: Visit,
  { actor, batchId }: { readonly actor: Staff; readonly batchId: string },
  entered: Entered,
): Promise<Reply | Refused> {
  const orders = await batchOrders(services.db, batchId);
  const mark = entered.text('mark');
  const mailing = mark.startsWith('mail');
  const ids = (mark.endsWith('-all') ? allOf(orders, mailing) : orders.filter(chosen(entered))).map(
    ({ id }) => id,
  );
  if (ids.length === 0) return refuse([{ field: 'order', says: makerProblems.choose }]);
  const href = visit.href('production.batch', { batchId });
  if (!mailing) return seeOther(withOutcomes(href, await markAll(services, ids, actor, markPrinted)));
  const checked = checkMailing(
    entered,
    services.profile.carriers,
    todayInCountry(services.clock, services.profile.countryZones),
  );
  if (!checked.ok) return refuse(checked.problems);
  const { carrier, mailedOn } = checked.value;
  return seeOther(withOutcomes(href, await markAll(services, ids, actor, markMailed(carrier, mailedOn))));
}

function filePage(services: Services): Page {
  return pageAbout({
    id: 'production.file',
    path: { en: '/staff/cards/batches/:batchId/file', fr: '/personnel/cartes/lots/:batchId/fichier' },
    does: 'production.see',
    load: (visit) => loadBatch(services, visit),
    async show(_visit, { actor, batch }) {
      const orders = await batchOrders(services.db, batch.id);
      await noteOrders(services, actor, 'production.file', orders);
      const bytes = productionFile(orders);
      return { kind: 'bytes', bytes, type: 'text/csv; charset=utf-8', download: `${batch.number}.csv` };
    },
  });
}

export type ListProps = {
  readonly visit: Visit;
  readonly counts: CardCounts;
  readonly list: ListName;
  readonly search: string;
  readonly orders: readonly Order[];
  readonly most: number;
  readonly batches: readonly BatchLine[];
  readonly today: Day;
  readonly limits: ProfileLimits;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

/** What there is to do: counts, one list, a batch to make, the newest batches. */
function ProductionPage(props: ListProps) {
  const { visit, orders, search, list, most } = props;
  const { lang } = visit;
  const w = makerWords(lang);
  const heading = search === '' ? w[list] : w.found({ words: search });
  return (
    <>
      <h1>{w.title}</h1>
      <Lists {...props} />
      <div class="split">
        <div>
          {mayMake(props) && <MakeBatch {...props} />}
          <Find visit={visit} search={search} />
          <Batches {...props} />
        </div>
        <div>
          {orders.length === 0 ? (
            <EmptyState title={w.none}>
              <p>{w.noneSays}</p>
            </EmptyState>
          ) : (
            <>
              <OrderTable {...props} caption={heading} />
              <p class="hint">
                {w.oldest} {orders.length === most && w.first({ n: most })}
              </p>
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Lists({ visit, counts, list, search }: ListProps) {
  const w = makerWords(visit.lang);
  return (
    <nav class="row" aria-label={w.lists}>
      {LIST_NAMES.map((name) => (
        <a
          key={name}
          href={`${visit.href('production')}?show=${name}`}
          aria-current={name === list && search === '' ? 'page' : undefined}
        >
          {w[name]}{' '}
          {name === 'overdue' && counts.overdue > 0 ? (
            <Tag kind="bad">{formatNumber(visit.lang, counts.overdue)}</Tag>
          ) : (
            <b>{formatNumber(visit.lang, counts[name])}</b>
          )}
        </a>
      ))}
    </nav>
  );
}

/** Whether the list offers to make a batch. */
const mayMake = ({ list, search, counts }: Pick<ListProps, 'list' | 'search' | 'counts'>): boolean =>
  list === 'make' && search === '' && counts.make > 0;

function MakeBatch({ visit, entered, problems }: ListProps) {
  const w = makerWords(visit.lang);
  return (
    <>
      <h2>{w.makeTitle}</h2>
      <Form action={visit.href('production')} token={visit.token} problems={problems}>
        <TextField
          lang={visit.lang}
          name="size"
          label={w.size}
          value={entered.text('size') || String(BATCH.usual)}
          inputmode="numeric"
          width="tiny"
          problems={problems}
        />
        <Button>{w.makeButton}</Button>
      </Form>
    </>
  );
}

function Find({ visit, search }: { readonly visit: Visit; readonly search: string }) {
  const w = makerWords(visit.lang);
  return (
    <form method="get" action={visit.href('production')} role="search">
      <TextField
        lang={visit.lang}
        name="find"
        label={w.find}
        hint={w.findHint}
        value={search}
        type="search"
        problems={[]}
      />
      <Button kind="quiet">{w.findButton}</Button>
    </form>
  );
}

function Batches({ visit, batches }: ListProps) {
  const w = makerWords(visit.lang);
  if (batches.length === 0) return null;
  const rows = batches.map((batch) => ({
    key: batch.id,
    cells: [
      <a key="to" href={visit.href('production.batch', { batchId: batch.id })}>
        {batch.number}
      </a>,
      `${formatNumber(visit.lang, batch.open)} / ${formatNumber(visit.lang, batch.cards)}`,
    ],
  }));
  const columns = [{ head: w.batch }, { head: w.open, numeric: true }];
  return (
    <>
      <h2>{w.batches}</h2>
      <DataTable caption={w.batches} captionHidden columns={columns} rows={rows} />
    </>
  );
}

type TableProps = Pick<ListProps, 'visit' | 'orders' | 'today' | 'limits'> & { readonly caption: string };

function OrderTable({ visit, orders, today, limits, caption }: TableProps) {
  const w = makerWords(visit.lang);
  const columns: readonly Column[] = [
    { head: w.name },
    { head: w.document },
    { head: w.due },
    { head: w.state },
    { head: w.batch },
  ];
  const rows: readonly Row[] = orders.map((order) => ({
    key: order.id,
    cells: [
      <a key="to" href={visit.href('production.order', { orderId: order.id })}>
        <NameLine visit={visit} order={order} />
      </a>,
      order.documentNumber,
      <Due key="due" visit={visit} order={order} today={today} limits={limits} />,
      cardStateWords[order.card][visit.lang],
      order.batchId ? (
        <a key="batch" href={visit.href('production.batch', { batchId: order.batchId })}>
          {order.batchNumber}
        </a>
      ) : (
        '–'
      ),
    ],
  }));
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}
