import type { Trx } from '../../platform/db/db.ts';
import type { Try } from '../limits.ts';
import { findAccount } from '../store.ts';
import type { AccountServices } from '../tools.ts';
import { sixDigits, stepOf } from './app-codes.ts';
import { openSecret } from './codes.ts';
import { codeAppOf, recoveryHash, useRecoveryCode, useStep } from './codes-store.ts';
import { type PasskeyHolder, refusePasskey, writeUse } from './passkeys.ts';
import { readRecoveryCode } from './recovery-codes.ts';
import { type PasskeyRefusal, readAssertion } from './webauthn.ts';

export type ProofRefused =
  | { readonly ok: false; readonly why: PasskeyRefusal | 'busy' | 'used' | 'gone' }
  | { readonly ok: false; readonly why: 'limited'; readonly waitMs: number };

/** What proves it, looked at outside of the transaction; `spend` uses it up inside, once. */
export type IdentityProof = {
  readonly ok: true;
  readonly by: 'passkey' | 'code' | 'recovery-code' | 'password';
  readonly spend: (trx: Trx) => Promise<boolean>;
};

/** What somebody gives: the answer of an authenticator, or what they typed. */
export type ProofAnswer = { readonly answer: string } | { readonly typed: string };

/** The answer of an authenticator to what this session was asked. */
export async function passkeyProof(
  { services }: AccountServices,
  holder: PasskeyHolder,
  answer: string,
): Promise<IdentityProof | ProofRefused> {
  const { sessionId, accountId } = holder;
  const shown = await readAssertion(services, { answer, purpose: 'confirm', sessionId });
  if (typeof shown === 'string') return refusePasskey(services, shown);
  if (shown.passkey.accountId !== accountId) return refusePasskey(services, 'wrong', shown);
  return { ok: true, by: 'passkey', spend: (trx) => writeUse(services, trx, shown) };
}

/** Six digits from the app, or a recovery code. Each try is counted before it is looked at. */
export async function codeProof(
  tools: AccountServices,
  holder: PasskeyHolder,
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
  actor: PasskeyHolder,
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
  actor: PasskeyHolder,
): Promise<void> {
  const letter = 'account.code-used';
  const event = await record(trx, { act: 'account.use-recovery-code', actor, letters: [letter] });
  await post(trx, { letter, event, to: { accountId: actor.accountId } });
}

/** The password of the account that the try names. */
export async function passwordProof(
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
