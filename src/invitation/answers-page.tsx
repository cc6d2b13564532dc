import { displayName } from '../case/names.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { ActResult } from '../case/receipts.ts';
import type { Profile } from '../config/profile.ts';
import { countryName } from '../intake/countries.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { Card, StepList } from '../platform/html/card.tsx';
import { Radios } from '../platform/html/choice.tsx';
import { Notice, ReceiptPanel } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { SummaryList, type SummaryRow } from '../platform/html/summary.tsx';
import { Instead, refuse, type Refused, type Reply, seeOther } from '../platform/http/page.ts';
import { formatDay, formatInstant, type Lang } from '../platform/i18n.ts';
import {
  actionOf,
  type AnswerContext,
  familyById,
  hrefAfterStep,
  hrefBeforeStep,
  loadAnswerContext,
  positionOf,
  saveDraft,
  stepHref,
} from './answer-context.ts';
import { answerWords, checkWords } from './answer-words.ts';
import { answeringInvitationOf, droppedTokenCookie } from './cookies.ts';
import { type AnswerStep, draftMark, personDraft, type Question } from './draft.ts';
import { deadEnd, noLink } from './ended-page.tsx';
import { invitationWords as doorWords } from './invitation-words.ts';
import type { AnswerDraft, InvitedFamily, InvitedMember, PersonDraft } from './invitation.ts';
import { readPortal } from './questions.ts';
import { letterFacts, type LetterFacts } from './store.ts';
import { type AnsweringServices, submitAnswers, submitDecline } from './submit.ts';

/** "Will your family use the portal?", and what will be asked. */
export function portalPage(services: AnsweringServices): Page {
  return pageAbout({
    id: 'invitation.portal',
    path: { en: '/invitation/portal', fr: '/invitation/portail' },
    does: 'invitation.answer',
    load: (visit) => loadAnswerContext(services, visit),
    show(visit, { draft, steps }, form) {
      const props = { visit, ...form, draft, position: positionOf(steps, 'portal', 0) };
      const body = <AnswersOverview {...props} action={actionOf(visit, 'invitation.portal')} />;
      const before = hrefBeforeStep(visit, steps, 'portal', 0);
      const back =
        before === undefined ? {} : { back: { href: before, label: answerWords(visit.lang).back } };
      return { kind: 'page', title: answerWords(visit.lang).portalTitle, body, form: true, ...back };
    },
    read: readPortal,
    async act(visit, { family }, usesPortal) {
      await saveDraft(services, family, (draft) => ({ ...draft, usesPortal }));
      return seeOther(
        usesPortal ? await hrefAfterStep(services, visit, 'portal', 0) : visit.href('invitation.decline'),
      );
    },
  });
}

/**
 * The other option, explained before it is chosen for the whole family. This page and the next load in `show` and `act`
 * each: whoever sends twice finds the invitation answered, and is still led to the receipt.
 */
export function declinePage(services: AnsweringServices): Page {
  return {
    id: 'invitation.decline',
    path: { en: '/invitation/without-portal', fr: '/invitation/sans-portail' },
    does: 'invitation.answer',
    async show(visit, _entered, problems) {
      const context = await loadAnswerContext(services, visit);
      if (context instanceof Instead) return context.reply;
      const { portOfEntry } = services.profile;
      return {
        kind: 'page',
        title: portOfEntry.title[visit.lang],
        body: <DeclineView {...{ visit, problems, portOfEntry }} />,
        back: { href: visit.href('invitation.portal'), label: answerWords(visit.lang).back },
      };
    },
    async act(visit) {
      const context = await loadAnswerContext(services, visit);
      if (context instanceof Instead) return submitted(services, visit, undefined, context.reply);
      const { id } = context.family.invitation;
      return submitted(
        services,
        visit,
        await submitDecline(services, { invitationId: id, once: visit.once }),
      );
    },
  };
}

/** Every answer with its way to change it, and the button that submits them. */
export function checkPage(services: AnsweringServices): Page {
  return {
    id: 'invitation.check',
    path: { en: '/invitation/check', fr: '/invitation/verification' },
    does: 'invitation.answer',
    async show(visit, _entered, problems) {
      const context = await loadAnswerContext(services, visit);
      if (context instanceof Instead) return context.reply;
      const { steps } = context;
      const last = steps.at(-1);
      const before = last && hrefBeforeStep(visit, [...steps, last], last.question, last.place);
      const back =
        before === undefined ? {} : { back: { href: before, label: answerWords(visit.lang).back } };
      return {
        kind: 'page',
        title: checkWords(visit.lang).title,
        body: <CheckAnswersView {...{ visit, problems, context }} />,
        ...back,
      };
    },
    async act(visit, entered) {
      const context = await loadAnswerContext(services, visit);
      if (context instanceof Instead) return submitted(services, visit, undefined, context.reply);
      const { id } = context.family.invitation;
      const sent = { invitationId: id, once: visit.once, seen: entered.text('seen') };
      return submitted(services, visit, await submitAnswers(services, sent));
    },
  };
}

/** After sending: to the receipt, also for whoever sent twice or from two windows; else the form says what is wrong. */
async function submitted(
  services: AnsweringServices,
  visit: Visit,
  done: ActResult | undefined,
  otherwise?: Reply,
): Promise<Reply | Refused> {
  const id = answeringInvitationOf(services, visit);
  const receipt = id === undefined ? undefined : (await familyById(services.db, id))?.invitation.receipt;
  if (receipt) return seeOther(visit.href('invitation.receipt', { number: receipt }), droppedTokenCookie);
  if (done && !done.ok) return refuse(done.problems);
  return otherwise ?? noLink(visit);
}

/** The receipt, and what happens next; for the browser that answered, until its two hours are over. */
export function receiptPage(services: AnsweringServices): Page {
  return {
    id: 'invitation.receipt',
    path: { en: '/invitation/receipts/:number', fr: '/invitation/recus/:number' },
    does: 'invitation.answer',
    show: async (visit) => {
      const id = answeringInvitationOf(services, visit);
      const family = id === undefined ? undefined : await familyById(services.db, id);
      if (!family) return noLink(visit);
      const { receipt, answeredAt } = family.invitation;
      const facts = await letterFacts(services.db, family.invitation.id);
      if (!answeredAt || !facts || receipt === null || receipt !== visit.params['number']) {
        return deadEnd(services, visit, family) ?? seeOther(visit.href('invitation.portal'));
      }
      const { profile } = services;
      const body = <AnswersReceivedView {...{ visit, receipt, facts, profile }} at={answeredAt} />;
      const w = checkWords(visit.lang);
      return { kind: 'page', title: facts.usesPortal === false ? w.receivedDecline : w.received, body };
    },
  };
}

type OverviewProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly draft: AnswerDraft;
  readonly action: string;
  readonly position: { readonly step: number; readonly of: number };
};

function AnswersOverview({ visit, entered, problems, draft, action, position }: OverviewProps) {
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
  readonly portOfEntry: Profile['portOfEntry'];
};

function DeclineView({ visit, problems, portOfEntry }: DeclineProps) {
  const { lang, token } = visit;
  const w = answerWords(lang);
  return (
    <>
      <h1>{portOfEntry.title[lang]}</h1>
      <p>{portOfEntry.lead[lang]}</p>
      <ol>
        {portOfEntry.steps.map((step) => (
          <li key={step.en}>{step[lang]}</li>
        ))}
      </ol>
      <p>{portOfEntry.note[lang]}</p>
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
  readonly context: AnswerContext;
};

function CheckAnswersView({ visit, problems, context }: CheckProps) {
  const { lang, token } = visit;
  const w = checkWords(lang);
  const { family, draft, steps } = context;
  return (
    <>
      <StepList lang={lang} step={steps.length + 1} of={steps.length + 1} />
      <h1>{w.title}</h1>
      <Card id="family" title={w.family}>
        <SummaryList lang={lang} rows={answerRowsOf(visit, context, 0)} />
      </Card>
      {family.members.map((member, i) => (
        <Card
          key={member.personId}
          id={`person-${i + 1}`}
          title={stepTitleOf(member)}
          note={i === 0 ? w.you : undefined}
        >
          <SummaryList lang={lang} rows={answerRowsOf(visit, context, i + 1)} />
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

function AnswersReceivedView({ visit, receipt, at, facts, profile }: ReceivedProps) {
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
        when={w.at({ when: formatInstant(lang, at, visit.zone) })}
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

const stepTitleOf = (member: InvitedMember): string => displayName(member);

/** The answers at one place of the form (0: of the family), as rows that lead back to their questions. */
function answerRowsOf(
  visit: Visit,
  { family, draft, steps }: AnswerContext,
  place: number,
): readonly SummaryRow[] {
  const { lang } = visit;
  const member = family.members[place - 1];
  return steps
    .filter((step) => step.place === place)
    .map((step) => ({
      key: keyOf(lang, step.question),
      value: step.done ? valueOf(lang, step, { family, draft, member }) : checkWords(lang).missing,
      changeHref: `${stepHref(visit, step)}?then=check`,
    }));
}

function keyOf(lang: Lang, question: Question): string {
  return checkWords(lang)[question];
}

type At = {
  readonly family: InvitedFamily;
  readonly draft: AnswerDraft;
  readonly member: InvitedMember | undefined;
};

function valueOf(lang: Lang, { question }: AnswerStep, { family, draft, member }: At): string {
  const w = checkWords(lang);
  const own = member ? personDraft(draft, member.personId) : {};
  const [principal] = family.members;
  switch (question) {
    case 'portal':
      return w.yes;
    case 'email':
      return own.email ?? '';
    case 'account':
      return own.ownAccount || !principal
        ? w.accountOwn
        : w.accountPrincipal({ name: displayName(principal) });
    case 'where':
      return own.inCanada ? w.yes : w.no;
    case 'abroad':
      return abroadText(lang, own);
    case 'entry':
      return own.lastEntryOn ? `${formatDay(lang, own.lastEntryOn)}, ${own.lastEntryPlace}` : w.never;
  }
}

function abroadText(lang: Lang, { country = '', expectedReturn }: PersonDraft): string {
  const w = checkWords(lang);
  const back = expectedReturn ? w.backOn({ day: formatDay(lang, expectedReturn) }) : w.backUnknown;
  return `${countryName(country)[lang]}, ${back}`;
}
