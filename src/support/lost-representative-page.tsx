import { both } from '../platform/i18n.ts';
import { isUuid } from '../platform/ids.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { refuse } from '../platform/http/page.ts';
import { requestClearing, type SupportServices } from './actions.ts';
import { representativesOf } from './store.ts';
import { back, reasonedVisitOf, SupportActView, toFamily } from './support-act-page.tsx';
import { lostRepresentativeWords, supportWords as deskWords } from './support-words.ts';
import { readAnswers, REPRESENTATIVE_QUESTIONS } from './identity.ts';

async function loadRepresentative({ db }: Services, visit: Visit) {
  const { applicationId, accountId } = visit.params;
  const reasoned = reasonedVisitOf(visit);
  if (!isUuid(applicationId) || !reasoned) return undefined;
  const all = await representativesOf(db, applicationId);
  const representative = all.find((one) => one.accountId === accountId);
  return representative && { ...reasoned, representative };
}

/**
 * A representative has lost phone and codes. They are found by the application of a client, whose file the agent has
 * opened with a reason; the loss itself is about nobody's case.
 */
export function lostRepresentativePage(services: Services, desk: SupportServices): Page {
  return pageAbout({
    id: 'support.lost-representative',
    tabTitle: both({
      en: 'Lost codes of a representative',
      fr: "Codes perdus d'un représentant",
    }),
    path: {
      en: '/staff/support/applications/:applicationId/representatives/:accountId/lost-codes',
      fr: '/personnel/soutien/demandes/:applicationId/representants/:accountId/codes-perdus',
    },
    does: 'support.clear',
    load: (visit) => loadRepresentative(services, visit),
    show(visit, { representative }, form) {
      const w = lostRepresentativeWords(visit.lang);
      const title = w.title({ name: representative.displayName });
      const texts = { title, lead: w.says, button: deskWords(visit.lang).lostAsk };
      const body = <SupportActView visit={visit} {...form} {...texts} askable={REPRESENTATIVE_QUESTIONS} />;
      return { kind: 'page', title, body, back: back(visit), form: true };
    },
    async act(visit, { actor, representative, reason }, entered) {
      const answers = readAnswers(entered, REPRESENTATIVE_QUESTIONS);
      if (!answers.ok) return refuse(answers.problems);
      const request = { once: visit.once, actor, reason, answers: answers.value };
      const done = await requestClearing(services, desk, representative.accountId, request);
      return done.ok ? toFamily(visit, reason, done.receipt) : refuse(done.problems);
    },
  });
}
