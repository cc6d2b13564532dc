import type { Page, Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { type Reply, refuse, refuseBusy, seeOther } from '../../platform/http/page.ts';
import { type Both, both } from '../../platform/i18n.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { sessionCookieName } from '../../platform/http/handle.ts';
import { safeThen } from '../account.ts';
import { ANSWER } from '../factors/passkey-form.tsx';
import { passkeyRefusals } from '../factors/passkey-words.ts';
import { signInByPasskey } from '../factors/passkeys.ts';
import { signOut } from '../own/actions.ts';
import { entryCookies, sessionCookie } from '../sessions/session.ts';
import { wasPushedOut } from '../sessions/store.ts';
import { isOfOrganization } from '../sign-on/store.ts';
import type { AccountServices } from '../tools.ts';
import { signIn } from './actions.ts';
import { firstPages } from './first-pages.tsx';
import { hrefOf, landing } from './landing.ts';
import { pausedPage } from './paused.tsx';
import { SignedOutView, SignInView } from './views.tsx';
import { signInRefusals, signInWords } from './words.ts';

const at = (field: string, says: Both): Problem => ({ field, says });

export function signInPages(tools: AccountServices): readonly Page[] {
  return [signInPage(tools), ...firstPages(tools), signOutPage(tools), extendPage];
}

const byPasskey = (entered: Entered) => entered.raw(ANSWER) !== '';

function checkSignIn(entered: Entered): Problem[] {
  if (byPasskey(entered)) return [];
  return [
    ...(entered.text('user') === '' ? [at('user', signInRefusals.user)] : []),
    ...(entered.raw('password') === '' ? [at('password', signInRefusals.password)] : []),
  ];
}

function signInPage(tools: AccountServices): Page {
  const { services } = tools;
  const thenOf = (visit: Visit) => safeThen(visit.query.text('then'));
  return {
    id: 'sign-in',
    path: { en: '/sign-in', fr: '/ouvrir-une-session' },
    does: 'sign-in.open',
    secretFields: ['password', ANSWER],
    check: async (_visit, entered) => checkSignIn(entered),
    async show(visit, entered, problems): Promise<Reply> {
      const elsewhere = landing(visit);
      if (elsewhere) return seeOther(elsewhere);
      const token = visit.cookies[sessionCookieName(services.settings.PORTAL_URL)];
      const pushedOut = token !== undefined && (await wasPushedOut(services.db, hashToken(token)));
      const shown = { visit, entered, problems, pushedOut, organizationHref: organizationHref(tools, visit) };
      const body = <SignInView {...shown} then={thenOf(visit) !== undefined} />;
      return { kind: 'page', title: signInWords(visit.lang).signInTitle, body, form: true };
    },
    async act(visit, entered) {
      const missing = checkSignIn(entered);
      if (missing.length > 0) return refuse(missing);
      if (byPasskey(entered)) return passkeySignIn(tools, visit, entered.raw(ANSWER));
      const { from, userAgent, actor, cookies } = visit;
      const typed = { user: entered.text('user'), password: entered.raw('password') };
      const done = await signIn(tools, { ...typed, from, userAgent, actor, cookies });
      if (done.ok) return seeOther(hrefOf(visit, done), ...entryCookies(services, visit.cookies, done));
      if (done.why === 'limited') return pausedPage({ visit, ...done, now: services.clock.now() }, 'forgot');
      return done.why === 'busy'
        ? refuseBusy([at('user', signInRefusals.busy)])
        : refuse([at('user', signInRefusals.wrong)]);
    },
  };
}

async function passkeySignIn({ services }: AccountServices, visit: Visit, answer: string) {
  const done = await signInByPasskey(services, { answer, actor: visit.actor, came: visit });
  if (!done.ok) return refuse([at(ANSWER, passkeyRefusals[done.why])]);
  const entry = { ...done, scope: 'full' } as const;
  return seeOther(hrefOf(visit, entry), ...entryCookies(services, visit.cookies, entry));
}

/** Where staff sign in through their organization, coming back to the page that was wanted. */
function organizationHref({ services }: AccountServices, visit: Visit): string | undefined {
  if (!services.settings.organization) return undefined;
  const then = safeThen(visit.query.text('then'));
  return visit.href('sign-on.start') + (then ? `?then=${encodeURIComponent(then)}` : '');
}

function signOutPage(tools: AccountServices): Page {
  return {
    id: 'sign-out',
    path: { en: '/sign-out', fr: '/fermer-la-session' },
    does: 'sign-out.do',
    async show(visit): Promise<Reply> {
      const signedIn = 'sessionId' in visit.actor;
      const elsewhere = tools.services.settings.organization && visit.query.has('organization');
      const end = elsewhere ? visit.href('sign-on.end') : undefined;
      const body = <SignedOutView visit={visit} signedIn={signedIn} organizationEnd={end} />;
      return { kind: 'page', title: signInWords(visit.lang)[signedIn ? 'outAsk' : 'outTitle'], body };
    },
    async act(visit) {
      const { actor } = visit;
      const ofOrganization =
        actor.kind === 'staff' && (await isOfOrganization(tools.services.db, actor.accountId));
      if ('accountId' in actor) await signOut(tools, actor, false);
      const out = visit.href('sign-out') + (ofOrganization ? '?organization=1' : '');
      return { ...seeOther(out, sessionCookie(tools.services, undefined)), forget: true };
    },
  };
}

/** Asked by the page's script when the person wants to stay: being answered keeps the session alive, like any page. */
const extendPage: Page = {
  id: 'session.extend',
  path: both({ en: '/session', fr: '/session' }),
  does: 'session.extend',
  show: async () => ({ kind: 'bytes', bytes: '', type: 'text/plain', status: 204 }),
};
