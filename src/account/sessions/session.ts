import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../case/actor.ts';
import type { RepresentativePermission } from '../../case/policy.ts';
import type { Services } from '../../case/services.ts';
import { dayOf } from '../../platform/clock.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import { SESSION_COOKIE } from '../../platform/http/cookies.ts';
import type { CookieChange } from '../../platform/http/page.ts';
import type { AccountServices } from '../account-services.ts';
import { hasSecondFactor } from '../mfa/passkey-store.ts';
import type { Signed } from '../settings/actions.ts';
import { type Account, casesOn, markSignedIn } from '../store.ts';
import { deviceCookie, deviceOf, type RequestOrigin } from './device.ts';
import { SEEN_EVERY_MS, sessionBounds } from './session-bounds.ts';
import {
  endOldestSessions,
  endSession,
  endSessionsOf,
  findLiveSession,
  insertSession,
  type LiveSession,
  type Scope,
  touchSession,
} from './store.ts';

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
  origin: RequestOrigin,
  { strong = false, provedAt }: Entry = {},
): Promise<OpenedSession> {
  const at = services.clock.now();
  const token = randomBytes(32).toString('base64url');
  const sessionId = randomUUID();
  await insertSession(trx, {
    id: sessionId,
    tokenHash: hashToken(token),
    accountId: account.id,
    scope,
    device: deviceOf(origin),
    // A password alone proves nothing more where there is a second factor: what matters asks for that.
    steppedUpAt: strong || !(await hasSecondFactor(trx, account.id)) ? at : (provedAt ?? null),
    at,
  });
  if (scope === 'full') await enterWholly(services, trx, account, { sessionId, at });
  return { token, sessionId };
}

/** Ends the sessions that are too many, and moves on the cases that waited for the first sign-in. */
async function enterWholly(
  services: Services,
  trx: Trx,
  account: Account,
  { sessionId, at }: { readonly sessionId: string; readonly at: Date },
): Promise<void> {
  const { seenAfter } = sessionBounds(services.settings, at);
  await endOldestSessions(trx, {
    ...account,
    sessionId,
    most: mostSessions(services, account),
    at,
    seenAfter,
  });
  await markSignedIn(trx, account.id, at);
  if (account.kind !== 'applicant') return;
  const cases = await casesOn(trx, account.id, services.clock.today());
  const actor = actorOf(
    account,
    sessionId,
    cases.map(({ caseId }) => caseId),
  );
  for (const { caseId, landing } of cases) {
    if (landing === 'account-ready')
      await services.move(trx, { track: 'landing', action: 'sign-in', caseId, actor });
  }
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
export const sessionCookie = (token: string | undefined): CookieChange => ({
  name: SESSION_COOKIE,
  value: token,
});

type Cookies = Readonly<Record<string, string | undefined>>;
type LetIn = { readonly token: string; readonly accountId: string; readonly scope: Scope };

/** What the browser keeps after a step inside: the session, and once somebody is wholly in, that this device is theirs. */
export function entryCookies(
  services: Pick<Services, 'secret'>,
  cookies: Cookies,
  { token, accountId, scope }: LetIn,
): readonly CookieChange[] {
  const session = sessionCookie(token);
  return scope === 'full' ? [session, deviceCookie(services, cookies, accountId)] : [session];
}

type Needs = Pick<Services, 'db' | 'clock' | 'settings' | 'profile'>;

export type SessionIdentity = { readonly actor: Actor; readonly holder: string };

/**
 * Who holds a session token; undefined when the session has ended. One query for each request. Any request that is
 * answered counts as use, also a GET; it is written down at most once a minute.
 */
export const identifySession = (services: Needs, token: string): Promise<SessionIdentity | undefined> =>
  identifySessionByHash(services, hashToken(token));

/** The same for a phone, which knows the session that let it in by the hash of its token only. */
export async function identifySessionByHash(
  { db, clock, settings, profile }: Needs,
  tokenHash: Buffer,
): Promise<SessionIdentity | undefined> {
  const now = clock.now();
  const { zone } = profile;
  const day = { today: dayOf(now, zone), zone };
  const held = await findLiveSession(db, tokenHash, sessionBounds(settings, now), day);
  if (!held) return undefined;
  if (now.getTime() - held.seenAt.getTime() >= SEEN_EVERY_MS) await touchSession(db, held.id, now);
  return { actor: sessionActorOf(held), holder: held.id };
}

function sessionActorOf(held: LiveSession): Actor {
  const { id: sessionId, scope, accountId, displayName: name, personId } = held;
  if (scope === 'choose-password') return { kind: 'newcomer', accountId, sessionId };
  if (scope === 'second-step') return { kind: 'halfway', accountId, sessionId, missing: 'second-step' };
  if (scope === 'add-passkey') return { kind: 'halfway', accountId, sessionId, missing: 'passkey' };
  if (held.kind === 'representative')
    return { kind: 'representative', accountId, sessionId, name, cases: mergedSights(held.clients) };
  if (personId === null)
    return {
      kind: 'staff',
      accountId,
      sessionId,
      name,
      roles: held.roles,
      ...(held.apart && { apart: held.apart }),
    };
  const { cases, ownCase } = held;
  const before = held.before.map(({ caseId, until }) => ({ caseId, until: new Date(until) }));
  return { kind: 'applicant', accountId, sessionId, name, personId, cases, ownCase, before };
}

/** Two authorities about one case show what either of them shows. */
function mergedSights(clients: LiveSession['clients']): LiveSession['clients'] {
  const sights = new Map<string, readonly RepresentativePermission[]>();
  for (const { caseId, sees } of clients)
    sights.set(caseId, [...new Set([...(sights.get(caseId) ?? []), ...sees])]);
  return [...sights].map(([caseId, sees]) => ({ caseId, sees }));
}

/** Ends this session; or with `everywhere` every one of the account. */
export function signOut({ services }: AccountServices, actor: Signed, everywhere: boolean): Promise<void> {
  return inTransaction(services.db, async (trx) => {
    if (everywhere) await endSessionsOf(trx, actor.accountId, services.clock.now());
    else await closeSession(services, trx, actor);
    await services.record(trx, {
      act: everywhere ? 'account.sign-out-everywhere' : 'account.sign-out',
      actor,
    });
  });
}
