import type { Page } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { type Reply, refuse, refuseBusy, seeOther } from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import { readKnownFact } from '../account.ts';
import { entryCookies, sessionCookie } from '../sessions/session.ts';
import type { AccountServices } from '../tools.ts';
import { choosePassword, signInFirst } from './actions.ts';
import { inConstantTime } from './evenly.ts';
import { landing } from './landing.ts';
import { pausedPage } from './paused.tsx';
import { ChooseView, ExpiredView, FirstSignInView } from './views.tsx';
import { signInRefusals, signInWords } from './words.ts';

const at = (field: string, says: Both): Problem => ({ field, says });

/** The first sign-in with a temporary password, and the choice of an own one. */
export const firstPages = (tools: AccountServices): readonly Page[] => [firstPage(tools), choosePage(tools)];

function checkFirst(entered: Entered): Problem[] {
  const fact = readKnownFact(entered);
  return [
    ...(entered.text('user') === '' ? [at('user', signInRefusals.userName)] : []),
    ...(entered.text('temporary') === '' ? [at('temporary', signInRefusals.temporary)] : []),
    ...(fact.ok ? [] : fact.problems),
  ];
}

/**
 * A page of its own, not a second step of the sign-in page: a second step would tell who has an account that was never
 * used. It takes the user name only, not the email address, so that the email with the password alone opens nothing.
 */
function firstPage(tools: AccountServices): Page {
  const { limits } = tools.services.profile;
  return {
    id: 'first-sign-in',
    path: { en: '/first-sign-in', fr: '/premiere-session' },
    does: 'sign-in.open',
    secretFields: ['temporary'],
    check: async (_visit, entered) => checkFirst(entered),
    async show(visit, entered, problems): Promise<Reply> {
      const elsewhere = landing(visit);
      if (elsewhere) return seeOther(elsewhere);
      const body = <FirstSignInView visit={visit} entered={entered} problems={problems} />;
      return { kind: 'page', title: signInWords(visit.lang).firstTitle, body, form: true };
    },
    async act(visit, entered) {
      const missing = checkFirst(entered);
      const fact = readKnownFact(entered);
      if (missing.length > 0 || !fact.ok) return refuse(missing);
      const typed = { user: entered.text('user'), temporary: entered.raw('temporary'), fact: fact.value };
      const { from, userAgent, actor, cookies } = visit;
      const done = await inConstantTime(signInFirst(tools, { ...typed, from, userAgent, actor, cookies }));
      if (done.ok) return seeOther(visit.href('choose-password'), sessionCookie(tools.services, done.token));
      if (done.why === 'expired') {
        const body = <ExpiredView visit={visit} days={limits.temporaryPasswordDays} />;
        return { kind: 'page', title: signInWords(visit.lang).expiredTitle, body, status: 410 };
      }
      if (done.why === 'limited')
        return pausedPage({ visit, ...done, now: tools.services.clock.now() }, 'lost-temporary');
      return refuse([at('user', signInRefusals.wrongFirst(limits.temporaryPasswordTries))]);
    },
  };
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
        came: visit,
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
