import { displayName } from '../case/names.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextArea } from '../platform/html/text.tsx';
import { refuse, seeOther } from '../platform/http/page.ts';
import { askCorrection, type DataServices } from './actions.ts';
import { correctWords } from './correction-words.ts';
import { checkCorrection, CORRECTABLE, LONGEST_CORRECTION } from './data.ts';
import { loadReading } from './subject.ts';
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
