import { may } from '../case/may.ts';
import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Problem } from '../platform/form.ts';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { ZONE } from '../platform/zone.ts';
import { reportMissing, tellReceived } from './actions.ts';
import { cardEvents, findCardHolder } from './person-store.ts';
import { openOrder } from './store.ts';
import { CardPage } from './views.tsx';
import { cardWords } from './words.ts';

/** The person's page about the card. */
export function cardPages(services: Services): readonly Page[] {
  const card: Page = {
    id: 'card',
    path: { en: '/people/:caseId/card', fr: '/personnes/:caseId/carte' },
    does: 'card.tell',
    sees: 'card.see',
    show: (visit, _entered, problems) => showCard(services, visit, problems),
    async act(visit, entered) {
      const caseId = visit.params['caseId'] ?? '';
      if (!may(visit.actor, 'card.tell', { caseId })) return notFound;
      const told = { caseId, once: visit.once, actor: visit.actor };
      const tell = entered.text('did') === 'missing' ? reportMissing : tellReceived;
      const done = await tell(services, told);
      return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  };
  return [card];
}

async function showCard(services: Services, visit: Visit, problems: readonly Problem[]): Promise<Reply> {
  const { db, clock, profile } = services;
  const caseId = visit.params['caseId'] ?? '';
  const holder = may(visit.actor, 'card.see', { caseId }) ? await findCardHolder(db, caseId) : undefined;
  if (!holder) return notFound;
  const [order, events] = await Promise.all([openOrder(db, caseId), cardEvents(db, caseId)]);
  const w = cardWords(visit.lang);
  const today = clock.today(ZONE);
  const shown = { visit, caseId, holder, order, events, profile, today, problems };
  return {
    kind: 'page',
    title: w.title({ name: displayName(holder) }),
    body: <CardPage {...shown} />,
    back: { href: visit.href('home'), label: w.back },
  };
}
