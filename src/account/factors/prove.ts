import { randomBytes } from 'node:crypto';
import type { Halfway } from '../../case/actor.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { Try } from '../limits.ts';
import type { RequestOrigin } from '../sessions/device.ts';
import { knownDevice } from '../sessions/known-device.ts';
import { actorFor, openSession } from '../sessions/session.ts';
import { endHalfway, endOwnSession, stepUpSession } from '../sessions/own-store.ts';
import { type Account, findAccount, lockAccount } from '../store.ts';
import type { AccountServices } from '../tools.ts';
import { needsPasskey } from './needed.ts';
import type { PasskeyHolder } from './passkeys.ts';
import {
  codeProof,
  type ProofAnswer,
  passkeyProof,
  passwordProof,
  type IdentityProof,
  type ProofRefused,
} from './proofs.ts';
import { type ProofOptions, proofOptionsFor } from './ways.ts';

export type StepUpResult = { readonly ok: true; readonly token: string } | ProofRefused;

type SecondStep = {
  readonly actor: Halfway;
  readonly given: ProofAnswer;
  readonly came: RequestOrigin;
  readonly cookies: Readonly<Record<string, string | undefined>>;
};

/** The second step after the password: lets the person in with a session of its own. */
export async function takeSecondStep(
  tools: AccountServices,
  { actor, given, came, cookies }: SecondStep,
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
  const done = await letIn(tools, { actor, account, proof, came });
  if (done.ok && byCode) await limits.forgiveCode(account.id, device);
  return done;
}

async function refuseCode({ services }: AccountServices, actor: PasskeyHolder): Promise<void> {
  await inTransaction(services.db, (trx) => services.record(trx, { act: 'account.refuse-code', actor }));
}

type LettingIn = {
  readonly actor: Halfway;
  readonly account: Account;
  readonly proof: IdentityProof;
  readonly came: RequestOrigin;
};

function letIn(
  { services }: AccountServices,
  { actor, account, proof, came }: LettingIn,
): Promise<StepUpResult> {
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

type Again = {
  readonly actor: PasskeyHolder;
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
  const ways = await proofOptionsFor(services, account);
  const attempt = { identifier: actor.accountId, from, device: 'own' };
  const device = knownDevice(services, cookies, account.id);
  const proof = await ('answer' in given
    ? passkeyProof(tools, actor, given.answer)
    : typedProof(tools, actor, { typed: given.typed, ways, attempt, device }));
  if (!proof.ok) {
    if ('typed' in given && proof.why === 'wrong') await refuseStepUp(tools, actor);
    if (ways.code && proof.why === 'busy') await limits.giveBackCode(account.id, device);
    return proof;
  }
  const done = await stepUpWith(tools, actor, proof);
  if (done.ok && proof.by === 'password') await limits.forgive(attempt);
  if (done.ok && 'typed' in given && ways.code) await limits.forgiveCode(account.id, device);
  return done;
}

type TypedAgain = {
  readonly typed: string;
  readonly ways: ProofOptions;
  readonly attempt: Try;
  readonly device: string | undefined;
};

async function typedProof(
  tools: AccountServices,
  actor: PasskeyHolder,
  { typed, ways, attempt, device }: TypedAgain,
): Promise<IdentityProof | ProofRefused> {
  if (ways.code) return codeProof(tools, actor, { typed, device });
  return ways.password ? passwordProof(tools, attempt, typed) : { ok: false, why: 'wrong' };
}

async function refuseStepUp({ services }: AccountServices, actor: PasskeyHolder): Promise<void> {
  await inTransaction(services.db, (trx) => services.record(trx, { act: 'account.refuse-step-up', actor }));
}

function stepUpWith(
  { services }: AccountServices,
  actor: PasskeyHolder,
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
