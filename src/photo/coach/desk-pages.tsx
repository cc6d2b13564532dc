import { displayName } from '../../case/names.ts';
import { may } from '../../case/may.ts';
import type { Applicant } from '../../case/actor.ts';
import { type CaseOfPerson, findCasePerson } from '../../case/store.ts';
import type { Page, Visit } from '../../case/visit.ts';
import type { Problem } from '../../platform/form.ts';
import { notFound, type Reply, refuse, seeOther } from '../../platform/http/page.ts';
import { maySend } from '../may-send.ts';
import { beginHandoff, handoffToken, type HandoffServices } from './actions.ts';
import { ComputerView } from './desk-view.tsx';
import { digitsOf, HANDOFF_MINUTES, stateOf } from './handoff.ts';
import { computerWords } from './phone-words.ts';
import { handoffOf } from './store.ts';

type Mine = { readonly caseId: string; readonly actor: Applicant; readonly person: CaseOfPerson };

async function mine({ db }: HandoffServices, { params, actor }: Visit): Promise<Mine | undefined> {
  const { caseId = '' } = params;
  if (actor.kind !== 'applicant' || !may(actor, 'photo.send', { caseId })) return undefined;
  const person = await findCasePerson(db, caseId);
  return person && { caseId, actor, person };
}

/** Where the hand-over stands that this session began for this case; an ended or old one is none. */
async function standing({ db, clock }: HandoffServices, { caseId, actor }: Mine) {
  const handoff = await handoffOf(db, { sessionId: actor.sessionId, caseId });
  if (!handoff) return undefined;
  const now = clock.now();
  const state = stateOf(handoff, now, true);
  const old = now.getTime() - handoff.expiresAt.getTime() > HANDOFF_MINUTES * 60_000;
  return state === 'ended' || old ? undefined : { handoff, state };
}

/** The computer's page: shows the code once it was asked for, and says when the photo has arrived. */
export function computerPage(services: HandoffServices): Page {
  return {
    id: 'photo.phone',
    path: { en: '/people/:caseId/photo/phone', fr: '/personnes/:caseId/photo/telephone' },
    does: 'photo.send',
    check: async () => [],
    show: async (visit, _entered, problems) => {
      const who = await mine(services, visit);
      return who ? showDesk(services, visit, who, problems) : notFound;
    },
    act: async (visit) => {
      const who = await mine(services, visit);
      if (!who) return notFound;
      const done = await beginHandoff(services, who);
      return done.ok ? seeOther(visit.href('photo.phone', { caseId: who.caseId })) : refuse(done.problems);
    },
  };
}

async function showDesk(
  services: HandoffServices,
  visit: Visit,
  who: Mine,
  problems: readonly Problem[],
): Promise<Reply> {
  const { caseId, person } = who;
  const now = await standing(services, who);
  const photo = visit.href('photo', { caseId });
  if (now?.state !== 'received' && problems.length === 0 && !(await maySend(services.db, person)))
    return seeOther(photo);
  const { link, secret } = services;
  const shown = now?.state === 'waiting' ? now.handoff.id : undefined;
  const w = computerWords(visit.lang);
  return {
    kind: 'page',
    title: w.title,
    back: { href: photo, label: w.back },
    scripts: ['handoff'],
    form: now?.state !== 'waiting' && now?.state !== 'connected',
    body: (
      <ComputerView
        visit={visit}
        caseId={caseId}
        name={displayName(person)}
        problems={problems}
        state={now?.state}
        link={shown ? link('phone.open', { token: handoffToken(services, shown) }, visit.lang) : ''}
        digits={shown ? digitsOf(secret, shown) : ''}
      />
    ),
  };
}

/** For the script of the page above: the state alone. */
export function computerStatePage(services: HandoffServices): Page {
  return {
    id: 'photo.phone.state',
    path: { en: '/people/:caseId/photo/phone/state', fr: '/personnes/:caseId/photo/telephone/etat' },
    does: 'photo.send',
    show: async (visit) => {
      const who = await mine(services, visit);
      if (!who) return notFound;
      const now = await standing(services, who);
      const bytes = JSON.stringify({ state: now?.state ?? 'none' });
      return { kind: 'bytes', bytes, type: 'application/json' };
    },
  };
}
