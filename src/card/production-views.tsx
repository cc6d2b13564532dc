import type { Visit } from '../case/visit.ts';
import { Button } from '../platform/html/button.tsx';
import { EmptyState, Tag } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { type Column, DataTable, type Row } from '../platform/html/table.tsx';
import { TextField } from '../platform/html/text.tsx';
import type { Entered, Problem } from '../platform/form.ts';
import { type Day, formatNumber } from '../platform/i18n.ts';
import type { ProfileLimits } from '../profile.ts';
import { BATCH, cardStateWords } from './card.ts';
import { Due, NameLine } from './order-parts.tsx';
import { type BatchLine, type CardCounts, LIST_NAMES, type ListName } from './production-store.ts';
import { makerWords } from './production-words.ts';
import type { Order } from './store.ts';

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
export function ProductionPage(props: ListProps) {
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
export const mayMake = ({ list, search, counts }: Pick<ListProps, 'list' | 'search' | 'counts'>): boolean =>
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
