import { isUndecided } from '../case/case.ts';
import { displayName } from '../case/names.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { findCase } from '../case/store.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import { TextArea } from '../platform/html/text.tsx';
import { Instead, refuse, seeOther } from '../platform/http/page.ts';
import { both } from '../platform/i18n.ts';
import { askCorrection, type DataServices } from './actions.ts';
import { correctWords } from './correction-words.ts';
import {
  checkCorrection,
  checkLineCorrection,
  CORRECTABLE,
  type DocumentLine,
  LONGEST_CORRECTION,
} from './data.ts';
import { loadReading, type Reading } from './subject.ts';
import { partWords } from './data-words.ts';

/** What is wrong, and what it should say. */
export function correctPage(services: DataServices): Page {
  return pageAbout({
    id: 'data.correct',
    path: { en: '/people/:caseId/data/correction', fr: '/personnes/:caseId/renseignements/correction' },
    does: 'data.correct',
    load: (visit) => loadReading(services, visit, 'data.correct'),
    show(visit, { subject, caseId }, form) {
      const w = correctWords(visit.lang);
      const name = displayName(subject);
      const days = services.profile.limits.privacyRequestDays;
      const body = <CorrectView visit={visit} caseId={caseId} name={name} days={days} {...form} />;
      const back = { href: visit.href('data', { caseId }), label: w.back };
      return { kind: 'page', title: w.title, body, back, form: true };
    },
    read: checkCorrection,
    async act({ once, lang, href }, { actor, caseId }, correction) {
      const done = await askCorrection(services, { once, actor, caseId, language: lang, correction });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

type ViewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly caseId: string;
  readonly name: string;
  readonly days: number;
};

function CorrectView({ visit, entered, problems, caseId, name, days }: ViewProps) {
  const { lang, token } = visit;
  const w = correctWords(lang);
  const field = (of: string) => ({
    lang,
    name: of,
    problems,
    value: entered.block(of),
    limit: LONGEST_CORRECTION,
  });
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead({ name, days })}</p>
      <p>{w.yourself}</p>
      <Form action={visit.href('data.correct', { caseId })} token={token} problems={problems}>
        <Select
          {...field('part')}
          value={entered.has('part') ? entered.text('part') : visit.query.text('part')}
          label={w.part}
          empty={w.choose}
          options={CORRECTABLE.map((value) => ({ value, label: partWords[value][lang] }))}
        />
        <TextArea {...field('wrong')} label={w.wrong} rows={4} />
        <TextArea {...field('shouldBe')} label={w.shouldBe} rows={4} />
        <TextArea {...field('evidence')} label={w.evidence} hint={w.evidenceHint} optional rows={3} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

type LineReading = Reading & { readonly line: DocumentLine };

/** What a line of the document should say, while it is not issued. */
export function correctLinePage(services: DataServices): Page {
  return pageAbout({
    id: 'data.correct-line',
    tabTitle: both({ en: 'Report an error in a line', fr: 'Signaler une erreur dans une ligne' }),
    path: {
      en: '/people/:caseId/confirmation/lines/:line',
      fr: '/personnes/:caseId/confirmation/lignes/:line',
    },
    does: 'data.correct',
    load: (visit) => loadLine(services, visit),
    show(visit, { caseId, line }, form) {
      const w = correctWords(visit.lang);
      const days = services.profile.limits.privacyRequestDays;
      return {
        kind: 'page',
        title: w.lineTitle({ label: line.label }),
        body: <CorrectLineView visit={visit} caseId={caseId} line={line} days={days} {...form} />,
        back: { href: visit.href('proofread', { caseId }), label: w.toLines },
        form: true,
      };
    },
    read: (entered, { line }) => checkLineCorrection(entered, line),
    async act({ once, lang, href }, { actor, caseId }, correction) {
      const done = await askCorrection(services, { once, actor, caseId, language: lang, correction });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

/** Undefined for a case that is not theirs or no such line; once the case is decided, the document is shown instead. */
async function loadLine(services: DataServices, visit: Visit): Promise<LineReading | Instead | undefined> {
  const reading = await loadReading(services, visit, 'data.correct');
  const file = reading && (await findCase(services.db, reading.caseId));
  if (!reading || !file) return undefined;
  const { caseId } = reading;
  if (!isUndecided(file.landing)) return new Instead(seeOther(visit.href('proof', { caseId })));
  const which = { caseId, line: visit.params['line'] ?? '', lang: visit.lang };
  const line = await services.lineOfCase(services.db, which);
  return line && { ...reading, line };
}

type LineProps = Omit<ViewProps, 'name'> & { readonly line: DocumentLine };

function CorrectLineView({ visit, entered, problems, caseId, line, days }: LineProps) {
  const { lang, token } = visit;
  const w = correctWords(lang);
  const action = visit.href('data.correct-line', { caseId, line: line.line });
  const field = (of: string) => ({ lang, name: of, problems, value: entered.block(of) });
  return (
    <>
      <h1>{w.lineTitle({ label: line.label })}</h1>
      <p class="lead">{w.lineLead({ days })}</p>
      <SummaryList
        lang={lang}
        rows={[{ key: w.lineNow, value: <span translate={false}>{line.value}</span> }]}
      />
      <Form action={action} token={token} problems={problems}>
        <TextArea {...field('shouldBe')} label={w.shouldBe} rows={2} />
        <TextArea {...field('evidence')} label={w.evidence} hint={w.lineEvidenceHint} optional rows={2} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}
