import type { JSX } from 'preact';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { bad, type Entered, good, type Problem } from '../platform/form.ts';
import { Button, ButtonRow } from '../platform/html/button.tsx';
import { Checkboxes } from '../platform/html/choice.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { noSubject, type Reply, seeOther } from '../platform/http/page.ts';
import type { Lang } from '../platform/i18n.ts';
import type { GuidancePage } from './blocks.ts';
import { Guidance } from './guidance-view.tsx';
import { GUIDANCE_PAGES as contents } from './guidance.ts';
import { readReport, REPORT_CODES, reportLabels, reportWords } from './problem-report.ts';
import { insertReport } from './store.ts';

/** The public pages. Everybody may read them; none asks for anything but the report of a problem. */
export function guidancePages(services: Pick<Services, 'db' | 'clock' | 'profile'>): readonly Page[] {
  return contents(services.profile).map((page) =>
    page.id === 'report'
      ? reportPage(services, page)
      : {
          id: page.id,
          path: page.path,
          does: 'guidance.read',
          fixed: true,
          show: async (visit) => guidance(visit, page),
        },
  );
}

function guidance(visit: Visit, page: GuidancePage): Reply {
  const body = <Guidance page={page} lang={visit.lang} href={(id) => visit.href(id)} />;
  return { kind: 'page', title: page.title[visit.lang], body, wide: page.id === 'start' };
}

/** The page that is reported: a path of ours, cut to a sensible length, or none. */
const reportedPage = (text: string) => (/^\/(en|fr)(\/[\w/-]*)?$/.test(text) ? text.slice(0, 200) : '');

function reportPage(services: Pick<Services, 'db' | 'clock'>, page: GuidancePage): Page {
  return pageAbout({
    id: page.id,
    path: page.path,
    does: 'problem.report',
    load: noSubject,
    show(visit, _subject, form) {
      const sent = visit.query.has('sent');
      const body = (
        <Guidance page={page} lang={visit.lang} href={(id) => visit.href(id)}>
          {sent ? <Thanks lang={visit.lang} /> : <ReportForm visit={visit} {...form} />}
        </Guidance>
      );
      return { kind: 'page', title: page.title[visit.lang], body, form: !sent };
    },
    read(entered) {
      const choices = readReport(entered.all('problem'));
      if (choices.length === 0) return bad({ field: 'problem', says: reportWords.none });
      return good({ choices, page: reportedPage(entered.text('page')) });
    },
    async act(visit, _subject, report) {
      const row = { ...report, id: visit.once, language: visit.lang, at: services.clock.now() };
      await insertReport(services.db, row);
      return seeOther(`${visit.href('report')}?sent=1`);
    },
  });
}

function Thanks({ lang }: { readonly lang: Lang }): JSX.Element {
  return (
    <Notice kind="success" heading={reportWords.thanks[lang]} status>
      <p>{reportWords.thanksSays[lang]}</p>
    </Notice>
  );
}

type Filled = { readonly visit: Visit; readonly entered: Entered; readonly problems: readonly Problem[] };

function ReportForm({ visit, entered, problems }: Filled): JSX.Element {
  const { lang } = visit;
  const about = reportedPage(entered.text('page') || visit.query.text('page'));
  return (
    <Form action={visit.href('report')} token={visit.token} problems={problems} hidden={{ page: about }}>
      <Checkboxes
        lang={lang}
        name="problem"
        label={reportWords.question[lang]}
        hint={reportWords.hint[lang]}
        options={REPORT_CODES.map((value) => ({ value, label: reportLabels[value][lang] }))}
        values={entered.all('problem')}
        problems={problems}
      />
      <ButtonRow>
        <Button>{reportWords.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
