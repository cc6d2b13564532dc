import type { VNode } from 'preact';
import { sessionBounds } from '../account/sessions/session-bounds.ts';
import { maskNumber } from '../case/application-number.tsx';
import { displayName, sortingName } from '../case/names.ts';
import { MOST_FOUND, searchTerm, type SearchTerm } from '../case/search/person-search.ts';
import { staffOf } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Card } from '../platform/html/card.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { EmptyState, Notice, Tag } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { DataTable } from '../platform/html/table.tsx';
import { TextField } from '../platform/html/text.tsx';
import { Instead, type Reply, seeOther } from '../platform/http/page.ts';
import { both, formatDay, formatInstant } from '../platform/i18n.ts';
import { isUuid } from '../platform/ids.ts';
import { finishRequest, recordView, search, type SupportServices } from './actions.ts';
import { type FamilyRecord, FamilyView } from './family-view.tsx';
import { lostRepresentativePage } from './lost-representative-page.tsx';
import { messagePage } from './message-page.tsx';
import {
  familyPeople,
  findApplication,
  type FoundPerson,
  invitationsOf,
  mailsOf,
  mailWaitsSince,
  openRequests,
  receiptsOf,
  representativesOf,
  type OpenRequest,
} from './store.ts';
import {
  accessPage,
  back,
  emailPage,
  invitePage,
  lostFactorPage,
  ownAccountPage,
  reasonedVisitOf,
} from './support-act-page.tsx';
import { kindWords, reasonWords, supportRefusals, supportWords } from './support-words.ts';
import { isReason, type Reason, REASONS } from './support.ts';

/** Every page of the room. `desk` is what other rooms do for it. */
export function supportPages(services: Services, desk: SupportServices): readonly Page[] {
  return [
    supportHomePage(services),
    familyPage(services, desk),
    accessPage(services, desk),
    emailPage(services, desk),
    lostFactorPage(services, desk),
    lostRepresentativePage(services, desk),
    ownAccountPage(services, desk),
    invitePage(services, desk),
    requestsPage(services),
    messagePage(services),
  ];
}

function readSearch(entered: Entered): Checked<{ readonly term: SearchTerm; readonly reason: Reason }> {
  const term = searchTerm(entered.text('term'));
  const reason = entered.text('reason');
  if (term && isReason(reason)) return good({ term, reason });
  return bad(
    ...(term ? [] : [{ field: 'term', says: supportRefusals.term }]),
    ...(isReason(reason) ? [] : [{ field: 'reason', says: supportRefusals.reason }]),
  );
}

/** What is searched for is personal, so it is posted and never stands in an address. */
function supportHomePage(services: Services): Page {
  const page = (visit: Visit, body: VNode): Reply => {
    return { kind: 'page', title: supportWords(visit.lang).title, body, form: true };
  };
  return pageAbout({
    id: 'support',
    path: { en: '/staff/support', fr: '/personnel/soutien' },
    does: 'support.see',
    load: async (visit) => {
      const actor = staffOf(visit);
      return actor && { actor, mailWaits: await mailWaitsSince(services.db) };
    },
    show: (visit, { mailWaits }, form) =>
      page(
        visit,
        <SupportHomeView visit={visit} {...form} {...{ mailWaits }} found={undefined} reason={undefined} />,
      ),
    read(entered) {
      const asked = readSearch(entered);
      return asked.ok ? good({ ...asked.value, entered }) : asked;
    },
    async act(visit, { actor, mailWaits }, { term, reason, entered }) {
      const found = await search(services, actor, reason, term);
      return page(
        visit,
        <SupportHomeView visit={visit} {...{ entered, mailWaits, found, reason }} problems={[]} />,
      );
    },
  });
}

async function readFamily(
  { db, clock, settings }: Services,
  desk: SupportServices,
  applicationId: string | undefined,
): Promise<FamilyRecord | undefined> {
  if (!isUuid(applicationId)) return undefined;
  const application = await findApplication(db, applicationId);
  if (!application) return undefined;
  const today = clock.today();
  const [people, invitations, mails, receipts, rows, withCodes] = await Promise.all([
    familyPeople(db, applicationId, sessionBounds(settings, clock.now())),
    invitationsOf(db, applicationId),
    mailsOf(db, applicationId),
    receiptsOf(db, applicationId),
    desk.representationsIn(db, applicationId, today),
    representativesOf(db, applicationId),
  ]);
  const notations = await desk.notationsOf(
    db,
    people.map(({ caseId }) => caseId),
  );
  const authorities = { rows, today, applicationId, withCodes };
  return { application, people, notations, invitations, mails, receipts, authorities };
}

async function loadFamily(services: Services, desk: SupportServices, visit: Visit) {
  const reasoned = reasonedVisitOf(visit);
  if (!reasoned) return new Instead(seeOther(visit.href('support')));
  const record = await readFamily(services, desk, visit.params['applicationId']);
  return record && { ...reasoned, record };
}

/** Nobody opens a family without a reason, and every opening is recorded; the same again within minutes is one. */
function familyPage(services: Services, desk: SupportServices): Page {
  const tries = services.profile.limits.temporaryPasswordTries;
  return pageAbout({
    id: 'support.person',
    tabTitle: both({ en: 'The file of a family', fr: "Le dossier d'une famille" }),
    path: {
      en: '/staff/support/applications/:applicationId',
      fr: '/personnel/soutien/demandes/:applicationId',
    },
    does: 'support.see',
    load: (visit) => loadFamily(services, desk, visit),
    async show(visit, { actor, reason, record }) {
      const caseIds = record.people.map(({ caseId }) => caseId);
      await recordView(services, actor, reason, caseIds);
      const now = services.clock.now();
      const body = <FamilyView visit={visit} record={record} reason={reason} now={now} tries={tries} />;
      return {
        kind: 'page',
        title: maskNumber(record.application.number),
        body,
        wide: true,
        back: back(visit),
      };
    },
  });
}

function requestsPage(services: Services): Page {
  return pageAbout({
    id: 'support.requests',
    path: { en: '/staff/support/requests', fr: '/personnel/soutien/demandes-de-renseignements' },
    does: 'support.answer',
    sees: 'support.see',
    load: (visit) => staffOf(visit),
    async show(visit) {
      const open = await openRequests(services.db);
      const body = <RequestsView visit={visit} {...open} today={services.clock.today()} />;
      return { kind: 'page', title: supportWords(visit.lang).requests, body, back: back(visit) };
    },
    async act(visit, actor, entered) {
      await finishRequest(services, actor, entered.text('number').slice(0, 20));
      return seeOther(visit.href('support.requests'));
    },
  });
}

export type SupportViewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

type SupportHomeProps = SupportViewProps & {
  readonly found: readonly FoundPerson[] | undefined;
  readonly reason: Reason | undefined;
  readonly mailWaits: Date | undefined;
};

function SupportHomeView({ visit, entered, problems, found, reason, mailWaits }: SupportHomeProps): VNode {
  const { lang, token, zone } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      {mailWaits && (
        <Notice kind="warn" heading={w.mailWaitsAll}>
          <p>{w.mailWaitsAllSays({ since: formatInstant(lang, mailWaits, zone) })}</p>
        </Notice>
      )}
      {found && reason && <FoundView visit={visit} found={found} reason={reason} />}
      <h2>{w.find}</h2>
      <Form action={visit.href('support')} token={token} problems={problems}>
        <TextField
          lang={lang}
          name="term"
          label={w.term}
          hint={w.termHint}
          type="search"
          value={entered.text('term')}
          autocomplete="off"
          spellcheck={false}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="reason"
          label={w.why}
          hint={w.whyHint}
          options={REASONS.map((value) => ({ value, label: reasonWords[value][lang] }))}
          value={entered.text('reason')}
          problems={problems}
        />
        <Button>{w.search}</Button>
      </Form>
      <SupportLinks visit={visit} />
    </>
  );
}

/** What else waits at the desk. */
function SupportLinks({ visit }: { readonly visit: Visit }) {
  const w = supportWords(visit.lang);
  return (
    <>
      <p>
        <a href={visit.href('support.requests')}>{w.toRequests}</a>
      </p>
      <p>
        <a href={visit.href('support.letters')}>{w.toLetters}</a>
      </p>
      <p>
        <a href={visit.href('support.corrections')}>{w.toCorrections}</a>
      </p>
      <p>
        <a href={visit.href('support.clearings')}>{w.toLost}</a>
      </p>
      <p>
        <a href={visit.href('support.own-accounts')}>{w.toOwnAccounts}</a>
      </p>
    </>
  );
}

function FoundView({
  visit,
  found,
  reason,
}: {
  readonly visit: Visit;
  readonly found: readonly FoundPerson[];
  readonly reason: Reason;
}) {
  const w = supportWords(visit.lang);
  if (found.length === 0) {
    return (
      <EmptyState title={w.none}>
        <p>{w.noneSays}</p>
      </EmptyState>
    );
  }
  const rows = found.map((one, index) => ({
    key: String(index),
    cells: [
      <a href={`${visit.href('support.person', { applicationId: one.applicationId })}?reason=${reason}`}>
        {sortingName(one)}
      </a>,
      one.birthYear,
      maskNumber(one.number),
    ],
  }));
  return (
    <>
      <DataTable
        caption={w.results}
        columns={[{ head: w.name }, { head: w.born }, { head: w.application }]}
        rows={rows}
      />
      {found.length === MOST_FOUND && <p class="hint">{w.more}</p>}
    </>
  );
}

function RequestsView({
  visit,
  requests,
  waiting,
  today,
}: {
  readonly visit: Visit;
  readonly requests: readonly OpenRequest[];
  readonly waiting: number;
  readonly today: string;
}): VNode {
  const w = supportWords(visit.lang);
  return (
    <>
      <h1>{w.requests}</h1>
      {requests.length === 0 && <EmptyState title={w.noRequests} />}
      {waiting > requests.length && <p class="lead">{w.moreWait({ n: waiting - requests.length })}</p>}
      {requests.map((one) => (
        <RequestCard key={one.number} visit={visit} request={one} late={one.replyBy < today} />
      ))}
    </>
  );
}

type RequestProps = { readonly visit: Visit; readonly request: OpenRequest; readonly late: boolean };

function RequestCard({ visit, request, late }: RequestProps) {
  const { lang } = visit;
  const w = supportWords(lang);
  const { number } = request;
  return (
    <Card
      id={number}
      title={kindWords[request.kind][lang]}
      note={number}
      tag={late ? <Tag kind="bad">{w.late}</Tag> : undefined}
    >
      <p lang={request.language}>{request.message}</p>
      <ul>
        <li>
          {w.replyBy} {formatDay(lang, request.replyBy)}
        </li>
        <li>
          {w.came} {formatInstant(lang, request.createdAt, visit.zone)}
        </li>
        <li>
          {w.email}: {request.email}
        </li>
        <AboutApplication visit={visit} request={request} />
        <AboutPerson visit={visit} request={request} />
      </ul>
      <Form
        action={visit.href('support.requests')}
        token={visit.token}
        formId={`done-${number}`}
        hidden={{ number }}
      >
        <Button kind="quiet">{w.markDone}</Button>
      </Form>
    </Card>
  );
}

/** The file that a request names; what was written where there is no such file. */
function AboutApplication({ visit, request }: Pick<RequestProps, 'visit' | 'request'>) {
  const { number, applicationNumber, applicationId } = request;
  const w = supportWords(visit.lang);
  if (applicationId) {
    return (
      <li>
        <a href={`${visit.href('support.person', { applicationId })}?reason=request`}>
          {w.openFile}
          <span class="sr"> ({number})</span>
        </a>
      </li>
    );
  }
  return applicationNumber ? (
    <li>
      {w.application}: {applicationNumber}
    </li>
  ) : null;
}

/** The person whom the writer named. */
function AboutPerson({ visit, request }: Pick<RequestProps, 'visit' | 'request'>) {
  const { familyName, givenNames } = request;
  if (familyName === null) return null;
  return (
    <li>
      {supportWords(visit.lang).aboutPerson}:{' '}
      <span translate={false}>{displayName({ familyName, givenNames: givenNames ?? '' })}</span>
    </li>
  );
}
