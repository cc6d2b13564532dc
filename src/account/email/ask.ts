import { randomUUID } from 'node:crypto';
import type { Actor } from '../../case/actor.ts';
import { may } from '../../case/may.ts';
import type { Services } from '../../case/services.ts';
import { daysAfter } from '../../platform/clock.ts';
import { hashToken, tokenFor } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import { looksLikeEmail } from '../account.ts';
import type { Holder } from '../factors/passkeys.ts';
import { isStrong } from '../sessions/own-store.ts';
import { type Account, lockAccount } from '../store.ts';
import { CONFIRM, STOP } from './link.ts';
import * as store from './store.ts';
import { refusals } from './words.ts';

const MOST_A_DAY = 3;

/** Asks for another sign-in address: a link goes to the new one, and word with a way to stop it to the old one. */
export function askForChange(
  services: Services,
  actor: Holder,
  email: string,
): Promise<readonly Problem[] | undefined> {
  const problem = (says: Problem['says']) => [{ field: 'email', says }];
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const account = await lockAccount(trx, actor.accountId);
    if (account?.kind !== 'applicant' || !may(actor, 'email.change')) return problem(refusals.gone);
    if (!looksLikeEmail(email)) return problem(refusals.form);
    if (account.email.toLowerCase() === email.toLowerCase()) return problem(refusals.same);
    if ((await store.changesSince(trx, account.id, daysAfter(at, -1))) >= MOST_A_DAY)
      return problem(refusals.many);
    await begin(services, trx, account, { actor, email });
    return undefined;
  });
}

type Wanted = { readonly actor: Holder; readonly email: string };

/** Keeps the change, and owes both letters; one that was on its way before is stopped. */
async function begin(
  services: Services,
  trx: Trx,
  account: Account,
  { actor, email }: Wanted,
): Promise<void> {
  const { clock, profile, secret } = services;
  const at = clock.now();
  await store.stopChange(trx, account.id, at);
  const id = randomUUID();
  await store.insertChange(trx, {
    id,
    accountId: account.id,
    newEmail: email,
    confirmHash: hashToken(tokenFor(secret, CONFIRM, id)),
    stopHash: hashToken(tokenFor(secret, STOP, id)),
    strong: await isStrong(trx, actor.sessionId),
    at,
    expiresAt: new Date(at.getTime() + profile.limits.resetLinkMinutes * 60_000),
  });
  const letters = ['account.email-confirm', 'account.email-asked'] as const;
  const details = { change: id };
  const event = await services.record(trx, { act: 'account.ask-email', actor, details, letters });
  const params = { change: id };
  const { language } = account;
  await services.post(trx, { letter: letters[0], event, to: { address: email, language }, params });
  await services.post(trx, { letter: letters[1], event, to: { accountId: account.id }, params });
}

/** Stopped by the person on the account page. */
export function stopOwn(services: Services, actor: Holder): Promise<void> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (account) await stop(services, trx, actor, account.id);
  });
}

/** Ends the open change of an account, if any, and tells the address on file. */
export async function stop(services: Services, trx: Trx, actor: Actor, accountId: string): Promise<void> {
  if (!(await store.stopChange(trx, accountId, services.clock.now()))) return;
  const letter = 'account.email-stopped';
  const details = { accountId };
  const event = await services.record(trx, { act: 'account.stop-email', actor, details, letters: [letter] });
  await services.post(trx, { letter, event, to: { accountId } });
}
