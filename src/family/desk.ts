import { randomUUID } from 'node:crypto';
import type { Staff } from '../case/actor.ts';
import type { ActName } from '../case/acts.ts';
import { may } from '../case/may.ts';
import { daysAfter } from '../platform/clock.ts';
import { inTransaction, type Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import type { Both } from '../platform/i18n.ts';
import type { FamilyServices } from './acting.ts';
import { isTakenInFamily, lockRelative, ownAddress, type Relative } from './acting-store.ts';
import { insertOwnAccountRequest } from './consent-store.ts';
import { hasBounced, insertDeskRequest, lockDeskRequest, markDecided } from './desk-store.ts';
import { familyDeskRefusals } from './desk-words.ts';
import { canSeparate } from './own-account.ts';
import { ownAccountRefusals as refusals } from './own-account-words.ts';

const APPROVED_WITHIN_DAYS = 7;

type Needs = Pick<FamilyServices, 'clock' | 'profile' | 'correctPersonEmail' | 'record' | 'post'>;
type Wanted = { readonly caseId: string; readonly email: string; readonly actor: Staff };

const problem = (field: string, says: Both): readonly Problem[] => [{ field, says }];

/**
 * The support desk asks for somebody's own account, for those who cannot use the page safely. At the address on file it
 * is made a moment later, like one that the person asked for. Another address is taken only where there is none that is
 * the person's alone and works, and a second agent must approve it: whoever has the address has the account. Gives
 * problems when it cannot be made.
 */
export async function askForPerson(
  services: Needs,
  trx: Trx,
  { caseId, email, actor }: Wanted,
): Promise<readonly Problem[] | undefined> {
  const person = await lockRelative(trx, caseId);
  if (!person || !canSeparate(services, person)) return problem('form', refusals.notForDesk);
  if (email.toLowerCase() === ownAddress(person)?.toLowerCase()) {
    await ask(services, trx, person, email);
    return undefined;
  }
  const refused = await refusalOf(trx, person, email);
  if (refused) return refused;
  const askedAt = services.clock.now();
  const expiresAt = daysAfter(askedAt, APPROVED_WITHIN_DAYS);
  const row = { id: randomUUID(), caseId, email, askedBy: actor.accountId, askedAt, expiresAt };
  if (!(await insertDeskRequest(trx, row))) return problem('form', familyDeskRefusals.waits);
  await tellOldAddress(services, trx, person, { act: 'family.ask-account', actor });
  return undefined;
}

/** Why another address is not taken, if it is not. */
async function refusalOf(trx: Trx, person: Relative, email: string): Promise<readonly Problem[] | undefined> {
  const own = ownAddress(person);
  if (own !== undefined && !(await hasBounced(trx, own))) return problem('email', familyDeskRefusals.works);
  return (await isTakenInFamily(trx, person, email)) ? problem('email', refusals.taken) : undefined;
}

/**
 * Writes an act of the desk down, and tells the address on file where it is the person's alone. Nothing goes to one that
 * others read: they learn that acting has ended, in neutral words, and not that an account is on its way.
 */
async function tellOldAddress(
  { record, post }: Needs,
  trx: Trx,
  person: Relative,
  { act, actor }: { readonly act: ActName; readonly actor: Staff },
): Promise<void> {
  const [letter, address] = ['family.new-address', ownAddress(person)];
  const { caseId, language } = person;
  const letters = address === undefined ? [] : [letter];
  const event = await record(trx, { act, actor, caseId, letters });
  if (address !== undefined) await post(trx, { letter, event, to: { address, language }, caseId });
}

async function ask({ clock }: Needs, trx: Trx, person: Relative, email: string): Promise<void> {
  const { applicationNumber, birthDate } = person;
  await insertOwnAccountRequest(trx, {
    id: randomUUID(),
    applicationNumber,
    birthDate,
    email,
    at: clock.now(),
  });
}

type Deciding = { readonly actor: Staff; readonly id: string; readonly approved: boolean };

/**
 * The second agent, never the one who asked, lets the address count or not; whoever asked may take it back. All is looked
 * at again, for days may have gone by. Gives problems when nothing was decided.
 */
export function decideDeskRequest(
  services: FamilyServices,
  { actor, id, approved }: Deciding,
): Promise<readonly Problem[] | undefined> {
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const asking = may(actor, 'support.own-account') ? await lockDeskRequest(trx, id) : undefined;
    if (!asking || asking.expiresAt <= at) return problem('form', familyDeskRefusals.gone);
    const { caseId, email } = asking;
    if (!approved) {
      await markDecided(trx, { id, by: actor.accountId, at, approved });
      await services.record(trx, { act: 'family.refuse-account', actor, caseId });
      return undefined;
    }
    if (asking.askedBy === actor.accountId) return problem('form', familyDeskRefusals.same);
    const person = await lockRelative(trx, caseId);
    if (!person || !canSeparate(services, person)) return problem('form', refusals.notForDesk);
    const refused = await refusalOf(trx, person, email);
    if (refused) return refused.map(({ says }) => ({ field: 'form', says }));
    await markDecided(trx, { id, by: actor.accountId, at, approved });
    await tellOldAddress(services, trx, person, { act: 'family.approve-account', actor });
    await services.correctPersonEmail(trx, person.personId, email);
    await ask(services, trx, person, email);
    return undefined;
  });
}
