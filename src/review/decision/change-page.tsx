import { displayName } from '../../case/names.ts';
import type { Page } from '../../case/page.ts';
import type { Entered } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Radios, Select } from '../../platform/html/choice.tsx';
import { Form } from '../../platform/html/form.tsx';
import { both } from '../../platform/i18n.ts';
import { consider } from '../decisions.ts';
import { checkConsideration } from '../review.ts';
import { Changes } from './case-facts.tsx';
import { changeDecisionWords } from './change-decision-words.ts';
import { oldestUnread, ReportFacts } from './change-view.tsx';
import { caseHref, decisionPage } from './decision-form.tsx';
import { type DecisionServices, type OpenCase, stampFields } from './open-case.ts';

/** Reading a reported change, and saying what it means for the case: before that, nothing is confirmed (IRPR 51). */
export function changeDecisionPage(room: DecisionServices): Page {
  return decisionPage(room, {
    id: 'review.change',
    tabTitle: both({ en: 'A reported change', fr: 'Un changement signalé' }),
    path: caseHref('/change', '/changement'),
    done: 'change.consider',
    bodyOf: (openCase, { entered }) => ({
      body: <ConsiderView openCase={openCase} entered={entered} />,
      title: changeDecisionWords(openCase.visit.lang).title({ name: displayName(openCase.subject) }),
      form: oldestUnread(openCase) !== undefined,
    }),
    read: (entered) => checkConsideration(entered, room.profile.holdReasons),
    decide: (who, consideration) => consider(room, who, consideration),
  });
}

type FormPage = { readonly openCase: OpenCase; readonly entered: Entered };

/** The oldest report that nobody has read, and what it means for the case. */
function ConsiderView({ openCase, entered }: FormPage) {
  const { visit, subject } = openCase;
  const w = changeDecisionWords(visit.lang);
  const report = oldestUnread(openCase);
  return (
    <>
      <h1>{w.title({ name: displayName(subject) })}</h1>
      <Changes openCase={openCase} />
      {report ? (
        <>
          <ReportFacts openCase={openCase} report={report} />
          <ConsiderForm openCase={openCase} entered={entered} number={report.number} />
        </>
      ) : (
        <p class="lead">{w.nothing}</p>
      )}
    </>
  );
}

function ConsiderForm({ openCase, entered, number }: FormPage & { readonly number: string }) {
  const { visit, subject, problems, profile } = openCase;
  const { lang } = visit;
  const w = changeDecisionWords(lang);
  const field = { lang, problems };
  return (
    <Form
      action={visit.href('review.change', { caseId: subject.caseId })}
      token={visit.token}
      problems={problems}
      hidden={{ ...stampFields(openCase), number }}
    >
      <Radios
        {...field}
        name="outcome"
        label={w.outcome}
        value={entered.text('outcome')}
        options={[
          { value: 'nothing', label: w.outcomeNothing },
          { value: 'hold', label: w.outcomeHold },
        ]}
      />
      <Select
        {...field}
        name="reason"
        label={w.reason}
        hint={w.reasonHint}
        empty={w.choose}
        value={entered.text('reason')}
        options={profile.holdReasons.map(({ code, label }) => ({ value: code, label: label[lang] }))}
      />
      <Button>{w.save}</Button>
    </Form>
  );
}
