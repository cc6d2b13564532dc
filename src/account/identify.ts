import type { Actor } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import { SEEN_EVERY_MS, sessionBounds } from './account.ts';
import { hashToken } from '../platform/crypto/links.ts';
import { findHeld, type Held, touchSession } from './sessions/store.ts';

export type Identified = { readonly actor: Actor; readonly holder: string };

/**
 * Who holds a session token; undefined when the session has ended. One query for each request. Any request that is
 * answered counts as use, also a GET; it is written down at most once a minute.
 */
export async function identify(
  { db, clock, settings }: Pick<Services, 'db' | 'clock' | 'settings'>,
  token: string,
): Promise<Identified | undefined> {
  const now = clock.now();
  const { seenAfter, startedAfter } = sessionBounds(settings, now);
  const held = await findHeld(db, hashToken(token), seenAfter, startedAfter);
  if (!held) return undefined;
  if (now.getTime() - held.seenAt.getTime() >= SEEN_EVERY_MS) await touchSession(db, held.id, now);
  return { actor: actorOf(held), holder: held.id };
}

function actorOf({
  id: sessionId,
  scope,
  accountId,
  displayName: name,
  personId,
  roles,
  cases,
}: Held): Actor {
  if (scope === 'choose-password') return { kind: 'newcomer', accountId, sessionId };
  if (scope === 'second-step') return { kind: 'halfway', accountId, sessionId, missing: 'second-step' };
  if (scope === 'add-passkey') return { kind: 'halfway', accountId, sessionId, missing: 'passkey' };
  if (personId === null) return { kind: 'staff', accountId, sessionId, name, roles };
  return { kind: 'applicant', accountId, sessionId, name, personId, cases };
}
