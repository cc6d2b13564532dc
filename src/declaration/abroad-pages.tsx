import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import { TRANSITIONS } from '../case/transitions.ts';
import type { Page, Visit } from '../case/visit.ts';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { checkAbroad } from './abroad.ts';
import { AwayForm, BackForm, NoTrip, NotAway } from './abroad-views.tsx';
import { comeBack, leave } from './actions.ts';
import { openAbsence } from './store.ts';
import { declarationHomeLink, type DeclarationSubject, declarationSubjectOf } from './subject.ts';
import { abroadWords } from './words.ts';

const mayLeave = ({ file }: DeclarationSubject) =>
  (TRANSITIONS.landing.leave.from as readonly string[]).includes(file.landing);

/** "I am outside Canada": pauses the case. */
export function awayPage(services: Services): Page {
  const today = () => services.clock.today(services.profile.zone);
  return {
    id: 'away',
    path: { en: '/people/:caseId/outside-canada', fr: '/personnes/:caseId/hors-du-canada' },
    does: 'absence.tell',
    show: async (visit, entered, problems) => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      const w = abroadWords(visit.lang);
      const name = displayName(subject.person);
      const may = mayLeave(subject);
      const body = may ? (
        <AwayForm visit={visit} subject={subject} entered={entered} problems={problems} />
      ) : (
        <NoTrip visit={visit} subject={subject} />
      );
      const title = may ? w.awayTitle({ name }) : w.cannotTitle({ name });
      return { kind: 'page', title, body, back: declarationHomeLink(visit), form: may };
    },
    check: async (_visit, entered) => {
      const checked = checkAbroad(entered, today());
      return checked.ok ? [] : checked.problems;
    },
    act: async (visit, entered) => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      const checked = checkAbroad(entered, today());
      if (!checked.ok) return refuse(checked.problems);
      return afterwards(visit, await leave(services, who(visit, subject), checked.value));
    },
  };
}

/** "I am back in Canada": the case goes on. */
export function backPage(services: Services): Page {
  return {
    id: 'back',
    path: { en: '/people/:caseId/back', fr: '/personnes/:caseId/retour' },
    does: 'absence.tell',
    show: async (visit): Promise<Reply> => {
      const subject = await declarationSubjectOf(services, visit);
      if (!subject) return notFound;
      const w = abroadWords(visit.lang);
      const name = displayName(subject.person);
      const absence =
        subject.file.landing === 'away' ? await openAbsence(services.db, subject.file.id) : undefined;
      const isAway = subject.file.landing === 'away';
      const body = isAway ? (
        <BackForm visit={visit} subject={subject} absence={absence} />
      ) : (
        <NotAway visit={visit} subject={subject} />
      );
      const title = isAway ? w.backTitle({ name }) : w.notAwayTitle({ name });
      return { kind: 'page', title, body, back: declarationHomeLink(visit) };
    },
    act: async (visit) => {
      const subject = await declarationSubjectOf(services, visit);
      return subject ? afterwards(visit, await comeBack(services, who(visit, subject))) : notFound;
    },
  };
}

const who = (visit: Visit, { actor, file }: DeclarationSubject) => ({
  actor,
  caseId: file.id,
  once: visit.once,
});

const afterwards = (visit: Visit, done: Awaited<ReturnType<typeof leave>>) =>
  done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
