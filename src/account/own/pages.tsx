import type { Page, Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { notFound, type Reply, refuse, refuseBusy, seeOther } from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import { sessionBounds } from '../account.ts';
import { codeAppOf, recoveryCodesLeft } from '../factors/codes-store.ts';
import { shortestFor } from '../factors/needed.ts';
import { countPasskeys, hasSecondFactor } from '../factors/passkey-store.ts';
import { liveSessions } from '../sessions/own-store.ts';
import { sessionCookie } from '../sessions/session.ts';
import { signInRefusals } from '../sign-in/words.ts';
import { isOfOrganization } from '../sign-on/store.ts';
import { findAccount } from '../store.ts';
import type { AccountServices } from '../tools.ts';
import { changeLanguage, changePassword, signOut } from './actions.ts';
import { AccountView, LanguageView, type OwnWays, PasswordView } from './views.tsx';
import { settingsRefusals, settingsWords } from './words.ts';

const at = (field: string, says: Both): Problem => ({ field, says });
const back = (visit: Visit) => ({ href: visit.href('account'), label: settingsWords(visit.lang).back });

/** What anybody with an account may look at and change by themselves. */
export function settingsPages(tools: AccountServices): readonly Page[] {
  return [accountPage(tools), languagePage(tools), passwordPage(tools)];
}

const accountOf = async ({ services }: AccountServices, { actor }: Visit) =>
  'accountId' in actor ? findAccount(services.db, actor.accountId) : undefined;

async function waysOf({ services }: AccountServices, accountId: string): Promise<OwnWays> {
  const { db, clock, settings } = services;
  const app = await codeAppOf(db, accountId);
  const sessions = await liveSessions(db, { accountId, ...sessionBounds(settings, clock.now()) });
  return {
    passkeys: await countPasskeys(db, accountId),
    codesLeft: app && (await recoveryCodesLeft(db, accountId)),
    sessions: sessions.length,
    organization: await isOfOrganization(db, accountId),
  };
}

function accountPage(tools: AccountServices): Page {
  return {
    id: 'account',
    path: { en: '/account', fr: '/compte' },
    does: 'session.end',
    sees: 'account.see',
    async show(visit): Promise<Reply> {
      const account = await accountOf(tools, visit);
      if (!account) return notFound;
      return {
        kind: 'page',
        title: settingsWords(visit.lang).title,
        body: <AccountView visit={visit} account={account} ways={await waysOf(tools, account.id)} />,
      };
    },
    async act(visit) {
      if (!('accountId' in visit.actor)) return notFound;
      await signOut(tools, visit.actor, true);
      const out = seeOther(visit.href('sign-out'), sessionCookie(tools.services, undefined));
      return { ...out, forget: true };
    },
  };
}

const languageOf = (entered: Entered) => {
  const language = entered.text('language');
  return language === 'en' || language === 'fr' ? language : undefined;
};

function languagePage(tools: AccountServices): Page {
  return {
    id: 'account.language',
    path: { en: '/account/language', fr: '/compte/langue' },
    does: 'account.language',
    async show(visit, entered, problems): Promise<Reply> {
      const account = await accountOf(tools, visit);
      if (!account) return notFound;
      const chosen = languageOf(entered) ?? account.language;
      const body = <LanguageView visit={visit} problems={problems} chosen={chosen} />;
      return {
        kind: 'page',
        title: settingsWords(visit.lang).languageTitle,
        body,
        back: back(visit),
        form: true,
      };
    },
    async act(visit, entered) {
      const language = languageOf(entered);
      if (!('accountId' in visit.actor)) return notFound;
      if (!language) return refuse([at('language', settingsRefusals.language)]);
      await changeLanguage(tools, visit.actor, language);
      return seeOther(`${visit.href('account')}?saved=1`);
    },
  };
}

function passwordPage(tools: AccountServices): Page {
  return {
    id: 'account.password',
    path: { en: '/account/password', fr: '/compte/mot-de-passe' },
    does: 'account.change',
    secretFields: ['present', 'password'],
    // The form holds the present password, which is the proof of whoever has no second factor.
    needsNoProof: async ({ actor }) =>
      'accountId' in actor && !(await hasSecondFactor(tools.services.db, actor.accountId)),
    async show(visit, _entered, problems): Promise<Reply> {
      const shortest =
        'accountId' in visit.actor ? await shortestFor(tools.services.db, visit.actor.accountId) : undefined;
      if (shortest === undefined) return notFound;
      const body = <PasswordView visit={visit} problems={problems} shortest={shortest} />;
      return {
        kind: 'page',
        title: settingsWords(visit.lang).passwordTitle,
        body,
        back: back(visit),
        form: true,
      };
    },
    async act(visit, entered) {
      const { actor, from, userAgent } = visit;
      if (!('accountId' in actor)) return notFound;
      const [present, password] = [entered.raw('present'), entered.raw('password')];
      const done = await changePassword(tools, { actor, present, password, from, userAgent });
      if (done.ok)
        return seeOther(`${visit.href('account')}?saved=1`, sessionCookie(tools.services, done.token));
      if (done.why === 'password') return refuse(done.problems);
      if (done.why === 'limited') return refuse([at('present', signInRefusals.wait(done.waitMs))]);
      if (done.why === 'busy') return refuseBusy([at('present', signInRefusals.busy)]);
      return refuse([at('present', settingsRefusals.present)]);
    },
  };
}
