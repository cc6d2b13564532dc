import { both } from '../../platform/i18n.ts';
import type { Page } from '../../case/page.ts';
import { notFound, seeOther } from '../../platform/http/page.ts';
import { openAgain } from '../actions.ts';
import { caseHref, withOpenCase, wholeCase } from './decision-form.tsx';
import { type BenchServices, officerAt } from './open-case.ts';
import { photoDecisionPages } from './photo-page.tsx';
import { residencePages } from './residence-page.tsx';

/** One case on an officer's desk, and each decision as a page of its own. */
export function benchPages(room: BenchServices): readonly Page[] {
  return [casePage(room), ...photoDecisionPages(room), ...residencePages(room)];
}

/** The case; sending its form takes it up again when its time has ended. */
function casePage(room: BenchServices): Page {
  return {
    id: 'review.case',
    tabTitle: both({ en: 'A case to decide', fr: 'Un dossier à trancher' }),
    path: caseHref('', ''),
    does: 'review.claim',
    sees: 'review.see',
    show: (visit, entered, problems) => withOpenCase(room, { visit, entered, problems }, wholeCase(entered)),
    act: async (visit) => {
      const who = officerAt(visit);
      if (!who) return notFound;
      await openAgain(room, who.actor, who.caseId);
      return seeOther(visit.href('review.case', { caseId: who.caseId }));
    },
  };
}
