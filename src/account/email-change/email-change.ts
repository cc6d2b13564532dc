import { randomUUID } from 'node:crypto';
import { type Actor, NOBODY, type Staff, SYSTEM } from '../../case/actor.ts';
import { may } from '../../case/authorization.ts';
import { isSecondPerson } from '../../case/staff/second-person.ts';
import type { Services } from '../../case/services.ts';
import type { CorrectPersonEmail } from '../../intake/intake.ts';
import { daysAfter } from '../../platform/clock.ts';
import { hashToken, tokenFor } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import { emailFault } from '../../platform/email-address.ts';
import type { Problem } from '../../platform/form.ts';
import {
  isTrueFact,
  type KnownFact,
  type LinkState,
  MOST_LINK_TRIES,
  type Redeemed,
  type SendAccess,
} from '../account.ts';
import * as store from './store.ts';
import { emailChangeRefusals } from './email-change-words.ts';
import type { AccountHolder } from '../holder.ts';
import { supersedeLinks } from '../recovery/store.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { type Account, knownFactsOf, findAccount, lockAccount, setEmail } from '../store.ts';

const MOST_A_DAY = 3;

/** Asks for another sign-in address: a link goes to the new one, and word with a way to stop it to the old one. */
export function askForChange(
  services: Services,
  actor: AccountHolder,
  email: string,
): Promise<readonly Problem[] | undefined> {
  const problem = (says: Problem['says']) => [{ field: 'email', says }];
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const account = await lockAccount(trx, actor.accountId);
    if (!account || account.kind === 'staff' || !may(actor, 'email.change'))
      return problem(emailChangeRefusals.gone);
    const fault = emailFault(email);
    if (fault) return problem(fault);
    if (account.email.toLowerCase() === email.toLowerCase()) return problem(emailChangeRefusals.same);
    if ((await store.changesSince(trx, account.id, daysAfter(at, -1))) >= MOST_A_DAY)
      return problem(emailChangeRefusals.many);
    await begin(services, trx, account, { actor, email });
    return undefined;
  });
}

type WantedChange = { readonly actor: AccountHolder; readonly email: string };

/** Keeps the change, and owes both letters; one that was on its way before is stopped. */
async function begin(
  services: Services,
  trx: Trx,
  account: Account,
  { actor, email }: WantedChange,
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

type NewChange = { readonly email: string; readonly askedBy: string | null; readonly expiresAt: Date };

/** Keeps a change in the place of the one that was on its way; gives its id. */
async function keepChange(
  { clock, secret }: Pick<Services, 'clock' | 'secret'>,
  trx: Trx,
  account: Account,
  { email, askedBy, expiresAt }: NewChange,
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
export function stopOwn(services: Services, actor: AccountHolder): Promise<void> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (account) await stop(services, trx, actor, account.id);
  });
}

type Needs = Pick<Services, 'clock' | 'record' | 'post'>;

/** Ends the open change of an account, if any, and tells the address on file. */
async function stop(services: Needs, trx: Trx, actor: Actor, accountId: string): Promise<void> {
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
export async function endOtherRecoveries(
  services: Needs,
  trx: Trx,
  actor: Actor,
  accountId: string,
): Promise<void> {
  await supersedeLinks(trx, accountId, services.clock.now());
  await stop(services, trx, actor, accountId);
}

/** The purposes that the two links are made for: to the new address, and to the old one. */
export const CONFIRM_CHANGE = 'email confirm';
export const STOP_CHANGE = 'email stop';

type LinkNeeds = Pick<Services, 'clock' | 'profile'>;

function stateOf(
  { clock, profile }: LinkNeeds,
  change: store.EmailChange | undefined,
  side: store.Side,
): LinkState {
  if (!change) return 'unknown';
  if (change.stoppedAt) return 'stopped';
  const now = clock.now();
  const undoable = daysAfter(now, -profile.limits.emailUndoDays);
  if (side === 'confirm' ? change.confirmedAt : change.appliedAt && change.appliedAt <= undoable)
    return 'used';
  if ((side === 'confirm' ? change.wrongTries : change.stopTries) >= MOST_LINK_TRIES) return 'tried';
  if (side === 'stop') return 'open';
  if (change.askedBy && !change.approvedBy) return 'unknown';
  return change.expiresAt <= now ? 'expired' : 'open';
}

/** How one of the two links stands. */
export async function changeLinkState(services: Services, side: store.Side, token: string) {
  return stateOf(services, await store.findChange(services.db, side, hashToken(token)), side);
}

type VerifiedChange = { readonly change: store.EmailChange; readonly account: Account };

/** The change behind a link whose holder also knows something; else why not. A wrong fact is counted. */
async function openLinkedChange(
  services: Services,
  trx: Trx,
  { side, token, fact }: { readonly side: store.Side; readonly token: string; readonly fact: KnownFact },
): Promise<VerifiedChange | Exclude<Redeemed, 'done'>> {
  const change = await store.lockChange(trx, side, hashToken(token));
  const state = stateOf(services, change, side);
  const account = change && (await lockAccount(trx, change.accountId));
  if (!change || !account) return 'unknown';
  if (state !== 'open') return state;
  const files = await knownFactsOf(trx, account.id);
  if (files.some((file) => isTrueFact(fact, file))) return { change, account };
  await store.countWrongChangeFact(trx, side, change.id);
  const details = { accountId: account.id, side };
  await services.record(trx, { act: 'account.refuse-email', actor: NOBODY, details });
  const tries = side === 'confirm' ? change.wrongTries : change.stopTries;
  return tries + 1 < MOST_LINK_TRIES ? 'wrong' : 'tried';
}

const HOUR_MS = 3_600_000;

export type ChangeServices = {
  readonly services: Services;
  readonly correctPersonEmail: CorrectPersonEmail;
  readonly sendAccess: SendAccess;
};

/**
 * The new address works. It takes the place of the old one after the profile's delay, whoever asked and however they
 * proved it, so that the person has time to stop what was not theirs.
 */
export function confirmChange(services: Services, token: string, fact: KnownFact): Promise<Redeemed> {
  return inTransaction(services.db, async (trx) => {
    const ready = await openLinkedChange(services, trx, { side: 'confirm', token, fact });
    if (typeof ready === 'string') return ready;
    const { change, account } = ready;
    const at = services.clock.now();
    const delay = services.profile.limits.emailChangeHours * HOUR_MS;
    await store.markConfirmed(trx, change.id, at, new Date(at.getTime() + delay));
    const act = { act: 'account.confirm-email' as const, actor: NOBODY, letters: ['account.email-soon'] };
    const details = { accountId: account.id, change: change.id };
    const event = await services.record(trx, { ...act, details });
    const params = { change: change.id };
    await services.post(trx, { letter: 'account.email-soon', event, to: { accountId: account.id }, params });
    return 'done';
  });
}

/** Puts the new address in the place of the old one; links that went to the old one open nothing any more. */
async function apply(
  { services, correctPersonEmail, sendAccess }: ChangeServices,
  trx: Trx,
  change: store.EmailChange,
): Promise<void> {
  const account = await lockAccount(trx, change.accountId);
  const at = services.clock.now();
  if (!account) {
    await store.stopChange(trx, change.accountId, at);
    return;
  }
  await store.markApplied(trx, change.id, at);
  await setEmail(trx, account.id, change.newEmail);
  if (account.personId) await correctPersonEmail(trx, account.personId, change.newEmail);
  await supersedeLinks(trx, account.id, at);
  const letter = 'account.email-moved';
  const details = { accountId: account.id, change: change.id };
  const act = { act: 'account.change-email' as const, actor: SYSTEM, letters: [letter] };
  const event = await services.record(trx, { ...act, details });
  const { language } = account;
  const params = { change: change.id };
  await services.post(trx, { letter, event, to: { address: account.email, language }, params });
  await services.post(trx, { letter, event, to: { accountId: account.id } });
  // Nobody has chosen a password: what went to the old address ends, and a new temporary password goes to the new one.
  if (account.passwordHash === null) await sendAccess(trx, account.id, SYSTEM);
}

/** Applies one change whose delay is over, or puts one right that was undone; false when there is none. */
export function applyDueChange(changer: ChangeServices): Promise<boolean> {
  const { services } = changer;
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const change = await store.lockDueChange(trx, at);
    if (change) await apply(changer, trx, change);
    else {
      const undone = await store.takeUndone(trx, at);
      if (!undone) return false;
      const account = await findAccount(trx, undone.accountId);
      if (account?.personId) await changer.correctPersonEmail(trx, account.personId, account.email);
    }
    return true;
  });
}

/** Stopped or undone from the old address: somebody else may be in the account, so every session ends. */
export function stopByLink(services: Services, token: string, fact: KnownFact): Promise<Redeemed> {
  return inTransaction(services.db, async (trx) => {
    const ready = await openLinkedChange(services, trx, { side: 'stop', token, fact });
    if (typeof ready === 'string') return ready;
    await endSessionsOf(trx, ready.account.id, services.clock.now());
    if (ready.change.appliedAt) await undo(services, trx, ready, ready.change.appliedAt);
    else await stop(services, trx, NOBODY, ready.account.id);
    return 'done';
  });
}

/**
 * The old address comes back at once, also after further changes: whoever took the account may have moved it on. What
 * went to the addresses since opens nothing any more. The person's file follows by the sweep.
 */
async function undo(
  services: Services,
  trx: Trx,
  { change, account }: VerifiedChange,
  since: Date,
): Promise<void> {
  const at = services.clock.now();
  await store.undoChanges(trx, account.id, since, at);
  await setEmail(trx, account.id, change.oldEmail);
  await supersedeLinks(trx, account.id, at);
  const letters = ['account.email-stopped', 'account.email-changed'] as const;
  const details = { accountId: account.id, change: change.id };
  const event = await services.record(trx, { act: 'account.undo-email', actor: NOBODY, details, letters });
  const { language } = account;
  await services.post(trx, { letter: letters[1], event, to: { address: account.email, language } });
  await services.post(trx, { letter: letters[0], event, to: { accountId: account.id } });
}

const APPROVED_WITHIN_DAYS = 7;

/** The link to the new address waits as long as a code by email may (NIST SP 800-63B-4: 24 hours). */
export const DESK_LINK_HOURS = 24;
const DAYS_OF_LINK = DESK_LINK_HOURS / 24;

type ChangeRequested = { readonly email: string; readonly actor: Staff };

/**
 * An agent asks for another address of an account: whoever has the address has the account, so a second agent must
 * approve, the new address must confirm, and the delay runs. The old one is told and can stop it.
 */
export async function askByDesk(
  services: Pick<Services, 'clock' | 'profile' | 'secret' | 'record' | 'post'>,
  trx: Trx,
  account: Account,
  { email, actor }: ChangeRequested,
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
    if (!isSecondPerson(actor, { askedBy: change.askedBy, about: change.accountId })) return 'same';
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
