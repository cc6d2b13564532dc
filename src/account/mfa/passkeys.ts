import type { AccountHolder } from '../holder.ts';
import { randomUUID } from 'node:crypto';
import { type Actor, NOBODY } from '../../case/actor.ts';
import type { ActName } from '../../case/acts.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import { type PasskeyRefusal, readAssertion, readRegistration, type VerifiedAssertion } from './webauthn.ts';
import { deviceOf, type RequestOrigin } from '../sessions/device.ts';
import { actorFor, closeSession, openSession } from '../sessions/session.ts';
import { endPendingSignIns } from '../sessions/store.ts';
import { isOfOrganization } from '../sso/store.ts';
import { type Account, lockAccount } from '../store.ts';
import { hashEnrolment } from './enrolment.ts';
import {
  countPasskeys,
  deletePasskey,
  insertPasskey,
  renamePasskey,
  useEnrolment,
  usePasskey,
} from './passkey-store.ts';
import { needsPasskey } from './required-factors.ts';

export type AddedPasskey =
  /** `token`: of the session that begins with it, for staff who had to make one. */
  | { readonly ok: true; readonly passkeyId: string; readonly token?: string }
  | { readonly ok: false; readonly why: PasskeyRefusal | 'known' | 'enrolment' };

type Adding = {
  readonly actor: AccountHolder;
  readonly answer: string;
  readonly origin: RequestOrigin;
  /** The code that came another way: only with it a session that waits for the first passkey makes one. */
  readonly enrolment?: string;
};

const LONGEST_NAME = 60;

/** A name of at most 60 characters, on one line. */
export const passkeyName = (typed: string): string =>
  [...typed.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('');

function firstName(origin: RequestOrigin, account: Account): string {
  const { browser, system } = deviceOf(origin);
  const known = [browser, system].filter((part) => part !== '').join(', ');
  return known || (account.language === 'fr' ? 'Clé d’accès' : 'Passkey');
}

/** Adds a passkey that the browser made, and tells the address on file. */
export async function addPasskey(
  services: Services,
  { actor, answer, origin, enrolment = '' }: Adding,
): Promise<AddedPasskey> {
  const made = await readRegistration(services, { answer, sessionId: actor.sessionId });
  if (typeof made === 'string') return { ok: false, why: made };
  const id = randomUUID();
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    // A session that waits for the first passkey adds no second one: somebody was faster.
    const late = actor.kind === 'halfway' && (await countPasskeys(trx, actor.accountId)) > 0;
    // The organization is their only way in: a passkey here would outlive their leaving it.
    if (!account || late || (await isOfOrganization(trx, account.id)))
      return { ok: false, why: 'wrong' } as const;
    const at = services.clock.now();
    const typed = { accountId: account.id, codeHash: hashEnrolment(enrolment), now: at };
    if (actor.kind === 'halfway' && !(await useEnrolment(trx, typed)))
      return { ok: false, why: 'enrolment' } as const;
    const kept = await insertPasskey(trx, {
      ...made,
      id,
      accountId: account.id,
      name: firstName(origin, account),
      at,
    });
    if (!kept) return { ok: false, why: 'known' } as const;
    await tell(services, trx, { act: 'account.add-passkey', letter: 'account.passkey-added', actor, id });
    if (actor.kind !== 'halfway') return { ok: true, passkeyId: id } as const;
    await endPendingSignIns(trx, account.id, at);
    const opened = await openSession(services, trx, account, 'full', origin, { strong: true });
    return { ok: true, passkeyId: id, token: opened.token } as const;
  });
}

type PasskeyNotice = {
  readonly act: ActName;
  readonly letter: string;
  readonly actor: AccountHolder;
  readonly id: string;
};

async function tell(
  { record, post }: Services,
  trx: Trx,
  { act, letter, actor, id }: PasskeyNotice,
): Promise<void> {
  const event = await record(trx, { act, actor, details: { passkey: id }, letters: [letter] });
  await post(trx, { letter, event, to: { accountId: actor.accountId } });
}

/** Gives a passkey another name; false when the person has no such passkey. */
export function namePasskey(
  services: Services,
  actor: AccountHolder,
  id: string,
  name: string,
): Promise<boolean> {
  return inTransaction(services.db, async (trx) => {
    if (!(await renamePasskey(trx, actor.accountId, id, name))) return false;
    await services.record(trx, { act: 'account.name-passkey', actor, details: { passkey: id } });
    return true;
  });
}

/** Removes a passkey and tells the address on file. Staff who must have one keep the last (`last`). */
export function removePasskey(
  services: Services,
  actor: AccountHolder,
  id: string,
): Promise<'removed' | 'last' | 'gone'> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (!account) return 'gone';
    if (needsPasskey(services, account) && (await countPasskeys(trx, account.id)) < 2) return 'last';
    if (!(await deletePasskey(trx, account.id, id))) return 'gone';
    await tell(services, trx, {
      act: 'account.remove-passkey',
      letter: 'account.passkey-removed',
      actor,
      id,
    });
    return 'removed';
  });
}

export type ByPasskey =
  | { readonly ok: true; readonly token: string; readonly accountId: string; readonly kind: Account['kind'] }
  | { readonly ok: false; readonly why: PasskeyRefusal };

/**
 * Signs in with a passkey, which is something the person has and, verified, something they are or know: no second step
 * follows. Wrong passwords by somebody else never stand in its way.
 */
export async function signInByPasskey(
  services: Services,
  {
    answer,
    actor,
    origin,
  }: { readonly answer: string; readonly actor: Actor; readonly origin: RequestOrigin },
): Promise<ByPasskey> {
  const shown = await readAssertion(services, { answer, purpose: 'sign-in', sessionId: null });
  if (typeof shown === 'string') return refusePasskey(services, shown);
  const opened = await inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, shown.passkey.accountId);
    if (!account || !(await writeUse(services, trx, shown))) return undefined;
    await closeSession(services, trx, actor);
    const { token, sessionId } = await openSession(services, trx, account, 'full', origin, { strong: true });
    await services.record(trx, {
      act: 'account.sign-in',
      actor: actorFor(account, sessionId),
      details: { accountId: account.id, passkey: shown.passkey.id },
    });
    return { token, accountId: account.id, kind: account.kind };
  });
  return opened ? { ok: true, ...opened } : refusePasskey(services, 'wrong', shown);
}

/** Writes the use of a passkey down; false when it is a copy of one that was used since. */
export function writeUse({ clock }: Services, trx: Trx, shown: VerifiedAssertion): Promise<boolean> {
  const { passkey, counter, backedUp } = shown;
  return usePasskey(trx, { id: passkey.id, counter, backedUp, at: clock.now() });
}

/** Writes a refusal down. */
export async function refusePasskey(
  { db, record }: Services,
  why: PasskeyRefusal,
  shown?: VerifiedAssertion,
): Promise<{ readonly ok: false; readonly why: PasskeyRefusal }> {
  const details = { why, accountId: shown?.passkey.accountId ?? null, passkey: shown?.passkey.id ?? null };
  await inTransaction(db, (trx) => record(trx, { act: 'account.refuse-passkey', actor: NOBODY, details }));
  return { ok: false, why };
}
