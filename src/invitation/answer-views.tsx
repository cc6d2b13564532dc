import type { Visit } from '../case/visit.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Card, StepList } from '../platform/html/card.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { Notice, ReceiptPanel } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList } from '../platform/html/summary.tsx';
import type { Entered, Problem } from '../platform/form.ts';
import { formatInstant } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import type { Profile } from '../profile.ts';
import { checkWords, answerWords } from './answer-words.ts';
import { draftMark } from './draft.ts';
import type { AnswerContext } from './scene.ts';
import type { LetterFacts } from './store.ts';
import { answerRowsOf, stepTitleOf } from './summary.ts';
import { invitationWords as doorWords } from './words.ts';
import type { AnswerDraft } from './invitation.ts';

type OverviewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly draft: AnswerDraft;
  readonly action: string;
  readonly position: { readonly step: number; readonly of: number };
};

export function AnswersOverview({ visit, entered, problems, draft, action, position }: OverviewProps) {
  const { lang, token } = visit;
  const w = answerWords(lang);
  const drafted = draft.usesPortal === undefined ? undefined : draft.usesPortal ? 'yes' : 'no';
  return (
    <>
      <StepList lang={lang} {...position} />
      <h1>{w.portalTitle}</h1>
      <p>{w.portalLead}</p>
      <p>{w.portalAsk}</p>
      <ul>
        <li>{w.portalAskEmail}</li>
        <li>{w.portalAskWhere}</li>
        <li>{w.portalAskAccount}</li>
      </ul>
      <p>{w.portalTime}</p>
      <Form action={action} token={token} problems={problems}>
        <Radios
          lang={lang}
          name="portal"
          label={w.portalField}
          value={entered.has('portal') ? entered.text('portal') : drafted}
          options={[
            { value: 'yes', label: w.portalYes },
            { value: 'no', label: w.portalNo, hint: w.portalNoHint },
          ]}
          problems={problems}
        />
        <Button>{w.saveContinue}</Button>
      </Form>
    </>
  );
}

type DeclineProps = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly way: Profile['portOfEntry'];
};

export function DeclineView({ visit, problems, way }: DeclineProps) {
  const { lang, token } = visit;
  const w = answerWords(lang);
  return (
    <>
      <h1>{way.title[lang]}</h1>
      <p>{way.lead[lang]}</p>
      <ol>
        {way.steps.map((step) => (
          <li key={step.en}>{step[lang]}</li>
        ))}
      </ol>
      <p>{way.note[lang]}</p>
      <Notice kind="warn">
        <p>{w.declineFamily}</p>
      </Notice>
      <Form action={visit.href('invitation.decline')} token={token} problems={problems}>
        <ButtonRow>
          <Button kind="danger">{w.declineConfirm}</Button>
          <LinkButton href={visit.href('invitation.portal')} kind="quiet">
            {w.declineBack}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

type CheckProps = {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
  readonly scene: AnswerContext;
};

export function CheckAnswersView({ visit, problems, scene }: CheckProps) {
  const { lang, token } = visit;
  const w = checkWords(lang);
  const { family, draft, steps } = scene;
  return (
    <>
      <StepList lang={lang} step={steps.length + 1} of={steps.length + 1} />
      <h1>{w.title}</h1>
      <Card id="family" title={w.family}>
        <SummaryList lang={lang} rows={answerRowsOf(visit, scene, 0)} />
      </Card>
      {family.members.map((member, i) => (
        <Card
          key={member.personId}
          id={`person-${i + 1}`}
          title={stepTitleOf(member)}
          note={i === 0 ? w.you : undefined}
        >
          <SummaryList lang={lang} rows={answerRowsOf(visit, scene, i + 1)} />
        </Card>
      ))}
      <p>{w.truth}</p>
      <Form
        action={visit.href('invitation.check')}
        token={token}
        problems={problems}
        hidden={{ seen: draftMark(draft) }}
      >
        <Button>{w.submit}</Button>
      </Form>
    </>
  );
}

type ReceivedProps = {
  readonly visit: Visit;
  readonly receipt: string;
  readonly at: Date;
  readonly facts: LetterFacts;
  readonly profile: Profile;
};

export function AnswersReceivedView({ visit, receipt, at, facts, profile }: ReceivedProps) {
  const { lang } = visit;
  const w = checkWords(lang);
  const declined = facts.usesPortal === false;
  const next = declined
    ? profile.portOfEntry.steps.slice(1).map((step) => step[lang])
    : nextSteps(visit, facts, profile);
  return (
    <>
      <ReceiptPanel
        lang={lang}
        what={declined ? w.receivedDecline : w.received}
        number={receipt}
        when={w.at({ when: formatInstant(lang, at, ZONE) })}
      >
        <p>{w.copySent}</p>
      </ReceiptPanel>
      <h2>{w.next}</h2>
      <ol>
        {next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {declined && <p>{profile.portOfEntry.note[lang]}</p>}
      <p>
        {w.nextChange} <a href={visit.href('contact')}>{doorWords(lang).contact}</a>
      </p>
      {!declined && (
        <LinkButton href={visit.href('sign-in')} kind="quiet">
          {doorWords(lang).signIn}
        </LinkButton>
      )}
    </>
  );
}

function nextSteps(
  { lang }: Visit,
  { ownAccounts, someAbroad }: LetterFacts,
  { limits }: Profile,
): readonly string[] {
  const w = checkWords(lang);
  return [
    w.nextMade,
    w.nextEmails,
    w.nextSignIn({ days: limits.temporaryPasswordDays }),
    ...(ownAccounts > 0 ? [w.nextOwn] : []),
    ...(someAbroad ? [w.nextAbroad] : []),
  ];
}
