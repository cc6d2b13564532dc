import type { VNode } from 'preact';
import { noteAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../case/access-log.ts';
import type { Staff } from '../case/actor.ts';
import { maskNumber } from '../case/application-number.tsx';
import { displayName } from '../case/names.ts';
import { staffOf } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { EmptyState, Notice, Tag } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { TextArea } from '../platform/html/text.tsx';
import { refuse, seeOther } from '../platform/http/page.ts';
import { both, type Day, formatDay, formatInstant } from '../platform/i18n.ts';
import type { Scan } from '../scan/scan.ts';
import { scanSize, scanWords } from '../scan/scan-words.ts';
import { type DataServices, decideCorrection } from './actions.ts';
import { CorrectionRequestCard } from './correction-view.tsx';
import { correctionDeskWords } from './correction-words.ts';
import { checkDecision, correctionStatusOf, LONGEST_CORRECTION, OUTCOMES } from './data.ts';
import { findRequest, type Open, openCorrections } from './store.ts';
import { partWords } from './data-words.ts';

/** Where agents answer correction requests. */
export function correctionDeskPages(services: DataServices): readonly Page[] {
  return [listPage(services), onePage(services)];
}

const reason = 'correction';

function listPage(services: DataServices): Page {
  const { db, clock } = services;
  return pageAbout({
    id: 'support.corrections',
    path: { en: '/staff/support/corrections', fr: '/personnel/soutien/corrections' },
    does: 'data.decide',
    load: (visit) => staffOf(visit),
    async show(visit, actor) {
      const open = await openCorrections(db);
      const caseIds = open.map(({ caseId }) => caseId);
      await noteAccesses(services, { act: 'support.list', actor, caseIds, reason, within: SAME_SHIFT_MS });
      const w = correctionDeskWords(visit.lang);
      const body = <CorrectionsView visit={visit} open={open} today={clock.today()} />;
      return { kind: 'page', title: w.title, body, back: { href: visit.href('support'), label: w.toDesk } };
    },
  });
}

type CorrectionAtDesk = {
  readonly actor: Staff;
  readonly request: Open;
  readonly scans: readonly Scan[];
};

async function loadRequest(
  { db, scansOf }: DataServices,
  visit: Visit,
): Promise<CorrectionAtDesk | undefined> {
  const actor = staffOf(visit);
  const request = actor && (await findRequest(db, visit.params['request'] ?? ''));
  if (!actor || !request) return undefined;
  const scans = (await scansOf(db, request.caseId)).filter(({ about }) => about === request.number);
  return { actor, request, scans };
}

function onePage(services: DataServices): Page {
  return pageAbout({
    id: 'support.correction',
    tabTitle: both({ en: 'A correction request', fr: 'Une demande de correction' }),
    path: { en: '/staff/support/corrections/:request', fr: '/personnel/soutien/corrections/:request' },
    does: 'data.decide',
    load: (visit) => loadRequest(services, visit),
    async show(visit, { actor, request, scans }, form) {
      const look = { act: 'support.correction', actor, caseIds: [request.caseId] } as const;
      await noteAccesses(services, { ...look, reason, within: SAME_ACCESS_MS });
      const w = correctionDeskWords(visit.lang);
      return {
        kind: 'page',
        title: w.one({ number: request.number }),
        body: (
          <CorrectionView
            visit={visit}
            request={request}
            scans={scans}
            today={services.clock.today()}
            {...form}
          />
        ),
        back: { href: visit.href('support.corrections'), label: w.toList },
        form: request.outcome === null,
      };
    },
    read: checkDecision,
    async act({ once, href }, { actor, request }, decision) {
      const done = await decideCorrection(services, { once, actor, number: request.number, decision });
      return done.ok
        ? seeOther(`${href('support.corrections')}?done=${done.receipt}`)
        : refuse(done.problems);
    },
  });
}

type ListProps = { readonly visit: Visit; readonly open: readonly Open[]; readonly today: Day };

/** What waits for an answer; what stops a confirmation comes first, and what is late stands out. */
function CorrectionsView({ visit, open, today }: ListProps): VNode {
  const w = correctionDeskWords(visit.lang);
  const done = visit.query.text('done');
  return (
    <>
      <h1>{w.title}</h1>
      {/^R-[\w-]{9}$/.test(done) && (
        <Notice kind="success" status>
          <p>{w.done({ number: done })}</p>
        </Notice>
      )}
      {open.length === 0 && <EmptyState title={w.none} />}
      {open.map((one) => (
        <OpenCard key={one.number} visit={visit} one={one} today={today} />
      ))}
    </>
  );
}

type CardProps = { readonly visit: Visit; readonly one: Open; readonly today: Day };

function OpenCard({ visit, one, today }: CardProps) {
  const { lang } = visit;
  const w = correctionDeskWords(lang);
  const late = correctionStatusOf(one, today) === 'late';
  return (
    <Card
      id={one.number}
      title={displayName(one)}
      note={one.number}
      tag={late ? <Tag kind="bad">{w.late}</Tag> : one.line && <Tag kind="turn">{w.stops}</Tag>}
    >
      <SummaryList
        lang={lang}
        rows={[
          { key: w.about, value: partWords[one.part][lang] },
          { key: w.came, value: formatInstant(lang, one.askedAt, visit.zone) },
          { key: w.replyBy, value: formatDay(lang, one.replyBy) },
        ]}
      />
      <p>
        <a href={visit.href('support.correction', { request: one.number })}>
          {w.open}
          <span class="sr"> ({one.number})</span>
        </a>
      </p>
    </Card>
  );
}

type OneProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly request: Open;
  readonly scans: readonly Scan[];
  readonly today: Day;
};

/** One request, and the answer to it. */
function CorrectionView(props: OneProps): VNode {
  const { visit, request, today } = props;
  const { lang } = visit;
  const w = correctionDeskWords(lang);
  if (request.outcome !== null) {
    return (
      <>
        <h1>{w.one({ number: request.number })}</h1>
        <p class="lead">{w.decided}</p>
        <h2>{displayName(request)}</h2>
        <CorrectionRequestCard lang={lang} one={request} today={today} />
      </>
    );
  }
  return (
    <>
      <h1>{w.one({ number: request.number })}</h1>
      <Request {...props} />
      <AnswerForm {...props} />
    </>
  );
}

function Request({ visit, request, scans, today }: OneProps) {
  const { lang } = visit;
  const w = correctionDeskWords(lang);
  const theirs = (text: string) => <span lang={request.language}>{text}</span>;
  return (
    <section aria-labelledby="person">
      <h2 id="person">{displayName(request)}</h2>
      {correctionStatusOf(request, today) === 'late' && (
        <p>
          <Tag kind="bad">{w.late}</Tag>
        </p>
      )}
      <SummaryList
        lang={lang}
        rows={[
          { key: w.application, value: maskNumber(request.applicationNumber) },
          { key: w.about, value: partWords[request.part][lang] },
          { key: w.wrong, value: theirs(request.wrong) },
          { key: w.shouldBe, value: theirs(request.shouldBe) },
          ...(request.evidence ? [{ key: w.evidence, value: theirs(request.evidence) }] : []),
          { key: w.came, value: formatInstant(lang, request.askedAt, visit.zone) },
          { key: w.replyBy, value: formatDay(lang, request.replyBy) },
          { key: w.language, value: request.language === 'fr' ? w.french : w.english },
        ]}
      />
      <ul>
        {scans.map((scan, index) => (
          <li key={scan.id}>
            <a href={visit.href('staff.scan', { scan: scan.id })} download>
              {scanWords(lang).open({ n: index + 1, size: scanSize(lang, scan) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerForm({ visit, entered, problems, request }: OneProps) {
  const { lang, token } = visit;
  const w = correctionDeskWords(lang);
  return (
    <Form
      action={visit.href('support.correction', { request: request.number })}
      token={token}
      problems={problems}
    >
      <Radios
        lang={lang}
        name="outcome"
        label={w.outcome}
        options={OUTCOMES.map((value) => ({ value, label: w[value], hint: w[`${value}Hint`] }))}
        value={entered.text('outcome')}
        problems={problems}
      />
      <TextArea
        lang={lang}
        name="answer"
        label={w.answer}
        hint={w.answerHint}
        limit={LONGEST_CORRECTION}
        value={entered.block('answer')}
        problems={problems}
      />
      <Button>{w.send}</Button>
    </Form>
  );
}
