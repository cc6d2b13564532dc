import { displayName } from '../../case/names.ts';
import type { Page } from '../../case/visit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Entered } from '../../platform/form.ts';
import { ZONE } from '../../platform/zone.ts';
import { confirm, hold, release } from '../decisions.ts';
import { checkConfirming, checkHold, type Confirming, reviewRefusals } from '../review.ts';
import { ConfirmView, HoldView } from './decide-views.tsx';
import { officerAt, type BenchServices } from './desk.ts';
import { caseHref, carryOut, type DecisionForm, onDesk, decisionProblems, wholeCase } from './show.tsx';
import { declarationsOf } from './store.ts';
import { benchWords } from './words.ts';

/** The decisions on permanent residence: confirm, hold, release. */
export function residencePages(room: BenchServices): readonly Page[] {
  return [confirmPage(room), holdPage(room), releasePage(room)];
}

function confirmPage(room: BenchServices): Page {
  const today = () => room.clock.today(ZONE);
  const check: DecisionForm<Confirming>['check'] = async (entered, visit) => {
    const who = officerAt(visit);
    const [declared] = who ? await declarationsOf(room.db, who.caseId) : [];
    if (!declared) return { ok: false, problems: [reviewRefusals.undeclared] };
    return checkConfirming(entered, { today: today(), declaredOn: dayOf(declared.madeAt, ZONE) });
  };
  return {
    id: 'review.confirm',
    path: caseHref('/confirm', '/confirmer'),
    does: 'review.decide',
    show: (visit, entered, problems) =>
      onDesk(room, { visit, entered, problems }, (desk) => ({
        body: <ConfirmView desk={desk} entered={entered} today={today()} />,
        title: benchWords(visit.lang).confirmTitle({ name: displayName(desk.subject) }),
      })),
    check: async (visit, entered) => decisionProblems(await check(entered, visit)),
    act: (visit, entered) =>
      carryOut(room, visit, entered, {
        act: 'landing.confirm',
        check,
        decide: (who, value) => confirm(room, who, value),
      }),
  };
}

function holdPage(room: BenchServices): Page {
  const check = async (entered: Entered) => checkHold(entered, room.profile.holdReasons);
  return {
    id: 'review.hold',
    path: caseHref('/hold', '/suspendre'),
    does: 'review.decide',
    show: (visit, entered, problems) =>
      onDesk(room, { visit, entered, problems }, (desk) => ({
        body: <HoldView desk={desk} entered={entered} />,
        title: benchWords(visit.lang).holdTitle({ name: displayName(desk.subject) }),
      })),
    check: async (_visit, entered) => decisionProblems(await check(entered)),
    act: (visit, entered) =>
      carryOut(room, visit, entered, {
        act: 'landing.hold',
        check,
        decide: (who, reason) => hold(room, who, reason),
      }),
  };
}

function releasePage(room: BenchServices): Page {
  return {
    id: 'review.release',
    path: caseHref('/release', '/lever'),
    does: 'review.decide',
    show: (visit, entered, problems) => onDesk(room, { visit, entered, problems }, wholeCase(entered)),
    act: (visit, entered) =>
      carryOut(room, visit, entered, {
        act: 'landing.release',
        check: async () => ({ ok: true, value: undefined }),
        decide: (who) => release(room, who),
      }),
  };
}
