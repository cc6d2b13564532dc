import { randomBytes, randomInt } from 'node:crypto';
import type { ActName } from '../../case/acts.ts';
import type { Services } from '../../case/services.ts';
import { seal, unseal } from '../../platform/crypto/seal.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Hasher } from '../hashing.ts';
import { endHalfway } from '../sessions/own-store.ts';
import { lockAccount } from '../store.ts';
import type { AccountServices } from '../tools.ts';
import { SECRET_BYTES, sixDigits, stepOf } from './app-codes.ts';
import {
  codeAppOf,
  deleteCodeApp,
  insertCodeApp,
  type NewRecoveryCode,
  replaceRecoveryCodes,
} from './codes-store.ts';
import type { PasskeyHolder } from './passkeys.ts';
import { makeRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';

const STORED = 'codes of an app';
const OFFERED = 'codes of an app, being set up';

export const openSecret = ({ secret }: Pick<Services, 'secret'>, accountId: string, sealed: Uint8Array) =>
  unseal(secret, { purpose: STORED, about: accountId }, sealed);

/**
 * A new secret for an app, and the sealed text that the form brings back: nothing is stored before the first code is
 * right. Only the session it was made for can use it.
 */
export function offerSecret({ secret }: Pick<Services, 'secret'>, { sessionId }: PasskeyHolder) {
  const bytes = randomBytes(SECRET_BYTES);
  const sealed = seal(secret, { purpose: OFFERED, about: sessionId }, bytes).toString('base64url');
  return { bytes, sealed };
}

/** The secret in a sealed text of this session; undefined for any other text. */
export const offeredSecret = (
  { secret }: Pick<Services, 'secret'>,
  { sessionId }: PasskeyHolder,
  sealed: string,
): Buffer | undefined =>
  unseal(secret, { purpose: OFFERED, about: sessionId }, Buffer.from(sealed.slice(0, 400), 'base64url'));

export type WithCodes =
  | { readonly ok: true; readonly codes: readonly string[] }
  | { readonly ok: false; readonly why: 'busy' | 'gone' | 'code' };

/** Switches codes from an app on, once a first code is right, and makes the recovery codes that go with it. */
export async function addCodeApp(
  { services, hasher }: AccountServices,
  actor: PasskeyHolder,
  given: { readonly sealed: string; readonly code: string },
): Promise<WithCodes> {
  const bytes = offeredSecret(services, actor, given.sealed);
  if (!bytes) return { ok: false, why: 'gone' };
  const digits = sixDigits(given.code);
  const step = digits ? stepOf(bytes, digits, services.clock.now()) : undefined;
  if (step === undefined) return { ok: false, why: 'code' };
  const made = await hashedCodes(hasher);
  if (!made) return { ok: false, why: 'busy' };
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    const at = services.clock.now();
    const sealedSecret = seal(services.secret, { purpose: STORED, about: actor.accountId }, bytes);
    const row = { accountId: actor.accountId, sealedSecret, lastStep: step, at };
    if (!account || !(await insertCodeApp(trx, row))) return { ok: false, why: 'gone' } as const;
    await replaceRecoveryCodes(trx, account.id, made.hashes, at);
    await tell(services, trx, { act: 'account.add-app', letter: 'account.app-added', actor });
    return { ok: true, codes: made.codes } as const;
  });
}

async function tell(
  { record, post }: Services,
  trx: Trx,
  { act, letter, actor }: { readonly act: ActName; readonly letter: string; readonly actor: PasskeyHolder },
): Promise<void> {
  const event = await record(trx, { act, actor, letters: [letter] });
  await post(trx, { letter, event, to: { accountId: actor.accountId } });
}

/** Hashed one after the other: ten at once would keep everybody else who signs in waiting. */
async function hashedCodes(
  hasher: Hasher,
): Promise<{ codes: readonly string[]; hashes: readonly NewRecoveryCode[] } | undefined> {
  const codes = makeRecoveryCodes(randomInt);
  const hashes: NewRecoveryCode[] = [];
  for (const code of codes) {
    const read = readRecoveryCode(code);
    if (!read) throw new Error('a new recovery code cannot be read');
    const hashed = await hasher.hash(read.proof);
    if (!hashed.ok) return undefined;
    hashes.push({ selector: read.selector, hash: hashed.hash });
  }
  return { codes, hashes };
}

/** Ten new recovery codes; those before are good no more. */
export async function remakeCodes(
  { services, hasher }: AccountServices,
  actor: PasskeyHolder,
): Promise<WithCodes> {
  const made = await hashedCodes(hasher);
  if (!made) return { ok: false, why: 'busy' };
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (!account || !(await codeAppOf(trx, account.id))) return { ok: false, why: 'gone' } as const;
    await replaceRecoveryCodes(trx, account.id, made.hashes, services.clock.now());
    await tell(services, trx, { act: 'account.make-codes', letter: 'account.codes-made', actor });
    return { ok: true, codes: made.codes } as const;
  });
}

/** Switches codes from an app off. `short`: the password is too short to stand alone, so another one comes first. */
export function removeCodeApp(
  services: Services,
  actor: PasskeyHolder,
): Promise<'removed' | 'short' | 'gone'> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (!account) return 'gone';
    if (account.passwordShort) return 'short';
    if (!(await deleteCodeApp(trx, account.id))) return 'gone';
    await endHalfway(trx, account.id, services.clock.now());
    await tell(services, trx, { act: 'account.remove-app', letter: 'account.app-removed', actor });
    return 'removed';
  });
}
