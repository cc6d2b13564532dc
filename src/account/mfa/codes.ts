import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { ActName } from '../../case/acts.ts';
import type { Services } from '../../case/services.ts';
import { seal, unseal } from '../../platform/crypto/seal.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import {
  codeAppOf,
  deleteCodeApp,
  insertCodeApp,
  type NewRecoveryCode,
  replaceRecoveryCodes,
} from './codes-store.ts';
import type { AccountHolder } from '../holder.ts';
import type { Hasher } from '../hashing.ts';
import { endPendingSignIns } from '../sessions/store.ts';
import { lockAccount } from '../store.ts';
import { normaliseTemporary, SIGNS } from '../temporary-password.ts';
import type { AccountServices } from '../account-services.ts';

const STORED = 'codes of an app';
const OFFERED = 'codes of an app, being set up';

export const openSecret = ({ secret }: Pick<Services, 'secret'>, accountId: string, sealed: Uint8Array) =>
  unseal(secret, { purpose: STORED, about: accountId }, sealed);

/**
 * A new secret for an app, and the sealed text that the form brings back: nothing is stored before the first code is
 * right. Only the session it was made for can use it.
 */
export function offerSecret({ secret }: Pick<Services, 'secret'>, { sessionId }: AccountHolder) {
  const bytes = randomBytes(SECRET_BYTES);
  const sealed = seal(secret, { purpose: OFFERED, about: sessionId }, bytes).toString('base64url');
  return { bytes, sealed };
}

/** The secret in a sealed text of this session; undefined for any other text. */
export const offeredSecret = (
  { secret }: Pick<Services, 'secret'>,
  { sessionId }: AccountHolder,
  sealed: string,
): Buffer | undefined =>
  unseal(secret, { purpose: OFFERED, about: sessionId }, Buffer.from(sealed.slice(0, 400), 'base64url'));

export type WithCodes =
  | { readonly ok: true; readonly codes: readonly string[] }
  | { readonly ok: false; readonly why: 'busy' | 'gone' | 'code' };

/** Switches codes from an app on, once a first code is right, and makes the recovery codes that go with it. */
export async function addCodeApp(
  { services, hasher }: AccountServices,
  actor: AccountHolder,
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
  { act, letter, actor }: { readonly act: ActName; readonly letter: string; readonly actor: AccountHolder },
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
  actor: AccountHolder,
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
  actor: AccountHolder,
): Promise<'removed' | 'short' | 'gone'> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (!account) return 'gone';
    if (account.passwordShort) return 'short';
    if (!(await deleteCodeApp(trx, account.id))) return 'gone';
    await endPendingSignIns(trx, account.id, services.clock.now());
    await tell(services, trx, { act: 'account.remove-app', letter: 'account.app-removed', actor });
    return 'removed';
  });
}

/** Seconds that one code is shown for (RFC 6238, 5.2). */
const PERIOD = 30;
/** Steps before and after the present one that are good too: clocks differ, and typing takes time. */
const DRIFT = 1;
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;

const secretOf = (bytes: Uint8Array) => new Secret({ buffer: Uint8Array.from(bytes).buffer });
// SHA-1 and six digits: what every app can do. The weakness of SHA-1 is of no use against an HMAC.
const appOf = (bytes: Uint8Array) =>
  new TOTP({ secret: secretOf(bytes), algorithm: 'SHA1', digits: 6, period: PERIOD });

/** The six digits without the blanks that apps show; undefined for anything else. */
export function sixDigits(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Cf}-]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** The number of the 30-second step that a code belongs to; undefined when it is wrong now, a step earlier and later. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | undefined {
  const delta = appOf(secret).validate({ token: code, timestamp: now.getTime(), window: DRIFT });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** The code that an app shows at an instant. */
export const codeAt = (secret: Uint8Array, at: Date): string =>
  appOf(secret).generate({ timestamp: at.getTime() });

/** The secret as an app takes it: a link (which the QR code holds), and letters in groups of four to type. */
export function forApp(
  secret: Uint8Array,
  { issuer, userName }: { readonly issuer: string; readonly userName: string },
): { readonly link: string; readonly typed: string } {
  const base32 = secretOf(secret).base32;
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(userName)}`;
  const link = `otpauth://totp/${label}?secret=${base32}&issuer=${encodeURIComponent(issuer)}`;
  return { link, typed: (base32.match(/.{1,4}/g) ?? []).join(' ') };
}

/** How many are made at a time. */
export const CODES_AT_A_TIME = 10;
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** The first group finds the row; the other three, 54 bits, are hashed like a password (OWASP ASVS 5.0, 6.5.2). */
export type RecoveryCode = { readonly selector: string; readonly proof: string };

/**
 * Ten codes like `K7WM-9QXT-4HPR-C3DN`, no two with the same first group. `pick(n)` gives an unguessable whole number
 * from 0 to n - 1 (crypto.randomInt).
 */
export function makeRecoveryCodes(pick: (below: number) => number): readonly string[] {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SIGNS.charAt(pick(SIGNS.length))).join('');
  const codes = new Map<string, string>();
  while (codes.size < CODES_AT_A_TIME) {
    const groups = Array.from({ length: GROUPS }, group);
    codes.set(groups[0] ?? '', groups.join('-'));
  }
  return [...codes.values()];
}

/** Reads a code as it was typed, forgiving blanks, hyphens and signs that are easily misread; undefined for other forms. */
export function readRecoveryCode(typed: string): RecoveryCode | undefined {
  const plain = normaliseTemporary(typed);
  if (plain.length !== GROUPS * GROUP_LENGTH) return undefined;
  return { selector: plain.slice(0, GROUP_LENGTH), proof: plain.slice(GROUP_LENGTH) };
}
