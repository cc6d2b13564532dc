import type { Actor } from '../case/actor.ts';
import type { RepresentativeSight } from '../case/policy.ts';
import type { Services } from '../case/services.ts';
import { dayOf } from '../platform/clock.ts';
import { SEEN_EVERY_MS, sessionBounds } from './account.ts';
import { hashToken } from '../platform/crypto/links.ts';
import { findLiveSession, type LiveSession, touchSession } from './sessions/store.ts';

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
  return { actor: actorOf(held), holder: held.id };
}

function actorOf(held: LiveSession): Actor {
  const { id: sessionId, scope, accountId, displayName: name, personId } = held;
  if (scope === 'choose-password') return { kind: 'newcomer', accountId, sessionId };
  if (scope === 'second-step') return { kind: 'halfway', accountId, sessionId, missing: 'second-step' };
  if (scope === 'add-passkey') return { kind: 'halfway', accountId, sessionId, missing: 'passkey' };
  if (held.kind === 'representative')
    return { kind: 'representative', accountId, sessionId, name, cases: seenTogether(held.clients) };
  if (personId === null) return { kind: 'staff', accountId, sessionId, name, roles: held.roles };
  const { cases, ownCase } = held;
  const before = held.before.map(({ caseId, until }) => ({ caseId, until: new Date(until) }));
  return { kind: 'applicant', accountId, sessionId, name, personId, cases, ownCase, before };
}

/** Two authorities about one case show what either of them shows. */
function seenTogether(clients: LiveSession['clients']): LiveSession['clients'] {
  const sights = new Map<string, readonly RepresentativeSight[]>();
  for (const { caseId, sees } of clients)
    sights.set(caseId, [...new Set([...(sights.get(caseId) ?? []), ...sees])]);
  return [...sights].map(([caseId, sees]) => ({ caseId, sees }));
}
