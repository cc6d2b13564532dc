import type { Page, Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import {
  notFound,
  type Refused,
  type Reply,
  refuse,
  refuseBusy,
  seeOther,
} from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import { safeThen } from '../account.ts';
import { entryCookies, sessionCookie } from '../sessions/session.ts';
import { FIRST } from '../sign-in/landing.ts';
import { signInRefusals } from '../sign-in/words.ts';
import { findAccount } from '../store.ts';
import type { AccountServices } from '../tools.ts';
import { ANSWER } from './passkey-form.tsx';
import { holderOf } from './passkey-pages.tsx';
import { passkeyRefusals } from './passkey-words.ts';
import type { ProofAnswer, ProofRefused } from './proofs.ts';
import { stepUp, takeSecondStep } from './prove.ts';
import { SecondStepView, StepUpView } from './prove-views.tsx';
import { secondStepRefusals, secondStepWords } from './prove-words.ts';
import { type ProofOptions, proofOptionsFor } from './ways.ts';

const at = (field: string, says: Both): Problem => ({ field, says });
const thenOf = (visit: Visit) => safeThen(visit.query.text('then'));

/** Proving who one is: after the password, and again before what matters. */
export const provePages = (tools: AccountServices): readonly Page[] => [
  secondStepPage(tools),
  stepUpPage(tools),
];

const NO_WAYS: ProofOptions = { passkey: false, code: false, password: false, organization: false };

async function waysOf({ services }: AccountServices, accountId: string): Promise<ProofOptions> {
  const account = await findAccount(services.db, accountId);
  return account ? proofOptionsFor(services, account) : NO_WAYS;
}

const given = (entered: Entered, field: string): ProofAnswer =>
  entered.raw(ANSWER) === '' ? { typed: entered.raw(field) } : { answer: entered.raw(ANSWER) };

/** The answer to a proof that failed: at the passkey's button or at the field, in words for each reason. */
function refusalOf(done: ProofRefused, proof: ProofAnswer, field: 'code' | 'present'): Refused {
  if ('answer' in proof) {
    const { why } = done;
    const says = why === 'old' || why === 'unknown' ? passkeyRefusals[why] : passkeyRefusals.wrong;
    return refuse([at(ANSWER, says)]);
  }
  if (done.why === 'limited') {
    const says = field === 'code' ? secondStepRefusals.wait(done.waitMs) : signInRefusals.wait(done.waitMs);
    return refuse([at(field, says)]);
  }
  if (done.why === 'busy') return refuseBusy([at(field, secondStepRefusals.busy)]);
  if (done.why === 'used' || done.why === 'gone') return refuse([at(field, secondStepRefusals[done.why])]);
  return refuse([at(field, field === 'code' ? secondStepRefusals.wrong : secondStepRefusals.wrongPassword)]);
}

function secondStepPage(tools: AccountServices): Page {
  return {
    id: 'second-step',
    path: { en: '/second-step', fr: '/deuxieme-etape' },
    does: 'sign-in.finish',
    secretFields: [ANSWER],
    async show(visit, entered, problems): Promise<Reply> {
      const { actor } = visit;
      if (actor.kind !== 'halfway') return notFound;
      if (actor.missing !== 'second-step') return seeOther(visit.href('passkey.required'));
      const ways = await waysOf(tools, actor.accountId);
      const body = <SecondStepView visit={visit} entered={entered} problems={problems} ways={ways} />;
      return { kind: 'page', title: secondStepWords(visit.lang).secondTitle, body, form: ways.code };
    },
    async act(visit, entered) {
      const { actor } = visit;
      if (actor.kind !== 'halfway' || actor.missing !== 'second-step') return notFound;
      const proof = given(entered, 'code');
      const ways = await waysOf(tools, actor.accountId);
      if ('typed' in proof && !ways.code) return refuse([at(ANSWER, passkeyRefusals.unused)]);
      if ('typed' in proof && proof.typed.trim() === '') return refuse([at('code', secondStepRefusals.code)]);
      const { cookies } = visit;
      const done = await takeSecondStep(tools, { actor, given: proof, came: visit, cookies });
      if (!done.ok) return refusalOf(done, proof, 'code');
      const account = await findAccount(tools.services.db, actor.accountId);
      const home = visit.href(FIRST[account?.kind ?? 'applicant']);
      const entry = { token: done.token, accountId: actor.accountId, scope: 'full' } as const;
      return seeOther(thenOf(visit) ?? home, ...entryCookies(tools.services, cookies, entry));
    },
  };
}

/** Where other pages send whoever must prove again who they are; what they posted waits on the page they came from. */
function stepUpPage(tools: AccountServices): Page {
  return {
    id: 'step-up',
    path: { en: '/confirm-it-is-you', fr: '/confirmer-que-c-est-vous' },
    does: 'account.prove',
    secretFields: ['present', ANSWER],
    async show(visit, entered, problems): Promise<Reply> {
      const holder = holderOf(visit);
      if (!holder) return notFound;
      const ways = await waysOf(tools, holder.accountId);
      const body = <StepUpView visit={visit} entered={entered} problems={problems} ways={ways} />;
      const back = { href: visit.href('account'), label: secondStepWords(visit.lang).back };
      const form = ways.password || ways.code;
      return { kind: 'page', title: secondStepWords(visit.lang).stepTitle, body, back, form };
    },
    async act(visit, entered) {
      const actor = holderOf(visit);
      if (!actor) return notFound;
      const { password, code } = await waysOf(tools, actor.accountId);
      const field = code ? 'code' : 'present';
      const proof = given(entered, field);
      if ('typed' in proof && !password && !code) return refuse([at(ANSWER, passkeyRefusals.unused)]);
      if ('typed' in proof && proof.typed.trim() === '')
        return refuse([at(field, code ? secondStepRefusals.code : secondStepRefusals.password)]);
      const { from, cookies } = visit;
      const done = await stepUp(tools, { actor, given: proof, from, cookies });
      if (!done.ok) return refusalOf(done, proof, field);
      return seeOther(thenOf(visit) ?? visit.href('account'), sessionCookie(tools.services, done.token));
    },
  };
}
