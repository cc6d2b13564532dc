import { NOBODY } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import type { Trx } from '../../platform/db/db.ts';
import { type Fact, isTrueOf } from '../account.ts';
import { type LinkState, MOST_TRIES, type Redeemed } from '../links/link-state.ts';
import { type Account, lockAccount, maybeFileOfPerson } from '../store.ts';
import * as store from './store.ts';

/** The purposes that the two links are made for: to the new address, and to the old one. */
export const CONFIRM = 'email confirm';
export const STOP = 'email stop';

function stateOf(change: store.EmailChange | undefined, side: store.Side, now: Date): LinkState {
  if (!change) return 'unknown';
  if (change.stoppedAt) return 'stopped';
  if (side === 'confirm' ? change.confirmedAt : change.appliedAt) return 'used';
  if ((side === 'confirm' ? change.wrongTries : change.stopTries) >= MOST_TRIES) return 'tried';
  return side === 'confirm' && change.expiresAt <= now ? 'expired' : 'open';
}

/** How one of the two links stands. */
export async function changeState({ db, clock }: Services, side: store.Side, token: string) {
  return stateOf(await store.findChange(db, side, hashToken(token)), side, clock.now());
}

type Ready = { readonly change: store.EmailChange; readonly account: Account };

/** The change behind a link whose holder also knows something; else why not. A wrong fact is counted. */
export async function opened(
  services: Services,
  trx: Trx,
  { side, token, fact }: { readonly side: store.Side; readonly token: string; readonly fact: Fact },
): Promise<Ready | Exclude<Redeemed, 'done'>> {
  const change = await store.lockChange(trx, side, hashToken(token));
  const state = stateOf(change, side, services.clock.now());
  const account = change && (await lockAccount(trx, change.accountId));
  if (!change || !account?.personId) return 'unknown';
  if (state !== 'open') return state;
  const file = await maybeFileOfPerson(trx, account.personId);
  if (file && isTrueOf(fact, file)) return { change, account };
  await store.countWrong(trx, side, change.id);
  const details = { accountId: account.id, side };
  await services.record(trx, { act: 'account.refuse-email', actor: NOBODY, details });
  const tries = side === 'confirm' ? change.wrongTries : change.stopTries;
  return tries + 1 < MOST_TRIES ? 'wrong' : 'tried';
}
