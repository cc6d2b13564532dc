import { SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { takeTriedName } from '../limits-store.ts';
import { accountsNamed } from '../store.ts';
import { normaliseUserName } from '../user-name.ts';

/**
 * Tells whoever a name belongs to that it took as many wrong passwords as a day allows; false when there is none to tell.
 * The try itself wrote the same row for names that nobody has, so that it tells nothing.
 */
export function answerTriedName({ db, record, post }: Services): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const tried = await takeTriedName(trx);
    if (!tried) return false;
    const letter = 'account.many-tries';
    for (const { id } of await accountsNamed(trx, normaliseUserName(tried.identifier), tried.identifier)) {
      const details = { accountId: id };
      const event = await record(trx, { act: 'account.pause', actor: SYSTEM, details, letters: [letter] });
      await post(trx, { letter, event, to: { accountId: id } });
    }
    return true;
  });
}
