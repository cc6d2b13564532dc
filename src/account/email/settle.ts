import { NOBODY, SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import type { CorrectPersonEmail } from '../../intake/intake.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { KnownFact } from '../account.ts';
import type { Redeemed } from '../links/link-state.ts';
import { supersedeLinks } from '../recovery/store.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { findAccount, lockAccount, setEmail } from '../store.ts';
import { stop } from './ask.ts';
import { openLinkedChange, type VerifiedChange } from './link.ts';
import * as store from './store.ts';

const HOUR_MS = 3_600_000;

export type ChangeServices = { readonly services: Services; readonly correctPersonEmail: CorrectPersonEmail };

/**
 * The new address works. It takes the place of the old one after the profile's delay, whoever asked and however they
 * proved it, so that the person has time to stop what was not theirs.
 */
export function confirmChange(services: Services, token: string, fact: KnownFact): Promise<Redeemed> {
  return inTransaction(services.db, async (trx) => {
    const ready = await openLinkedChange(services, trx, { side: 'confirm', token, fact });
    if (typeof ready === 'string') return ready;
    const { change, account } = ready;
    const at = services.clock.now();
    const delay = services.profile.limits.emailChangeHours * HOUR_MS;
    await store.markConfirmed(trx, change.id, at, new Date(at.getTime() + delay));
    const act = { act: 'account.confirm-email' as const, actor: NOBODY, letters: ['account.email-soon'] };
    const details = { accountId: account.id, change: change.id };
    const event = await services.record(trx, { ...act, details });
    const params = { change: change.id };
    await services.post(trx, { letter: 'account.email-soon', event, to: { accountId: account.id }, params });
    return 'done';
  });
}

/** Puts the new address in the place of the old one; links that went to the old one open nothing any more. */
async function apply({ services, correctPersonEmail }: ChangeServices, trx: Trx, change: store.EmailChange) {
  const account = await lockAccount(trx, change.accountId);
  const at = services.clock.now();
  if (!account) {
    await store.stopChange(trx, change.accountId, at);
    return;
  }
  await store.markApplied(trx, change.id, at);
  await setEmail(trx, account.id, change.newEmail);
  if (account.personId) await correctPersonEmail(trx, account.personId, change.newEmail);
  await supersedeLinks(trx, account.id, at);
  const letter = 'account.email-moved';
  const details = { accountId: account.id, change: change.id };
  const act = { act: 'account.change-email' as const, actor: SYSTEM, letters: [letter] };
  const event = await services.record(trx, { ...act, details });
  const { language } = account;
  const params = { change: change.id };
  await services.post(trx, { letter, event, to: { address: account.email, language }, params });
  await services.post(trx, { letter, event, to: { accountId: account.id } });
}

/** Applies one change whose delay is over, or puts one right that was undone; false when there is none. */
export function applyDueChange(changer: ChangeServices): Promise<boolean> {
  const { services } = changer;
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const change = await store.lockDueChange(trx, at);
    if (change) await apply(changer, trx, change);
    else {
      const undone = await store.takeUndone(trx, at);
      if (!undone) return false;
      const account = await findAccount(trx, undone.accountId);
      if (account?.personId) await changer.correctPersonEmail(trx, account.personId, account.email);
    }
    return true;
  });
}

/** Stopped or undone from the old address: somebody else may be in the account, so every session ends. */
export function stopByLink(services: Services, token: string, fact: KnownFact): Promise<Redeemed> {
  return inTransaction(services.db, async (trx) => {
    const ready = await openLinkedChange(services, trx, { side: 'stop', token, fact });
    if (typeof ready === 'string') return ready;
    await endSessionsOf(trx, ready.account.id, services.clock.now());
    if (ready.change.appliedAt) await undo(services, trx, ready, ready.change.appliedAt);
    else await stop(services, trx, NOBODY, ready.account.id);
    return 'done';
  });
}

/**
 * The old address comes back at once, also after further changes: whoever took the account may have moved it on. What
 * went to the addresses since opens nothing any more. The person's file follows by the sweep.
 */
async function undo(
  services: Services,
  trx: Trx,
  { change, account }: VerifiedChange,
  since: Date,
): Promise<void> {
  const at = services.clock.now();
  await store.undoChanges(trx, account.id, since, at);
  await setEmail(trx, account.id, change.oldEmail);
  await supersedeLinks(trx, account.id, at);
  const letters = ['account.email-stopped', 'account.email-changed'] as const;
  const details = { accountId: account.id, change: change.id };
  const event = await services.record(trx, { act: 'account.undo-email', actor: NOBODY, details, letters });
  const { language } = account;
  await services.post(trx, { letter: letters[1], event, to: { address: account.email, language } });
  await services.post(trx, { letter: letters[0], event, to: { accountId: account.id } });
}
