import { displayName } from '../case/names.ts';
import { Button } from '../platform/html/button.tsx';
import { PostalLabel } from '../platform/html/card.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { cardStateWords } from './card.ts';
import { Due, type MarkProps, Marked, MailingFields, NameLine, OrderPhoto } from './order-parts.tsx';
import { envelopeOf } from './production-file.ts';
import { makerWords } from './production-words.ts';
import type { Order } from './store.ts';

/** One card: what it is, where it stands, and the marks that fit. */
export function OrderPage(props: MarkProps & { readonly order: Order }) {
  const { visit, order, outcomes, problems } = props;
  const w = makerWords(visit.lang);
  return (
    <>
      <h1>{w.orderTitle({ name: displayName(order) })}</h1>
      <Marked visit={visit} outcomes={outcomes} />
      <div class="split">
        <OrderPhoto visit={visit} order={order} width={240} />
        <div>
          <OrderFacts {...props} />
          {order.address && <PostalLabel label={w.address} lines={envelopeOf(order)} />}
          {order.replacedAt ? (
            <p>{w.replacedNote}</p>
          ) : (
            <Form
              action={visit.href('production.order', { orderId: order.id })}
              token={visit.token}
              problems={problems}
            >
              <OrderMarks {...props} />
            </Form>
          )}
        </div>
      </div>
    </>
  );
}

function OrderFacts({ visit, order, profile, today }: MarkProps & { readonly order: Order }) {
  const { lang } = visit;
  const w = makerWords(lang);
  const state = order.replacedAt ? 'replaced' : order.card;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: w.name, value: <NameLine visit={visit} order={order} /> },
        { key: w.document, value: order.documentNumber },
        { key: w.uci, value: order.uci },
        {
          key: w.due,
          value: <Due visit={visit} order={order} today={today} limits={profile.limits} />,
        },
        { key: w.state, value: cardStateWords[state][lang] },
        { key: w.batch, value: order.batchNumber ?? '–' },
      ]}
    />
  );
}

function OrderMarks(props: MarkProps & { readonly order: Order }) {
  const { card } = props.order;
  const w = makerWords(props.visit.lang);
  const mark = (value: string, title: string, hint: string, button: string, primary: boolean) => (
    <>
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      {value === 'again' && <MailingFields {...props} />}
      <Button name="mark" value={value} kind={primary ? 'primary' : 'danger'}>
        {button}
      </Button>
    </>
  );
  if (card === 'mailed') return mark('back', w.backTitle, w.backHint, w.backButton, true);
  return (
    <>
      {card === 'returned-mail' && mark('again', w.againTitle, w.againHint, w.againButton, true)}
      {(card === 'returned-mail' || card === 'not-received') &&
        mark('replace', w.replaceTitle, w.replaceHint, w.replaceButton, false)}
    </>
  );
}
