import { NOBODY } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { isTrueFact, type KnownFact, type LinkState, MOST_LINK_TRIES, type Redeemed } from '../account.ts';
import type { LinkKind } from '../emailed-link-page.tsx';
import { knownFactsOf, lockAccount } from '../store.ts';
import { stopClearing } from './actions.ts';
import { stopClearingWords as l } from './lost-factor-words.ts';
import * as store from './store.ts';

function stateOf(clearing: store.Clearing | undefined): LinkState {
  // Staff hold no fact that we could ask for: their letters have no link.
  if (clearing?.what !== 'codes') return 'unknown';
  if (clearing.stoppedAt) return 'stopped';
  if (clearing.appliedAt) return 'used';
  return clearing.stopTries >= MOST_LINK_TRIES ? 'tried' : 'open';
}

function redeem(services: Services, token: string, fact: KnownFact): Promise<Redeemed> {
  return inTransaction(services.db, async (trx) => {
    const clearing = await store.lockByLink(trx, hashToken(token));
    const state = stateOf(clearing);
    const account = clearing && (await lockAccount(trx, clearing.accountId));
    if (state !== 'open') return state;
    if (!clearing || !account) return 'unknown';
    const files = await knownFactsOf(trx, account.id);
    if (files.some((file) => isTrueFact(fact, file))) {
      await stopClearing(services, trx, clearing);
      return 'done';
    }
    await store.countStopTry(trx, clearing.id);
    const details = { accountId: account.id };
    await services.record(trx, { act: 'account.refuse-clearing', actor: NOBODY, details });
    return clearing.stopTries + 1 < MOST_LINK_TRIES ? 'wrong' : 'tried';
  });
}

/** The link in the letters about a lost second factor: whoever did not ask stops it. */
export const stopLink = (services: Services): LinkKind => ({
  id: 'lost.stop',
  path: { en: '/keep-codes', fr: '/garder-les-codes' },
  cookie: 'keep-codes',
  state: async (token) => stateOf(await store.findClearing(services.db, hashToken(token))),
  redeem: (token, fact) => redeem(services, token, fact),
  asks: l.asks,
  done: l.done,
  dead: l.dead,
  next: { page: 'forgot', label: l.next },
});
