import type { VNode } from 'preact';
import { isUndecided } from '../../case/case.ts';
import { displayName } from '../../case/names.ts';
import { loadOwnCase, type OwnCaseOfPerson } from '../../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import type { Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { DocumentSplit } from '../../platform/html/split-page.tsx';
import { SummaryList } from '../../platform/html/summary.tsx';
import { Instead, refuse, seeOther } from '../../platform/http/page.ts';
import { scanWords } from '../../scan/scan-words.ts';
import { both, formatInstant } from '../../platform/i18n.ts';
import type { EcoprRow, EcoprSection } from '../document.ts';
import { linesOfCase, proofread, proofreadingOf } from './actions.ts';
import { type ProofreadingStanding, recordedLine, stampOf } from './proofreading.ts';
import { type LineReport, openLineReports } from './proofreading-store.ts';
import { proofreadingWords } from './proofreading-words.ts';

type Draft = OwnCaseOfPerson & {
  readonly lines: readonly EcoprSection[];
  readonly reports: readonly LineReport[];
  readonly before: ProofreadingStanding | undefined;
};

/** Every line of the document before it is issued: found right, or reported line by line. */
export function proofreadingPage(services: Services): Page {
  return pageAbout({
    id: 'proofread',
    tabTitle: both({ en: 'Check each line of a document', fr: "Vérifier chaque ligne d'un document" }),
    path: { en: '/people/:caseId/confirmation/check', fr: '/personnes/:caseId/confirmation/verification' },
    does: 'proof.proofread',
    load: (visit) => loadDraft(services, visit),
    show: (visit, draft, { problems }) => ({
      kind: 'page',
      title: titleOf(visit, draft),
      body: <ProofreadingView visit={visit} draft={draft} problems={problems} />,
      back: { href: visit.href('home'), label: proofreadingWords(visit.lang).back },
      wide: true,
    }),
    async act({ once, lang: language, href }, { actor, caseId }, entered) {
      const done = await proofread(services, { actor, caseId, once, language, shown: entered.text('shown') });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

/** Undefined when the case is not theirs; once it is decided, the document itself is shown instead. */
async function loadDraft(services: Services, visit: Visit): Promise<Draft | Instead | undefined> {
  const { db } = services;
  const own = await loadOwnCase(services, visit, 'proof.proofread');
  if (!own) return undefined;
  const { caseId } = own;
  if (!isUndecided(own.person.landing)) return new Instead(seeOther(visit.href('proof', { caseId })));
  const lines = await linesOfCase(services, db, caseId, visit.lang);
  const before = await proofreadingOf(services, db, caseId);
  return { ...own, lines, before, reports: await openLineReports(db, caseId) };
}

const isOwn = ({ person, actor }: Draft) => person.personId === actor.personId;

function titleOf({ lang }: Visit, draft: Draft): string {
  const w = proofreadingWords(lang);
  return isOwn(draft) ? w.own : w.title({ name: displayName(draft.person) });
}

type ViewProps = {
  readonly visit: Visit;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
};

function ProofreadingView({ visit, draft, problems }: ViewProps): VNode {
  const w = proofreadingWords(visit.lang);
  const { lines, person } = draft;
  return (
    <>
      <h1>{titleOf(visit, draft)}</h1>
      <p class="lead">{isOwn(draft) ? w.lead : w.leadOther({ name: displayName(person) })}</p>
      <Before visit={visit} draft={draft} />
      {draft.reports.length === 0 && !draft.before?.current && <p>{w.why}</p>}
      <DocumentSplit
        document={lines.map(({ heading, rows }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <SummaryList lang={visit.lang} rows={rows.map((row) => summaryRow(visit, draft, row))} />
          </section>
        ))}
        after={<Answer visit={visit} draft={draft} problems={problems} />}
      />
    </>
  );
}

/** When they found every line right; nothing while they say that one is wrong. */
function Before({ visit, draft: { before, reports } }: Pick<ViewProps, 'visit' | 'draft'>) {
  if (!before || reports.length > 0) return null;
  const w = proofreadingWords(visit.lang);
  const at = formatInstant(visit.lang, before.readAt, visit.zone);
  return (
    <Notice kind={before.current ? 'success' : 'warn'}>
      <p>
        {w.before({ at })} {!before.current && w.changedSince}
      </p>
    </Notice>
  );
}

/** A line with its value, and the way to say that it is wrong, or that somebody said so. */
function summaryRow(visit: Visit, { caseId, reports, actor }: Draft, [key, value, code]: EcoprRow) {
  const w = proofreadingWords(visit.lang);
  const line = recordedLine(code);
  const report = reports.find((one) => one.line === line);
  const words = <span translate={false}>{value}</span>;
  if (report) {
    const { number: about, accountId } = report;
    const isTheirs = accountId === actor.accountId || caseId === actor.ownCase;
    return {
      key,
      value: (
        <>
          {words}
          <p class="hint">{w.reported({ number: report.number })}</p>
        </>
      ),
      ...(isTheirs && {
        act: { href: visit.href('scan', { caseId, about }), says: scanWords(visit.lang).add },
      }),
    };
  }
  if (!line) return { key, value: <span class="hint">{value}</span> };
  return {
    key,
    value: words,
    act: { href: visit.href('data.correct-line', { caseId, line }), says: w.report },
  };
}

function Answer({ visit, draft, problems }: ViewProps) {
  const { caseId, reports, lines, before } = draft;
  const w = proofreadingWords(visit.lang);
  if (reports.length > 0 || before?.current) {
    return (
      <>
        {reports.length > 0 && <p>{w.disputed}</p>}
        <ButtonRow>
          <LinkButton href={visit.href('home')}>{w.back}</LinkButton>
        </ButtonRow>
      </>
    );
  }
  return (
    <Form
      action={visit.href('proofread', { caseId })}
      token={visit.token}
      problems={problems}
      hidden={{ shown: stampOf(lines) }}
    >
      <ButtonRow>
        <Button>{w.right}</Button>
        <a href={visit.href('home')}>{w.later}</a>
      </ButtonRow>
    </Form>
  );
}
