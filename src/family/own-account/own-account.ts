import type { MakeAccount, WantedAccount } from '../../account/account.ts';
import { type Applicant, SYSTEM } from '../../case/actor.ts';
import { actingEndsOn } from '../../case/ages.ts';
import { notNow } from '../../case/case.ts';
import { actOnce, type ActResult } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import {
  findRelative,
  lockRelative,
  ownAddress,
  type Relative,
  relativesKnownBy,
} from '../acting/acting-store.ts';
import { type FamilyServices, mayHaveOwnAccount } from '../acting/acting.ts';
import {
  completeWish,
  insertWish,
  offersSince,
  openWishes,
  takeOwnAccountRequest,
  takeTurn,
} from '../acting/consent-store.ts';
import { makeOwnAccount } from './coming-of-age.ts';
import { ownAccountRefusals as refusals } from './own-account-words.ts';

const ENDED: readonly string[] = ['declined', 'closed'];
const NOT_ANSWERED: readonly string[] = ['approved', 'invited'];

/** Letters about an own account that go to one person in a day. */
const OFFERS_A_DAY = 3;
const DAY_MS = 86_400_000;

/** Whether an own account can be made or offered for somebody now. */
export function canSeparate({ clock, profile }: Pick<Services, 'clock' | 'profile'>, person: Relative) {
  const grown = mayHaveOwnAccount(person, clock.today(), profile.limits);
  return grown && person.accountId === null && !ENDED.includes(person.landing);
}

/**
 * Answers the oldest request from the public page; false when there is none. Only somebody who is known by application
 * number, birth date and an address that nobody else in the family reads gets anything: for all others nothing happens,
 * and nothing is told to an address that others may read.
 */
export function answerOwnAccountRequest(services: FamilyServices): Promise<boolean> {
  return inTransaction(services.db, async (trx) => {
    const request = await takeOwnAccountRequest(trx);
    if (!request) return false;
    const [found, ...more] = await relativesKnownBy(trx, request);
    if (!found || more.length > 0) return true;
    const person = await lockRelative(trx, found.caseId);
    const email = person && ownAddress(person);
    if (!person || email === undefined || !canSeparate(services, person)) return true;
    if (NOT_ANSWERED.includes(person.landing)) await keepWish(services, trx, person, email);
    else await makeOwnAccount(services, trx, { relative: person, email, actor: SYSTEM });
    return true;
  });
}

/** The family has not answered yet: the account is made with the answers. */
async function keepWish(
  { clock, record, post }: FamilyServices,
  trx: Trx,
  { personId, caseId, language }: Relative,
  email: string,
): Promise<void> {
  if (!(await insertWish(trx, { personId, email, at: clock.now() }))) return;
  const letter = 'family.wish-kept';
  const event = await record(trx, { act: 'family.wish', actor: SYSTEM, caseId, letters: [letter] });
  await post(trx, { letter, event, to: { address: email, language }, caseId });
}

type Stating = Pick<Services, 'clock' | 'profile' | 'record' | 'post'>;

/**
 * Makes accounts as the answers want them, and own accounts for those who had asked for one by themselves: at the
 * address that they asked with, whatever the answers say.
 */
export function withWishes(services: Stating, makeAccount: MakeAccount): MakeAccount {
  return async (trx, wanted) => {
    const wishes = await openWishes(trx, wanted);
    const own = wishes.find(({ personId }) => personId === wanted.personId);
    const apart = wishes.filter((wish) => wish !== own);
    const caseIds = wanted.caseIds.filter((id) => !apart.some(({ caseId }) => caseId === id));
    const made = await makeAccount(trx, { ...wanted, caseIds, email: own?.email ?? wanted.email });
    for (const { personId, caseId, email } of apart) {
      const theirs: WantedAccount = { ...wanted, personId, email, caseIds: [caseId] };
      await makeAccount(trx, theirs);
    }
    for (const { personId } of wishes) await completeWish(trx, personId, services.clock.now());
    await recordOwnAccountAnswer(services, trx, { ...wanted, caseIds, accountId: made.accountId });
    return made;
  };
}

type Offering = { readonly once: string; readonly actor: Applicant; readonly caseId: string };

/**
 * Whoever acts for somebody, or did, asks us to offer that person an own account: one letter to the address on file, and
 * to no other. Whoever could name an address could ask for the account at a mailbox of their own; so a new one is taken
 * by the support desk alone, from the person (desk.ts). Nothing changes hands until the person has asked.
 */
export function offerOwnAccount(
  services: FamilyServices,
  { once, actor, caseId }: Offering,
): Promise<ActResult> {
  const act = 'family.offer-account';
  return actOnce(services, { once, act, does: 'own-account.offer', caseId, actor }, async (trx) => {
    // Whoever acted before may look at the case and not lock it.
    await takeTurn(trx, caseId);
    const person = await findRelative(trx, caseId);
    if (!person || !canSeparate(services, person)) return [notNow];
    const address = ownAddress(person);
    if (address === undefined) return [{ field: 'form', says: refusals.noAddress }];
    const since = new Date(services.clock.now().getTime() - DAY_MS);
    if ((await offersSince(trx, caseId, since)) >= OFFERS_A_DAY)
      return [{ field: 'form', says: refusals.many }];
    const to = { address, language: person.language };
    const letter = 'family.own-account';
    const event = await services.record(trx, { act, actor, caseId, letters: [letter] });
    await services.post(trx, { letter, event, to, caseId, params: { why: 'asked' } });
    return undefined;
  });
}

type Needs = Pick<Services, 'clock' | 'profile' | 'record' | 'post'>;
type OwnAccountAnswer = Pick<WantedAccount, 'personId' | 'actor' | 'caseIds'> & {
  readonly accountId: string;
};

/**
 * The principal applicant answered that they act for adults of the family: writes down, for each, that acting rests on
 * that statement and on nothing of the person's, and tells the person, where we have an address that is theirs alone.
 * So nobody is acted for who could not know it, and the letter shows the way to an account.
 */
async function recordOwnAccountAnswer(
  { clock, profile, record, post }: Needs,
  trx: Trx,
  { personId, actor, accountId, caseIds }: OwnAccountAnswer,
): Promise<void> {
  const today = clock.today();
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
