import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import {
  actingAccounts,
  factsBefore,
  findRelative,
  insertPastActivity,
  lockRelative,
  nextBirthday,
  type Relative,
} from '../acting/acting-store.ts';
import type { EndActing, FamilyServices } from '../acting/acting.ts';
import { completeWish } from '../acting/consent-store.ts';

type Ending = {
  readonly caseId: string;
  readonly why: 'own-account' | 'withdrawn' | 'birthday';
};
type Needs = Pick<Services, 'clock' | 'profile'> & { readonly endActing: EndActing };

/**
 * Ends everybody else's acting for a person: from this instant they see what was done until now, and nothing newer.
 * Where a birthday had ended it already, that midnight counts. Gives the accounts whose acting ended.
 */
export async function transferToOwnAccount(
  { clock, profile, endActing }: Needs,
  trx: Trx,
  { caseId, why }: Ending,
): Promise<readonly { accountId: string }[]> {
  const at = clock.now();
  const ended: { accountId: string }[] = [];
  for (const { accountId, endsAt } of await actingAccounts(trx, caseId, profile.zone)) {
    const past = endsAt !== null && endsAt <= at;
    const endedAt = past ? endsAt : at;
    if (!(await endActing(trx, { accountId, caseId, until: endedAt }))) continue;
    // What was done in this very instant was done before it; at the midnight of a birthday it was done after.
    const facts = await factsBefore(trx, caseId, past ? endedAt : new Date(at.getTime() + 1));
    const row = { id: randomUUID(), accountId, caseId, endedAt, facts, at };
    await insertPastActivity(trx, { ...row, why: past ? 'birthday' : why });
    ended.push({ accountId });
  }
  return ended;
}

type Separating = Needs & Pick<FamilyServices, 'record' | 'post' | 'makeAccount'>;

/**
 * Makes the own account of an adult family member at an address that is theirs alone, and hands their case over to
 * them: in one transaction, so that nobody acts for somebody who has been told that they act alone.
 */
export async function makeOwnAccount(
  services: Separating,
  trx: Trx,
  { relative, email, actor }: { readonly relative: Relative; readonly email: string; readonly actor: Actor },
): Promise<void> {
  const { personId, caseId, language } = relative;
  const ended = await transferToOwnAccount(services, trx, { caseId, why: 'own-account' });
  await services.makeAccount(trx, { personId, email, language, caseIds: [caseId], actor });
  await completeWish(trx, personId, services.clock.now());
  const letters = ended.length > 0 ? ['family.acting-ended'] : [];
  const event = await services.record(trx, { act: 'family.own-account', actor, caseId, letters });
  for (const to of ended) await services.post(trx, { letter: 'family.acting-ended', event, to, caseId });
}

type Celebrating = Needs & Pick<FamilyServices, 'db' | 'record' | 'post'>;

/**
 * Tells people of one 18th birthday that ended acting, and writes down what stays to be seen. Access ended at midnight
 * by itself; this only says so. False when there is none.
 */
export function sweepBirthday(services: Celebrating): Promise<boolean> {
  const { clock, db } = services;
  return inTransaction(db, async (trx) => {
    const due = await nextBirthday(trx, clock.today());
    if (!due) return false;
    await lockRelative(trx, due.caseId);
    const ended = await transferToOwnAccount(services, trx, { caseId: due.caseId, why: 'birthday' });
    const person = await findRelative(trx, due.caseId);
    if (person) await tell(services, trx, person, ended);
    return true;
  });
}

async function tell(
  { record, post }: Celebrating,
  trx: Trx,
  person: Relative,
  ended: readonly { accountId: string }[],
): Promise<void> {
  const { caseId, email, shared, language, accountId } = person;
  const open = !['closed', 'declined'].includes(person.landing);
  const offered = open && email !== null && !shared && accountId === null;
  const letters = [
    ...(ended.length > 0 ? ['family.of-age'] : []),
    ...(offered ? ['family.own-account'] : []),
  ];
  const event = await record(trx, { act: 'family.come-of-age', actor: SYSTEM, caseId, letters });
  for (const to of ended) await post(trx, { letter: 'family.of-age', event, to, caseId });
  if (offered) {
    const params = { why: 'birthday' };
    const to = { address: email, language };
    await post(trx, { letter: 'family.own-account', event, to, caseId, params });
  }
}
