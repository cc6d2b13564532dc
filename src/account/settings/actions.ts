import type { Actor } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { AccountServices } from '../account-services.ts';
import { endOtherRecoveries } from '../email-change/email-change.ts';
import { shortestFor } from '../mfa/required-factors.ts';
import { checkPassword, guessableWordsOf } from '../passwords.ts';
import type { RequestOrigin } from '../sessions/device.ts';
import { actorFor, openSession } from '../sessions/session.ts';
import { endSessionsOf, steppedUpAt } from '../sessions/store.ts';
import { findAccount, lockAccount, setLanguage, setPassword } from '../store.ts';

export type Signed = Extract<Actor, { accountId: string }>;

export type Changed =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly why: 'busy' | 'wrong' }
  | { readonly ok: false; readonly why: 'limited'; readonly waitMs: number }
  | { readonly ok: false; readonly why: 'password'; readonly problems: readonly Problem[] };

type Change = RequestOrigin & {
  readonly actor: Signed;
  readonly present: string;
  readonly password: string;
};

/** A new password for somebody who is signed in and gives the present one. Ends every session and begins a new one. */
export async function changePassword(
  tools: AccountServices,
  { actor, present, password, from, userAgent }: Change,
): Promise<Changed> {
  const { services, hasher, limits } = tools;
  const shortest = await shortestFor(services.db, actor.accountId);
  const checked = checkPassword(password, await guessableWordsOf(services, actor.accountId), { shortest });
  if (!checked.ok) return { ok: false, why: 'password', problems: checked.problems };
  const attempt = { identifier: actor.accountId, from, device: 'own' };
  const allowed = await limits.signIn(attempt);
  if (!allowed.ok) return { ...allowed, why: 'limited' };
  const stored = (await findAccount(services.db, actor.accountId))?.passwordHash;
  const verified = await hasher.verify(stored, present);
  if (!verified.ok) {
    if (verified.why === 'busy') await limits.giveBack(attempt);
    else await refusePresent(tools, actor);
    return verified;
  }
  const hashed = await hasher.hash(checked.value);
  if (!hashed.ok) return hashed;
  const changing = {
    actor,
    stored,
    hash: hashed.hash,
    short: checked.short,
    shortest,
    origin: { from, userAgent },
  };
  const token = await replacePassword(services, changing);
  if (token === undefined) return { ok: false, why: 'wrong' };
  await limits.forgive(attempt);
  return { ok: true, token };
}

type Replacing = {
  readonly actor: Signed;
  readonly stored: string | null | undefined;
  readonly hash: string;
  readonly short: boolean;
  readonly shortest: number;
  readonly origin: RequestOrigin;
};

/** Gives the token of the session that begins; undefined when the account changed since the password was looked at. */
function replacePassword(
  services: Services,
  { actor, stored, hash, short, shortest, origin }: Replacing,
): Promise<string | undefined> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (!account || account.passwordHash !== stored) return undefined;
    // The codes that make a short password enough may have been switched off meanwhile.
    if (short && (await shortestFor(trx, account.id)) !== shortest) return undefined;
    const at = services.clock.now();
    await setPassword(trx, { id: account.id, hash, short, at });
    const provedAt = 'sessionId' in actor ? await steppedUpAt(trx, actor.sessionId) : undefined;
    await endSessionsOf(trx, account.id, at);
    const opened = await openSession(services, trx, account, 'full', origin, { provedAt });
    await endOtherRecoveries(services, trx, actor, account.id);
    const letters = ['account.password-changed'];
    const details = { accountId: account.id };
    const by = actorFor(account, opened.sessionId);
    const event = await services.record(trx, { act: 'account.change-password', actor: by, details, letters });
    await services.post(trx, { letter: 'account.password-changed', event, to: { accountId: account.id } });
    return opened.token;
  });
}

async function refusePresent({ services }: AccountServices, actor: Signed): Promise<void> {
  await inTransaction(services.db, (trx) => services.record(trx, { act: 'account.refuse-present', actor }));
}

export function changeLanguage({ services }: AccountServices, actor: Signed, language: Lang): Promise<void> {
  return inTransaction(services.db, async (trx) => {
    await setLanguage(trx, actor.accountId, language);
    await services.record(trx, { act: 'account.change-language', actor, details: { language } });
  });
}
