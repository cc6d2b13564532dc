import { randomBytes } from 'node:crypto';
import type { PartlyAuthenticated } from '../../case/actor.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import { codeAppOf, recoveryHash, useRecoveryCode, useStep } from './codes-store.ts';
import { openSecret, readRecoveryCode, sixDigits, stepOf } from './codes.ts';
import { refusePasskey, writeUse } from './passkeys.ts';
import type { AccountHolder } from '../holder.ts';
import { type PasskeyRefusal, readAssertion } from './webauthn.ts';
import type { Try } from '../rate-limits.ts';
import { knownDevice, type RequestOrigin } from '../sessions/device.ts';
import { actorFor, openSession } from '../sessions/session.ts';
import { endPendingSignIns, endOwnSession, stepUpSession } from '../sessions/store.ts';
import { type Account, findAccount, lockAccount } from '../store.ts';
import type { AccountServices } from '../account-services.ts';
import { needsPasskey, type ProofOptions, proofOptionsFor } from './required-factors.ts';

export type StepUpResult = { readonly ok: true; readonly token: string } | ProofRefused;

type SecondStep = {
  readonly actor: PartlyAuthenticated;
  readonly given: ProofAnswer;
  readonly origin: RequestOrigin;
  readonly cookies: Readonly<Record<string, string | undefined>>;
};

/** The second step after the password: lets the person in with a session of its own. */
export async function takeSecondStep(
  tools: AccountServices,
  { actor, given, origin, cookies }: SecondStep,
): Promise<StepUpResult> {
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
  const done = await letIn(tools, { actor, account, proof, origin });
  if (done.ok && byCode) await limits.forgiveCode(account.id, device);
  return done;
}

async function refuseCode({ services }: AccountServices, actor: AccountHolder): Promise<void> {
  await inTransaction(services.db, (trx) => services.record(trx, { act: 'account.refuse-code', actor }));
}

type LettingIn = {
  readonly actor: PartlyAuthenticated;
  readonly account: Account;
  readonly proof: IdentityProof;
  readonly origin: RequestOrigin;
};

function letIn(
  { services }: AccountServices,
  { actor, account, proof, origin }: LettingIn,
): Promise<StepUpResult> {
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const now = await lockAccount(trx, account.id);
    if (!now || !(await proof.spend(trx))) return { ok: false, why: 'used' } as const;
    // A password changed since the first step has ended this session: that step is worth nothing any more.
    if (!(await endOwnSession(trx, account.id, actor.sessionId, at)))
      return { ok: false, why: 'gone' } as const;
    await endPendingSignIns(trx, account.id, at);
    const { token, sessionId } = await openSession(services, trx, now, 'full', origin, { strong: true });
    const details = { accountId: account.id, by: proof.by };
    await services.record(trx, {
      act: 'account.second-step',
      actor: actorFor(now, sessionId),
      details,
    });
    return { ok: true, token } as const;
  });
}

type Again = {
  readonly actor: AccountHolder;
  readonly given: ProofAnswer;
  readonly from: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
};

/**
 * Proves again that it is the person; the session goes on under another token. Whoever has a second factor gives that:
 * the password alone is what a thief may have.
 */
export async function stepUp(
  tools: AccountServices,
  { actor, given, from, cookies }: Again,
): Promise<StepUpResult> {
  const { services, limits } = tools;
  const account = await findAccount(services.db, actor.accountId);
  if (!account) return { ok: false, why: 'wrong' };
  const options = await proofOptionsFor(services, account);
  const attempt = { identifier: actor.accountId, from, device: 'own' };
  const device = knownDevice(services, cookies, account.id);
  const proof = await ('answer' in given
    ? passkeyProof(tools, actor, given.answer)
    : typedProof(tools, actor, { typed: given.typed, options, attempt, device }));
  if (!proof.ok) {
    if ('typed' in given && proof.why === 'wrong') await refuseStepUp(tools, actor);
    if (options.code && proof.why === 'busy') await limits.giveBackCode(account.id, device);
    return proof;
  }
  const done = await stepUpWith(tools, actor, proof);
  if (done.ok && proof.by === 'password') await limits.forgive(attempt);
  if (done.ok && 'typed' in given && options.code) await limits.forgiveCode(account.id, device);
  return done;
}

type TypedAgain = {
  readonly typed: string;
  readonly options: ProofOptions;
  readonly attempt: Try;
  readonly device: string | undefined;
};

async function typedProof(
  tools: AccountServices,
  actor: AccountHolder,
  { typed, options, attempt, device }: TypedAgain,
): Promise<IdentityProof | ProofRefused> {
  if (options.code) return codeProof(tools, actor, { typed, device });
  return options.password ? passwordProof(tools, attempt, typed) : { ok: false, why: 'wrong' };
}

async function refuseStepUp({ services }: AccountServices, actor: AccountHolder): Promise<void> {
  await inTransaction(services.db, (trx) => services.record(trx, { act: 'account.refuse-step-up', actor }));
}

function stepUpWith(
  { services }: AccountServices,
  actor: AccountHolder,
  proof: IdentityProof,
): Promise<StepUpResult> {
  const token = randomBytes(32).toString('base64url');
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (!account) return { ok: false, why: 'gone' } as const;
    if (!(await proof.spend(trx))) return { ok: false, why: 'used' } as const;
    const stepped = { id: actor.sessionId, tokenHash: hashToken(token), at: services.clock.now() };
    if (!(await stepUpSession(trx, stepped))) return { ok: false, why: 'gone' } as const;
    await services.record(trx, { act: 'account.step-up', actor, details: { by: proof.by } });
    return { ok: true, token } as const;
  });
}

export type ProofRefused =
  | { readonly ok: false; readonly why: PasskeyRefusal | 'busy' | 'used' | 'gone' }
  | { readonly ok: false; readonly why: 'limited'; readonly waitMs: number };

/** What proves it, looked at outside of the transaction; `spend` uses it up inside, once. */
type IdentityProof = {
  readonly ok: true;
  readonly by: 'passkey' | 'code' | 'recovery-code' | 'password';
  readonly spend: (trx: Trx) => Promise<boolean>;
};

/** What somebody gives: the answer of an authenticator, or what they typed. */
export type ProofAnswer = { readonly answer: string } | { readonly typed: string };

/** The answer of an authenticator to what this session was asked. */
async function passkeyProof(
  { services }: AccountServices,
  holder: AccountHolder,
  answer: string,
): Promise<IdentityProof | ProofRefused> {
  const { sessionId, accountId } = holder;
  const shown = await readAssertion(services, { answer, purpose: 'confirm', sessionId });
  if (typeof shown === 'string') return refusePasskey(services, shown);
  if (shown.passkey.accountId !== accountId) return refusePasskey(services, 'wrong', shown);
  return { ok: true, by: 'passkey', spend: (trx) => writeUse(services, trx, shown) };
}

/** Six digits from the app, or a recovery code. Each try is counted before it is looked at. */
async function codeProof(
  tools: AccountServices,
  holder: AccountHolder,
  { typed, device }: { readonly typed: string; readonly device: string | undefined },
): Promise<IdentityProof | ProofRefused> {
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
  { services, hasher }: AccountServices,
  actor: AccountHolder,
  typed: string,
): Promise<IdentityProof | ProofRefused> {
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

async function tellUse(
  { record, post }: AccountServices['services'],
  trx: Trx,
  actor: AccountHolder,
): Promise<void> {
  const letter = 'account.code-used';
  const event = await record(trx, { act: 'account.use-recovery-code', actor, letters: [letter] });
  await post(trx, { letter, event, to: { accountId: actor.accountId } });
}

/** The password of the account that the try names. */
async function passwordProof(
  tools: AccountServices,
  attempt: Try,
  typed: string,
): Promise<IdentityProof | ProofRefused> {
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
