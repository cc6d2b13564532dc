import { randomUUID } from 'node:crypto';
import type { LetterRequest, Services } from '../case/services.ts';
import type { Trx } from '../platform/db/db.ts';
import { accountAddress, insertOutbox } from './store.ts';

/**
 * Puts emails into the outbox, in the transaction of the change that owes them: a change that is rolled back sends
 * nothing, and a change that is kept sends for certain. The row holds ids; words and secrets are put in when it is sent.
 */
export function createPost({ clock, profile }: Pick<Services, 'clock' | 'profile'>): Services['post'] {
  return async (trx: Trx, owed: LetterRequest) => {
    const to =
      'accountId' in owed.to
        ? { accountId: owed.to.accountId, ...(await accountAddress(trx, owed.to.accountId)) }
        : { accountId: null, ...owed.to };
    const id = randomUUID();
    await insertOutbox(trx, {
      id,
      letter: owed.letter,
      event: owed.event,
      accountId: to.accountId,
      address: to.address,
      language: to.language,
      caseId: owed.caseId ?? null,
      params: owed.params ?? {},
      messageId: `<${id}@${profile.email.senderDomain}>`,
      at: clock.now(),
    });
  };
}
