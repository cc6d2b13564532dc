import { randomBytes } from 'node:crypto';
import type { Halfway } from '../../case/actor.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Try } from '../limits.ts';
import type { Came } from '../sessions/device.ts';
import { knownDevice } from '../sessions/known-device.ts';
import { actorFor, openSession } from '../sessions/session.ts';
import { endHalfway, endOwnSession, stepUpSession } from '../sessions/own-store.ts';
import { type Account, findAccount, lockAccount } from '../store.ts';
import type { Tools } from '../tools.ts';
import { sixDigits, stepOf } from './app-codes.ts';
import { openSecret } from './codes.ts';
import { codeAppOf, recoveryHash, useRecoveryCode, useStep } from './codes-store.ts';
import { needsPasskey } from './needed.ts';
import { type Holder, refusePasskey, writeUse } from './passkeys.ts';
import { readRecoveryCode } from './recovery-codes.ts';
import { type Doubt, readAssertion } from './webauthn.ts';

export type Unproved =
  | { readonly ok: false; readonly why: Doubt | 'busy' | 'used' | 'gone' }
  | { readonly ok: false; readonly why: 'limited'; readonly waitMs: number };
export type Proved = { readonly ok: true; readonly token: string } | Unproved;

/** What proves it, looked at outside of the transaction; `spend` uses it up inside, once. */
type Proof = {
  readonly ok: true;
  readonly by: 'passkey' | 'code' | 'recovery-code' | 'password';
  readonly spend: (trx: Trx) => Promise<boolean>;
};

/** What somebody gives: the answer of an authenticator, or what they typed. */
export type Given = { readonly answer: string } | { readonly typed: string };

async function passkeyProof({ services }: Tools, holder: Holder, answer: string): Promise<Proof | Unproved> {
  const { sessionId, accountId } = holder;
  const shown = await readAssertion(services, { answer, purpose: 'confirm', sessionId });
  if (typeof shown === 'string') return refusePasskey(services, shown);
  if (shown.passkey.accountId !== accountId) return refusePasskey(services, 'wrong', shown);
  return { ok: true, by: 'passkey', spend: (trx) => writeUse(services, trx, shown) };
}

/** Six digits from the app, or a recovery code. Each try is counted before it is looked at. */
async function codeProof(
  tools: Tools,
  holder: Holder,
  { typed, device }: { readonly typed: string; readonly device: string | undefined },
): Promise<Proof | Unproved> {
  const { services, limits } = tools;
  const { accountId } = holder;
  const allowed = await limits.code(accountId, device);
  if (!allowed.ok) return { ...allowed, why: 'limited' };
  const digits = sixDigits(typed);
  if (digits === undefined) return recoveryProof(tools, holder, typed);
  const app = await codeAppOf(services.db, accountId);
  const bytes = app && openSecret(services, accountId, app.sealedSecret);
  const step = bytes && stepOf(bytes, digits, services.clock.now());
  if (step === undefined) return { ok: false, why: 'wrong' };
  const spend = (trx: Trx) => useStep(trx, accountId, step, services.clock.now());
  return { ok: true, by: 'code', spend };
}

async function recoveryProof(
  { services, hasher }: Tools,
  actor: Holder,
  typed: string,
): Promise<Proof | Unproved> {
  const { accountId } = actor;
  const read = readRecoveryCode(typed);
  if (!read) return { ok: false, why: 'wrong' };
  const stored = await recoveryHash(services.db, accountId, read.selector);
  const verified = await hasher.verify(stored, read.proof);
  if (!verified.ok) return verified;
  return {
    ok: true,
    by: 'recovery-code',
    async spend(trx) {
      const used = await useRecoveryCode(trx, accountId, read.selector, services.clock.now());
      if (used) await tellUse(services, trx, actor);
      return used;
    },
  };
}

async function tellUse({ record, post }: Tools['services'], trx: Trx, actor: Holder): Promise<void> {
  const letter = 'account.code-used';
  const event = await record(trx, { act: 'account.use-recovery-code', actor, letters: [letter] });
  await post(trx, { letter, event, to: { accountId: actor.accountId } });
}

type SecondStep = {
  readonly actor: Halfway;
  readonly given: Given;
  readonly came: Came;
  readonly cookies: Readonly<Record<string, string | undefined>>;
};

/** The second step after the password: lets the person in with a session of its own. */
export async function takeSecondStep(
  tools: Tools,
  { actor, given, came, cookies }: SecondStep,
): Promise<Proved> {
  const { services, limits } = tools;
  const account = await findAccount(services.db, actor.accountId);
  if (!account) return { ok: false, why: 'gone' };
  const byCode = 'typed' in given;
  const device = knownDevice(services, cookies, account.id);
  if (byCode && needsPasskey(services, account)) return { ok: false, why: 'wrong' };
  const proof = byCode
    ? await codeProof(tools, actor, { typed: given.typed, device })
    : await passkeyProof(tools, actor, given.answer);
  if (!proof.ok) {
    if (byCode && proof.why === 'wrong') await refuseCode(tools, actor);
    if (proof.why === 'busy') await limits.giveBackCode(account.id, device);
    return proof;
  }
  const done = await letIn(tools, { actor, account, proof, came });
  if (done.ok && byCode) await limits.forgiveCode(account.id, device);
  return done;
}

async function refuseCode({ services }: Tools, actor: Holder): Promise<void> {
  await inTransaction(services.db, (trx) => services.record(trx, { act: 'account.refuse-code', actor }));
}

type LettingIn = {
  readonly actor: Halfway;
  readonly account: Account;
  readonly proof: Proof;
  readonly came: Came;
};

function letIn({ services }: Tools, { actor, account, proof, came }: LettingIn): Promise<Proved> {
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const now = await lockAccount(trx, account.id);
    if (!now || !(await proof.spend(trx))) return { ok: false, why: 'used' } as const;
    // A password changed since the first step has ended this session: that step is worth nothing any more.
    if (!(await endOwnSession(trx, account.id, actor.sessionId, at)))
      return { ok: false, why: 'gone' } as const;
    await endHalfway(trx, account.id, at);
    const { token, sessionId } = await openSession(services, trx, now, 'full', came, { strong: true });
    const details = { accountId: account.id, by: proof.by };
    await services.record(trx, {
      act: 'account.second-step',
      actor: actorFor(now, sessionId),
      details,
    });
    return { ok: true, token } as const;
  });
}

/** Proves again that it is the person, by password or passkey; the session goes on under another token. */
export async function stepUp(
  tools: Tools,
  { actor, given, from }: { readonly actor: Holder; readonly given: Given; readonly from: string },
): Promise<Proved> {
  const { services, limits } = tools;
  const attempt = { identifier: actor.accountId, from, device: 'own' };
  const account = await findAccount(services.db, actor.accountId);
  if (!account || ('typed' in given && needsPasskey(services, account))) return { ok: false, why: 'wrong' };
  const proof =
    'typed' in given
      ? await passwordProof(tools, attempt, given.typed)
      : await passkeyProof(tools, actor, given.answer);
  if (!proof.ok) return proof;
  const token = randomBytes(32).toString('base64url');
  const done = await inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (!account) return 'gone';
    if (!(await proof.spend(trx))) return 'used';
    const strong = proof.by === 'passkey';
    const stepped = { id: actor.sessionId, tokenHash: hashToken(token), at: services.clock.now(), strong };
    if (!(await stepUpSession(trx, stepped))) return 'gone';
    await services.record(trx, { act: 'account.step-up', actor, details: { by: proof.by } });
    return undefined;
  });
  if (done) return { ok: false, why: done };
  if ('typed' in given) await limits.forgive(attempt);
  return { ok: true, token };
}

async function passwordProof(tools: Tools, attempt: Try, typed: string): Promise<Proof | Unproved> {
  const { services, hasher, limits } = tools;
  const allowed = await limits.signIn(attempt);
  if (!allowed.ok) return { ...allowed, why: 'limited' };
  const stored = (await findAccount(services.db, attempt.identifier))?.passwordHash;
  const verified = await hasher.verify(stored, typed);
  if (!verified.ok) {
    if (verified.why === 'busy') await limits.giveBack(attempt);
    return verified;
  }
  return { ok: true, by: 'password', spend: async () => true };
}
