import { randomUUID } from 'node:crypto';
import type { MakeRepresentative } from '../account/account.ts';
import type { Applicant } from '../case/actor.ts';
import { SYSTEM } from '../case/actor.ts';
import { may } from '../case/authorization.ts';
import type { Work } from '../case/move.ts';
import { type ActResult, actOnce, readableNumber } from '../case/receipts.ts';
import { notNow } from '../case/case.ts';
import type { Services } from '../case/services.ts';
import { accountsActingFor } from '../case/store.ts';
import type { Trx } from '../platform/db/db.ts';
import { both } from '../platform/i18n.ts';
import type { Authority } from './representative.ts';
import * as store from './store.ts';

/** What this room needs from others, as plain arguments. */
export type RepresentativeServices = Services & {
  readonly makeRepresentative: MakeRepresentative;
};

const DAY_MS = 86_400_000;
/** Authorities that one account gives in a day: each makes us write to somebody. */
const MOST_A_DAY = 10;

const tooMany = both({
  en: 'You have named several representatives today. Wait until tomorrow, or contact us.',
  fr: "Vous avez nommé plusieurs représentants aujourd'hui. Attendez à demain, ou communiquez avec nous.",
});

export type Inviting = {
  readonly once: string;
  readonly actor: Applicant;
  readonly caseId: string;
  /** Others for whom it holds, too. */
  readonly also: readonly string[];
  readonly authority: Authority;
};

/**
 * Puts an authority on record for one person or several: makes the representative's account, or finds the one with the
 * same address and licence, and tells the representative and everybody who acts for those people.
 */
export function inviteRepresentative(
  services: RepresentativeServices,
  inviting: Inviting,
): Promise<ActResult> {
  const { once, actor, caseId, also, authority } = inviting;
  const act = 'representative.invite';
  return actOnce(services, { once, act, does: act, caseId, actor }, async (trx) => {
    const caseIds = [...new Set([caseId, ...also])];
    if (!caseIds.every((id) => may(actor, act, { caseId: id }))) return [notNow];
    const at = services.clock.now();
    const since = new Date(at.getTime() - DAY_MS);
    if ((await store.invitedSince(trx, actor.accountId, since)) >= MOST_A_DAY)
      return [{ field: 'form', says: tooMany }];
    const known = await store.accountOfRepresentative(trx, authority);
    const { name, email, language } = authority;
    const { accountId } = known ?? (await services.makeRepresentative(trx, { name, email, language, actor }));
    for (const id of caseIds) await putOnRecord(services, trx, { ...inviting, caseId: id, accountId, at });
    return undefined;
  });
}

type Putting = Inviting & { readonly accountId: string; readonly at: Date };

async function putOnRecord(
  { clock, record, post }: RepresentativeServices,
  trx: Trx,
  { actor, caseId, authority, accountId, at }: Putting,
): Promise<void> {
  const id = randomUUID();
  const number = readableNumber('A');
  const row = { ...authority, id, number, caseId, accountId, invitedBy: actor.accountId, at };
  await store.insertRepresentation(trx, row);
  const letters = ['representative.added', 'representative.on-record'];
  const details = { representation: id, accountId, sees: authority.sees };
  const event = await record(trx, { act: 'representative.invite', actor, caseId, details, letters });
  const params = { representation: id };
  await post(trx, { letter: 'representative.added', event, to: { accountId }, caseId, params });
  for (const to of await accountsActingFor(trx, caseId, clock.today()))
    await post(trx, { letter: 'representative.on-record', event, to, caseId, params });
}

/** Whoever acts for somebody ends the authorities that they gave themselves; the person ends every one. */
export const mayEnd = (
  { accountId, ownCase }: Applicant,
  { caseId, invitedBy }: { readonly caseId: string; readonly invitedBy: string },
): boolean => caseId === ownCase || invitedBy === accountId;

export type Revoking = {
  readonly once: string;
  readonly actor: Applicant;
  readonly caseId: string;
  readonly id: string;
};

/** Ends an authority: from the next request the representative sees nothing of the case. The representative is told. */
export function revokeRepresentative(
  services: RepresentativeServices,
  { once, actor, caseId, id }: Revoking,
): Promise<ActResult> {
  const act = 'representative.revoke';
  return actOnce(services, { once, act, does: act, caseId, actor }, async (trx) => {
    const found = await store.lockRepresentation(trx, { id, caseId });
    if (!found || found.revokedAt || !mayEnd(actor, { caseId, invitedBy: found.invitedBy })) return [notNow];
    await store.revoke(trx, { id, by: actor.accountId, at: services.clock.now() });
    const letter = 'representative.ended';
    const event = await services.record(trx, {
      act,
      actor,
      caseId,
      details: { representation: id },
      letters: [letter],
    });
    await services.post(trx, { letter, event, to: { accountId: found.accountId }, caseId });
    return undefined;
  });
}

/** Sends representatives a copy of what the person was told: that there is news, and nothing of it. */
export function representativeWorks(services: Services): Readonly<Record<string, Work>> {
  const { clock, record, post } = services;
  return {
    'representative.copy': async (trx, { file, event: of }) => {
      const caseId = file.id;
      const watching = await store.representativesToNotify(trx, caseId, clock.today());
      if (watching.length === 0) return;
      const letter = 'representative.notice';
      const act = 'representative.copy';
      const event = await record(trx, { act, actor: SYSTEM, caseId, details: { of }, letters: [letter] });
      for (const to of watching) await post(trx, { letter, event, to, caseId });
    },
  };
}
