import { Fragment } from 'preact';
import type { ChangeReport } from '../../declaration/change/change.ts';
import { changeKindWords, changeOutcomeWords } from '../../declaration/change/change-words.ts';
import { Notations } from '../../data/correction-view.tsx';
import { LinkButton } from '../../platform/html/button.tsx';
import { Details } from '../../platform/html/card.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { type FactRow, FactTable } from '../../platform/html/table.tsx';
import { scanSize, scanWords } from '../../scan/scan-words.ts';
import { formatDay, formatInstant } from '../../platform/i18n.ts';
import { changeDecisionWords } from './change-decision-words.ts';
import type { OpenCase } from './open-case.ts';

/** The report that has waited longest for somebody to read it. */
export const oldestUnread = ({ reports }: OpenCase): ChangeReport | undefined =>
  reports.findLast(({ readAt }) => readAt === null);

const allRead = (openCase: OpenCase): boolean => oldestUnread(openCase) === undefined;

type ReportProps = { readonly openCase: OpenCase; readonly report: ChangeReport };

/** One report, in the person's own words, and what became of it. */
export function ReportFacts({ openCase, report }: ReportProps) {
  const { visit } = openCase;
  const { lang, zone } = visit;
  const w = changeDecisionWords(lang);
  const { kind, happenedOn, words, language, toldAt, readAt, outcome, number } = report;
  const facts: readonly FactRow[] = [
    { name: w.kind, value: changeKindWords[kind][lang] },
    ...(happenedOn ? [{ name: w.happened, value: formatDay(lang, happenedOn) }] : []),
    { name: w.words, value: <span lang={language}>{words}</span> },
    { name: w.told, value: `${formatInstant(lang, toldAt, zone)} (${number})` },
    ...(readAt ? [{ name: w.read, value: formatInstant(lang, readAt, zone) }] : []),
    ...(outcome ? [{ name: w.outcome, value: changeOutcomeWords[outcome][lang] }] : []),
  ];
  return (
    <>
      <FactTable lang={lang} caption={number} facts={facts} />
      <ScanLinks openCase={openCase} about={number} />
    </>
  );
}

const isDisputed = ({ notations }: OpenCase) =>
  notations.some(({ line, outcome }) => line !== null && outcome === null);

/** Whether the person left nothing to read or to answer before residence is confirmed. */
export const isSettled = (openCase: OpenCase): boolean => allRead(openCase) && !isDisputed(openCase);

/** Whether the person read the lines of the document, and which of them they say are wrong. */
export function DocumentLines({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, proofreading, notations } = openCase;
  const { lang, zone } = visit;
  const w = changeDecisionWords(lang);
  const at = proofreading && formatInstant(lang, proofreading.readAt, zone);
  return (
    <>
      <p>
        {at === undefined ? w.notProofread : w.proofread({ at })}{' '}
        {proofreading && !proofreading.current && w.proofreadBefore}
      </p>
      {isDisputed(openCase) && (
        <Notice kind="warn" heading={w.disputed}>
          <p>{w.disputedSays}</p>
        </Notice>
      )}
      {notations
        .filter(({ line }) => line !== null)
        .map((one) => (
          <Fragment key={one.number}>
            <Notations lang={lang} rows={[one]} />
            <ScanLinks openCase={openCase} about={one.number} />
          </Fragment>
        ))}
    </>
  );
}

/** The scans beside a report or a request, each as a file. */
function ScanLinks({ openCase, about }: { readonly openCase: OpenCase; readonly about: string }) {
  const { visit, scans } = openCase;
  const w = scanWords(visit.lang);
  const found = scans.filter((scan) => scan.about === about);
  if (found.length === 0) return null;
  return (
    <ul>
      {found.map((scan, index) => (
        <li key={scan.id}>
          <a href={visit.href('staff.scan', { scan: scan.id })} download>
            {w.open({ n: index + 1, size: scanSize(visit.lang, scan) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the person says has changed: what is unread first, with the way to read it. */
export function ReportedChanges({ openCase }: { readonly openCase: OpenCase }) {
  const { visit, subject, reports } = openCase;
  const w = changeDecisionWords(visit.lang);
  const unread = reports.filter(({ readAt }) => readAt === null);
  const read = reports.filter(({ readAt }) => readAt !== null);
  return (
    <>
      {unread.length > 0 && (
        <Notice kind="warn" heading={w.unread({ n: unread.length })}>
          <p>{w.unreadSays}</p>
          <p>
            <LinkButton href={visit.href('review.change', { caseId: subject.caseId })}>{w.toRead}</LinkButton>
          </p>
        </Notice>
      )}
      {read.length > 0 && (
        <Details summary={w.readBefore({ n: read.length })}>
          {read.map((report) => (
            <ReportFacts key={report.number} openCase={openCase} report={report} />
          ))}
        </Details>
      )}
    </>
  );
}
