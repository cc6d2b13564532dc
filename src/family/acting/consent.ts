import { randomUUID } from 'node:crypto';
import type { Applicant } from '../../case/actor.ts';
import { notNow } from '../../case/case.ts';
import { actOnce, type ActResult } from '../../case/receipts.ts';
import { endPrivacy, insertConsent, insertPrivacy, privateSince, withdrawConsents } from './consent-store.ts';
import { transferToOwnAccount } from '../own-account/coming-of-age.ts';
import { actingAccounts, lockRelative, principalAccount } from './acting-store.ts';
import type { FamilyServices } from './acting.ts';

type Own = { readonly once: string; readonly actor: Applicant; readonly caseId: string };

/** The person lets the principal applicant act for them, until they withdraw it. Both are told. */
export function giveConsent(services: FamilyServices, { once, actor, caseId }: Own): Promise<ActResult> {
  const act = 'family.consent';
  return actOnce(services, { once, act, does: 'consent.give', caseId, actor }, async (trx) => {
    const person = await lockRelative(trx, caseId);
    if (!person || person.role === 'principal' || person.accountId !== actor.accountId) return [notNow];
    const other = await principalAccount(trx, person.applicationId);
    if (!other || (await actingAccounts(trx, caseId, services.profile.zone)).length > 0) return [notNow];
    const at = services.clock.now();
    const { accountId } = other;
    await services.letAct(trx, { accountId, caseId, at });
    await insertConsent(trx, { id: randomUUID(), caseId, accountId, givenBy: actor.accountId, at });
    const letters = ['family.acting-began', 'family.consent-given'];
    const event = await services.record(trx, { act, actor, caseId, details: { to: accountId }, letters });
    await services.post(trx, { letter: 'family.acting-began', event, to: { accountId }, caseId });
    await services.post(trx, { letter: 'family.consent-given', event, to: actor, caseId });
    return undefined;
  });
}

/** The person takes it back: from this instant the other side sees what was done, and nothing newer. Both are told. */
export function withdrawConsent(services: FamilyServices, { once, actor, caseId }: Own): Promise<ActResult> {
  const act = 'family.withdraw';
  return actOnce(services, { once, act, does: 'consent.withdraw', caseId, actor }, async (trx) => {
    const ended = await transferToOwnAccount(services, trx, { caseId, why: 'withdrawn' });
    if (ended.length === 0) return [notNow];
    await withdrawConsents(trx, caseId, services.clock.now());
    const letters = ['family.acting-ended', 'family.acting-alone'];
    const event = await services.record(trx, { act, actor, caseId, letters });
    for (const to of ended) await services.post(trx, { letter: 'family.acting-ended', event, to, caseId });
    await services.post(trx, { letter: 'family.acting-alone', event, to: actor, caseId });
    return undefined;
  });
}

/**
 * The person keeps their address to themselves: nobody else sees it or hears of a change, from this instant. Nobody is
 * written to about it, so that no letter shows that somebody has a reason to hide.
 */
export function hideAddress(services: FamilyServices, { once, actor, caseId }: Own): Promise<ActResult> {
  const act = 'family.hide-address';
  return actOnce(services, { once, act, does: 'consent.withdraw', caseId, actor }, async (trx) => {
    await lockRelative(trx, caseId);
    if (await privateSince(trx, caseId)) return [notNow];
    const at = services.clock.now();
    await insertPrivacy(trx, { id: randomUUID(), caseId, accountId: actor.accountId, at });
    await services.record(trx, { act, actor, caseId });
    return undefined;
  });
}

/** Shows it again to whoever acts for the person. The person is told, in case it was not them. */
export function showAddress(services: FamilyServices, { once, actor, caseId }: Own): Promise<ActResult> {
  const act = 'family.show-address';
  return actOnce(services, { once, act, does: 'consent.give', caseId, actor }, async (trx) => {
    await lockRelative(trx, caseId);
    if (!(await privateSince(trx, caseId))) return [notNow];
    await endPrivacy(trx, caseId, services.clock.now());
    const letter = 'family.address-shown';
    const event = await services.record(trx, { act, actor, caseId, letters: [letter] });
    await services.post(trx, { letter, event, to: actor, caseId });
    return undefined;
  });
}
