import type { Page } from '../../case/visit.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { notFound, type Reply, refuse, seeOther } from '../../platform/http/page.ts';
import type { Services } from '../../case/services.ts';
import { sessionBounds } from '../account.ts';
import type { Actor } from '../../case/actor.ts';
import { endOtherSessions, endOwnSession, liveSessions } from './own-store.ts';
import { mostSessions } from './session.ts';
import { SessionsView } from './views.tsx';
import { sessionsRefusals, sessionsWords } from './words.ts';

type Holder = Extract<Actor, { sessionId: string }>;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the account is open now, and the way to end it there. */
export function sessionPages(services: Services): readonly Page[] {
  const { db, clock, settings } = services;
  return [
    {
      id: 'account.sessions',
      path: { en: '/account/sessions', fr: '/compte/sessions' },
      does: 'session.end',
      sees: 'account.see',
      async show(visit): Promise<Reply> {
        if (!('sessionId' in visit.actor)) return notFound;
        const { accountId, sessionId } = visit.actor;
        const sessions = await liveSessions(db, { accountId, ...sessionBounds(settings, clock.now()) });
        const kind = visit.actor.kind === 'staff' ? 'staff' : 'applicant';
        const shown = { visit, sessions, here: sessionId, most: mostSessions(services, { kind }) };
        const body = <SessionsView {...shown} />;
        const back = { href: visit.href('account'), label: sessionsWords(visit.lang).account };
        return { kind: 'page', title: sessionsWords(visit.lang).title, body, back };
      },
      async act(visit, entered) {
        if (!('sessionId' in visit.actor)) return notFound;
        const ended = await end(
          services,
          visit.actor,
          entered.has('others') ? 'others' : entered.raw('session'),
        );
        if (!ended) return refuse([{ field: '', says: sessionsRefusals.none }]);
        return seeOther(`${visit.href('account.sessions')}?ended=1`);
      },
    },
  ];
}

/** Ends one session of the account or all others; false when there was none such. */
function end({ db, clock, record }: Services, actor: Holder, which: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const at = clock.now();
    if (which === 'others') {
      const count = await endOtherSessions(trx, actor.accountId, actor.sessionId, at);
      await record(trx, { act: 'account.end-other-sessions', actor, details: { count } });
      return true;
    }
    if (!UUID.test(which) || !(await endOwnSession(trx, actor.accountId, which, at))) return false;
    await record(trx, { act: 'account.end-session', actor, details: { session: which } });
    return true;
  });
}
