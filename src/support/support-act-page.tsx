import { isUuid } from '../platform/ids.ts';
import type { ComponentChildren, VNode } from 'preact';
import { sessionBounds } from '../account/account.ts';
import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { REQUEST_KINDS } from '../correspondence/message-kinds.ts';
import type { Entered } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { Checkboxes, Select } from '../platform/html/choice.tsx';
import { CodeBox, Notice } from '../platform/html/feedback.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextArea, TextField } from '../platform/html/text.tsx';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { type Both, both, formatDay } from '../platform/i18n.ts';
import {
  correctEmailAtDesk,
  recordView,
  requestClearing,
  requestOwnAccount,
  resendInvitation,
  sendAccessAgain,
  type SupportAct,
  type SupportServices,
} from './actions.ts';
import type { RequestReceipt } from './messages.ts';
import { familyPeople, type Person } from './store.ts';
import type { SupportViewProps } from './support-page.tsx';
import { identityWords, kindWords, supportWords } from './support-words.ts';
import {
  type Agent,
  IDENTITY_QUESTIONS,
  type IdentityQuestion,
  isReason,
  maskEmail,
  type Reason,
} from './support.ts';

export const agentOf = (visit: Visit): Agent => {
  if (visit.actor.kind !== 'staff') throw new Error('this page is for staff');
  return visit.actor;
};

export const reasonOf = (visit: Visit): Reason | undefined => {
  const reason = visit.query.text('reason');
  return isReason(reason) ? reason : undefined;
};

export const back = (visit: Visit) => ({
  href: visit.href('support'),
  label: supportWords(visit.lang).title,
});

type ChosenPerson = { readonly person: Person; readonly reason: Reason };

async function choose({ db, clock, settings }: Services, visit: Visit): Promise<ChosenPerson | undefined> {
  const { applicationId, personId } = visit.params;
  const reason = reasonOf(visit);
  if (!isUuid(applicationId) || !reason) return undefined;
  const people = await familyPeople(db, applicationId, sessionBounds(settings, clock.now()));
  const person = personId ? people.find((one) => one.personId === personId) : people[0];
  return person && { person, reason };
}

const supportActOf = (visit: Visit, { person, reason }: ChosenPerson, entered: Entered): SupportAct => ({
  once: visit.once,
  actor: agentOf(visit),
  caseId: person.caseId,
  reason,
  asked: IDENTITY_QUESTIONS.filter((one) => entered.all('asked').includes(one)),
});

export function toFamily(visit: Visit, reason: Reason, receipt: string): Reply {
  const { applicationId = '' } = visit.params;
  return seeOther(`${visit.href('support.person', { applicationId })}?reason=${reason}&done=${receipt}`);
}

type Kind = {
  readonly id: string;
  readonly tabTitle?: Both;
  readonly does?: Page['does'];
  readonly path: Page['path'];
  readonly words: (
    visit: Visit,
    person: Person,
  ) => { readonly title: string; readonly says: string; readonly button: string };
  readonly withEmail?: boolean;
  readonly work: (
    person: Person,
    entered: Entered,
    deed: SupportAct,
    visit: Visit,
  ) => ReturnType<typeof sendAccessAgain>;
};

/** A page that does one thing about one person, once it is known whom the agent talks to. */
function supportActPage(services: Services, kind: Kind): Page {
  return {
    id: kind.id,
    ...(kind.tabTitle && { tabTitle: kind.tabTitle }),
    path: kind.path,
    does: kind.does ?? 'support.give-access',
    async show(visit, entered, problems): Promise<Reply> {
      const chosen = await choose(services, visit);
      if (!chosen) return notFound;
      await recordView(services, agentOf(visit), chosen.reason, [chosen.person.caseId]);
      const said = kind.words(visit, chosen.person);
      const shown = { visit, entered, problems };
      const body = (
        <SupportActView {...shown} {...said}>
          {kind.withEmail && <EmailField {...shown} />}
        </SupportActView>
      );
      return { kind: 'page', title: said.title, body, back: back(visit), form: true };
    },
    async act(visit, entered) {
      const chosen = await choose(services, visit);
      if (!chosen) return notFound;
      const done = await kind.work(chosen.person, entered, supportActOf(visit, chosen, entered), visit);
      return done.ok ? toFamily(visit, chosen.reason, done.receipt) : refuse(done.problems);
    },
  };
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
      const says = w.accessSays({ to: maskEmail(person.accountEmail ?? '') });
      return { title: w.accessTitle({ name: displayName(person) }), says, button: w.send };
    },
    work: (person, _entered, deed) => sendAccessAgain(services, desk, person.accountId ?? deed.once, deed),
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
      return { title: w.correctTitle({ name: displayName(person) }), says: w.correctSays, button: w.save };
    },
    work: (person, entered, deed) => correctEmailAtDesk(services, desk, person, entered.text('email'), deed),
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
      return { title: w.lostTitle({ name: displayName(person) }), says: w.lostSays, button: w.lostAsk };
    },
    work: (person, _entered, deed) => requestClearing(services, desk, person.accountId ?? deed.once, deed),
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
      return { title, says: w.ownAccountSays, button: w.ownAccountAsk };
    },
    work: (_person, entered, deed) => requestOwnAccount(services, desk, entered.text('email'), deed),
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
      says: supportWords(lang).resendSays,
      button: supportWords(lang).send,
    }),
    work: (_person, _entered, deed, visit) =>
      resendInvitation(services, desk, visit.params['applicationId'] ?? '', deed),
  });
}

type SupportActProps = SupportViewProps & {
  readonly title: string;
  readonly says: string;
  readonly button: string;
  /** What can be asked; of a person, unless it is said. */
  readonly askable?: readonly IdentityQuestion[];
  readonly children?: ComponentChildren;
};

/** One act of the desk: what it does, what was asked, and the button. */
export function SupportActView(props: SupportActProps): VNode {
  const { visit, entered, problems, title, says, button, askable = IDENTITY_QUESTIONS, children } = props;
  const { lang, token } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{title}</h1>
      <Notice>
        <p>{says}</p>
      </Notice>
      <Form action={visit.url} token={token} problems={problems}>
        {children}
        <Checkboxes
          lang={lang}
          name="asked"
          label={w.asked}
          hint={w.askedHint}
          options={askable.map((value) => ({ value, label: identityWords[value][lang] }))}
          values={entered.all('asked')}
          problems={problems}
        />
        <Button>{button}</Button>
      </Form>
    </>
  );
}

function EmailField({ visit, entered, problems }: SupportViewProps): VNode {
  const { lang } = visit;
  return (
    <TextField
      lang={lang}
      name="email"
      label={supportWords(lang).newEmail}
      type="email"
      value={entered.text('email')}
      autocomplete="off"
      problems={problems}
    />
  );
}

/** For people who have no session: a message with a deadline for our answer. */
export function MessageView({ visit, entered, problems }: SupportViewProps): VNode {
  const { lang, token } = visit;
  const w = supportWords(lang);
  const field = (name: string) => ({ lang, name, value: entered.text(name), problems });
  return (
    <>
      <h1>{w.askTitle}</h1>
      <p class="lead">{w.askLead}</p>
      <Form action={visit.href('ask')} token={token} problems={problems}>
        <Select
          {...field('kind')}
          label={w.askKind}
          empty=""
          options={REQUEST_KINDS.map((value) => ({ value, label: kindWords[value][lang] }))}
        />
        <TextField
          {...field('number')}
          label={w.askNumber}
          optional
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
        <TextField {...field('email')} label={w.askEmail} type="email" autocomplete="email" />
        <TextArea {...field('message')} value={entered.block('message')} label={w.askMessage} limit={2000} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

export function MessageSentView({
  visit,
  taken,
}: {
  readonly visit: SupportViewProps['visit'];
  readonly taken: Extract<RequestReceipt, { ok: true }>;
}): VNode {
  const { lang } = visit;
  const w = supportWords(lang);
  return (
    <>
      <h1>{w.askThanks}</h1>
      <p class="lead">{w.askUntil({ day: formatDay(lang, taken.replyBy) })}</p>
      <CodeBox lang={lang} code={taken.number} label={w.number} />
    </>
  );
}
