import type { Staff } from '../case/actor.ts';
import { noteAccesses, SAME_SHIFT_MS } from '../case/looks.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { notFound, type Refused, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { both } from '../platform/i18n.ts';
import { nextCase, openFor, recordSearch } from './actions.ts';
import type { BenchServices } from './bench/desk.ts';
import { benchPages } from './bench/pages.tsx';
import type { Services } from '../case/services.ts';
import { checkLook } from './review.ts';
import { staffPage } from './staff-page.tsx';
import { casesOfApplication, countQueue, decisionsOf, listHolds } from './store.ts';
import { FindView, QueueView } from './views.tsx';
import { queueWords } from './words.ts';

/** Where staff arrive, and the officers' room. The photo room gives its verdicts and its photos. */
export function reviewPages(
  services: Services,
  photo: Pick<BenchServices, 'decidePhoto' | 'photosOf' | 'notationsOf'>,
): readonly Page[] {
  const room: BenchServices = { ...services, ...photo };
  return [staffPage, queuePage(room), findPage(room), ...benchPages(room)];
}

const DECISIONS = [
  'photo.accept',
  'photo.return',
  'landing.confirm',
  'landing.hold',
  'landing.release',
  'review.release',
];

const officer = (visit: Visit): Staff | undefined => (visit.actor.kind === 'staff' ? visit.actor : undefined);

function queuePage(room: BenchServices): Page {
  const { db, clock, profile } = room;
  return {
    id: 'review.queue',
    path: { en: '/staff/review', fr: '/personnel/examen' },
    does: 'review.claim',
    sees: 'review.see',
    show: async (visit) => {
      const actor = officer(visit);
      if (!actor) return notFound;
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
    act: async (visit) => {
      const actor = officer(visit);
      if (!actor) return notFound;
      const caseId = await nextCase(room, actor);
      return seeOther(
        caseId ? visit.href('review.case', { caseId }) : `${visit.href('review.queue')}?done=none`,
      );
    },
  };
}

const findWords = {
  unknown: both({
    en: 'No application has this number. Check it and try again.',
    fr: "Aucune demande n'a ce numéro. Vérifiez-le et réessayez.",
  }),
  choose: both({ en: 'Choose the person.', fr: 'Choisissez la personne.' }),
  taken: both({
    en: 'Another officer has this case now. Try again in a few minutes.',
    fr: 'Un autre agent a ce dossier maintenant. Réessayez dans quelques minutes.',
  }),
};

function findPage(room: BenchServices): Page {
  return {
    id: 'review.find',
    path: { en: '/staff/review/find', fr: '/personnel/examen/chercher' },
    does: 'review.claim',
    sees: 'review.see',
    show: (visit, entered, problems) => showFind(room, visit, entered, problems),
    check: async (_visit, entered) => {
      const checked = checkLook(entered);
      return checked.ok ? [] : checked.problems;
    },
    act: async (visit, entered) => {
      const actor = officer(visit);
      return actor ? find(room, visit, actor, entered) : notFound;
    },
  };
}

async function showFind(
  room: BenchServices,
  visit: Visit,
  entered: Entered,
  problems: readonly Problem[],
): Promise<Reply> {
  const looked = checkLook(entered);
  // Names stand here only after the search was recorded: it is sent first, and refused until a person is chosen.
  const recorded = entered.has('caseId') || problems.some(({ field }) => field === 'caseId');
  const found = looked.ok && recorded ? await casesOfApplication(room.db, looked.value.number) : [];
  const w = queueWords(visit.lang);
  return {
    kind: 'page',
    title: w.findTitle,
    form: true,
    back: { href: visit.href('review.queue'), label: w.toQueue },
    body: <FindView visit={visit} entered={entered} problems={problems} found={found} />,
  };
}

async function find(
  room: BenchServices,
  visit: Visit,
  actor: Staff,
  entered: Entered,
): Promise<Reply | Refused> {
  const looked = checkLook(entered);
  if (!looked.ok) return refuse(looked.problems);
  const { number, reason } = looked.value;
  const found = await casesOfApplication(room.db, number);
  if (found.length === 0) return refuse([{ field: 'number', says: findWords.unknown }]);
  const chosen =
    found.length === 1 ? found[0] : found.find(({ caseId }) => caseId === entered.text('caseId'));
  if (!chosen) {
    await recordSearch(
      room,
      actor,
      found.map(({ caseId }) => caseId),
      reason,
    );
    return refuse([{ field: 'caseId', says: findWords.choose }]);
  }
  const opened = await openFor(room, actor, chosen.caseId, reason);
  if (!opened) return refuse([{ field: found.length > 1 ? 'caseId' : 'number', says: findWords.taken }]);
  return seeOther(visit.href('review.case', { caseId: chosen.caseId }));
}
