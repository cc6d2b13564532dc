import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import type { Trx } from '../../platform/db/db.ts';
import { sessionCookieName } from '../../platform/http/handle.ts';
import type { CookieChange } from '../../platform/http/page.ts';
import { deviceCookie } from './known-device.ts';
import { sessionBounds } from '../account.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { casesOn } from '../acting-store.ts';
import { hasSecondFactor } from '../factors/passkey-store.ts';
import { type Account, markSignedIn } from '../store.ts';
import { type RequestOrigin, deviceOf } from './device.ts';
import { endBeyond, endSession, insertSession, type Scope } from './store.ts';

/**
 * What somebody who was let in takes along: `strong` when two factors opened the session; `provedAt` when they last
 * proved it in the session that this one goes on from.
 */
type Entry = { readonly strong?: boolean; readonly provedAt?: Date | undefined };

export type OpenedSession = { readonly token: string; readonly sessionId: string };

/**
 * Begins a session with a token of its own: whatever the browser brought along is never carried on, so nobody can plant
 * one. With full scope the cases that waited for the first sign-in move on.
 */
export async function openSession(
  services: Services,
  trx: Trx,
  account: Account,
  scope: Scope,
  came: RequestOrigin,
  { strong = false, provedAt }: Entry = {},
): Promise<OpenedSession> {
  const { clock, move, profile } = services;
  const at = clock.now();
  const token = randomBytes(32).toString('base64url');
  const sessionId = randomUUID();
  await insertSession(trx, {
    id: sessionId,
    tokenHash: hashToken(token),
    accountId: account.id,
    scope,
    device: deviceOf(came),
    // A password alone proves nothing more where there is a second factor: what matters asks for that.
    steppedUpAt: strong || !(await hasSecondFactor(trx, account.id)) ? at : (provedAt ?? null),
    at,
  });
  if (scope === 'full') {
    const { seenAfter } = sessionBounds(services.settings, at);
    await endBeyond(trx, { ...account, sessionId, most: mostSessions(services, account), at, seenAfter });
    await markSignedIn(trx, account.id, at);
    const cases =
      account.kind === 'applicant' ? await casesOn(trx, account.id, clock.today(profile.zone)) : [];
    const actor = actorOf(
      account,
      sessionId,
      cases.map(({ caseId }) => caseId),
    );
    for (const { caseId, landing } of cases) {
      if (landing === 'account-ready')
        await move(trx, { track: 'landing', action: 'sign-in', caseId, actor });
    }
  }
  return { token, sessionId };
}

/** How many sessions an account may have at once. */
export const mostSessions = (
  { settings }: Pick<Services, 'settings'>,
  { kind }: Pick<Account, 'kind'>,
): number => (kind === 'staff' ? settings.SESSIONS_OF_STAFF : settings.SESSIONS_OF_APPLICANT);

function actorOf(account: Account, sessionId: string, cases: readonly string[]): Actor {
  const { id: accountId, displayName: name, personId, roles } = account;
  if (account.kind === 'representative')
    return { kind: 'representative', accountId, sessionId, name, cases: [] };
  if (personId === null) return { kind: 'staff', accountId, sessionId, name, roles };
  return { kind: 'applicant', accountId, sessionId, name, personId, cases, ownCase: null, before: [] };
}

/** The actor behind an account that signs in, for records. */
export const actorFor = (account: Account, sessionId: string): Actor => actorOf(account, sessionId, []);

/** Ends the session that an actor has, if any. */
export async function closeSession(services: Pick<Services, 'clock'>, trx: Trx, actor: Actor): Promise<void> {
  if ('sessionId' in actor) await endSession(trx, actor.sessionId, services.clock.now());
}

/** The cookie that holds the token; without a token it is removed. */
export function sessionCookie(services: Pick<Services, 'settings'>, token: string | undefined): CookieChange {
  return { name: sessionCookieName(services.settings.PORTAL_URL), value: token };
}

type Cookies = Readonly<Record<string, string | undefined>>;
type LetIn = { readonly token: string; readonly accountId: string; readonly scope: Scope };

/** What the browser keeps after a step inside: the session, and once somebody is wholly in, that this device is theirs. */
export function entryCookies(
  services: Pick<Services, 'settings' | 'secret'>,
  cookies: Cookies,
  { token, accountId, scope }: LetIn,
): readonly CookieChange[] {
  const session = sessionCookie(services, token);
  return scope === 'full' ? [session, deviceCookie(services, cookies, accountId)] : [session];
}
