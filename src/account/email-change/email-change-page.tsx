import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { Button } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { readEmail } from '../../platform/email-address.ts';
import { EmailField } from '../../platform/html/email.tsx';
import { Form } from '../../platform/html/form.tsx';
import { refuse, seeOther } from '../../platform/http/page.ts';
import { formatInstant } from '../../platform/i18n.ts';
import { type EmailChange, openChange } from './store.ts';
import { changeLinkWords as l, emailChangeWords } from './email-change-words.ts';
import { type LinkKind, linkPages } from '../emailed-link-page.tsx';
import type { AccountFormProps } from '../form-fields.tsx';
import { loadAccount, type OwnAccount } from '../holder.ts';
import type { Account } from '../store.ts';
import type { AccountServices } from '../account-services.ts';
import { askForChange, changeLinkState, confirmChange, stopByLink, stopOwn } from './email-change.ts';

/** Another sign-in address: asked for on the account page, confirmed at the new address, stopped from the old one. */
export const emailPages = (tools: AccountServices): readonly Page[] => [
  emailPage(tools),
  ...linkPages(confirmLink(tools)),
  ...linkPages(stopLink(tools)),
];

/** Addresses of staff are their organization's to change. */
async function loadChangeable({ services }: AccountServices, visit: Visit): Promise<OwnAccount | undefined> {
  const own = await loadAccount(services, visit);
  return own?.account.kind === 'staff' ? undefined : own;
}

function emailPage(tools: AccountServices): Page {
  const { services } = tools;
  const id = 'account.email';
  const backTo = (visit: Visit) => ({
    href: visit.href('account'),
    label: emailChangeWords(visit.lang).account,
  });
  return pageAbout({
    id,
    path: { en: '/account/email', fr: '/compte/courriel' },
    does: 'email.change',
    needsNoProof: async (_visit, entered) => entered.has('stop'),
    load: (visit) => loadChangeable(tools, visit),
    async show(visit, { account }, form) {
      const change = await openChange(services.db, account.id);
      const hours = services.profile.limits.emailChangeHours;
      const body = <EmailView {...{ visit, ...form, account, change, hours }} />;
      return {
        kind: 'page',
        title: emailChangeWords(visit.lang).title,
        body,
        back: backTo(visit),
        form: true,
      };
    },
    async act(visit, { actor }, entered) {
      if (entered.has('stop')) {
        await stopOwn(services, actor);
        return seeOther(`${visit.href('account')}?saved=1`);
      }
      const email = readEmail(entered, { mail: services.settings });
      if (!email.ok) return refuse(email.problems);
      const problems = await askForChange(services, actor, email.value);
      return problems ? refuse(problems) : seeOther(visit.href(id));
    },
  });
}

const dead = {
  title: l.deadTitle,
  unknown: l.unknown,
  expired: l.expired,
  stopped: l.stopped,
  tried: l.tried,
};

const confirmLink = ({ services }: AccountServices): LinkKind => ({
  id: 'email.confirm',
  path: { en: '/new-email', fr: '/nouveau-courriel' },
  cookie: 'new-email',
  state: (token) => changeLinkState(services, 'confirm', token),
  redeem: (token, fact) => confirmChange(services, token, fact),
  asks: l.confirm,
  done: { title: l.confirm.doneTitle, says: l.confirm.done },
  dead: { ...dead, used: l.confirmed },
  next: { page: 'sign-in', label: l.signIn },
});

const stopLink = ({ services }: AccountServices): LinkKind => ({
  id: 'email.stop',
  path: { en: '/keep-email', fr: '/garder-le-courriel' },
  cookie: 'keep-email',
  state: (token) => changeLinkState(services, 'stop', token),
  redeem: (token, fact) => stopByLink(services, token, fact),
  asks: l.stop,
  done: { title: l.stop.doneTitle, says: l.stop.done },
  dead: { ...dead, used: l.applied },
  next: { page: 'forgot', label: l.stop.next },
});

type Props = AccountFormProps & {
  readonly account: Account;
  readonly change: EmailChange | undefined;
  readonly hours: number;
};

function EmailView(props: Props): VNode {
  const { visit, entered, problems, account, change, hours } = props;
  const { lang, token } = visit;
  const w = emailChangeWords(lang);
  return (
    <>
      <h1>{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <p translate={false}>{w.now({ email: account.email })}</p>
      {change && <PendingChange {...props} change={change} />}
      <h2>{change ? w.again : w.stepsTitle}</h2>
      <ol>
        <li>{w.stepNew}</li>
        <li>{w.stepOld}</li>
        <li>{w.stepWait({ hours })}</li>
      </ol>
      <Form action={visit.href('account.email')} token={token} problems={problems}>
        <EmailField
          lang={lang}
          name="email"
          entered={entered}
          label={w.email}
          autocomplete="email"
          problems={problems}
        />
        <Button>{w.send}</Button>
      </Form>
      <p>
        {w.noOld} <a href={visit.href('contact')}>{w.contact}</a>
      </p>
    </>
  );
}

function PendingChange({ visit, change }: Props & { readonly change: EmailChange }) {
  const { lang, token } = visit;
  const w = emailChangeWords(lang);
  const to = change.newEmail;
  return (
    <Notice kind="info" heading={w.waitingTitle}>
      <p>
        {change.dueAt
          ? w.confirmed({ to, at: formatInstant(lang, change.dueAt, visit.zone) })
          : w.unconfirmed({ to })}
      </p>
      <Form action={visit.href('account.email')} token={token} formId="stop" hidden={{ stop: '1' }}>
        <Button kind="quiet">{w.stop}</Button>
      </Form>
    </Notice>
  );
}
