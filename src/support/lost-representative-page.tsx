import { both } from '../platform/i18n.ts';
import { isUuid } from '../platform/ids.ts';
import type { Page, Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { notFound, refuse, type Reply } from '../platform/http/page.ts';
import { requestClearing, type SupportServices } from './actions.ts';
import { type RepresentativeOnFile, representativesOf } from './store.ts';
import { agentOf, back, reasonOf, SupportActView, toFamily } from './support-act-page.tsx';
import { lostRepresentativeWords, supportWords as deskWords } from './support-words.ts';
import { REPRESENTATIVE_QUESTIONS, type Reason } from './support.ts';

type ChosenRepresentative = { readonly representative: RepresentativeOnFile; readonly reason: Reason };

async function choose({ db }: Services, visit: Visit): Promise<ChosenRepresentative | undefined> {
  const { applicationId, accountId } = visit.params;
  const reason = reasonOf(visit);
  if (!isUuid(applicationId) || !reason) return undefined;
  const all = await representativesOf(db, applicationId);
  const representative = all.find((one) => one.accountId === accountId);
  return representative && { representative, reason };
}

/**
 * A representative has lost phone and codes. They are found by the application of a client, whose file the agent has
 * opened with a reason; the loss itself is about nobody's case.
 */
export function lostRepresentativePage(services: Services, desk: SupportServices): Page {
  return {
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
    async show(visit, entered, problems): Promise<Reply> {
      const chosen = await choose(services, visit);
      if (!chosen) return notFound;
      const w = lostRepresentativeWords(visit.lang);
      const title = w.title({ name: chosen.representative.displayName });
      const said = { title, says: w.says, button: deskWords(visit.lang).lostAsk };
      const body = (
        <SupportActView {...{ visit, entered, problems, ...said }} askable={REPRESENTATIVE_QUESTIONS} />
      );
      return { kind: 'page', title, body, back: back(visit), form: true };
    },
    async act(visit, entered) {
      const chosen = await choose(services, visit);
      if (!chosen) return notFound;
      const { representative, reason } = chosen;
      const asked = REPRESENTATIVE_QUESTIONS.filter((one) => entered.all('asked').includes(one));
      const deed = { once: visit.once, actor: agentOf(visit), reason, asked };
      const done = await requestClearing(services, desk, representative.accountId, deed);
      return done.ok ? toFamily(visit, reason, done.receipt) : refuse(done.problems);
    },
  };
}
