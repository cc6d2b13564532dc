import { type Actor, NOBODY } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import { isTrueFact, type KnownFact } from '../account.ts';
import { endOtherRecoveries } from '../email-change/email-change.ts';
import { forgetNames } from '../rate-limits.ts';
import { scopeAfterPassword, shortestFor } from '../mfa/required-factors.ts';
import { checkPassword, guessableWordsOf } from '../passwords.ts';
import type { RequestOrigin } from '../sessions/device.ts';
import { actorFor, closeSession, openSession } from '../sessions/session.ts';
import { endSessionsOf, type Scope } from '../sessions/store.ts';
import { type Account, knownFactsOf, lockAccount, setPassword } from '../store.ts';
import type { AccountServices } from '../account-services.ts';
import { normaliseUserName } from '../user-name.ts';
import { countLinkTry, findLink, lockLink, type ResetLink, useLink } from './store.ts';

/** After as many wrong tries a link is dead: it proves one thing, and guessing the other must not pay. */
const MOST_TRIES = 5;

export type ResetLinkState = 'open' | 'unknown' | 'expired' | 'used' | 'superseded' | 'tried';

function stateOf(link: ResetLink | undefined, now: Date): ResetLinkState {
  if (!link) return 'unknown';
  if (link.usedAt) return 'used';
  if (link.supersededAt) return 'superseded';
  if (link.wrongTries >= MOST_TRIES) return 'tried';
  return link.expiresAt <= now ? 'expired' : 'open';
}

/** How a link stands. Looking changes nothing: mail scanners open links. */
export async function resetLinkState({ services }: AccountServices, token: string): Promise<ResetLinkState> {
  return stateOf(await findLink(services.db, hashToken(token)), services.clock.now());
}

export type ResetResult =
  | {
      readonly ok: true;
      readonly token: string;
      readonly accountId: string;
      readonly kind: Account['kind'];
      readonly scope: Scope;
    }
  | { readonly ok: false; readonly why: 'busy' | 'wrong' | 'dead' }
  | { readonly ok: false; readonly why: 'password'; readonly problems: readonly Problem[] };

type Redeeming = {
  readonly token: string;
  readonly fact: KnownFact;
  readonly password: string;
  readonly actor: Actor;
  readonly origin: RequestOrigin;
};

/**
 * Sets a new password: the link from the email, something the person knows, and a password of the policy. Every other
 * session ends, a letter tells the address on file, and a new session begins.
 */
export async function redeem(
  tools: AccountServices,
  { token, fact, password, actor, origin }: Redeeming,
): Promise<ResetResult> {
  const { services, hasher } = tools;
  const tokenHash = hashToken(token);
  const link = await findLink(services.db, tokenHash);
  if (!link || stateOf(link, services.clock.now()) !== 'open') return { ok: false, why: 'dead' };
  const shortest = await shortestFor(services.db, link.accountId);
  const checked = checkPassword(password, await guessableWordsOf(services, link.accountId), { shortest });
  if (!checked.ok) return { ok: false, why: 'password', problems: checked.problems };
  const hashed = await hasher.hash(checked.value);
  if (!hashed.ok) return hashed;
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const now = await lockLink(trx, tokenHash);
    const account = await lockAccount(trx, link.accountId);
    if (!now || !account || stateOf(now, at) !== 'open') return { ok: false, why: 'dead' } as const;
    const files = await knownFactsOf(trx, account.id);
    if (!files.some((file) => isTrueFact(fact, file))) return refuseGuess(services, trx, now, account);
    // The codes that make a short password enough may have been switched off meanwhile.
    if (checked.short && (await shortestFor(trx, account.id)) !== shortest)
      return { ok: false, why: 'busy' } as const;
    await closeSession(services, trx, actor);
    const replacing = { link: now, account, hash: hashed.hash, short: checked.short, origin, at };
    return replacePassword(services, trx, replacing);
  });
}

async function refuseGuess(
  services: Services,
  trx: Trx,
  link: ResetLink,
  account: Account,
): Promise<ResetResult> {
  await countLinkTry(trx, link.id);
  const details = { accountId: account.id };
  await services.record(trx, { act: 'account.refuse-reset', actor: NOBODY, details });
  return { ok: false, why: link.wrongTries + 1 < MOST_TRIES ? 'wrong' : 'dead' };
}

type Replacing = {
  readonly link: ResetLink;
  readonly account: Account;
  readonly hash: string;
  readonly short: boolean;
  readonly origin: RequestOrigin;
  readonly at: Date;
};

async function replacePassword(
  services: Services,
  trx: Trx,
  { link, account, hash, short, origin, at }: Replacing,
): Promise<ResetResult> {
  await useLink(trx, link.id, at);
  await setPassword(trx, { id: account.id, hash, short, at });
  await endSessionsOf(trx, account.id, at);
  await endOtherRecoveries(services, trx, NOBODY, account.id);
  await forgetNames(trx, [account.userName, normaliseUserName(account.email)]);
  // The email and a fact stand in for the password only: whoever chose codes from an app still needs one.
  const scope = await scopeAfterPassword(services, trx, account);
  const opened = await openSession(services, trx, account, scope, origin);
  const letter = 'account.password-changed';
  const event = await services.record(trx, {
    act: 'account.reset',
    actor: actorFor(account, opened.sessionId),
    details: { accountId: account.id, link: link.id },
    letters: [letter],
  });
  await services.post(trx, { letter, event, to: { accountId: account.id } });
  return { ok: true, token: opened.token, accountId: account.id, kind: account.kind, scope };
}
