import { dayOf } from '../platform/clock.ts';
import { labelLines } from '../address/label.ts';
import { displayName } from '../case/names.ts';
import { caseIdFor, isReadersOwn } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import type { Profile } from '../config/profile.ts';
import type { Problem } from '../platform/form.ts';
import { Button, LinkButton } from '../platform/html/button.tsx';
import { PostalLabel } from '../platform/html/card.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList, TaskList } from '../platform/html/summary.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { StepTrail, type TrailStep } from '../platform/html/step-trail.tsx';
import { refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { both, type Day, formatDay } from '../platform/i18n.ts';
import { confirmReceived } from './actions.ts';
import { cardBlockers, isMending, isOfName, nameBlockedWords } from './blocking.ts';
import { cardWords } from './card-words.ts';
import { addWorkingDays, type CardState, latenessOf, missingFrom, nextStep } from './card.ts';
import { missingCardPage } from './missing-page.tsx';
import { nameLines, nameNoteWords } from './name-line.ts';
import {
  type CardEvent,
  cardEvents,
  type CardHolder,
  findCardHolder,
  openOrder,
  type Order,
} from './store.ts';

/** The person's page about the card. */
export function cardPages(services: Services): readonly Page[] {
  const card = pageAbout({
    id: 'card',
    tabTitle: both({ en: 'Permanent resident card', fr: 'Carte de résident permanent' }),
    path: { en: '/people/:caseId/card', fr: '/personnes/:caseId/carte' },
    does: 'card.tell',
    sees: 'card.see',
    load: (visit) => loadHolder(services, visit),
    show: (visit, subject, { problems }) => showCard(services, visit, subject, problems),
    async act({ once, actor, href }, { caseId }) {
      const done = await confirmReceived(services, { caseId, once, actor });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
  return [card, missingCardPage(services)];
}

type CardSubject = { readonly caseId: string; readonly holder: CardHolder };

async function loadHolder({ db, clock }: Services, visit: Visit): Promise<CardSubject | undefined> {
  const caseId = caseIdFor(visit, 'card.see');
  const holder = caseId === undefined ? undefined : await findCardHolder(db, caseId, clock.today());
  return caseId !== undefined && holder ? { caseId, holder } : undefined;
}

async function showCard(
  { db, clock, profile }: Services,
  visit: Visit,
  { caseId, holder }: CardSubject,
  problems: readonly Problem[],
): Promise<Reply> {
  const [order, events] = await Promise.all([openOrder(db, caseId), cardEvents(db, caseId)]);
  const w = cardWords(visit.lang);
  const today = clock.today();
  const props = { visit, caseId, holder, order, events, profile, today, problems };
  return {
    kind: 'page',
    title: titleOf(visit, caseId, holder),
    body: <CardPage {...props} />,
    back: { href: visit.href('home'), label: w.back },
  };
}

/** "Your card" to the person themselves; with the name to whoever acts for them. */
function titleOf(visit: Visit, caseId: string, holder: CardHolder): string {
  const w = cardWords(visit.lang);
  return isReadersOwn(visit, caseId) ? w.yours : w.title({ name: displayName(holder) });
}

/** Where the card of a person is, what is printed on it, where it goes, and what they can do. */
function CardPage(props: CardPageProps) {
  const { visit, caseId, holder, order } = props;
  const w = cardWords(visit.lang);
  const nameFirst = holder.card === 'ordered' && cardBlockers(holder).some(isOfName);
  return (
    <>
      <h1>{titleOf(visit, caseId, holder)}</h1>
      {!nameFirst && <p class="lead">{nextStep[holder.card][visit.lang]}</p>}
      <StepTrail lang={visit.lang} label={w.way} steps={trailSteps(props)} />
      <NameBlocked {...props} />
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

function trailSteps({ visit, holder, order }: CardPageProps): readonly TrailStep[] {
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
    ...(index < reached && at ? { day: dayOf(at, visit.zone) } : {}),
  }));
}

/** A name that the card cannot print: the person's turn, or ours once they sent the spelling. */
function NameBlocked({ visit, caseId, holder }: CardPageProps) {
  const { lang } = visit;
  const blocked = cardBlockers(holder).some(isOfName);
  if (!blocked) return null;
  if (isMending(holder.spelling)) {
    return (
      <Notice>
        <p>{nameBlockedWords.mending[lang]}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warn" heading={cardWords(lang).yourTurn}>
      <p>{nameBlockedWords.turn[lang]}</p>
      <p>
        <LinkButton href={`${visit.href('data.correct', { caseId })}?part=identity`}>
          {nameBlockedWords.tell[lang]}
        </LinkButton>
      </p>
    </Notice>
  );
}

function Expected({ visit, holder, order, profile, today }: CardPageProps & { readonly order: Order }) {
  const { lang } = visit;
  const w = cardWords(lang);
  // A day would be a promise that nobody can keep while something blocks the card.
  if (cardBlockers(holder).length > 0) return null;
  if (order.card === 'ordered' || order.card === 'printed') {
    const day = formatDay(lang, order.dueOn);
    const late = latenessOf(order.dueOn, today, profile.limits) === 'overdue';
    return <p>{late ? w.late({ day }) : w.dueBy({ day })}</p>;
  }
  const carrier = profile.carriers.find(({ code }) => code === order.carrier);
  if (order.card !== 'mailed' || !carrier || !order.mailedAt) return null;
  const mailedOn = dayOf(order.mailedAt, visit.zone);
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
  const blockers = cardBlockers(holder);
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
          task('need-residence', w.needResidence, !blockers.includes('residence'), 'proof'),
          task('need-photo', w.needPhoto, !blockers.includes('photo'), 'photo'),
          task('need-address', w.needAddress, !blockers.includes('address'), 'address'),
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
  const from = missingFrom(order.mailedAt, profile);
  return (
    <>
      <h2>{w.receiveTitle}</h2>
      <p>{w.receiveHint}</p>
      <Form action={action} token={visit.token} problems={props.problems}>
        <Button>{w.receive}</Button>
      </Form>
      {holder.card === 'mailed' && (
        <>
          <h2>{w.missingTitle}</h2>
          <p>{today < from ? w.missingLater({ day: formatDay(visit.lang, from) }) : w.missingNow}</p>
          {today >= from && (
            <p>
              <LinkButton kind="quiet" href={visit.href('card.missing', { caseId })}>
                {w.missing}
              </LinkButton>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** The two name lines as the card has them, and what the notes mean. */
function NameOnCard({ visit, holder, order }: CardPageProps) {
  const w = cardWords(visit.lang);
  const planned = nameLines(holder);
  const line = order?.nameLine ?? planned;
  const printed = Boolean(order?.nameLine);
  return (
    <>
      <h2>{w.nameTitle}</h2>
      <p>{printed ? w.nameWas : w.nameWill}</p>
      <SummaryList
        lang={visit.lang}
        rows={[
          { key: w.family, value: <b translate={false}>{line.family}</b> },
          { key: w.given, value: line.given ? <b translate={false}>{line.given}</b> : w.empty },
        ]}
      />
      {planned.notes.map((note) => (
        <p key={note}>{nameNoteWords[note][visit.lang]}</p>
      ))}
      {!printed && (
        <p>
          {w.nameWrong} <a href={visit.href('contact')}>{w.contact}</a>
        </p>
      )}
    </>
  );
}

/** The envelope as it will be printed, and how to change it. */
function Destination({ visit, caseId, holder, order }: CardPageProps) {
  const w = cardWords(visit.lang);
  if (holder.card === 'delivered') return null;
  const href = visit.href('address', { caseId });
  const again = holder.card === 'returned-mail';
  const mayChange = again || !order?.printedAt;
  return (
    <>
      <h2>{w.addressTitle}</h2>
      {order?.address ? (
        <>
          <PostalLabel
            label={w.label}
            lines={labelLines(order.address, displayName(order), order.language)}
          />
          <p>{again ? w.addressAgain : mayChange ? w.addressOpen : w.addressFixed}</p>
        </>
      ) : (
        !holder.hasAddress && <p>{w.noAddress}</p>
      )}
      {mayChange && (
        <p>
          <LinkButton href={href} kind="quiet">
            {holder.hasAddress ? w.change : w.give}
          </LinkButton>
        </p>
      )}
    </>
  );
}

/** Everything that happened to the card, with its day. */
function CardHistory({ visit, events }: CardPageProps) {
  const w = cardWords(visit.lang);
  const words: Readonly<Record<string, unknown>> = w;
  const rows = events.flatMap(({ act, at, mailedOn }, index) => {
    const step = words[act];
    if (typeof step !== 'string') return [];
    const day = mailedOn ?? dayOf(at, visit.zone);
    return [
      {
        key: String(index),
        cells: [
          step,
          <time key="at" datetime={day}>
            {formatDay(visit.lang, day)}
          </time>,
        ],
      },
    ];
  });
  if (rows.length === 0) return null;
  return <DataTable caption={w.historyTitle} columns={[{ head: w.step }, { head: w.date }]} rows={rows} />;
}

/** What the person's page about a card is made from; no order before one is made. */
type CardPageProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly holder: CardHolder;
  readonly order: Order | undefined;
  readonly events: readonly CardEvent[];
  readonly profile: Profile;
  readonly today: Day;
  readonly problems: readonly Problem[];
};
