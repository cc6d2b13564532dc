import { randomUUID } from 'node:crypto';
import type { Actor } from '../../case/actor.ts';
import { may } from '../../case/may.ts';
import type { Services } from '../../case/services.ts';
import { daysAfter } from '../../platform/clock.ts';
import { hashToken, tokenFor } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import { looksLikeEmail } from '../account.ts';
import type { PasskeyHolder } from '../factors/passkeys.ts';
import { supersedeLinks } from '../recovery/store.ts';
import { type Account, lockAccount } from '../store.ts';
import { CONFIRM_CHANGE, STOP_CHANGE } from './link.ts';
import * as store from './store.ts';
import { emailChangeRefusals } from './words.ts';

const MOST_A_DAY = 3;

/** Asks for another sign-in address: a link goes to the new one, and word with a way to stop it to the old one. */
export function askForChange(
  services: Services,
  actor: PasskeyHolder,
  email: string,
): Promise<readonly Problem[] | undefined> {
  const problem = (says: Problem['says']) => [{ field: 'email', says }];
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const account = await lockAccount(trx, actor.accountId);
    if (!account || account.kind === 'staff' || !may(actor, 'email.change'))
      return problem(emailChangeRefusals.gone);
    if (!looksLikeEmail(email)) return problem(emailChangeRefusals.form);
    if (account.email.toLowerCase() === email.toLowerCase()) return problem(emailChangeRefusals.same);
    if ((await store.changesSince(trx, account.id, daysAfter(at, -1))) >= MOST_A_DAY)
      return problem(emailChangeRefusals.many);
    await begin(services, trx, account, { actor, email });
    return undefined;
  });
}

type Wanted = { readonly actor: PasskeyHolder; readonly email: string };

/** Keeps the change, and owes both letters; one that was on its way before is stopped. */
async function begin(
  services: Services,
  trx: Trx,
  account: Account,
  { actor, email }: Wanted,
): Promise<void> {
  const { clock, profile } = services;
  const expiresAt = new Date(clock.now().getTime() + profile.limits.resetLinkMinutes * 60_000);
  const id = await keepChange(services, trx, account, { email, askedBy: null, expiresAt });
  const letters = ['account.email-confirm', 'account.email-asked'] as const;
  const details = { change: id };
  const event = await services.record(trx, { act: 'account.ask-email', actor, details, letters });
  const params = { change: id };
  const { language } = account;
  await services.post(trx, { letter: letters[0], event, to: { address: email, language }, params });
  await services.post(trx, { letter: letters[1], event, to: { accountId: account.id }, params });
}

type Kept = { readonly email: string; readonly askedBy: string | null; readonly expiresAt: Date };

/** Keeps a change in the place of the one that was on its way; gives its id. */
export async function keepChange(
  { clock, secret }: Pick<Services, 'clock' | 'secret'>,
  trx: Trx,
  account: Account,
  { email, askedBy, expiresAt }: Kept,
): Promise<string> {
  const at = clock.now();
  const id = randomUUID();
  await store.stopChange(trx, account.id, at);
  await store.insertChange(trx, {
    id,
    accountId: account.id,
    oldEmail: account.email,
    newEmail: email,
    askedBy,
    confirmHash: hashToken(tokenFor(secret, CONFIRM_CHANGE, id)),
    stopHash: hashToken(tokenFor(secret, STOP_CHANGE, id)),
    at,
    expiresAt,
  });
  return id;
}

/** Stopped by the person on the account page. */
export function stopOwn(services: Services, actor: PasskeyHolder): Promise<void> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (account) await stop(services, trx, actor, account.id);
  });
}

type Needs = Pick<Services, 'clock' | 'record' | 'post'>;

/** Ends the open change of an account, if any, and tells the address on file. */
export async function stop(services: Needs, trx: Trx, actor: Actor, accountId: string): Promise<void> {
  if (!(await store.stopChange(trx, accountId, services.clock.now()))) return;
  const letter = 'account.email-stopped';
  const details = { accountId };
  const event = await services.record(trx, { act: 'account.stop-email', actor, details, letters: [letter] });
  await services.post(trx, { letter, event, to: { accountId } });
}

/**
 * Whatever was on its way to open the account another way ends with its password: who chooses a new one may be taking
 * the account back from somebody else.
 */
export async function endOtherWays(
  services: Needs,
  trx: Trx,
  actor: Actor,
  accountId: string,
): Promise<void> {
  await supersedeLinks(trx, accountId, services.clock.now());
  await stop(services, trx, actor, accountId);
}
