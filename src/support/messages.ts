import { readableNumber } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import type { RequestKind } from '../correspondence/message-kinds.ts';
import { daysAfter } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { both, type Day, type Lang } from '../platform/i18n.ts';
import * as store from './store.ts';
import { type Agent, requestReplyBy } from './support.ts';

const refusals = {
  many: both({
    en: 'You have written several times today. We have your messages and will answer; there is no need to write again.',
    fr: "Vous avez écrit plusieurs fois aujourd'hui. Nous avons vos messages et nous répondrons; il n'est pas nécessaire d'écrire de nouveau.",
  }),
};

export type RequestDraft = {
  readonly kind: RequestKind;
  readonly applicationNumber: string;
  readonly email: string;
  readonly language: Lang;
  readonly message: string;
};

export type RequestReceipt =
  | { readonly ok: true; readonly number: string; readonly replyBy: Day }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MOST_A_DAY = 5;

/** Takes a request from somebody without a session. The same form sent twice is one request. */
export async function receiveRequest(
  { db, clock }: Services,
  once: string,
  wanted: RequestDraft,
): Promise<RequestReceipt> {
  const at = clock.now();
  if ((await store.messagesSince(db, wanted.email, daysAfter(at, -1))) >= MOST_A_DAY) {
    return { ok: false, problems: [{ field: 'form', says: refusals.many }] };
  }
  const request = {
    ...wanted,
    number: readableNumber('Q'),
    createdAt: at,
    replyBy: requestReplyBy(clock.today()),
  };
  return { ok: true, ...(await store.insertMessage(db, once, request)) };
}

/** Ticks a request off. */
export function finishRequest({ db, clock, record }: Services, actor: Agent, number: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (await store.markAnswered(trx, number, actor.accountId, clock.now())) {
      await record(trx, { act: 'support.finish-request', actor, details: { number } });
    }
  });
}
