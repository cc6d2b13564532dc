import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/page.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Select } from '../platform/html/choice.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextArea } from '../platform/html/text.tsx';
import { notFound, refuse, type Refused, type Reply, seeOther } from '../platform/http/page.ts';
import { askCorrection, type DataServices } from './actions.ts';
import { correctWords } from './correction-words.ts';
import { checkCorrection, CORRECTABLE, LONGEST_CORRECTION } from './data.ts';
import { readingOf } from './subject.ts';
import { partWords } from './data-words.ts';

/** What is wrong, and what it should say. */
export function correctPage(services: DataServices): Page {
  return {
    id: 'data.correct',
    path: { en: '/people/:caseId/data/correction', fr: '/personnes/:caseId/renseignements/correction' },
    does: 'data.correct',
    async check(_visit, entered) {
      const checked = checkCorrection(entered);
      return checked.ok ? [] : checked.problems;
    },
    async show(visit, entered, problems): Promise<Reply> {
      const reading = await readingOf(services.db, visit, 'data.correct');
      if (!reading) return notFound;
      const { subject } = reading;
      const w = correctWords(visit.lang);
      const name = displayName(subject);
      const days = services.profile.limits.privacyRequestDays;
      const shown = { visit, entered, problems, caseId: subject.caseId, name, days };
      const back = { href: visit.href('data', { caseId: subject.caseId }), label: w.back };
      return { kind: 'page', title: w.title, body: <CorrectView {...shown} />, back, form: true };
    },
    async act(visit, entered): Promise<Reply | Refused> {
      const reading = await readingOf(services.db, visit, 'data.correct');
      if (!reading) return notFound;
      const checked = checkCorrection(entered);
      if (!checked.ok) return refuse(checked.problems);
      const { actor, subject } = reading;
      const asking = { once: visit.once, actor, caseId: subject.caseId, language: visit.lang };
      const done = await askCorrection(services, { ...asking, correction: checked.value });
      return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  };
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
