import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import type { InviteFamily } from '../intake/intake.ts';
import { addDays, daysAfter } from '../platform/clock.ts';
import { hashToken, tokenFor } from '../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../platform/db/db.ts';
import { invitationProblemWords } from './invitation-words.ts';
import { type Invitation, REQUESTS_A_DAY, type ResendInvitation } from './invitation.ts';
import * as store from './store.ts';
import {
  claimExpired,
  claimToRemind,
  insertInvitationRequest,
  markExpired,
  markReminded,
  takeInvitationRequest,
} from './store.ts';

type Sending = Pick<Services, 'clock' | 'profile' | 'secret' | 'record' | 'post' | 'move'>;

/** The token in the link of an invitation; it follows from the id, so that only its hash is stored. */
export const invitationToken = (secret: Buffer, invitationId: string): string =>
  tokenFor(secret, 'invitation', invitationId);

/** Invites families that were just taken in. */
export function createInvite(services: Sending): InviteFamily {
  return async (trx, applicationId) => {
    const members = await store.membersIn(trx, applicationId, 'approved');
    const invitationId = await send(services, trx, applicationId, SYSTEM, undefined);
    const details = { invitationId };
    for (const { caseId } of members) {
      const moved = await services.move(trx, {
        track: 'landing',
        action: 'invite',
        caseId,
        actor: SYSTEM,
        details,
      });
      if (!moved.ok) throw new Error(`a case that was just opened could not be invited: ${moved.why}`);
    }
  };
}

/** A family that declined and has written to us since is asked again; only an agent may do so. */
async function reopen(
  { move }: Pick<Services, 'move'>,
  trx: Trx,
  applicationId: string,
  actor: Actor,
): Promise<void> {
  if (actor.kind !== 'staff') return;
  for (const { caseId } of await store.membersIn(trx, applicationId, 'declined')) {
    await move(trx, { track: 'landing', action: 'reopen', caseId, actor });
  }
}

/** Sends a family a new invitation; answers that were begun go along with it. */
export function createResend(services: Sending): ResendInvitation {
  return async (trx, applicationId, actor) => {
    const before = await store.lockCurrent(trx, applicationId);
    await reopen(services, trx, applicationId, actor);
    const [principal] = await store.membersIn(trx, applicationId, 'invited');
    if (principal?.role !== 'principal')
      return [{ field: 'form', says: invitationProblemWords.nothingToAnswer }];
    if (before) await store.markSuperseded(trx, before.id, services.clock.now());
    await send(services, trx, applicationId, actor, before);
    return undefined;
  };
}

async function send(
  { clock, profile, secret, record, post }: Sending,
  trx: Trx,
  applicationId: string,
  actor: Actor,
  before: Invitation | undefined,
): Promise<string> {
  const id = randomUUID();
  const at = clock.now();
  const { invitationReplyDays, invitationExpiryDays } = profile.limits;
  await store.insertInvitation(trx, {
    id,
    applicationId,
    tokenHash: hashToken(invitationToken(secret, id)),
    createdAt: at,
    replyBy: addDays(clock.today(), invitationReplyDays),
    expiresAt: daysAfter(at, invitationExpiryDays),
    draft: before?.draft ?? null,
  });
  const details = { invitationId: id, applicationId, ...(before ? { supersedes: before.id } : {}) };
  const event = await record(trx, { act: 'invitation.send', actor, details, letters: ['invitation'] });
  const to = await store.principalAddress(trx, applicationId);
  await post(trx, { letter: 'invitation', event, to, params: { invitationId: id } });
  return id;
}

/** Longer ones name nobody: an application's number, and the longest address that mail can carry. */
const LONGEST = { number: 40, email: 254 } as const;

/**
 * Somebody without the email asks for a new one. It is only written down, whoever asks and whether or not there is such
 * a family: the same work, the same answer, in the same time. A sweep answers it a moment later.
 */
export async function requestAgain(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { number, email }: { readonly number: string; readonly email: string },
): Promise<void> {
  const plain = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LONGEST.number);
  const asked = { id: randomUUID(), number: plain, email: email.slice(0, LONGEST.email) };
  await insertInvitationRequest(db, { ...asked, at: clock.now() });
}

/**
 * Answers the oldest request; false when there is none. Sends a new invitation to the address on file if number and
 * address fit together; else, and beyond a few a day, does nothing.
 */
export function answerInvitationRequest(services: Sending & Pick<Services, 'db'>): Promise<boolean> {
  const resend = createResend(services);
  return inTransaction(services.db, async (trx) => {
    const asked = await takeInvitationRequest(trx);
    if (!asked) return false;
    const since = daysAfter(services.clock.now(), -1);
    const found = await store.findForRequest(trx, asked.number, asked.email, since);
    if (found && found.recent < REQUESTS_A_DAY) await resend(trx, found.id, SYSTEM);
    return true;
  });
}

/**
 * One step of the worker: reminds one family, or records that one invitation's time is over. True when it did
 * something, so that there may be more.
 */
export async function sweepInvitations(services: Sending & Pick<Services, 'db'>): Promise<boolean> {
  return inTransaction(
    services.db,
    async (trx) => (await remindOne(services, trx)) || (await expireOne(services, trx)),
  );
}

async function remindOne({ clock, profile, record, post }: Sending, trx: Trx): Promise<boolean> {
  const now = clock.now();
  const madeBefore = profile.limits.invitationReminderDays.map((days) => daysAfter(now, -days));
  const claimed = await claimToRemind(trx, madeBefore, now);
  if (!claimed) return false;
  // After a time without a worker several may be due: one letter stands for all of them.
  const due = madeBefore.filter((at) => claimed.createdAt <= at).length;
  await markReminded(trx, claimed.id, due, now);
  const details = { invitationId: claimed.id, reminder: due };
  const letters = ['invitation.reminder'];
  const event = await record(trx, { act: 'invitation.remind', actor: SYSTEM, details, letters });
  const to = await store.principalAddress(trx, claimed.applicationId);
  await post(trx, { letter: 'invitation.reminder', event, to, params: { invitationId: claimed.id } });
  return true;
}

async function expireOne({ clock, record }: Sending, trx: Trx): Promise<boolean> {
  const claimed = await claimExpired(trx, clock.now());
  if (!claimed) return false;
  await markExpired(trx, claimed.id, clock.now());
  await record(trx, { act: 'invitation.expire', actor: SYSTEM, details: { invitationId: claimed.id } });
  return true;
}
