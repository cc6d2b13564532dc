import type { WantedAccount } from '../account/account.ts';
import type { Services } from '../case/services.ts';
import type { Trx } from '../platform/db/db.ts';
import { mayHaveOwnAccount } from './acting.ts';
import { findRelative, ownAddress } from './acting-store.ts';
import { actingEndsOn } from './family.ts';

type Needs = Pick<Services, 'clock' | 'profile' | 'record' | 'post'>;
type Stated = Pick<WantedAccount, 'personId' | 'actor' | 'caseIds'> & { readonly accountId: string };

/**
 * The principal applicant answered that they act for adults of the family: writes down, for each, that acting rests on
 * that statement and on nothing of the person's, and tells the person, where we have an address that is theirs alone.
 * So nobody is acted for who could not know it, and the letter shows the way to an account.
 */
export async function recordOwnAccountAnswer(
  { clock, profile, record, post }: Needs,
  trx: Trx,
  { personId, actor, accountId, caseIds }: Stated,
): Promise<void> {
  const today = clock.today(profile.zone);
  for (const caseId of caseIds) {
    const person = await findRelative(trx, caseId);
    if (!person || person.personId === personId || person.accountId !== null) continue;
    const { birthDate, madeOn, language } = person;
    if (!mayHaveOwnAccount(person, today, profile.limits)) continue;
    // Acting for who was a minor at the application has ended by itself; the sweep of birthdays writes to them.
    if (actingEndsOn(birthDate, madeOn, profile.limits) !== null) continue;
    const [letter, address] = ['family.acted-for', ownAddress(person)];
    const details = { accountId, statedBy: personId };
    const letters = address === undefined ? [] : [letter];
    const event = await record(trx, { act: 'family.acting-stated', actor, caseId, details, letters });
    if (address !== undefined) await post(trx, { letter, event, to: { address, language }, caseId });
  }
}
