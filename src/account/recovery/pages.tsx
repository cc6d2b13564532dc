import type { Page, Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { type CookieChange, type Reply, refuse, refuseBusy, seeOther } from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import { readKnownFact } from '../account.ts';
import { entryCookies } from '../sessions/session.ts';
import { FIRST } from '../sign-in/landing.ts';
import { signInRefusals } from '../sign-in/words.ts';
import type { AccountServices } from '../tools.ts';
import { normaliseUserName } from '../user-name.ts';
import { askForAccess } from './access.ts';
import { type ResetLinkState, resetLinkState, redeem } from './reset.ts';
import { ForgottenPasswordView, DeadLinkView, ResetView, ResetSentView } from './views.tsx';
import { recoveryRefusals, recoveryWords } from './words.ts';

const at = (field: string, says: Both): Problem => ({ field, says });

export function recoveryPages(tools: AccountServices): readonly Page[] {
  return [
    askPage(tools, 'forgot', { en: '/forgotten-password', fr: '/mot-de-passe-oublie' }),
    askPage(tools, 'lost-temporary', { en: '/temporary-password', fr: '/mot-de-passe-temporaire' }),
    openPage(tools),
    resetPage(tools),
  ];
}

const checkAsk = (entered: Entered) => (entered.text('user') === '' ? [at('user', signInRefusals.user)] : []);

/** Both pages do the same: which letter goes out depends on the account, and only its holder learns that. */
function askPage(tools: AccountServices, id: 'forgot' | 'lost-temporary', path: Both): Page {
  const { services, limits } = tools;
  const days = services.profile.limits.temporaryPasswordDays;
  return {
    id,
    path,
    does: 'access.recover',
    check: async (_visit, entered) => checkAsk(entered),
    async show(visit, entered, problems): Promise<Reply> {
      const w = recoveryWords(visit.lang);
      if (visit.query.has('sent') && problems.length === 0) {
        return { kind: 'page', title: w.sentTitle, body: <ResetSentView visit={visit} /> };
      }
      const body = (
        <ForgottenPasswordView visit={visit} entered={entered} problems={problems} page={id} days={days} />
      );
      return { kind: 'page', title: id === 'forgot' ? w.forgotTitle : w.lostTitle, body, form: true };
    },
    async act(visit, entered) {
      const missing = checkAsk(entered);
      if (missing.length > 0) return refuse(missing);
      const identifier = entered.text('user').slice(0, 320);
      const allowed = await limits.ask({ identifier: normaliseUserName(identifier), from: visit.from });
      if (!allowed.ok) return refuse([at('user', recoveryRefusals.tooMany(allowed.waitMs))]);
      await askForAccess(services, identifier);
      return seeOther(`${visit.href(id)}?sent=1`);
    },
  };
}

const cookieName = ({ services }: AccountServices) =>
  services.settings.PORTAL_URL.startsWith('https://') ? '__Host-reset' : 'reset';
const cookie = (tools: AccountServices, value: string | undefined): CookieChange => ({
  name: cookieName(tools),
  value,
});
const tokenOf = (tools: AccountServices, visit: Visit) => visit.cookies[cookieName(tools)] ?? '';

/**
 * The link in the email. Opening it redeems nothing and shows nothing: the token moves from the address, where history
 * and logs would keep it, into a cookie that scripts cannot read and that goes with the browser.
 */
function openPage(tools: AccountServices): Page {
  return {
    id: 'reset.open',
    path: { en: '/reset/:token', fr: '/reinitialiser/:token' },
    does: 'access.recover',
    show: async (visit) => seeOther(visit.href('reset'), cookie(tools, visit.params['token'] ?? '')),
  };
}

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
  return {
    id: 'reset',
    path: { en: '/reset', fr: '/reinitialiser' },
    does: 'access.recover',
    secretFields: ['password'],
    async show(visit, entered, problems): Promise<Reply> {
      const state = await resetLinkState(tools, tokenOf(tools, visit));
      if (state !== 'open') return deadLink(tools, visit, state);
      const body = <ResetView visit={visit} entered={entered} problems={problems} />;
      return { kind: 'page', title: recoveryWords(visit.lang).resetTitle, body, form: true };
    },
    async act(visit, entered) {
      const fact = readKnownFact(entered);
      if (!fact.ok) return refuse(fact.problems);
      const token = tokenOf(tools, visit);
      const password = entered.raw('password');
      const { actor } = visit;
      const done = await redeem(tools, { token, fact: fact.value, password, actor, came: visit });
      if (done.ok) {
        const next = visit.href(done.scope === 'full' ? FIRST[done.kind] : 'second-step');
        return seeOther(next, ...entryCookies(tools.services, visit.cookies, done), cookie(tools, undefined));
      }
      if (done.why === 'password') return refuse(done.problems);
      if (done.why === 'dead') {
        const state = await resetLinkState(tools, token);
        return deadLink(tools, visit, state === 'open' ? 'unknown' : state);
      }
      if (done.why === 'busy') return refuseBusy([at('password', signInRefusals.busy)]);
      return refuse([at('number', recoveryRefusals.wrong)]);
    },
  };
}
