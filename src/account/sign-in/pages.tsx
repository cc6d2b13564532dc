import type { Page, Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { type Reply, refuse, seeOther } from '../../platform/http/page.ts';
import { type Both, both } from '../../platform/i18n.ts';
import { readFact, safeThen } from '../account.ts';
import { ANSWER, PASSKEY_SCRIPT } from '../factors/passkey-form.tsx';
import { refusals as passkeyRefusals } from '../factors/passkey-words.ts';
import { signInByPasskey } from '../factors/passkeys.ts';
import { signOut } from '../own/actions.ts';
import { sessionCookie } from '../sessions/session.ts';
import type { Tools } from '../tools.ts';
import { choosePassword, signIn, type SignedIn, signInFirst } from './actions.ts';
import { ChooseView, ExpiredView, FirstSignInView, SignedOutView, SignInView } from './views.tsx';
import { refusals, words } from './words.ts';

const at = (field: string, says: Both): Problem => ({ field, says });

export function signInPages(tools: Tools): readonly Page[] {
  return [signInPage(tools), firstPage(tools), choosePage(tools), signOutPage(tools), extendPage];
}

/** Where somebody who has a session belongs. */
function landing(visit: Visit): string | undefined {
  const pages = { newcomer: 'choose-password', applicant: 'home', staff: 'staff' } as const;
  const { actor } = visit;
  const { kind } = actor;
  if (kind === 'halfway')
    return hrefAfter(visit, actor.missing === 'passkey' ? 'add-passkey' : 'second-step');
  return kind in pages ? visit.href(pages[kind as keyof typeof pages]) : undefined;
}

/** Where a session leads that opens less than everything; the page that was wanted comes after it. */
function hrefAfter(visit: Visit, scope: 'second-step' | 'add-passkey'): string {
  const then = safeThen(visit.query.text('then'));
  const href = visit.href(scope === 'second-step' ? 'second-step' : 'passkey.required');
  return then ? `${href}?then=${encodeURIComponent(then)}` : href;
}

const byPasskey = (entered: Entered) => entered.raw(ANSWER) !== '';

function checkSignIn(entered: Entered): Problem[] {
  if (byPasskey(entered)) return [];
  return [
    ...(entered.text('user') === '' ? [at('user', refusals.user)] : []),
    ...(entered.raw('password') === '' ? [at('password', refusals.password)] : []),
  ];
}

function signInPage(tools: Tools): Page {
  const thenOf = (visit: Visit) => safeThen(visit.query.text('then'));
  return {
    id: 'sign-in',
    path: { en: '/sign-in', fr: '/ouvrir-une-session' },
    who: 'anyone',
    secretFields: ['password', ANSWER],
    check: async (_visit, entered) => checkSignIn(entered),
    async show(visit, entered, problems): Promise<Reply> {
      const elsewhere = landing(visit);
      if (elsewhere) return seeOther(elsewhere);
      const body = (
        <SignInView visit={visit} entered={entered} problems={problems} then={thenOf(visit) !== undefined} />
      );
      const scripts = [PASSKEY_SCRIPT];
      return { kind: 'page', title: words(visit.lang).signInTitle, body, form: true, scripts };
    },
    async act(visit, entered) {
      const missing = checkSignIn(entered);
      if (missing.length > 0) return refuse(missing);
      if (byPasskey(entered)) return passkeySignIn(tools, visit, entered.raw(ANSWER));
      const { from, userAgent, actor } = visit;
      const done = await signIn(tools, {
        user: entered.text('user'),
        password: entered.raw('password'),
        from,
        userAgent,
        actor,
      });
      if (done.ok) {
        return seeOther(hrefOf(visit, done), sessionCookie(tools.services, done.token));
      }
      if (done.why === 'limited') return refuse([at('user', refusals.wait(done.waitMs))]);
      return refuse([at('user', done.why === 'busy' ? refusals.busy : refusals.wrong)]);
    },
  };
}

/** Where whoever signed in goes: to what is still missing, to the page they wanted, or home. */
function hrefOf(visit: Visit, { scope, kind }: Pick<SignedIn, 'scope' | 'kind'>): string {
  if (scope === 'second-step' || scope === 'add-passkey') return hrefAfter(visit, scope);
  return safeThen(visit.query.text('then')) ?? visit.href(kind === 'staff' ? 'staff' : 'home');
}

async function passkeySignIn({ services }: Tools, visit: Visit, answer: string) {
  const done = await signInByPasskey(services, { answer, actor: visit.actor, came: visit });
  if (!done.ok) return refuse([at(ANSWER, passkeyRefusals[done.why])]);
  return seeOther(hrefOf(visit, { scope: 'full', kind: done.kind }), sessionCookie(services, done.token));
}

function checkFirst(entered: Entered): Problem[] {
  const fact = readFact(entered);
  return [
    ...(entered.text('user') === '' ? [at('user', refusals.userName)] : []),
    ...(entered.text('temporary') === '' ? [at('temporary', refusals.temporary)] : []),
    ...(fact.ok ? [] : fact.problems),
  ];
}

/**
 * A page of its own, not a second step of the sign-in page: a second step would tell who has an account that was never
 * used. It takes the user name only, not the email address, so that the email with the password alone opens nothing.
 */
function firstPage(tools: Tools): Page {
  const { limits } = tools.services.profile;
  return {
    id: 'first-sign-in',
    path: { en: '/first-sign-in', fr: '/premiere-session' },
    who: 'anyone',
    secretFields: ['temporary'],
    check: async (_visit, entered) => checkFirst(entered),
    async show(visit, entered, problems): Promise<Reply> {
      const elsewhere = landing(visit);
      if (elsewhere) return seeOther(elsewhere);
      const body = <FirstSignInView visit={visit} entered={entered} problems={problems} />;
      return { kind: 'page', title: words(visit.lang).firstTitle, body, form: true };
    },
    async act(visit, entered) {
      const missing = checkFirst(entered);
      const fact = readFact(entered);
      if (missing.length > 0 || !fact.ok) return refuse(missing);
      const typed = { user: entered.text('user'), temporary: entered.raw('temporary'), fact: fact.value };
      const done = await signInFirst(tools, {
        ...typed,
        from: visit.from,
        userAgent: visit.userAgent,
        actor: visit.actor,
      });
      if (done.ok) return seeOther(visit.href('choose-password'), sessionCookie(tools.services, done.token));
      if (done.why === 'expired') {
        const body = <ExpiredView visit={visit} days={limits.temporaryPasswordDays} />;
        return { kind: 'page', title: words(visit.lang).expiredTitle, body, status: 410 };
      }
      if (done.why === 'limited') return refuse([at('user', refusals.wait(done.waitMs))]);
      return refuse([at('user', refusals.wrongFirst(limits.temporaryPasswordTries))]);
    },
  };
}

function choosePage(tools: Tools): Page {
  return {
    id: 'choose-password',
    path: { en: '/choose-password', fr: '/choisir-un-mot-de-passe' },
    who: 'newcomer',
    secretFields: ['password'],
    async show(visit, entered, problems): Promise<Reply> {
      const body = <ChooseView visit={visit} entered={entered} problems={problems} />;
      return { kind: 'page', title: words(visit.lang).chooseTitle, body, form: true };
    },
    async act(visit, entered) {
      const done = await choosePassword(tools, {
        actor: visit.actor,
        password: entered.raw('password'),
        came: visit,
      });
      if (done.ok) return seeOther(visit.href('passkey.offer'), sessionCookie(tools.services, done.token));
      if (done.why === 'password') return refuse(done.problems);
      return refuse([at('password', done.why === 'busy' ? refusals.busy : refusals.gone)]);
    },
  };
}

function signOutPage(tools: Tools): Page {
  return {
    id: 'sign-out',
    path: { en: '/sign-out', fr: '/fermer-la-session' },
    who: 'anyone',
    async show(visit): Promise<Reply> {
      const signedIn = 'sessionId' in visit.actor;
      const body = <SignedOutView visit={visit} signedIn={signedIn} />;
      return { kind: 'page', title: words(visit.lang)[signedIn ? 'outAsk' : 'outTitle'], body };
    },
    async act(visit) {
      if ('accountId' in visit.actor) await signOut(tools, visit.actor, false);
      return seeOther(visit.href('sign-out'), sessionCookie(tools.services, undefined));
    },
  };
}

/** Asked by the page's script when the person wants to stay: being answered keeps the session alive, like any page. */
const extendPage: Page = {
  id: 'session.extend',
  path: both({ en: '/session', fr: '/session' }),
  who: 'signed-in',
  show: async () => ({ kind: 'bytes', bytes: '', type: 'text/plain', status: 204 }),
};
