import { displayName } from '../case/names.ts';
import { Button } from '../platform/html/button.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { TaskList } from '../platform/html/summary.tsx';
import { StepTrail, type TrailStep } from '../platform/html/way.tsx';
import { formatDay } from '../platform/i18n.ts';
import { addWorkingDays, type CardState, localDayOf, latenessOf, missingFrom, nextStep } from './card.ts';
import { Destination, CardHistory, NameOnCard } from './parts.tsx';
import type { CardPageProps } from './props.ts';
import type { Order } from './store.ts';
import { cardWords } from './words.ts';

/** Where the card of a person is, what is printed on it, where it goes, and what they can do. */
export function CardPage(props: CardPageProps) {
  const { visit, holder, order } = props;
  const w = cardWords(visit.lang);
  return (
    <>
      <h1>{w.title({ name: displayName(holder) })}</h1>
      <p class="lead">{nextStep[holder.card][visit.lang]}</p>
      <StepTrail lang={visit.lang} label={w.way} steps={waySteps(props)} />
      {order ? <Expected {...props} order={order} /> : <Needs {...props} />}
      <Acts {...props} />
      <NameOnCard {...props} />
      <Destination {...props} />
      <CardHistory {...props} />
    </>
  );
}

const AFTER: Readonly<Record<CardState, number>> = {
  waiting: 0,
  replaced: 0,
  ordered: 1,
  printed: 2,
  mailed: 3,
  'returned-mail': 2,
  'not-received': 3,
  delivered: 4,
};

function waySteps({ visit, holder, order }: CardPageProps): readonly TrailStep[] {
  const w = cardWords(visit.lang);
  const reached = AFTER[holder.card];
  const steps: readonly [string, Date | null | undefined][] = [
    [w.wayOrdered, order?.orderedAt],
    [w.wayPrinted, order?.printedAt],
    [w.wayMailed, order?.mailedAt],
    [w.wayReceived, order?.deliveredAt],
  ];
  const next = holder.card === 'mailed' || holder.card === 'not-received' ? 'now' : 'wait';
  return steps.map(([title, at], index) => ({
    title,
    state: index < reached ? 'ok' : index === reached ? next : 'todo',
    ...(index < reached && at ? { day: localDayOf(at) } : {}),
  }));
}

function Expected({ visit, order, profile, today }: CardPageProps & { readonly order: Order }) {
  const { lang } = visit;
  const w = cardWords(lang);
  if (order.card === 'ordered' || order.card === 'printed') {
    const day = formatDay(lang, order.dueOn);
    const late = latenessOf(order.dueOn, today, profile.limits) === 'overdue';
    return <p>{late ? w.late({ day }) : w.dueBy({ day })}</p>;
  }
  const carrier = profile.carriers.find(({ code }) => code === order.carrier);
  if (order.card !== 'mailed' || !carrier || !order.mailedAt) return null;
  const mailedOn = localDayOf(order.mailedAt);
  const [from, to] = carrier.workingDays.map((days) =>
    formatDay(lang, addWorkingDays(mailedOn, days, profile.holidays)),
  );
  return (
    <p>
      {w.expect({ carrier: carrier.label[lang], from: from ?? '', to: to ?? '' })}{' '}
      {carrier.tracked ? '' : w.untracked}
    </p>
  );
}

function Needs({ visit, caseId, holder }: CardPageProps) {
  const w = cardWords(visit.lang);
  const task = (id: string, title: string, met: boolean, page: string) => ({
    id,
    title,
    href: met ? undefined : visit.href(page, { caseId }),
    tag: met ? ({ kind: 'done', words: w.have } as const) : ({ kind: 'wait', words: w.waiting } as const),
  });
  return (
    <>
      <h2>{w.needsTitle}</h2>
      <TaskList
        tasks={[
          task('need-residence', w.needResidence, holder.landing === 'confirmed', 'proof'),
          task('need-photo', w.needPhoto, holder.photo === 'accepted', 'photo'),
          task('need-address', w.needAddress, holder.hasAddress, 'address'),
        ]}
      />
    </>
  );
}

function Acts(props: CardPageProps) {
  const { visit, caseId, holder, order, profile, today } = props;
  const w = cardWords(visit.lang);
  const action = visit.href('card', { caseId });
  if (holder.card === 'delivered') {
    return (
      <Notice kind="success" heading={w.deliveredTitle}>
        <p>{w.delivered({ days: profile.limits.freeReissueDays })}</p>
      </Notice>
    );
  }
  if (!order?.mailedAt || (holder.card !== 'mailed' && holder.card !== 'not-received')) return null;
  const from = missingFrom(order.mailedAt, profile.limits);
  return (
    <>
      <h2>{w.receiveTitle}</h2>
      <p>{w.receiveHint}</p>
      <Form action={action} token={visit.token} problems={props.problems} hidden={{ did: 'received' }}>
        <Button>{w.receive}</Button>
      </Form>
      {holder.card === 'mailed' && (
        <>
          <h2>{w.missingTitle}</h2>
          <p>{today < from ? w.missingLater({ day: formatDay(visit.lang, from) }) : w.missingNow}</p>
          {today >= from && (
            <Form action={action} token={visit.token} formId="missing" hidden={{ did: 'missing' }}>
              <Button kind="quiet">{w.missing}</Button>
            </Form>
          )}
        </>
      )}
    </>
  );
}
