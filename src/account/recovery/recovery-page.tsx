import type { VNode } from 'preact';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import {
  type CookieChange,
  noSubject,
  refuse,
  refuseBusy,
  type Reply,
  seeOther,
} from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import { readKnownFact } from '../account.ts';
import { FactFields, type AccountFormProps, NewPasswordField, UserField } from '../form-fields.tsx';
import { entryCookies } from '../sessions/session.ts';
import { FIRST } from '../sign-in/after-sign-in.ts';
import { signInRefusals } from '../sign-in/sign-in-words.ts';
import type { AccountServices } from '../account-services.ts';
import { normaliseUserName } from '../user-name.ts';
import { askForAccess } from './access.ts';
import { redeem, type ResetLinkState, resetLinkState } from './reset.ts';
import { recoveryRefusals, recoveryWords } from './recovery-words.ts';

const at = (field: string, says: Both): Problem => ({ field, says });

export function recoveryPages(tools: AccountServices): readonly Page[] {
  return [
    askPage(tools, 'forgot', { en: '/forgotten-password', fr: '/mot-de-passe-oublie' }),
    askPage(tools, 'lost-temporary', { en: '/temporary-password', fr: '/mot-de-passe-temporaire' }),
    openPage,
    resetPage(tools),
  ];
}

function readUser(entered: Entered): Checked<string> {
  const user = entered.text('user');
  return user === '' ? bad(at('user', signInRefusals.user)) : good(user.slice(0, 320));
}

/** Both pages do the same: which letter goes out depends on the account, and only its holder learns that. */
function askPage(tools: AccountServices, id: 'forgot' | 'lost-temporary', path: Both): Page {
  const { services, limits } = tools;
  const days = services.profile.limits.temporaryPasswordDays;
  return pageAbout({
    id,
    path,
    does: 'access.recover',
    load: noSubject,
    show(visit, _subject, form) {
      const w = recoveryWords(visit.lang);
      if (visit.query.has('sent') && form.problems.length === 0) {
        return { kind: 'page', title: w.sentTitle, body: <ResetSentView visit={visit} /> };
      }
      const body = <ForgottenPasswordView visit={visit} {...form} page={id} days={days} />;
      return { kind: 'page', title: id === 'forgot' ? w.forgotTitle : w.lostTitle, body, form: true };
    },
    read: readUser,
    async act(visit, _subject, identifier) {
      const allowed = await limits.ask({ identifier: normaliseUserName(identifier), from: visit.from });
      if (!allowed.ok) return refuse([at('user', recoveryRefusals.tooMany(allowed.waitMs))]);
      await askForAccess(services, identifier);
      return seeOther(`${visit.href(id)}?sent=1`);
    },
  });
}

const COOKIE = 'reset';
const cookie = (value: string | undefined): CookieChange => ({ name: COOKIE, value });
const tokenOf = (visit: Visit) => visit.cookies[COOKIE] ?? '';

/**
 * The link in the email. Opening it redeems nothing and shows nothing: the token moves from the address, where history
 * and logs would keep it, into a cookie that scripts cannot read and that goes with the browser.
 */
const openPage: Page = {
  id: 'reset.open',
  path: { en: '/reset/:token', fr: '/reinitialiser/:token' },
  does: 'access.recover',
  show: async (visit) => seeOther(visit.href('reset'), cookie(visit.params['token'] ?? '')),
};

function deadLink(
  { services }: AccountServices,
  visit: Visit,
  state: Exclude<ResetLinkState, 'open'>,
): Reply {
  const minutes = services.profile.limits.resetLinkMinutes;
  const body = <DeadLinkView visit={visit} state={state} minutes={minutes} />;
  return { kind: 'page', title: recoveryWords(visit.lang).deadTitle, body, status: 410 };
}

function resetPage(tools: AccountServices): Page {
  return pageAbout({
    id: 'reset',
    path: { en: '/reset', fr: '/reinitialiser' },
    does: 'access.recover',
    secretFields: ['password'],
    load: noSubject,
    async show(visit, _subject, form) {
      const state = await resetLinkState(tools, tokenOf(visit));
      if (state !== 'open') return deadLink(tools, visit, state);
      const body = <ResetView visit={visit} {...form} />;
      return { kind: 'page', title: recoveryWords(visit.lang).resetTitle, body, form: true };
    },
    read(entered) {
      const fact = readKnownFact(entered);
      return fact.ok ? good({ fact: fact.value, password: entered.raw('password') }) : fact;
    },
    async act(visit, _subject, typed) {
      const token = tokenOf(visit);
      const done = await redeem(tools, { ...typed, token, actor: visit.actor, origin: visit });
      if (done.ok) {
        const next = visit.href(done.scope === 'full' ? FIRST[done.kind] : 'second-step');
        return seeOther(next, ...entryCookies(tools.services, visit.cookies, done), cookie(undefined));
      }
      if (done.why === 'password') return refuse(done.problems);
      if (done.why === 'dead') {
        const state = await resetLinkState(tools, token);
        return deadLink(tools, visit, state === 'open' ? 'unknown' : state);
      }
      if (done.why === 'busy') return refuseBusy([at('password', signInRefusals.busy)]);
      return refuse([at('number', recoveryRefusals.wrong)]);
    },
  });
}

type AskProps = AccountFormProps & { readonly page: 'forgot' | 'lost-temporary'; readonly days: number };

function ForgottenPasswordView({ page, days, ...props }: AskProps): VNode {
  const { visit, problems } = props;
  const { lang, token } = visit;
  const w = recoveryWords(lang);
  return (
    <>
      <h1>{page === 'forgot' ? w.forgotTitle : w.lostTitle}</h1>
      <p class="lead">{page === 'forgot' ? w.forgotLead : w.lostLead({ days })}</p>
      <Form action={visit.href(page)} token={token} problems={problems}>
        <UserField {...props} hint={w.userHint} />
        <Button>{w.send}</Button>
      </Form>
    </>
  );
}

/** The same for everybody, known or not. */
function ResetSentView({ visit }: { readonly visit: Visit }): VNode {
  const w = recoveryWords(visit.lang);
  return (
    <>
      <h1>{w.sentTitle}</h1>
      <p class="lead">{w.sentLead}</p>
      <p>{w.sentWhy}</p>
      <h2>{w.sentNothing}</h2>
      <ul>
        <li>{w.sentJunk}</li>
        <li>{w.sentOther}</li>
        <li>
          {w.sentContact} <a href={visit.href('contact')}>{w.contact}</a>
        </li>
      </ul>
    </>
  );
}

function ResetView(props: AccountFormProps): VNode {
  const { visit, problems } = props;
  const { lang, token } = visit;
  const w = recoveryWords(lang);
  return (
    <>
      <h1>{w.resetTitle}</h1>
      <p class="lead">{w.resetLead}</p>
      <Form action={visit.href('reset')} token={token} problems={problems}>
        <NewPasswordField lang={lang} problems={problems} />
        <FactFields {...props} />
        <Button>{w.save}</Button>
      </Form>
    </>
  );
}

type DeadProps = {
  readonly visit: Visit;
  readonly state: Exclude<ResetLinkState, 'open'>;
  readonly minutes: number;
};

/** Says why a link opens nothing, and gives the way to a new one. */
function DeadLinkView({ visit, state, minutes }: DeadProps): VNode {
  const w = recoveryWords(visit.lang);
  return (
    <>
      <h1>{w.deadTitle}</h1>
      <p class="lead">{state === 'expired' ? w.expired({ minutes }) : w[state]}</p>
      <ButtonRow>
        <LinkButton href={visit.href('forgot')}>{w.askNew}</LinkButton>
        <a href={visit.href('sign-in')}>{w.signIn}</a>
      </ButtonRow>
    </>
  );
}
