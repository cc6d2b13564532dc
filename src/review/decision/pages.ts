import { type Page, pageAbout } from '../../case/page.ts';
import { seeOther } from '../../platform/http/page.ts';
import { both } from '../../platform/i18n.ts';
import { openAgain } from '../actions.ts';
import { changeDecisionPage } from './change-page.tsx';
import { photoDecisionPages } from './photo-page.tsx';
import { residencePages } from './residence-page.tsx';
import { caseHref, showCase, wholeCase } from './decision-form.tsx';
import { type DecisionServices, loadReviewCase } from './open-case.ts';

/** One case on an officer's screen, and each decision as a page of its own. */
export function decisionPages(room: DecisionServices): readonly Page[] {
  return [casePage(room), ...photoDecisionPages(room), ...residencePages(room), changeDecisionPage(room)];
}

/** The case; sending its form takes it up again when its time has ended. */
function casePage(room: DecisionServices): Page {
  return pageAbout({
    id: 'review.case',
    tabTitle: both({ en: 'A case to decide', fr: 'Un dossier à trancher' }),
    path: caseHref('', ''),
    does: 'review.claim',
    sees: 'review.see',
    load: (visit) => loadReviewCase(room, visit),
    show: (visit, reviewCase, form) => showCase(room, visit, reviewCase, form, wholeCase),
    async act(visit, { actor, caseId }) {
      await openAgain(room, actor, caseId);
      return seeOther(visit.href('review.case', { caseId }));
    },
  });
}
