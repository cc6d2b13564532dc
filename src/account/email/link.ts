import { NOBODY } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { daysAfter } from '../../platform/clock.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import type { Trx } from '../../platform/db/db.ts';
import { type KnownFact, isTrueFact } from '../account.ts';
import { filesBehind } from '../behind-store.ts';
import { type LinkState, MOST_LINK_TRIES, type Redeemed } from '../links/link-state.ts';
import { type Account, lockAccount } from '../store.ts';
import * as store from './store.ts';

/** The purposes that the two links are made for: to the new address, and to the old one. */
export const CONFIRM_CHANGE = 'email confirm';
export const STOP_CHANGE = 'email stop';

type Needs = Pick<Services, 'clock' | 'profile'>;

function stateOf(
  { clock, profile }: Needs,
  change: store.EmailChange | undefined,
  side: store.Side,
): LinkState {
  if (!change) return 'unknown';
  if (change.stoppedAt) return 'stopped';
  const now = clock.now();
  const undoable = daysAfter(now, -profile.limits.emailUndoDays);
  if (side === 'confirm' ? change.confirmedAt : change.appliedAt && change.appliedAt <= undoable)
    return 'used';
  if ((side === 'confirm' ? change.wrongTries : change.stopTries) >= MOST_LINK_TRIES) return 'tried';
  if (side === 'stop') return 'open';
  if (change.askedBy && !change.approvedBy) return 'unknown';
  return change.expiresAt <= now ? 'expired' : 'open';
}

/** How one of the two links stands. */
export async function changeLinkState(services: Services, side: store.Side, token: string) {
  return stateOf(services, await store.findChange(services.db, side, hashToken(token)), side);
}

export type VerifiedChange = { readonly change: store.EmailChange; readonly account: Account };

/** The change behind a link whose holder also knows something; else why not. A wrong fact is counted. */
export async function openLinkedChange(
  services: Services,
  trx: Trx,
  { side, token, fact }: { readonly side: store.Side; readonly token: string; readonly fact: KnownFact },
): Promise<VerifiedChange | Exclude<Redeemed, 'done'>> {
  const change = await store.lockChange(trx, side, hashToken(token));
  const state = stateOf(services, change, side);
  const account = change && (await lockAccount(trx, change.accountId));
  if (!change || !account) return 'unknown';
  if (state !== 'open') return state;
  const files = await filesBehind(trx, account.id);
  if (files.some((file) => isTrueFact(fact, file))) return { change, account };
  await store.countWrongChangeFact(trx, side, change.id);
  const details = { accountId: account.id, side };
  await services.record(trx, { act: 'account.refuse-email', actor: NOBODY, details });
  const tries = side === 'confirm' ? change.wrongTries : change.stopTries;
  return tries + 1 < MOST_LINK_TRIES ? 'wrong' : 'tried';
}
