import type { Staff } from '../../case/actor.ts';
import { may } from '../../case/may.ts';
import type { Services } from '../../case/services.ts';
import { daysAfter } from '../../platform/clock.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import type { Account } from '../store.ts';
import { keepChange, stop } from './ask.ts';
import * as store from './store.ts';
import { emailChangeRefusals } from './words.ts';

const APPROVED_WITHIN_DAYS = 7;

/** The link to the new address waits as long as a code by email may (NIST SP 800-63B-4: 24 hours). */
export const DESK_LINK_HOURS = 24;
const DAYS_OF_LINK = DESK_LINK_HOURS / 24;

type Asked = { readonly email: string; readonly actor: Staff };

/**
 * An agent asks for another address of an account that its person has used: whoever has the address has the account, so
 * a second agent must approve, the new address must confirm, and the delay runs. The old one is told and can stop it.
 */
export async function askByDesk(
  services: Pick<Services, 'clock' | 'profile' | 'secret' | 'record' | 'post'>,
  trx: Trx,
  account: Account,
  { email, actor }: Asked,
): Promise<readonly Problem[] | undefined> {
  const at = services.clock.now();
  const open = await store.openChange(trx, account.id);
  if (open?.askedBy && (open.dueAt || open.expiresAt > at))
    return [{ field: 'form', says: emailChangeRefusals.already }];
  const expiresAt = daysAfter(at, APPROVED_WITHIN_DAYS);
  const id = await keepChange(services, trx, account, { email, askedBy: actor.accountId, expiresAt });
  const letter = 'account.email-reported';
  const details = { accountId: account.id, change: id };
  const act = { act: 'account.ask-email-by-desk' as const, actor, letters: [letter] };
  const event = await services.record(trx, { ...act, details });
  await services.post(trx, { letter, event, to: { accountId: account.id }, params: { change: id } });
  return undefined;
}

export type ChangeDecision = 'done' | 'same' | 'gone';

/** The second agent: never who asked, nor whose account it is. Now the new address gets its link. */
export function approveChange(services: Services, actor: Staff, id: string): Promise<ChangeDecision> {
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const change = await store.lockDeskChange(trx, id);
    if (!change || !may(actor, 'support.correct') || change.approvedBy || change.expiresAt <= at)
      return 'gone';
    if (change.askedBy === actor.accountId || change.accountId === actor.accountId) return 'same';
    await store.markChangeApproved(trx, {
      id,
      by: actor.accountId,
      at,
      expiresAt: daysAfter(at, DAYS_OF_LINK),
    });
    const letter = 'account.email-confirm';
    const details = { accountId: change.accountId, change: id };
    const act = { act: 'account.approve-email' as const, actor, letters: [letter] };
    const event = await services.record(trx, { ...act, details });
    const to = { address: change.newEmail, language: change.language };
    await services.post(trx, { letter, event, to, params: { change: id } });
    return 'done';
  });
}

/** Either of the two, or anybody of the desk, thinks better of it. */
export function dropChange(services: Services, actor: Staff, id: string): Promise<ChangeDecision> {
  return inTransaction(services.db, async (trx) => {
    const change = await store.lockDeskChange(trx, id);
    if (!change || !may(actor, 'support.correct')) return 'gone';
    await stop(services, trx, actor, change.accountId);
    return 'done';
  });
}
