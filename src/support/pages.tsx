import { sessionBounds } from '../account/account.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { notFound, type Reply, refuse, seeOther } from '../platform/http/page.ts';
import { type SupportServices, recordView, search } from './actions.ts';
import { messagePage } from './ask-page.tsx';
import {
  accessPage,
  agentOf,
  back,
  emailPage,
  invitePage,
  lostFactorPage,
  ownAccountPage,
  reasonOf,
} from './deed-pages.tsx';
import { lostRepresentativePage } from './representative-page.tsx';
import { representativesOf } from './representative-store.ts';
import { findApplication, invitationsOf, mailsOf, openRequests, familyPeople, receiptsOf } from './store.ts';
import { finishRequest } from './requests.ts';
import { isId, isReason, termOf } from './support.ts';
import { type FamilyFile, FamilyView } from './family-views.tsx';
import { SupportHomeView, RequestsView } from './views.tsx';
import { supportRefusals, supportWords } from './words.ts';

/** Every page of the room. `desk` is what other rooms do for it. */
export function supportPages(services: Services, desk: SupportServices): readonly Page[] {
  return [
    deskPage(services),
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

function checkSearch(entered: Entered): Problem[] {
  return [
    ...(termOf(entered.text('term')) ? [] : [{ field: 'term', says: supportRefusals.term }]),
    ...(isReason(entered.text('reason')) ? [] : [{ field: 'reason', says: supportRefusals.reason }]),
  ];
}

/** What is searched for is personal, so it is posted and never stands in an address. */
function deskPage(services: Services): Page {
  const page = (visit: Visit, body: Extract<Reply, { kind: 'page' }>['body']): Reply => {
    return { kind: 'page', title: supportWords(visit.lang).title, body, form: true };
  };
  return {
    id: 'support',
    path: { en: '/staff/support', fr: '/personnel/soutien' },
    does: 'support.see',
    check: async (_visit, entered) => checkSearch(entered),
    show: async (visit, entered, problems) =>
      page(
        visit,
        <SupportHomeView
          visit={visit}
          entered={entered}
          problems={problems}
          found={undefined}
          reason={undefined}
        />,
      ),
    async act(visit, entered) {
      const term = termOf(entered.text('term'));
      const reason = entered.text('reason');
      if (!term || !isReason(reason)) return refuse(checkSearch(entered));
      const found = await search(services, agentOf(visit), reason, term);
      return page(
        visit,
        <SupportHomeView visit={visit} entered={entered} problems={[]} found={found} reason={reason} />,
      );
    },
  };
}

async function readFamily(
  { db, clock, settings, profile }: Services,
  desk: SupportServices,
  applicationId: string | undefined,
): Promise<FamilyFile | undefined> {
  if (!isId(applicationId)) return undefined;
  const application = await findApplication(db, applicationId);
  if (!application) return undefined;
  const today = clock.today(profile.zone);
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

/** Nobody opens a file without a reason, and every opening is recorded; the same again within minutes is one. */
function familyPage(services: Services, desk: SupportServices): Page {
  const tries = services.profile.limits.temporaryPasswordTries;
  return {
    id: 'support.person',
    path: {
      en: '/staff/support/applications/:applicationId',
      fr: '/personnel/soutien/demandes/:applicationId',
    },
    does: 'support.see',
    async show(visit): Promise<Reply> {
      const reason = reasonOf(visit);
      if (!reason) return seeOther(visit.href('support'));
      const file = await readFamily(services, desk, visit.params['applicationId']);
      if (!file) return notFound;
      await recordView(
        services,
        agentOf(visit),
        reason,
        file.people.map(({ caseId }) => caseId),
      );
      const body = (
        <FamilyView visit={visit} file={file} reason={reason} now={services.clock.now()} tries={tries} />
      );
      return { kind: 'page', title: file.application.number, body, wide: true, back: back(visit) };
    },
  };
}

function requestsPage(services: Services): Page {
  return {
    id: 'support.requests',
    path: { en: '/staff/support/requests', fr: '/personnel/soutien/demandes-de-renseignements' },
    does: 'support.answer',
    sees: 'support.see',
    async show(visit): Promise<Reply> {
      const requests = await openRequests(services.db);
      const body = <RequestsView visit={visit} requests={requests} today={services.clock.today()} />;
      return { kind: 'page', title: supportWords(visit.lang).requests, body, back: back(visit) };
    },
    async act(visit, entered) {
      await finishRequest(services, agentOf(visit), entered.text('number').slice(0, 20));
      return seeOther(visit.href('support.requests'));
    },
  };
}
