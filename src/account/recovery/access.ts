import { temporaryExpiry } from '../temporary-password.ts';
import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { hashToken, tokenFor } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import { emailFault } from '../../platform/email-address.ts';
import { both } from '../../platform/i18n.ts';
import { type CorrectEmail, type SendAccess } from '../account.ts';
import { askByDesk } from '../email-change/email-change.ts';
import { takeTriedName } from '../rate-limits-store.ts';
import { forgetNames } from '../rate-limits.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { type Account, accountsNamed, lockAccount, renewTemporary } from '../store.ts';
import { normaliseUserName } from '../user-name.ts';
import { accessLettersSince, insertAccessRequest, insertLink, takeAccessRequest } from './store.ts';

export const RESET = 'reset';

const DAY_MS = 24 * 3_600_000;
const MOST_LETTERS_A_DAY = 5;

type Needs = Pick<Services, 'clock' | 'profile' | 'secret' | 'record' | 'post'>;

/**
 * Writes a request down, whoever asks and whether or not there is such an account: the same work, the same answer. A
 * sweep answers it a moment later.
 */
export function askForAccess(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  identifier: string,
): Promise<void> {
  return insertAccessRequest(db, randomUUID(), identifier, clock.now());
}

/** Answers the oldest request; false when there is none. One address may belong to a family: each account gets its own. */
export function answerAccessRequest(services: Services): Promise<boolean> {
  return inTransaction(services.db, async (trx) => {
    const request = await takeAccessRequest(trx);
    if (!request) return false;
    const since = new Date(services.clock.now().getTime() - DAY_MS);
    for (const { id } of await accountsNamed(
      trx,
      normaliseUserName(request.identifier),
      request.identifier,
    )) {
      if ((await accessLettersSince(trx, id, since)) < MOST_LETTERS_A_DAY)
        await sendAccess(services, trx, id, SYSTEM);
    }
    return true;
  });
}

/** See `SendAccess`. */
export async function sendAccess(
  services: Needs,
  trx: Trx,
  accountId: string,
  actor: Actor,
): ReturnType<SendAccess> {
  const account = await lockAccount(trx, accountId);
  if (!account || account.kind === 'staff') return 'gone';
  if (account.passwordHash === null) {
    await reissueTemporary(services, trx, account, actor);
    return 'temporary';
  }
  await sendLink(services, trx, account, actor);
  return 'link';
}

/** The user name goes along in a letter of its own: a lost password often means two lost letters. */
async function reissueTemporary(
  { clock, profile, record, post }: Needs,
  trx: Trx,
  account: Account,
  actor: Actor,
) {
  const expiresAt = temporaryExpiry(clock.now(), profile.limits);
  const serial = await renewTemporary(trx, account.id, expiresAt);
  // Somebody who signed in with the one before may not go on with it.
  await endSessionsOf(trx, account.id, clock.now());
  await forgetNames(trx, [account.userName]);
  const letters = ['account.made', 'account.reissued'] as const;
  const details = { accountId: account.id, serial };
  const event = await record(trx, { act: 'account.reissue', actor, details, letters });
  const to = { accountId: account.id };
  await post(trx, { letter: letters[0], event, to });
  await post(trx, { letter: letters[1], event, to, params: { serial: String(serial) } });
}

async function sendLink(
  { clock, profile, secret, record, post }: Needs,
  trx: Trx,
  account: Account,
  actor: Actor,
) {
  const at = clock.now();
  const id = randomUUID();
  const expiresAt = new Date(at.getTime() + profile.limits.resetLinkMinutes * 60_000);
  await insertLink(trx, {
    id,
    accountId: account.id,
    tokenHash: hashToken(tokenFor(secret, RESET, id)),
    at,
    expiresAt,
  });
  const details = { accountId: account.id, link: id };
  const event = await record(trx, { act: 'account.send-link', actor, details, letters: ['account.reset'] });
  await post(trx, { letter: 'account.reset', event, to: { accountId: account.id }, params: { link: id } });
}

const words = {
  same: both({ en: 'This is the address on file already.', fr: "C'est déjà l'adresse au dossier." }),
  gone: both({ en: 'This account is closed.', fr: 'Ce compte est fermé.' }),
};

/**
 * See `CorrectEmail`. Whoever has the address has the account, whether or not somebody opened it before and whatever
 * failed: so it is never more than asked for.
 */
export async function correctEmail(
  services: Pick<Services, 'clock' | 'profile' | 'secret' | 'record' | 'post'>,
  trx: Trx,
  { accountId, email, actor }: Parameters<CorrectEmail>[1],
): ReturnType<CorrectEmail> {
  const fault = emailFault(email);
  if (fault) return [{ field: 'email', says: fault }];
  const account = await lockAccount(trx, accountId);
  if (!account || account.kind !== 'applicant') return [{ field: 'email', says: words.gone }];
  if (account.email.toLowerCase() === email.toLowerCase()) return [{ field: 'email', says: words.same }];
  return askByDesk(services, trx, account, { email, actor });
}

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
