import type { Page, Visit } from '../../case/visit.ts';
import { notFound, type Reply, refuse, seeOther } from '../../platform/http/page.ts';
import { holderOf } from '../factors/passkey-pages.tsx';
import { type LinkKind, linkPages } from '../links/link-pages.tsx';
import { findAccount } from '../store.ts';
import type { AccountServices } from '../tools.ts';
import { askForChange, stopOwn } from './ask.ts';
import { changeLinkState } from './link.ts';
import { confirmChange, stopByLink } from './settle.ts';
import { openChange } from './store.ts';
import { EmailView } from './views.tsx';
import { changeLinkWords as l, emailChangeWords } from './words.ts';

/** Another sign-in address: asked for on the account page, confirmed at the new address, stopped from the old one. */
export const emailPages = (tools: AccountServices): readonly Page[] => [
  emailPage(tools),
  ...linkPages(tools, confirmLink(tools)),
  ...linkPages(tools, stopLink(tools)),
];

function emailPage(tools: AccountServices): Page {
  const { services } = tools;
  const id = 'account.email';
  const backTo = (visit: Visit) => ({
    href: visit.href('account'),
    label: emailChangeWords(visit.lang).account,
  });
  return {
    id,
    path: { en: '/account/email', fr: '/compte/courriel' },
    does: 'email.change',
    needsNoProof: async (_visit, entered) => entered.has('stop'),
    async show(visit, entered, problems): Promise<Reply> {
      const holder = holderOf(visit);
      const account = holder && (await findAccount(services.db, holder.accountId));
      if (!account || account.kind === 'staff') return notFound;
      const change = await openChange(services.db, account.id);
      const hours = services.profile.limits.emailChangeHours;
      const body = <EmailView {...{ visit, entered, problems, account, change, hours }} />;
      return {
        kind: 'page',
        title: emailChangeWords(visit.lang).title,
        body,
        back: backTo(visit),
        form: true,
      };
    },
    async act(visit, entered) {
      const actor = holderOf(visit);
      if (!actor) return notFound;
      if (entered.has('stop')) {
        await stopOwn(services, actor);
        return seeOther(`${visit.href('account')}?saved=1`);
      }
      const problems = await askForChange(services, actor, entered.text('email'));
      return problems ? refuse(problems) : seeOther(visit.href(id));
    },
  };
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
