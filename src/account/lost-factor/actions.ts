import { randomUUID } from 'node:crypto';
import { type Actor, NOBODY, type Staff, SYSTEM } from '../../case/actor.ts';
import type { ActName } from '../../case/acts.ts';
import { may } from '../../case/authorization.ts';
import { isSecondPerson } from '../../case/staff/second-person.ts';
import type { Services } from '../../case/services.ts';
import { daysAfter } from '../../platform/clock.ts';
import { hashToken, tokenFor } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import type { RequestClearing } from '../account.ts';
import * as store from './store.ts';
import { lostFactorRefusals } from './lost-factor-words.ts';
import { deleteCodeApp } from '../mfa/codes-store.ts';
import { makeEnrolment } from '../mfa/enrolment.ts';
import { countPasskeys, hasSecondFactor } from '../mfa/passkey-store.ts';
import { needsPasskey } from '../mfa/required-factors.ts';
import { sendAccess } from '../recovery/access.ts';
import { endPendingSignIns, endSessionsOf } from '../sessions/store.ts';
import { type Account, lockAccount } from '../store.ts';

/** The purpose that the link in the letters is made for. */
export const STOP_CLEARING = 'clearing stop';

const APPROVED_WITHIN_DAYS = 7;
const HOUR_MS = 3_600_000;

/** What each kind of staff clears, and for whom. */
export const ACTION = { codes: 'support.clear', passkeys: 'staff.manage' } as const;

const problem = (says: Problem['says']): readonly Problem[] => [{ field: 'form', says }];

const hasFactor = async (trx: Trx, account: Account, what: store.LostFactor): Promise<boolean> =>
  what === 'codes'
    ? account.kind !== 'staff' && (await hasSecondFactor(trx, account.id))
    : account.kind === 'staff' && (await countPasskeys(trx, account.id)) > 0;

/** See `AskClearing`. Nothing is cleared yet: somebody else must approve, and the holder can stop it. */
export async function requestClearing(
  services: Services,
  trx: Trx,
  { accountId, what, actor }: Parameters<RequestClearing>[1],
): ReturnType<RequestClearing> {
  const { clock, secret } = services;
  if (!may(actor, ACTION[what])) return problem(lostFactorRefusals.gone);
  if (actor.accountId === accountId) return problem(lostFactorRefusals.own);
  const account = await lockAccount(trx, accountId);
  if (!account || !(await hasFactor(trx, account, what))) return problem(lostFactorRefusals.none);
  const id = randomUUID();
  const at = clock.now();
  const kept = await store.insertClearing(trx, {
    id,
    accountId,
    what,
    askedBy: actor.accountId,
    askedAt: at,
    expiresAt: daysAfter(at, APPROVED_WITHIN_DAYS),
    stopHash: hashToken(tokenFor(secret, STOP_CLEARING, id)),
  });
  if (!kept) return problem(lostFactorRefusals.already);
  await tell(services, trx, { act: 'account.ask-clearing', what: 'asked', actor, accountId, id });
  return undefined;
}

type LostFactorNotice = {
  readonly act: ActName;
  readonly what: 'asked' | 'approved' | 'stopped' | 'cleared';
  readonly actor: Actor;
  readonly accountId: string;
  readonly id: string;
};

/** Each step stands in the audit and is told to the address on file. */
async function tell(
  { record, post }: Services,
  trx: Trx,
  { act, what, actor, accountId, id }: LostFactorNotice,
): Promise<void> {
  const letter = `account.clearing-${what}`;
  const details = { accountId, clearing: id };
  const event = await record(trx, { act, actor, details, letters: [letter] });
  await post(trx, { letter, event, to: { accountId }, params: { clearing: id } });
}

/** `code`: with what the colleague makes a new passkey; shown once to the second administrator, who passes it on. */
export type ClearingDecision = 'done' | 'same' | 'gone' | { readonly code: string };

/**
 * The second person: never who asked, nor whose account it is. Codes of applicants and representatives go after the
 * delay, passkeys now.
 */
export function approveClearing(
  services: Services,
  actor: Staff,
  { id, what }: { readonly id: string; readonly what: store.LostFactor },
): Promise<ClearingDecision> {
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const clearing = await store.lockClearing(trx, id, what);
    if (!clearing || !may(actor, ACTION[what]) || clearing.approvedBy || clearing.stoppedAt) return 'gone';
    if (clearing.expiresAt <= at) return 'gone';
    if (!isSecondPerson(actor, { askedBy: clearing.askedBy, about: clearing.accountId })) return 'same';
    const delay = what === 'codes' ? services.profile.limits.factorClearingHours * HOUR_MS : 0;
    const dueAt = new Date(at.getTime() + delay);
    await store.markClearingApproved(trx, { id, by: actor.accountId, at, dueAt });
    const { accountId } = clearing;
    await tell(services, trx, { act: 'account.approve-clearing', what: 'approved', actor, accountId, id });
    if (delay === 0) await clear(services, trx, { ...clearing, dueAt });
    if (what === 'codes' || !needsPasskey(services, { kind: 'staff' })) return 'done';
    return { code: await makeEnrolment(services, trx, accountId) };
  });
}

/** Either of the two, or anybody of the desk, thinks better of it. */
export function dropClearing(
  services: Services,
  actor: Staff,
  { id, what }: { readonly id: string; readonly what: store.LostFactor },
): Promise<ClearingDecision> {
  return inTransaction(services.db, async (trx) => {
    const clearing = await store.lockClearing(trx, id, what);
    if (!clearing || !may(actor, ACTION[what]) || clearing.appliedAt || clearing.stoppedAt) return 'gone';
    await store.markStopped(trx, id, services.clock.now(), actor.accountId);
    const { accountId } = clearing;
    await tell(services, trx, { act: 'account.stop-clearing', what: 'stopped', actor, accountId, id });
    return 'done';
  });
}

/** Stopped by the holder, by the link in the letter: somebody may know the password, so every session ends. */
export async function stopClearing(
  services: Services,
  trx: Trx,
  { id, accountId }: store.Clearing,
): Promise<void> {
  const at = services.clock.now();
  await store.markStopped(trx, id, at, null);
  await endSessionsOf(trx, accountId, at);
  await tell(services, trx, {
    act: 'account.stop-clearing',
    what: 'stopped',
    actor: NOBODY,
    accountId,
    id,
  });
}

/** Takes the factor away. A password that is too short to stand alone ends with it. */
async function clear(services: Services, trx: Trx, { id, accountId, what }: store.Clearing): Promise<void> {
  const at = services.clock.now();
  const account = await lockAccount(trx, accountId);
  await store.markCleared(trx, id, at);
  if (!account) return;
  // A passkey that stayed would go on being asked for before everything that matters.
  await store.deletePasskeysOf(trx, accountId);
  if (what === 'passkeys') {
    await endSessionsOf(trx, accountId, at);
  } else {
    await deleteCodeApp(trx, accountId);
    await endPendingSignIns(trx, accountId, at);
  }
  await tell(services, trx, { act: 'account.clear-factor', what: 'cleared', actor: SYSTEM, accountId, id });
  if (what === 'codes' && account.passwordShort) {
    await store.endPassword(trx, accountId);
    await sendAccess(services, trx, accountId, SYSTEM);
  }
}

/** Clears one whose delay is over; false when none is. */
export function clearDue(services: Services): Promise<boolean> {
  return inTransaction(services.db, async (trx) => {
    const due = await store.lockDueClearing(trx, services.clock.now());
    if (due) await clear(services, trx, due);
    return due !== undefined;
  });
}
