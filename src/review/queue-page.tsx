import { noteAccesses, SAME_SHIFT_MS } from '../case/access-log.ts';
import type { Staff } from '../case/actor.ts';
import { ACCESS_REASONS } from '../case/acts.ts';
import { displayName } from '../case/names.ts';
import { staffOf } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { actWords } from '../case/state-words.ts';
import type { Profile } from '../config/profile.ts';
import { formatBirthDate } from '../platform/birth-date.ts';
import { type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { TextField } from '../platform/html/text.tsx';
import { MOST_FOUND } from '../case/search/person-search.ts';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { type FormState, refuse, type Refused, type Reply, seeOther } from '../platform/http/page.ts';
import { both, formatInstant, formatInstantDay } from '../platform/i18n.ts';
import { nextCase, openFor, recordSearch } from './actions.ts';
import { DecisionNotice } from './decision/case-facts.tsx';
import type { DecisionServices } from './decision/open-case.ts';
import { decisionPages } from './decision/pages.ts';
import type { NamingServices } from './naming/naming-actions.ts';
import { namingPages } from './naming/naming-pages.tsx';
import { queueWords } from './queue-words.ts';
import { checkAccessReason, type Look } from './review.ts';
import { staffPage } from './staff-home-page.tsx';
import {
  casesFound,
  countQueue,
  decisionsOf,
  type FoundCase,
  type HeldCase,
  listHolds,
  type OwnDecision,
  type QueueCounts,
} from './store.ts';

/** Where staff arrive, and the officers' room; `given` is what other rooms read and write for it. */
export function reviewPages(
  services: Services,
  given: Omit<DecisionServices, keyof Services> & Pick<NamingServices, 'correctPersonName'>,
): readonly Page[] {
  const room: DecisionServices = { ...services, ...given };
  return [
    staffPage,
    queuePage(room),
    findPage(room),
    ...namingPages({ ...services, ...given }),
    ...decisionPages(room),
  ];
}

const DECISIONS = [
  'photo.accept',
  'photo.return',
  'landing.confirm',
  'landing.hold',
  'landing.release',
  'review.release',
  'change.consider',
];

function queuePage(room: DecisionServices): Page {
  const { db, clock, profile } = room;
  return pageAbout({
    id: 'review.queue',
    path: { en: '/staff/review', fr: '/personnel/examen' },
    does: 'review.claim',
    sees: 'review.see',
    load: (visit) => staffOf(visit),
    async show(visit, actor) {
      const seen = {
        counts: await countQueue(db),
        holds: await listHolds(db),
        decisions: await decisionsOf(db, actor.accountId, DECISIONS),
        done: visit.query.text('done'),
      };
      const caseIds = [...seen.holds, ...seen.decisions].map(({ caseId }) => caseId);
      await noteAccesses(room, { act: 'review.list', actor, caseIds, within: SAME_SHIFT_MS });
      return {
        kind: 'page',
        title: queueWords(visit.lang).title,
        wide: true,
        body: <QueueView visit={visit} profile={profile} now={clock.now()} {...seen} />,
      };
    },
    async act(visit, actor) {
      const caseId = await nextCase(room, actor);
      return seeOther(
        caseId ? visit.href('review.case', { caseId }) : `${visit.href('review.queue')}?done=none`,
      );
    },
  });
}

const findWords = {
  unknown: both({
    en: 'Nobody was found. Check the spelling, or try the application number.',
    fr: "Personne n'a été trouvé. Vérifiez l'orthographe ou essayez le numéro de demande.",
  }),
  choose: both({ en: 'Choose the person.', fr: 'Choisissez la personne.' }),
  taken: both({
    en: 'Another officer has this case now. Try again in a few minutes.',
    fr: 'Un autre agent a ce dossier maintenant. Réessayez dans quelques minutes.',
  }),
};

function findPage(room: DecisionServices): Page {
  return pageAbout({
    id: 'review.find',
    path: { en: '/staff/review/find', fr: '/personnel/examen/chercher' },
    does: 'review.claim',
    sees: 'review.see',
    load: (visit) => staffOf(visit),
    show: (visit, _actor, form) => showFind(room, visit, form),
    read: readSearch,
    act: (visit, actor, search) => openFound(room, visit, actor, search),
  });
}

type Search = Look & {
  /** The person who was chosen; '' before there was a choice. */
  readonly caseId: string;
};

function readSearch(entered: Entered): Checked<Search> {
  const look = checkAccessReason(entered);
  return look.ok ? good({ ...look.value, caseId: entered.text('caseId') }) : look;
}

async function showFind(
  room: DecisionServices,
  visit: Visit,
  { entered, problems }: FormState,
): Promise<Reply> {
  const look = checkAccessReason(entered);
  // Names stand here only after the search was recorded: it is sent first, and refused until a person is chosen.
  const recorded = entered.has('caseId') || problems.some(({ field }) => field === 'caseId');
  const found = look.ok && recorded ? await casesFound(room.db, look.value.term) : [];
  const w = queueWords(visit.lang);
  return {
    kind: 'page',
    title: w.findTitle,
    form: true,
    back: { href: visit.href('review.queue'), label: w.toQueue },
    body: <FindView visit={visit} entered={entered} problems={problems} found={found} />,
  };
}

async function openFound(
  room: DecisionServices,
  visit: Visit,
  actor: Staff,
  { term, reason, caseId }: Search,
): Promise<Reply | Refused> {
  const found = await casesFound(room.db, term);
  if (found.length === 0) return refuse([{ field: 'term', says: findWords.unknown }]);
  const chosen = found.length === 1 ? found[0] : found.find((one) => one.caseId === caseId);
  if (!chosen) {
    await recordSearch(
      room,
      actor,
      found.map((one) => one.caseId),
      reason,
    );
    return refuse([{ field: 'caseId', says: findWords.choose }]);
  }
  const opened = await openFor(room, actor, chosen.caseId, reason);
  if (!opened) return refuse([{ field: found.length > 1 ? 'caseId' : 'term', says: findWords.taken }]);
  return seeOther(visit.href('review.case', { caseId: chosen.caseId }));
}

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
function QueueView(props: QueueProps) {
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
      <DecisionNotice visit={visit} />
      <p class="lead">{w.lead}</p>
      <Form formId="next" action={visit.href('review.queue')} token={visit.token}>
        <Button>{w.next}</Button>
      </Form>
      <Waiting {...props} />
      <p>
        <a href={visit.href('review.find')}>{w.findTitle}</a>
      </p>
      <p>
        <a href={visit.href('review.names')}>{w.names}</a>
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
          { key: w.changes, value: line(counts.changes, counts.oldestChange) },
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
            <a href={`${visit.href('review.find')}?term=${encodeURIComponent(held.number)}`}>
              {held.number}
            </a>,
            <span translate={false}>{displayName(held)}</span>,
            profile.holdReasons.find(({ code }) => code === held.reason)?.label[lang] ?? held.reason,
            formatInstantDay(lang, held.at, visit.zone),
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
              formatInstant(lang, row.at, visit.zone),
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
  /** The people to choose from, once a search and a reason were given. */
  readonly found: readonly FoundCase[];
};

/** Opening a case, found by what is known of the person, with a reason. */
function FindView(props: FindProps) {
  const { visit, entered, problems } = props;
  const { lang } = visit;
  const w = queueWords(lang);
  return (
    <>
      <h1>{w.findTitle}</h1>
      <p class="lead">{w.findLead}</p>
      <Form action={visit.href('review.find')} token={visit.token} problems={problems}>
        <TextField
          lang={lang}
          name="term"
          label={w.findTerm}
          hint={w.findTermHint}
          type="search"
          value={entered.has('term') ? entered.text('term') : visit.query.text('term')}
          autocomplete="off"
          spellcheck={false}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="reason"
          label={w.findReason}
          problems={problems}
          value={entered.text('reason')}
          options={Object.entries(ACCESS_REASONS).map(([value, label]) => ({ value, label: label[lang] }))}
        />
        {props.found.length > 1 && <WhichPerson {...props} />}
        <Button>{w.open}</Button>
      </Form>
    </>
  );
}

function WhichPerson({ visit: { lang }, entered, problems, found }: FindProps) {
  const w = queueWords(lang);
  return (
    <Radios
      lang={lang}
      name="caseId"
      label={w.findPerson}
      hint={found.length === MOST_FOUND ? w.findMore : undefined}
      problems={problems}
      value={entered.text('caseId')}
      options={found.map((one) => ({
        value: one.caseId,
        label: displayName(one),
        hint: w.findOf({ born: formatBirthDate(lang, one.birthDate), number: one.number }),
      }))}
    />
  );
}
