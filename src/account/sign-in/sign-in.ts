import { type Actor, NOBODY } from '../../case/actor.ts';
import type { ActName } from '../../case/acts.ts';
import type { Services } from '../../case/services.ts';
import { sameToken } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import { isWholeFact, type KnownFact } from '../account.ts';
import type { Try } from '../rate-limits.ts';
import { scopeAfterPassword } from '../mfa/required-factors.ts';
import { checkPassword, guessableWordsOf } from '../passwords.ts';
import { knownDevice, type RequestOrigin } from '../sessions/device.ts';
import { actorFor, closeSession, openSession } from '../sessions/session.ts';
import { endSessionsOf, type Scope } from '../sessions/store.ts';
import {
  type Account,
  accountsNamed,
  countTemporaryTry,
  knownFactsOf,
  lockAccount,
  lockNewcomers,
  replaceHash,
  setPassword,
} from '../store.ts';
import { normaliseTemporary, temporaryPassword, hasExpired } from '../temporary-password.ts';
import type { AccountServices } from '../account-services.ts';
import { normaliseUserName } from '../user-name.ts';

/** No account has this id: unknown names take the same steps with it. */
const NOBODYS_ID = '00000000-0000-0000-0000-000000000000';

export type SignInRefusal = { readonly ok: false; readonly why: 'wrong' | 'busy' | 'expired' } | Limited;
type Limited = {
  readonly ok: false;
  readonly why: 'limited';
  readonly waitMs: number;
  /** What paused it was typed on this very device, which the account knows. */
  readonly here: boolean;
};
export type SignInResult = {
  readonly ok: true;
  readonly token: string;
  readonly accountId: string;
  readonly kind: Account['kind'];
  /** What the session opens: with `full` the person is in. */
  readonly scope: Scope;
};

type Typed = RequestOrigin & {
  readonly user: string;
  readonly actor: Actor;
  /** Those of the request: they tell whether the account knows this device. */
  readonly cookies: Readonly<Record<string, string | undefined>>;
};

/**
 * Signs in with user name or email and the own password. Unknown and known names cost the same: one look-up, one hash,
 * one audit row.
 */
export async function signIn(
  tools: AccountServices,
  typed: Typed & { readonly password: string },
): Promise<SignInResult | SignInRefusal> {
  const { services, hasher, limits } = tools;
  const userName = normaliseUserName(typed.user);
  const account = onlyOne(await accountsNamed(services.db, userName, typed.user), userName);
  const attempt = attemptOf(services, typed, account);
  const allowed = await limits.signIn(attempt);
  if (!allowed.ok) return { ...allowed, why: 'limited', here: attempt.device !== undefined };
  const verified = await hasher.verify(account?.passwordHash, typed.password);
  if (!verified.ok && verified.why === 'busy') {
    await limits.giveBack(attempt);
    return verified;
  }
  if (!verified.ok || !account?.passwordHash) return refused(services, account?.id);
  const stored = account.passwordHash;
  const newer = hasher.needsRehash(stored) ? await hasher.hash(typed.password) : undefined;
  const opened = await inTransaction(services.db, async (trx) => {
    const now = await lockAccount(trx, account.id);
    if (now?.passwordHash !== stored) return undefined;
    if (newer?.ok) await replaceHash(trx, account.id, stored, newer.hash);
    await closeSession(services, trx, typed.actor);
    return begin(services, trx, now, { act: 'account.sign-in', origin: typed });
  });
  if (!opened) return refused(services, account.id);
  await limits.forgive(attempt);
  return { ok: true, kind: account.kind, accountId: account.id, ...opened };
}

/** What is counted: the name as it was typed, or the device when the account was opened in it before. */
function attemptOf(services: Services, { user, from, cookies }: Typed, account: Account | undefined): Try {
  const device = knownDevice(services, cookies, account?.id ?? NOBODYS_ID);
  if (account && device !== undefined) return { identifier: account.id, from, device };
  return { identifier: normaliseUserName(user), from };
}

/** An address that several people share names nobody: each of them has a user name. */
function onlyOne(found: readonly Account[], userName: string): Account | undefined {
  return (
    found.find((account) => account.userName === userName) ?? (found.length === 1 ? found[0] : undefined)
  );
}

type Beginning = { readonly act: ActName; readonly origin: RequestOrigin };

/** Begins the session that a right password gives; when it opens not everything yet, the record says what is missing. */
async function begin(services: Services, trx: Trx, account: Account, { act, origin }: Beginning) {
  const scope = await scopeAfterPassword(services, trx, account);
  const { token, sessionId } = await openSession(services, trx, account, scope, origin);
  const details = { accountId: account.id, ...(scope === 'full' ? {} : { scope }) };
  await services.record(trx, { act, actor: actorFor(account, sessionId), details });
  return { token, scope };
}

async function refused({ db, record }: Services, accountId: string | undefined): Promise<SignInRefusal> {
  await inTransaction(db, (trx) =>
    record(trx, { act: 'account.refuse', actor: NOBODY, details: { accountId: accountId ?? null } }),
  );
  return { ok: false, why: 'wrong' };
}

export type FirstSignInAttempt = Typed & { readonly temporary: string; readonly fact: KnownFact };

/**
 * The first sign-in: user name or email, temporary password, and two things that were in neither letter: application
 * number and birth date, so that whoever reads the mail opens nothing. Opens nothing but "choose your password". Five wrong tries end a temporary password, however many people try at once: its row is locked
 * while one try is looked at. It stays good until a password is chosen, so that a closed browser shuts nobody out.
 */
export async function signInFirst(
  tools: AccountServices,
  first: FirstSignInAttempt,
): Promise<{ ok: true; token: string } | SignInRefusal> {
  const { services, limits } = tools;
  const attempt: Try = { identifier: normaliseUserName(first.user), from: first.from, way: 'first' };
  const allowed = await limits.signIn(attempt);
  if (!allowed.ok) return { ...allowed, why: 'limited', here: attempt.device !== undefined };
  const done = await inTransaction(services.db, async (trx) => {
    const account = onlyOne(await lockNewcomers(trx, attempt.identifier, first.user), attempt.identifier);
    const files = await knownFactsOf(trx, account?.id ?? NOBODYS_ID);
    const right = opens(services, account, first) && files.some((file) => isWholeFact(first.fact, file));
    if (!account || !right) return wrongTry(services, trx, account);
    if (hasExpired(account.temporaryExpiresAt, services.clock.now()))
      return { ok: false, why: 'expired' } as const;
    await closeSession(services, trx, first.actor);
    const opened = await openSession(services, trx, account, 'choose-password', first);
    const actor: Actor = { kind: 'newcomer', accountId: account.id, sessionId: opened.sessionId };
    await services.record(trx, { act: 'account.first-sign-in', actor });
    return { ok: true, token: opened.token } as const;
  });
  if (done.ok) await limits.forgive(attempt);
  return done;
}

/** Compares in equal time for unknown names; false too for a temporary password that was used or tried too often. */
function opens(
  { secret, profile }: Services,
  account: Account | undefined,
  first: FirstSignInAttempt,
): boolean {
  const due = temporaryPassword(secret, account?.id ?? NOBODYS_ID, account?.temporarySerial ?? 0);
  const same = sameToken(normaliseTemporary(due), normaliseTemporary(first.temporary));
  const tries = account?.temporaryTries ?? 0;
  const alive = Boolean(account?.temporaryExpiresAt) && tries < profile.limits.temporaryPasswordTries;
  return same && alive;
}

async function wrongTry(
  { record }: Services,
  trx: Trx,
  account: Account | undefined,
): Promise<SignInRefusal> {
  await countTemporaryTry(trx, account?.id ?? NOBODYS_ID);
  await record(trx, {
    act: 'account.refuse-first',
    actor: NOBODY,
    details: { accountId: account?.id ?? null },
  });
  return { ok: false, why: 'wrong' };
}

export type ChosenPassword =
  | { readonly ok: true; readonly token: string; readonly accountId: string }
  | { readonly ok: false; readonly why: 'busy' | 'gone' }
  | { readonly ok: false; readonly why: 'password'; readonly problems: readonly Problem[] };

/**
 * The newcomer's own password. The temporary one ends, every session ends, and a new one with full scope begins.
 */
export async function choosePassword(
  tools: AccountServices,
  {
    actor,
    password,
    origin,
  }: { readonly actor: Actor; readonly password: string; readonly origin: RequestOrigin },
): Promise<ChosenPassword> {
  const { services, hasher } = tools;
  if (actor.kind !== 'newcomer') return { ok: false, why: 'gone' };
  const checked = checkPassword(password, await guessableWordsOf(services, actor.accountId));
  if (!checked.ok) return { ok: false, why: 'password', problems: checked.problems };
  const hashed = await hasher.hash(checked.value);
  if (!hashed.ok) return hashed;
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    // Used in another window meanwhile, or replaced by the support desk: this session opens nothing any more.
    if (!account?.temporaryExpiresAt) return { ok: false, why: 'gone' } as const;
    const at = services.clock.now();
    await setPassword(trx, { id: account.id, hash: hashed.hash, short: false, at });
    await endSessionsOf(trx, account.id, at);
    const { token } = await begin(services, trx, account, { act: 'account.choose-password', origin });
    return { ok: true, token, accountId: account.id } as const;
  });
}
