import type { VNode } from 'preact';
import { noteAccesses, SAME_ACCESS_MS } from '../../case/access-log.ts';
import { isUndecided } from '../../case/case.ts';
import { displayName } from '../../case/names.ts';
import { caseIdFor } from '../../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { type CaseOfPerson, findCasePerson } from '../../case/store.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Card } from '../../platform/html/card.tsx';
import { Radios } from '../../platform/html/choice.tsx';
import { DateField, typedDay } from '../../platform/html/date.tsx';
import { Tag } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { SummaryList } from '../../platform/html/summary.tsx';
import { scanWords } from '../../scan/scan-words.ts';
import { TextArea } from '../../platform/html/text.tsx';
import { type FormState, notFound, refuse, type Reply, seeOther } from '../../platform/http/page.ts';
import { both, formatDay, formatInstant, type Lang } from '../../platform/i18n.ts';
import { reportChange } from './actions.ts';
import { CHANGE_KINDS, type ChangeReport, checkChange, LONGEST_CHANGE } from './change.ts';
import { changesShownTo, changesToldBy } from './change-store.ts';
import { changeKindWords, changeOutcomeWords, changeWords } from './change-words.ts';

/** The case, what was told about it as far as the visitor may know it, and whether the visitor can tell more. */
type ChangeSubject = {
  readonly caseId: string;
  readonly person: CaseOfPerson;
  readonly own: boolean;
  readonly reports: readonly ChangeReport[];
  /** `tell`: somebody who acts; `look`: a representative, to whom the words themselves are not shown. */
  readonly as: 'tell' | 'look';
};

/** "Something has changed": told by whoever acts; a representative sees that something was told. */
export function changePage(services: Services): Page {
  return pageAbout({
    id: 'change',
    tabTitle: both({ en: 'Something has changed', fr: 'Quelque chose a changé' }),
    path: { en: '/people/:caseId/change', fr: '/personnes/:caseId/changement' },
    does: 'change.tell',
    sees: 'change.see',
    load: (visit) => loadChanges(services, visit),
    show: (visit, subject, form) => showChanges(services, visit, subject, form),
    read: checkChange,
    async act(visit, { caseId }, change) {
      const { actor, once, lang: language, href } = visit;
      if (actor.kind !== 'applicant') return notFound;
      const done = await reportChange(services, { actor, caseId, once, language }, change);
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

async function showChanges(
  services: Services,
  visit: Visit,
  subject: ChangeSubject,
  form: FormState,
): Promise<Reply> {
  const { actor, href, lang } = visit;
  const { caseId, person } = subject;
  if (actor.kind === 'representative') {
    const look = { act: 'client.view', actor, caseIds: [caseId], within: SAME_ACCESS_MS } as const;
    await noteAccesses(services, look);
  }
  return {
    kind: 'page',
    title: titleOf(visit, subject),
    body: <ChangeView visit={visit} subject={subject} {...form} />,
    back:
      subject.as === 'look'
        ? { href: href('client', { caseId }), label: displayName(person) }
        : { href: href('home'), label: changeWords(lang).back },
    form: mayTell(subject),
  };
}

async function loadChanges({ db }: Services, visit: Visit): Promise<ChangeSubject | undefined> {
  const { actor } = visit;
  const caseId = caseIdFor(visit, 'change.see');
  const person = caseId === undefined ? undefined : await findCasePerson(db, caseId);
  if (caseId === undefined || !person) return undefined;
  if (actor.kind === 'representative') {
    const reports = await changesShownTo(db, { caseId, accountId: actor.accountId });
    return { caseId, person, own: false, reports, as: 'look' };
  }
  if (actor.kind !== 'applicant') return undefined;
  const own = caseId === actor.ownCase;
  const reports = await changesToldBy(db, { caseId, accountId: actor.accountId, own });
  return { caseId, person, own, reports, as: 'tell' };
}

const mayTell = ({ as, person }: ChangeSubject) => as === 'tell' && isUndecided(person.landing);

function titleOf({ lang }: Visit, subject: ChangeSubject): string {
  const w = changeWords(lang);
  const name = displayName(subject.person);
  if (subject.as === 'look') return w.toldRepresentative;
  if (!mayTell(subject)) return w.closedTitle({ name, own: subject.own });
  return subject.own ? w.own : w.title({ name });
}

type ViewProps = {
  readonly visit: Visit;
  readonly subject: ChangeSubject;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

/** The form while a change can be told, and below it what was told and whether it was read. */
function ChangeView(props: ViewProps): VNode {
  const { visit, subject } = props;
  const w = changeWords(visit.lang);
  const { reports, as } = subject;
  return (
    <>
      <h1>{titleOf(visit, subject)}</h1>
      {as === 'look' && <p class="lead">{displayName(subject.person)}</p>}
      {as === 'tell' && (mayTell(subject) ? <ChangeForm {...props} /> : <Closed {...props} />)}
      {as === 'look' && reports.length === 0 && <p>{w.none}</p>}
      {reports.length > 0 && (
        <section aria-labelledby="told">
          {as === 'tell' && <h2 id="told">{w.told}</h2>}
          {as === 'look' && (
            <h2 id="told" class="sr">
              {w.toldRepresentative}
            </h2>
          )}
          {reports.map((report) => (
            <ReportCard
              key={report.number}
              visit={visit}
              caseId={subject.caseId}
              report={report}
              words={as === 'tell'}
            />
          ))}
        </section>
      )}
    </>
  );
}

function ChangeForm({ visit, subject, entered, problems }: ViewProps) {
  const { lang, token } = visit;
  const { caseId } = subject;
  const w = changeWords(lang);
  const field = { lang, problems };
  return (
    <>
      <p class="lead">{w.lead}</p>
      <Form action={visit.href('change', { caseId })} token={token} problems={problems}>
        <Kinds {...field} value={entered.text('kind')} />
        <DateField
          {...field}
          name="happened"
          label={w.happened}
          hint={w.happenedHint}
          optional
          value={typedDay(entered, 'happened')}
        />
        <TextArea
          {...field}
          name="words"
          label={w.words}
          hint={w.wordsHint}
          limit={LONGEST_CHANGE}
          value={entered.block('words')}
        />
        <ButtonRow>
          <Button>{w.send}</Button>
          <a href={visit.href('away', { caseId })}>{w.pause}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

type KindsProps = { readonly lang: Lang; readonly problems: readonly Problem[]; readonly value: string };

function Kinds({ lang, problems, value: chosen }: KindsProps) {
  const w = changeWords(lang);
  return (
    <Radios
      lang={lang}
      problems={problems}
      name="kind"
      label={w.kind}
      value={chosen}
      options={CHANGE_KINDS.map((value) => ({
        value,
        label: changeKindWords[value][lang],
        hint: value === 'travel' ? w.travelHint : undefined,
      }))}
    />
  );
}

function Closed({ visit, subject }: ViewProps) {
  const w = changeWords(visit.lang);
  const confirmed = subject.person.landing === 'confirmed';
  return (
    <>
      <p class="lead">{confirmed ? w.closedConfirmed : w.closedOther}</p>
      <ButtonRow>
        <LinkButton href={visit.href('contact')}>{w.contact}</LinkButton>
      </ButtonRow>
    </>
  );
}

type ReportProps = {
  readonly visit: Visit;
  readonly caseId: string;
  readonly report: ChangeReport;
  readonly words: boolean;
};

function ReportCard({ visit, caseId, report, words }: ReportProps) {
  const { lang, zone } = visit;
  const w = changeWords(lang);
  const { number, kind, happenedOn, toldAt, readAt, outcome, language } = report;
  return (
    <Card
      id={number}
      level={3}
      title={changeKindWords[kind][lang]}
      note={number}
      tag={<Tag kind={readAt ? 'done' : 'wait'}>{readAt ? w.read : w.waits}</Tag>}
    >
      <SummaryList
        lang={lang}
        rows={[
          ...(words ? [{ key: w.words, value: <span lang={language}>{report.words}</span> }] : []),
          ...(happenedOn ? [{ key: w.day, value: formatDay(lang, happenedOn) }] : []),
          { key: w.at, value: formatInstant(lang, toldAt, zone) },
          { key: w.read, value: readAt ? formatInstant(lang, readAt, zone) : w.notRead },
          ...(outcome ? [{ key: w.outcome, value: changeOutcomeWords[outcome][lang] }] : []),
        ]}
      />
      {words && readAt === null && (
        <p>
          <a href={visit.href('scan', { caseId, about: number })}>{scanWords(lang).add}</a>
        </p>
      )}
    </Card>
  );
}
