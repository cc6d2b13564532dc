import { displayName } from '../../case/names.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DataTable, type Row } from '../../platform/html/table.tsx';
import { formatInstant } from '../../platform/i18n.ts';
import { cardStateWords } from '../card.ts';
import type { Batch } from './store.ts';
import { makerWords } from './production-words.ts';
import type { Order } from '../store.ts';
import {
  Due,
  Envelope,
  MailingFields,
  Marked,
  type MarkProps,
  NameLine,
  OrderPhoto,
} from './order-parts.tsx';

/** One batch: everything a card is made from, the file, and what has been done with it. */
export function BatchPage(props: MarkProps & { readonly batch: Batch; readonly orders: readonly Order[] }) {
  const { visit, batch, orders, outcomes, problems } = props;
  const { lang } = visit;
  const w = makerWords(lang);
  const when = formatInstant(lang, batch.madeAt, visit.zone);
  return (
    <>
      <h1>{w.batchTitle({ number: batch.number })}</h1>
      <p class="lead">{w.batchMade({ when, by: batch.madeBy, n: orders.length })}</p>
      <Marked visit={visit} outcomes={outcomes} />
      <p>
        <LinkButton href={visit.href('production.file', { batchId: batch.id })} kind="quiet" download>
          {w.file}
        </LinkButton>{' '}
        <span class="hint">{w.fileHint}</span>
      </p>
      <Form
        action={visit.href('production.batch', { batchId: batch.id })}
        token={visit.token}
        problems={problems}
      >
        <DataTable
          caption={w.cards}
          captionHidden
          columns={[w.name, w.choose, w.photo, w.document, w.address, w.due, w.state].map((head) => ({
            head,
          }))}
          rows={orders.map((order, index) => batchRow(props, order, index))}
        />
        <BatchMarks {...props} />
      </Form>
    </>
  );
}

function BatchMarks(props: MarkProps & { readonly orders: readonly Order[] }) {
  const w = makerWords(props.visit.lang);
  const toPrint = props.orders.some((order) => order.card === 'ordered' && !order.replacedAt);
  const toMail = props.orders.some((order) => order.card === 'printed' && !order.replacedAt);
  return (
    <>
      {toPrint && (
        <>
          <h2>{w.printTitle}</h2>
          <p class="hint">{w.printHint}</p>
          <ButtonRow>
            <Button name="mark" value="print-all">
              {w.printAll}
            </Button>
            <Button kind="quiet" name="mark" value="print">
              {w.printChosen}
            </Button>
          </ButtonRow>
        </>
      )}
      {toMail && (
        <>
          <h2>{w.mailTitle}</h2>
          <MailingFields {...props} />
          <ButtonRow>
            <Button name="mark" value="mail-all" kind={toPrint ? 'quiet' : 'primary'}>
              {w.mailAll}
            </Button>
            <Button kind="quiet" name="mark" value="mail">
              {w.mailChosen}
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  );
}

function batchRow({ visit, profile, today, entered }: MarkProps, order: Order, index: number): Row {
  const w = makerWords(visit.lang);
  const name = displayName(order);
  const waits = (order.card === 'ordered' || order.card === 'printed') && !order.replacedAt;
  return {
    key: order.id,
    cells: [
      <a key="to" href={visit.href('production.order', { orderId: order.id })}>
        <NameLine visit={visit} order={order} />
      </a>,
      waits && (
        <span class="choice" key="choose">
          <input
            type="checkbox"
            id={index === 0 ? 'order' : `order-${index + 1}`}
            name="order"
            value={order.id}
            checked={entered.all('order').includes(order.id)}
          />
          <label for={index === 0 ? 'order' : `order-${index + 1}`}>
            <span class="sr">{w.chooseCard({ name })}</span>
          </label>
        </span>
      ),
      <OrderPhoto key="photo" visit={visit} order={order} width={60} />,
      order.documentNumber,
      <Envelope key="label" visit={visit} order={order} />,
      <Due key="due" visit={visit} order={order} today={today} limits={profile.limits} />,
      cardStateWords[order.replacedAt ? 'replaced' : order.card][visit.lang],
    ],
  };
}
