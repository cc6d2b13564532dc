import { todayInCountry } from '../../platform/clock.ts';
import { both } from '../../platform/i18n.ts';
import { displayName } from '../../case/names.ts';
import { type Page, pageAbout } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import type { WaitingForSecond } from '../../case/staff/second-person-store.ts';
import { type Checked, type Entered, good } from '../../platform/form.ts';
import { Button, ButtonRow } from '../../platform/html/button.tsx';
import { PostalLabel } from '../../platform/html/card.tsx';
import { Form } from '../../platform/html/form.tsx';
import { SummaryList } from '../../platform/html/summary.tsx';
import { refuse, seeOther } from '../../platform/http/page.ts';
import { formatInstant } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { cardStateWords } from '../card.ts';
import { Due, MailingFields, Marked, type MarkProps, NameLine, OrderPhoto } from './order-parts.tsx';
import { envelopeOf } from './production-file.ts';
import { makerWords } from './production-words.ts';
import { askForMark, confirmMark, type Mark, markAll, markMailedAgain } from './actions.ts';
import type { Order } from '../store.ts';
import { checkMailing, loadOrder, noteOrders, outcomesIn, withOutcomes } from './production-request.ts';

/** One card, with the marks that fit it. */
export function orderPage(services: Services): Page {
  return pageAbout({
    id: 'production.order',
    tabTitle: both({ en: 'A card order', fr: 'Une commande de carte' }),
    path: { en: '/staff/cards/orders/:orderId', fr: '/personnel/cartes/commandes/:orderId' },
    does: 'production.work',
    sees: 'production.see',
    load: (visit) => loadOrder(services, visit),
    async show(visit, { actor, order, waiting }, form) {
      await noteOrders(services, actor, 'production.view', [order]);
      const w = makerWords(visit.lang);
      const outcomes = outcomesIn(visit);
      const self = actor.accountId;
      const props = { visit, order, outcomes, waiting, self, ...form, today: services.clock.today() };
      return {
        kind: 'page',
        title: w.orderTitle({ name: displayName(order) }),
        body: <OrderPage {...props} profile={services.profile} />,
        back: { href: visit.href('production'), label: w.toCards },
        wide: true,
        form: !order.replacedAt && marksOn(order, waiting).length > 0,
      };
    },
    // Nothing is read when the language is switched: only the button that is pressed tells which fields are needed.
    async act(visit, { actor, order }, entered) {
      const mark = readMark(services, entered);
      if (!mark.ok) return refuse(mark.problems);
      const outcomes = await markAll(services, [order.id], actor, mark.value);
      return seeOther(withOutcomes(visit.href('production.order', { orderId: order.id }), outcomes));
    },
  });
}

/** What is to be done with the card: it came back, it is given up, a colleague's word is confirmed, or it is mailed again. */
function readMark({ profile, clock }: Services, entered: Entered): Checked<Mark> {
  const decided = ['confirm', 'drop'].find((name) => isUuid(entered.raw(name)));
  if (decided) return good(confirmMark(entered.raw(decided), decided === 'confirm'));
  const mark = entered.text('mark');
  if (mark === 'back') return good(askForMark('card.back'));
  if (mark === 'replace') return good(askForMark('card.replace'));
  const mailing = checkMailing(entered, profile.carriers, todayInCountry(clock, profile.countryZones));
  return mailing.ok ? good(markMailedAgain(mailing.value.carrier, mailing.value.mailedOn)) : mailing;
}

/** The accepted photo of an order, to print. */
export function photoPage(services: Services): Page {
  return pageAbout({
    id: 'production.photo',
    path: { en: '/staff/cards/orders/:orderId/photo', fr: '/personnel/cartes/commandes/:orderId/photo' },
    does: 'production.see',
    load: (visit) => loadOrder(services, visit),
    async show(_visit, { actor, order }) {
      await noteOrders(services, actor, 'production.photo', [order]);
      return { kind: 'bytes', bytes: await services.files.get(order.fileKey), type: 'image/jpeg' };
    },
  });
}

type OrderProps = MarkProps & {
  readonly order: Order;
  readonly waiting: readonly WaitingForSecond[];
  /** The account of who looks. */
  readonly self: string;
};

/** One card: what it is, where it stands, and the marks that fit. */
function OrderPage(props: OrderProps) {
  const { visit, order, outcomes } = props;
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
            <>
              <WaitingMarks {...props} />
              <OrderMarks {...props} />
            </>
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

/** What a colleague said of the card; nobody confirms their own word. */
function WaitingMarks({ visit, order, waiting, self }: OrderProps) {
  const { lang, zone } = visit;
  const w = makerWords(lang);
  if (waiting.length === 0) return null;
  const said = waiting.map(({ id, kind, askedBy, askedByName, askedAt, expiresAt }) => (
    <section key={id}>
      <h2>{kind === 'card.back' ? w.saidBack : w.saidReplace}</h2>
      <p>{w.saidBy({ name: askedByName, at: formatInstant(lang, askedAt, zone) })}</p>
      <p class="hint">
        {askedBy === self ? w.saidByYou({ at: formatInstant(lang, expiresAt, zone) }) : w.confirmHint}
      </p>
      <ButtonRow>
        {askedBy !== self && (
          <Button name="confirm" value={id}>
            {w.confirmButton}
          </Button>
        )}
        <Button name="drop" value={id} kind="quiet">
          {w.dropButton}
        </Button>
      </ButtonRow>
    </section>
  ));
  // A form of its own: the Enter key in a field of the other one must confirm nothing.
  const action = visit.href('production.order', { orderId: order.id });
  return (
    <Form action={action} token={visit.token} formId="waiting">
      {said}
    </Form>
  );
}

/** What can be said of a card now, unless it waits for a colleague already. */
function marksOn({ card }: Order, waiting: readonly WaitingForSecond[]): ('back' | 'again' | 'replace')[] {
  const waits = (kind: string) => waiting.some((one) => one.kind === kind);
  return [
    ...(card === 'mailed' && !waits('card.back') ? (['back'] as const) : []),
    ...(card === 'returned-mail' ? (['again'] as const) : []),
    ...(['returned-mail', 'not-received'].includes(card) && !waits('card.replace')
      ? (['replace'] as const)
      : []),
  ];
}

function OrderMarks(props: OrderProps) {
  const { visit, order, waiting, problems } = props;
  const w = makerWords(visit.lang);
  const texts = {
    back: [w.backTitle, w.backHint, w.backButton],
    again: [w.againTitle, w.againHint, w.againButton],
    replace: [w.replaceTitle, w.replaceHint, w.replaceButton],
  } as const;
  const marks = marksOn(order, waiting).map((one) => mark(props, one, ...texts[one]));
  if (marks.length === 0) return null;
  return (
    <Form
      action={visit.href('production.order', { orderId: order.id })}
      token={visit.token}
      problems={problems}
    >
      {marks}
    </Form>
  );
}

/** One mark, with its button; only mailing asks for more. */
function mark(props: OrderProps, value: string, title: string, hint: string, button: string) {
  return (
    <section key={value}>
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      {value === 'again' && <MailingFields {...props} />}
      <Button name="mark" value={value} kind={value === 'replace' ? 'danger' : 'primary'}>
        {button}
      </Button>
    </section>
  );
}
