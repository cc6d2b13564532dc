import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { ApplicationNumber } from '../platform/html/application-number.tsx';
import { Button } from '../platform/html/button.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { formatInstant, formatInstantDay } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { Profile } from '../profile.ts';
import { actWords } from '../case/state-words.ts';
import { DoneNotice } from './done.tsx';
import { LOOK_REASONS } from './review.ts';
import type { QueueCounts, FoundCase, HeldCase, OwnDecision } from './store.ts';
import { queueWords } from './words.ts';

type QueueProps = {
  readonly visit: Visit;
  readonly profile: Profile;
  readonly now: Date;
  readonly counts: QueueCounts;
  readonly holds: readonly HeldCase[];
  readonly decisions: readonly OwnDecision[];
  /** 'none' when no case could be given. */
  readonly done: string;
};

/** What waits, the way to the next case, what is on hold, and the officer's own last decisions. */
export function QueueView(props: QueueProps) {
  const { visit, done } = props;
  const w = queueWords(visit.lang);
  return (
    <>
      <h1>{w.title}</h1>
      {done === 'none' && (
        <Notice heading={w.nothingTitle} status>
          <p>{w.nothing}</p>
        </Notice>
      )}
      <DoneNotice visit={visit} />
      <p class="lead">{w.lead}</p>
      <Form formId="next" action={visit.href('review.queue')} token={visit.token}>
        <Button>{w.next}</Button>
      </Form>
      <Waiting {...props} />
      <p>
        <a href={visit.href('review.find')}>{w.findTitle}</a>
      </p>
      <Holds {...props} />
      <Decisions {...props} />
    </>
  );
}

const DAY_MS = 86_400_000;

function Waiting({ visit, counts, now }: QueueProps) {
  const w = queueWords(visit.lang);
  const line = (n: number, oldest: Date | null) =>
    n === 0 || !oldest
      ? w.none
      : w.oldest({ n, days: Math.floor((now.getTime() - oldest.getTime()) / DAY_MS) });
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{w.waiting}</h2>
      <SummaryList
        lang={visit.lang}
        rows={[
          { key: w.photos, value: line(counts.photos, counts.oldestPhoto) },
          { key: w.declarations, value: line(counts.declarations, counts.oldestDeclaration) },
          { key: w.held, value: counts.held === 0 ? w.noneHeld : String(counts.held) },
        ]}
      />
    </section>
  );
}

function Holds({ visit, profile, holds }: QueueProps) {
  if (holds.length === 0) return null;
  const { lang } = visit;
  const w = queueWords(lang);
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">{w.holds}</h2>
      <DataTable
        caption={w.holds}
        captionHidden
        columns={[w.number, w.name, w.reason, w.since, w.by].map((head) => ({ head }))}
        rows={holds.map((held) => ({
          key: held.id,
          cells: [
            <a href={`${visit.href('review.find')}?number=${encodeURIComponent(held.number)}`}>
              {held.number}
            </a>,
            <span translate={false}>{displayName(held)}</span>,
            profile.holdReasons.find(({ code }) => code === held.reason)?.label[lang] ?? held.reason,
            formatInstantDay(lang, held.at, ZONE),
            held.officerName,
          ],
        }))}
      />
    </section>
  );
}

function Decisions({ visit, decisions }: QueueProps) {
  const { lang } = visit;
  const w = queueWords(lang);
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{w.decisions}</h2>
      {decisions.length === 0 ? (
        <p>{w.noDecisions}</p>
      ) : (
        <DataTable
          caption={w.decisions}
          captionHidden
          columns={[w.when, w.what, w.number, w.name].map((head) => ({ head }))}
          rows={decisions.map((row) => ({
            key: String(row.seq),
            cells: [
              formatInstant(lang, row.at, ZONE),
              actWords(row.act)[lang],
              row.number,
              <span translate={false}>{displayName(row)}</span>,
            ],
          }))}
        />
      )}
    </section>
  );
}

type FindProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  /** The people to choose from, once a number and a reason were given. */
  readonly found: readonly FoundCase[];
};

/** Opening a case by its application number, with a reason. */
export function FindView(props: FindProps) {
  const { visit, entered, problems } = props;
  const { lang } = visit;
  const w = queueWords(lang);
  return (
    <>
      <h1>{w.findTitle}</h1>
      <p class="lead">{w.findLead}</p>
      <Form action={visit.href('review.find')} token={visit.token} problems={problems}>
        <ApplicationNumber
          lang={lang}
          value={entered.has('number') ? entered.text('number') : visit.query.text('number')}
          problems={problems}
          hinted={false}
        />
        <Radios
          lang={lang}
          name="reason"
          label={w.findReason}
          problems={problems}
          value={entered.text('reason')}
          options={Object.entries(LOOK_REASONS).map(([value, label]) => ({ value, label: label[lang] }))}
        />
        {props.found.length > 1 && <WhichPerson {...props} />}
        <Button>{w.open}</Button>
      </Form>
    </>
  );
}

function WhichPerson({ visit: { lang }, entered, problems, found }: FindProps) {
  return (
    <Radios
      lang={lang}
      name="caseId"
      label={queueWords(lang).findPerson}
      problems={problems}
      value={entered.text('caseId')}
      options={found.map((one) => ({ value: one.caseId, label: displayName(one) }))}
    />
  );
}
