import { NOBODY, SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import type { CorrectPersonEmail } from '../../intake/intake.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Fact } from '../account.ts';
import type { Redeemed } from '../links/link-state.ts';
import { supersedeLinks } from '../recovery/store.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { lockAccount, setEmail } from '../store.ts';
import { stop } from './ask.ts';
import { opened } from './link.ts';
import * as store from './store.ts';

const HOUR_MS = 3_600_000;

export type Changer = { readonly services: Services; readonly correctPersonEmail: CorrectPersonEmail };

/**
 * The new address works. It takes the place of the old one after the profile's delay, so that the person has time to stop
 * what was not theirs; at once when two factors asked for it.
 */
export function confirmChange(changer: Changer, token: string, fact: Fact): Promise<Redeemed> {
  const { services } = changer;
  return inTransaction(services.db, async (trx) => {
    const ready = await opened(services, trx, { side: 'confirm', token, fact });
    if (typeof ready === 'string') return ready;
    const { change, account } = ready;
    const at = services.clock.now();
    const delay = change.strong ? 0 : services.profile.limits.emailChangeHours * HOUR_MS;
    await store.markConfirmed(trx, change.id, at, new Date(at.getTime() + delay));
    const details = { accountId: account.id, change: change.id };
    if (change.strong) {
      await services.record(trx, { act: 'account.confirm-email', actor: NOBODY, details });
      await apply(changer, trx, change);
      return 'done';
    }
    const letters = ['account.email-soon'];
    const event = await services.record(trx, {
      act: 'account.confirm-email',
      actor: NOBODY,
      details,
      letters,
    });
    const params = { change: change.id };
    await services.post(trx, { letter: 'account.email-soon', event, to: { accountId: account.id }, params });
    return 'done';
  });
}

/** Puts the new address in the place of the old one; links that went to the old one open nothing any more. */
async function apply({ services, correctPersonEmail }: Changer, trx: Trx, change: store.EmailChange) {
  const account = await lockAccount(trx, change.accountId);
  const at = services.clock.now();
  if (!account?.personId) {
    await store.stopChange(trx, change.accountId, at);
    return;
  }
  await store.markApplied(trx, change.id, at);
  await setEmail(trx, account.id, change.newEmail);
  await correctPersonEmail(trx, account.personId, change.newEmail);
  await supersedeLinks(trx, account.id, at);
  const letter = 'account.email-moved';
  const details = { accountId: account.id, change: change.id };
  const event = await services.record(trx, {
    act: 'account.change-email',
    actor: SYSTEM,
    details,
    letters: [letter],
  });
  const { language } = account;
  await services.post(trx, { letter, event, to: { address: account.email, language } });
  await services.post(trx, { letter, event, to: { accountId: account.id } });
}

/** Applies one change whose delay is over; false when none is. */
export function applyDueChange(changer: Changer): Promise<boolean> {
  const { services } = changer;
  return inTransaction(services.db, async (trx) => {
    const change = await store.lockDueChange(trx, services.clock.now());
    if (!change) return false;
    await apply(changer, trx, change);
    return true;
  });
}

/** Stopped from the old address: somebody else may be in the account, so every session ends. */
export function stopByLink(services: Services, token: string, fact: Fact): Promise<Redeemed> {
  return inTransaction(services.db, async (trx) => {
    const ready = await opened(services, trx, { side: 'stop', token, fact });
    if (typeof ready === 'string') return ready;
    await endSessionsOf(trx, ready.account.id, services.clock.now());
    await stop(services, trx, NOBODY, ready.account.id);
    return 'done';
  });
}
