import type { ComponentChildren, VNode } from 'preact';
import { sessionBounds } from '../account/sessions/session-bounds.ts';
import type { Staff } from '../case/actor.ts';
import { displayName } from '../case/names.ts';
import { staffOf } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { maskEmail, readEmail } from '../platform/email-address.ts';
import { good } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { EmailField } from '../platform/html/email.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import { refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { type Both, both } from '../platform/i18n.ts';
import { isUuid } from '../platform/ids.ts';
import {
  correctEmailAtDesk,
  type PersonRequest,
  recordView,
  requestClearing,
  requestOwnAccount,
  resendInvitation,
  sendAccessAgain,
  type SupportServices,
} from './actions.ts';
import { familyPeople, type Person } from './store.ts';
import type { SupportViewProps } from './support-page.tsx';
import { identityWords, supportWords } from './support-words.ts';
import {
  type Answers,
  IDENTITY_QUESTIONS,
  type IdentityQuestion,
  isDayQuestion,
  readAnswers,
} from './identity.ts';
import { isReason, type Reason } from './support.ts';

/** Who of the staff looks for somebody, and why: nothing about a person is opened without a reason. */
type ReasonedVisit = { readonly actor: Staff; readonly reason: Reason };

export function reasonedVisitOf(visit: Visit): ReasonedVisit | undefined {
  const actor = staffOf(visit);
  const reason = visit.query.text('reason');
  return actor && isReason(reason) ? { actor, reason } : undefined;
}

export const back = (visit: Visit) => ({
  href: visit.href('support'),
  label: supportWords(visit.lang).title,
});

type ChosenPerson = ReasonedVisit & { readonly person: Person };

/** The person whom the address names; the first of the application where it names none. */
async function loadPerson(
  { db, clock, settings }: Services,
  visit: Visit,
): Promise<ChosenPerson | undefined> {
  const { applicationId, personId } = visit.params;
  const reasoned = reasonedVisitOf(visit);
  if (!isUuid(applicationId) || !reasoned) return undefined;
  const people = await familyPeople(db, applicationId, sessionBounds(settings, clock.now()));
  const person = personId ? people.find((one) => one.personId === personId) : people[0];
  return person && { ...reasoned, person };
}

const requestOf = (
  { once }: Visit,
  { actor, person, reason }: ChosenPerson,
  answers: Answers,
): PersonRequest => ({ once, actor, caseId: person.caseId, reason, answers });

export function toFamily(visit: Visit, reason: Reason, receipt: string): Reply {
  const { applicationId = '' } = visit.params;
  return seeOther(`${visit.href('support.person', { applicationId })}?reason=${reason}&done=${receipt}`);
}

type SupportActPage = {
  readonly id: string;
  readonly tabTitle?: Both;
  readonly does?: Page['does'];
  readonly path: Page['path'];
  readonly words: (
    visit: Visit,
    person: Person,
  ) => { readonly title: string; readonly lead: string; readonly button: string };
  readonly withEmail?: boolean;
  readonly work: (
    person: Person,
    email: string,
    request: PersonRequest,
    visit: Visit,
  ) => ReturnType<typeof sendAccessAgain>;
};

/** A page that does one thing about one person, once it is known whom the agent talks to. */
function supportActPage(services: Services, definition: SupportActPage): Page {
  const { id, tabTitle, path, does = 'support.give-access', words, withEmail, work } = definition;
  return pageAbout({
    id,
    ...(tabTitle && { tabTitle }),
    path,
    does,
    load: (visit) => loadPerson(services, visit),
    async show(visit, { actor, person, reason }, form) {
      await recordView(services, actor, reason, [person.caseId]);
      const texts = words(visit, person);
      const body = (
        <SupportActView visit={visit} {...form} {...texts}>
          {withEmail && (
            <EmailField lang={visit.lang} name="email" label={supportWords(visit.lang).newEmail} {...form} />
          )}
        </SupportActView>
      );
      return { kind: 'page', title: texts.title, body, back: back(visit), form: true };
    },
    async act(visit, chosen, entered) {
      const answers = readAnswers(entered, IDENTITY_QUESTIONS);
      if (!answers.ok) return refuse(answers.problems);
      const email = withEmail ? readEmail(entered, { mail: services.settings }) : good('');
      if (!email.ok) return refuse(email.problems);
      const done = await work(chosen.person, email.value, requestOf(visit, chosen, answers.value), visit);
      return done.ok ? toFamily(visit, chosen.reason, done.receipt) : refuse(done.problems);
    },
  });
}

export function accessPage(services: Services, desk: SupportServices): Page {
  return supportActPage(services, {
    id: 'support.access',
    tabTitle: both({ en: 'Send access again', fr: "Renvoyer l'accès" }),
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/access',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/acces',
    },
    words({ lang }, person) {
      const w = supportWords(lang);
      const lead = w.accessSays({ to: maskEmail(person.accountEmail ?? '') });
      return { title: w.accessTitle({ name: displayName(person) }), lead, button: w.send };
    },
    work: (person, _email, request) =>
      sendAccessAgain(services, desk, person.accountId ?? request.once, request),
  });
}

export function emailPage(services: Services, desk: SupportServices): Page {
  return supportActPage(services, {
    id: 'support.email',
    tabTitle: both({ en: 'Correct an address', fr: 'Corriger une adresse' }),
    does: 'support.correct',
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/email',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/courriel',
    },
    withEmail: true,
    words({ lang }, person) {
      const w = supportWords(lang);
      return { title: w.correctTitle({ name: displayName(person) }), lead: w.correctSays, button: w.save };
    },
    work: (person, email, request) => correctEmailAtDesk(services, desk, person, email, request),
  });
}

export function lostFactorPage(services: Services, desk: SupportServices): Page {
  return supportActPage(services, {
    id: 'support.lost',
    tabTitle: both({ en: 'Lost codes', fr: 'Codes perdus' }),
    does: 'support.clear',
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/lost-codes',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/codes-perdus',
    },
    words({ lang }, person) {
      const w = supportWords(lang);
      return { title: w.lostTitle({ name: displayName(person) }), lead: w.lostSays, button: w.lostAsk };
    },
    work: (person, _email, request) =>
      requestClearing(services, desk, person.accountId ?? request.once, request),
  });
}

export function ownAccountPage(services: Services, desk: SupportServices): Page {
  return supportActPage(services, {
    id: 'support.own-account',
    tabTitle: both({ en: 'An account for somebody', fr: "Un compte pour quelqu'un" }),
    does: 'support.own-account',
    path: {
      en: '/staff/support/applications/:applicationId/people/:personId/own-account',
      fr: '/personnel/soutien/demandes/:applicationId/personnes/:personId/propre-compte',
    },
    withEmail: true,
    words({ lang }, person) {
      const w = supportWords(lang);
      const title = w.ownAccountTitle({ name: displayName(person) });
      return { title, lead: w.ownAccountSays, button: w.ownAccountAsk };
    },
    work: (_person, email, request) => requestOwnAccount(services, desk, email, request),
  });
}

export function invitePage(services: Services, desk: SupportServices): Page {
  return supportActPage(services, {
    id: 'support.invite',
    path: {
      en: '/staff/support/applications/:applicationId/invitation',
      fr: '/personnel/soutien/demandes/:applicationId/invitation',
    },
    words: ({ lang }) => ({
      title: supportWords(lang).resend,
      lead: supportWords(lang).resendSays,
      button: supportWords(lang).send,
    }),
    work: (_person, _email, request, visit) =>
      resendInvitation(services, desk, visit.params['applicationId'] ?? '', request),
  });
}

type SupportActProps = SupportViewProps & {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  /** What can be asked; of a person, unless it is said. */
  readonly askable?: readonly IdentityQuestion[];
  readonly children?: ComponentChildren;
};

/** One act of the desk: what it does, what the caller says, and the button. */
export function SupportActView(props: SupportActProps): VNode {
  const { visit, entered, problems, title, lead, button, askable = IDENTITY_QUESTIONS, children } = props;
  const { lang, token } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{title}</h1>
      <Notice>
        <p>{lead}</p>
      </Notice>
      <Form action={visit.url} token={token} problems={problems}>
        {children}
        <h2>{w.asked}</h2>
        <p class="hint">{w.askedHint}</p>
        {askable.map((question) => (
          <AnswerField key={question} {...{ visit, entered, problems, question }} />
        ))}
        <Button>{button}</Button>
      </Form>
    </>
  );
}

type AnswerProps = SupportViewProps & { readonly question: IdentityQuestion };

/** What the caller says to one question; empty where it was not asked. */
function AnswerField({ visit: { lang }, entered, problems, question }: AnswerProps): VNode {
  const field = { lang, name: question, label: identityWords[question][lang], problems };
  if (isDayQuestion(question)) return <DateField {...field} value={typedDay(entered, question)} />;
  return (
    <TextField
      {...field}
      value={entered.text(question)}
      autocomplete="off"
      spellcheck={false}
      width="medium"
    />
  );
}
