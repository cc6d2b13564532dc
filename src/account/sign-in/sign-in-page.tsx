import { setTimeout as wait } from 'node:timers/promises';
import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { PasswordField, TextField } from '../../platform/html/text.tsx';
import { SESSION_COOKIE } from '../../platform/http/cookies.ts';
import { noSubject, refuse, refuseBusy, type Reply, seeOther } from '../../platform/http/page.ts';
import { type Both, both } from '../../platform/i18n.ts';
import type { AccountServices } from '../account-services.ts';
import { type KnownFact, readWholeFact, safeThen } from '../account.ts';
import { type AccountFormProps, FactFields, NewPasswordField, UserField } from '../form-fields.tsx';
import { ANSWER, PasskeyForm } from '../mfa/passkey-form.tsx';
import { passkeyRefusals, passkeyWords } from '../mfa/passkey-words.ts';
import { signInByPasskey } from '../mfa/passkeys.ts';
import { entryCookies, sessionCookie, signOut } from '../sessions/session.ts';
import { wasPushedOut } from '../sessions/store.ts';
import { isOfOrganization } from '../sso/store.ts';
import { hrefOf, landing } from './after-sign-in.ts';
import { pausedPage } from './paused-page.tsx';
import { signInRefusals, signInWords } from './sign-in-words.ts';
import { choosePassword, signIn, signInFirst } from './sign-in.ts';

const at = (field: string, says: Both): Problem => ({ field, says });

export function signInPages(tools: AccountServices): readonly Page[] {
  return [signInPage(tools), ...firstPages(tools), signOutPage(tools), extendPage];
}

/** What somebody signs in with: the answer of a passkey, or a password. */
type Credentials = { readonly answer: string } | { readonly user: string; readonly password: string };

function readCredentials(entered: Entered): Checked<Credentials> {
  const answer = entered.raw(ANSWER);
  if (answer !== '') return good({ answer });
  const user = entered.text('user');
  const password = entered.raw('password');
  if (user !== '' && password !== '') return good({ user, password });
  return bad(
    ...(user === '' ? [at('user', signInRefusals.user)] : []),
    ...(password === '' ? [at('password', signInRefusals.password)] : []),
  );
}

function signInPage(tools: AccountServices): Page {
  const { services } = tools;
  const thenOf = (visit: Visit) => safeThen(visit.query.text('then'));
  return pageAbout({
    id: 'sign-in',
    path: { en: '/sign-in', fr: '/ouvrir-une-session' },
    does: 'sign-in.open',
    secretFields: ['password', ANSWER],
    paused: (visit, waitMs) =>
      pausedPage({ visit, waitMs, here: false, now: services.clock.now() }, 'forgot'),
    // A passkey is counted against nobody: a password beside it is not looked at.
    passes: (entered) => entered.raw(ANSWER) !== '',
    load: noSubject,
    async show(visit, _subject, form) {
      const elsewhere = landing(visit);
      if (elsewhere) return seeOther(elsewhere);
      const token = visit.cookies[SESSION_COOKIE];
      const pushedOut = token !== undefined && (await wasPushedOut(services.db, hashToken(token)));
      const props = { visit, ...form, pushedOut, organizationHref: organizationHref(tools, visit) };
      const body = <SignInView {...props} then={thenOf(visit) !== undefined} />;
      return { kind: 'page', title: signInWords(visit.lang).signInTitle, body, form: true };
    },
    read: readCredentials,
    async act(visit, _subject, credentials) {
      if ('answer' in credentials) return passkeySignIn(tools, visit, credentials.answer);
      const { from, userAgent, actor, cookies } = visit;
      const done = await signIn(tools, { ...credentials, from, userAgent, actor, cookies });
      if (done.ok) return seeOther(hrefOf(visit, done), ...entryCookies(services, visit.cookies, done));
      if (done.why === 'limited') return pausedPage({ visit, ...done, now: services.clock.now() }, 'forgot');
      return done.why === 'busy'
        ? refuseBusy([at('user', signInRefusals.busy)])
        : refuse([at('user', signInRefusals.wrong)]);
    },
  });
}

async function passkeySignIn({ services }: AccountServices, visit: Visit, answer: string) {
  const done = await signInByPasskey(services, { answer, actor: visit.actor, origin: visit });
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
      return { ...seeOther(out, sessionCookie(undefined)), forget: true };
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

/** The first sign-in with a temporary password, and the choice of an own one. */
const firstPages = (tools: AccountServices): readonly Page[] => [firstPage(tools), choosePage(tools)];

type FirstCredentials = { readonly user: string; readonly temporary: string; readonly fact: KnownFact };

function readFirst(entered: Entered): Checked<FirstCredentials> {
  const fact = readWholeFact(entered);
  const user = entered.text('user');
  const problems = [
    ...(user === '' ? [at('user', signInRefusals.userFirst)] : []),
    ...(entered.text('temporary') === '' ? [at('temporary', signInRefusals.temporary)] : []),
    ...(fact.ok ? [] : fact.problems),
  ];
  if (!fact.ok || problems.length > 0) return bad(...problems);
  return good({ user, temporary: entered.raw('temporary'), fact: fact.value });
}

/**
 * A page of its own, not a second step of the sign-in page: a second step would tell who has an account that was never
 * used. The email with the password alone opens nothing, although its address will do: application number and birth date
 * stand in no email.
 */
function firstPage(tools: AccountServices): Page {
  const { limits } = tools.services.profile;
  return pageAbout({
    id: 'first-sign-in',
    path: { en: '/first-sign-in', fr: '/premiere-session' },
    does: 'sign-in.open',
    secretFields: ['temporary'],
    paused: (visit, waitMs) =>
      pausedPage({ visit, waitMs, here: false, now: tools.services.clock.now() }, 'lost-temporary'),
    load: noSubject,
    show(visit, _subject, form) {
      const elsewhere = landing(visit);
      if (elsewhere) return seeOther(elsewhere);
      const body = <FirstSignInView visit={visit} {...form} />;
      return { kind: 'page', title: signInWords(visit.lang).firstTitle, body, form: true };
    },
    read: readFirst,
    async act(visit, _subject, credentials) {
      const { from, userAgent, actor, cookies } = visit;
      const done = await inConstantTime(
        signInFirst(tools, { ...credentials, from, userAgent, actor, cookies }),
      );
      if (done.ok) return seeOther(visit.href('choose-password'), sessionCookie(done.token));
      if (done.why === 'expired') {
        const body = <ExpiredView visit={visit} days={limits.temporaryPasswordDays} />;
        return { kind: 'page', title: signInWords(visit.lang).expiredTitle, body, status: 410 };
      }
      if (done.why === 'limited')
        return pausedPage({ visit, ...done, now: tools.services.clock.now() }, 'lost-temporary');
      return refuse([at('user', signInRefusals.wrongFirst(limits.temporaryPasswordTries))]);
    },
  });
}

function choosePage(tools: AccountServices): Page {
  return {
    id: 'choose-password',
    path: { en: '/choose-password', fr: '/choisir-un-mot-de-passe' },
    does: 'password.choose',
    secretFields: ['password'],
    async show(visit, entered, problems): Promise<Reply> {
      const body = <ChooseView visit={visit} entered={entered} problems={problems} />;
      return { kind: 'page', title: signInWords(visit.lang).chooseTitle, body, form: true };
    },
    async act(visit, entered) {
      const done = await choosePassword(tools, {
        actor: visit.actor,
        password: entered.raw('password'),
        origin: visit,
      });
      if (done.ok) {
        const entry = { ...done, scope: 'full' } as const;
        return seeOther(visit.href('passkey.offer'), ...entryCookies(tools.services, visit.cookies, entry));
      }
      if (done.why === 'password') return refuse(done.problems);
      if (done.why === 'busy') return refuseBusy([at('password', signInRefusals.busy)]);
      return refuse([at('password', signInRefusals.gone)]);
    },
  };
}

/** Longer than the work takes on a quiet machine, too short for a person to notice. */
const FLOOR_MS = 12;

/**
 * Gives what `work` gives, but not before 12 ms have passed: a known name writes one row more than an unknown one, and
 * that tenth of a millisecond would tell them apart.
 */
async function inConstantTime<T>(work: Promise<T>): Promise<T> {
  const [done] = await Promise.all([work, wait(FLOOR_MS)]);
  return done;
}

type SignInProps = AccountFormProps & {
  readonly then: boolean;
  /** Whether this browser's session ended because the account was opened in too many others. */
  readonly pushedOut: boolean;
  /** Where staff sign in through their organization, if they do. */
  readonly organizationHref: string | undefined;
};

function SignInView({ then, pushedOut, organizationHref, ...props }: SignInProps): VNode {
  const { visit, problems } = props;
  const { lang, token } = visit;
  const w = signInWords(lang);
  return (
    <>
      <h1>{w.signInTitle}</h1>
      {pushedOut && (
        <Notice kind="info" heading={w.pushedOutTitle} status>
          <p>{w.pushedOut}</p>
        </Notice>
      )}
      {then && <p class="lead">{w.comingBack}</p>}
      <PasskeyForm
        visit={visit}
        purpose="sign-in"
        action={visit.url}
        label={passkeyWords(lang).use}
        problems={problems}
        or={passkeyWords(lang).orPassword}
      />
      <Form action={visit.url} token={token} problems={problems}>
        <UserField {...props} />
        <PasswordField
          lang={lang}
          name="password"
          label={w.password}
          autocomplete="current-password"
          problems={problems}
        />
        <ButtonRow>
          <Button>{w.signIn}</Button>
          <a href={visit.href('forgot')}>{w.forgot}</a>
        </ButtonRow>
      </Form>
      <Below visit={visit} organizationHref={organizationHref} />
    </>
  );
}

/** Below the form: the first time, no account, and staff. */
function Below({ visit, organizationHref }: Pick<SignInProps, 'visit' | 'organizationHref'>) {
  const w = signInWords(visit.lang);
  return (
    <>
      <h2>{w.firstTime}</h2>
      <p>
        {w.firstTimeSays} <a href={visit.href('first-sign-in')}>{w.firstTimeLink}</a>
      </p>
      <p>{w.noAccount}</p>
      {organizationHref && (
        <p>
          {w.staff} <a href={organizationHref}>{w.staffLink}</a>
        </p>
      )}
    </>
  );
}

function FirstSignInView(props: AccountFormProps): VNode {
  const { visit, problems } = props;
  const { lang, token } = visit;
  const w = signInWords(lang);
  return (
    <>
      <h1>{w.firstTitle}</h1>
      <p class="lead">{w.firstLead}</p>
      <Form action={visit.href('first-sign-in')} token={token} problems={problems}>
        <UserField {...props} hint={w.userNameHint} />
        <TextField
          lang={lang}
          name="temporary"
          label={w.temporary}
          hint={w.temporaryHint}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          problems={problems}
        />
        <FactFields {...props} whole />
        <Button>{w.go}</Button>
      </Form>
      <p>
        <a href={visit.href('lost-temporary')}>{w.lost}</a>
      </p>
    </>
  );
}

function ExpiredView({ visit, days }: { readonly visit: Visit; readonly days: number }): VNode {
  const w = signInWords(visit.lang);
  return (
    <>
      <h1>{w.expiredTitle}</h1>
      <p class="lead">{w.expiredSays({ days })}</p>
      <LinkButton href={visit.href('lost-temporary')}>{w.askNew}</LinkButton>
    </>
  );
}

function ChooseView({ visit, problems }: AccountFormProps): VNode {
  const { lang, token } = visit;
  const w = signInWords(lang);
  return (
    <>
      <h1>{w.chooseTitle}</h1>
      <p class="lead">{w.chooseLead}</p>
      <Form action={visit.href('choose-password')} token={token} problems={problems}>
        <NewPasswordField lang={lang} problems={problems} hint={w.newPasswordHint} />
        <Button>{w.choose}</Button>
      </Form>
    </>
  );
}

type SignedOutProps = {
  readonly visit: Visit;
  readonly signedIn: boolean;
  /** Where one signs out of the organization too. */
  readonly organizationEnd: string | undefined;
};

function SignedOutView({ visit, signedIn, organizationEnd }: SignedOutProps): VNode {
  const w = signInWords(visit.lang);
  if (!signedIn) {
    return (
      <>
        <h1>{w.outTitle}</h1>
        <p class="lead">{w.outSays}</p>
        {organizationEnd && (
          <p>
            {w.organizationOut} <a href={organizationEnd}>{w.organizationOutLink}</a>
          </p>
        )}
        <LinkButton href={visit.href('sign-in')} kind="quiet">
          {w.again}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <h1>{w.outAsk}</h1>
      <Form action={visit.href('sign-out')} token={visit.token}>
        <Button>{w.out}</Button>
      </Form>
    </>
  );
}
