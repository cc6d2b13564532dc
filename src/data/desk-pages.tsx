import type { Staff } from '../case/actor.ts';
import { noteAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../case/looks.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered } from '../platform/form.ts';
import { notFound, type Refused, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { type DataServices, decideCorrection } from './actions.ts';
import { correctionDeskWords } from './correct-words.ts';
import { checkDecision } from './data.ts';
import { CorrectionView, CorrectionsView } from './desk-views.tsx';
import { findRequest, openCorrections } from './store.ts';

/** Where agents answer correction requests. */
export function correctionDeskPages(services: DataServices): readonly Page[] {
  return [listPage(services), onePage(services)];
}

const staffOf = ({ actor }: Visit): Staff | undefined => (actor.kind === 'staff' ? actor : undefined);
const reason = 'correction';

function listPage(services: DataServices): Page {
  const { db, clock, profile } = services;
  return {
    id: 'support.corrections',
    path: { en: '/staff/support/corrections', fr: '/personnel/soutien/corrections' },
    does: 'data.decide',
    async show(visit): Promise<Reply> {
      const actor = staffOf(visit);
      if (!actor) return notFound;
      const open = await openCorrections(db);
      const caseIds = open.map(({ caseId }) => caseId);
      await noteAccesses(services, { act: 'support.list', actor, caseIds, reason, within: SAME_SHIFT_MS });
      const w = correctionDeskWords(visit.lang);
      const body = <CorrectionsView visit={visit} open={open} today={clock.today(profile.zone)} />;
      return { kind: 'page', title: w.title, body, back: { href: visit.href('support'), label: w.toDesk } };
    },
  };
}

function onePage(services: DataServices): Page {
  const { db, clock, profile } = services;
  return {
    id: 'support.correction',
    path: { en: '/staff/support/corrections/:request', fr: '/personnel/soutien/corrections/:request' },
    does: 'data.decide',
    async check(_visit, entered) {
      const checked = checkDecision(entered);
      return checked.ok ? [] : checked.problems;
    },
    async show(visit, entered, problems): Promise<Reply> {
      const actor = staffOf(visit);
      const request = await findRequest(db, visit.params['request'] ?? '');
      if (!actor || !request) return notFound;
      const look = { act: 'support.correction', actor, caseIds: [request.caseId] } as const;
      await noteAccesses(services, { ...look, reason, within: SAME_ACCESS_MS });
      const w = correctionDeskWords(visit.lang);
      const shown = { visit, entered, problems, request, today: clock.today(profile.zone) };
      return {
        kind: 'page',
        title: w.one({ number: request.number }),
        body: <CorrectionView {...shown} />,
        back: { href: visit.href('support.corrections'), label: w.toList },
        form: request.outcome === null,
      };
    },
    act: (visit, entered) => answer(services, visit, entered),
  };
}

async function answer(services: DataServices, visit: Visit, entered: Entered): Promise<Reply | Refused> {
  const actor = staffOf(visit);
  const number = visit.params['request'] ?? '';
  if (!actor || !(await findRequest(services.db, number))) return notFound;
  const checked = checkDecision(entered);
  if (!checked.ok) return refuse(checked.problems);
  const done = await decideCorrection(services, { once: visit.once, actor, number, decision: checked.value });
  return done.ok
    ? seeOther(`${visit.href('support.corrections')}?done=${done.receipt}`)
    : refuse(done.problems);
}
