import { randomUUID } from 'node:crypto';
import type { Staff } from '../../case/actor.ts';
import type { ActName } from '../../case/acts.ts';
import { may } from '../../case/authorization.ts';
import { isSecondPerson } from '../../case/staff/second-person.ts';
import { daysAfter } from '../../platform/clock.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import { type Both, both, wordsIn } from '../../platform/i18n.ts';
import { isTakenInFamily, lockRelative, ownAddress, type Relative } from '../acting/acting-store.ts';
import type { FamilyServices } from '../acting/acting.ts';
import { insertOwnAccountRequest } from '../acting/consent-store.ts';
import { hasBounced, insertDeskRequest, lockDeskRequest, markDecided } from './desk-store.ts';
import { ownAccountRefusals as refusals } from './own-account-words.ts';
import { canSeparate } from './own-account.ts';

const APPROVED_WITHIN_DAYS = 7;

type Needs = Pick<FamilyServices, 'clock' | 'profile' | 'correctPersonEmail' | 'record' | 'post'>;
type DeskWish = { readonly caseId: string; readonly email: string; readonly actor: Staff };

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
  { caseId, email, actor }: DeskWish,
): Promise<readonly Problem[] | undefined> {
  const person = await lockRelative(trx, caseId);
  if (!person || !canSeparate(services, person)) return problem('form', refusals.notForDesk);
  if (email.toLowerCase() === ownAddress(person)?.toLowerCase()) {
    await ask(services, trx, person, email);
    return undefined;
  }
  const refused = await refusalOf(trx, person, email);
  if (refused) return refused;
  return keepRequest(services, trx, person, { email, actor, act: 'family.ask-account' });
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
    const asking = may(actor, 'support.decide-own-account') ? await lockDeskRequest(trx, id) : undefined;
    if (!asking || asking.expiresAt <= at) return problem('form', familyDeskRefusals.gone);
    const { caseId, email } = asking;
    if (!approved) {
      await markDecided(trx, { id, by: actor.accountId, at, approved });
      await services.record(trx, { act: 'family.refuse-account', actor, caseId });
      return undefined;
    }
    if (!isSecondPerson(actor, asking)) return problem('form', familyDeskRefusals.same);
    const person = await lockRelative(trx, caseId);
    if (person && waitsForAddress(person))
      return approveAddress(services, trx, person, { ...asking, actor, at });
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

/** The principal applicant before there is an account: the invitation goes to the address on file, and opens the way to one. */
const waitsForAddress = (person: Relative) => person.role === 'principal' && person.accountId === null;

type AddressApproval = {
  readonly id: string;
  readonly email: string;
  readonly actor: Staff;
  readonly at: Date;
};

async function approveAddress(
  services: FamilyServices,
  trx: Trx,
  person: Relative,
  { id, email, actor, at }: AddressApproval,
): Promise<undefined> {
  await markDecided(trx, { id, by: actor.accountId, at, approved: true });
  await tellOldAddress(services, trx, person, { act: 'family.approve-address', actor });
  await services.correctPersonEmail(trx, person.personId, email);
}

/**
 * Asks for a right address of a principal applicant who has no account yet, in the place of one that failed. A second
 * agent must approve it. Gives problems when it cannot be asked for.
 */
export async function askForAddress(
  services: Needs,
  trx: Trx,
  { caseId, email, actor }: DeskWish,
): Promise<readonly Problem[] | undefined> {
  const person = await lockRelative(trx, caseId);
  if (!person || !waitsForAddress(person)) return problem('form', refusals.notForDesk);
  const refused = await refusalOf(trx, person, email);
  if (refused) return refused;
  return keepRequest(services, trx, person, { email, actor, act: 'family.ask-address' });
}

type DeskRequestWanted = { readonly email: string; readonly actor: Staff; readonly act: ActName };

/** Keeps what a second agent must approve, and tells the address on file. */
async function keepRequest(
  services: Needs,
  trx: Trx,
  person: Relative,
  { email, actor, act }: DeskRequestWanted,
): Promise<readonly Problem[] | undefined> {
  const askedAt = services.clock.now();
  const expiresAt = daysAfter(askedAt, APPROVED_WITHIN_DAYS);
  const { caseId } = person;
  const row = { id: randomUUID(), caseId, email, askedBy: actor.accountId, askedAt, expiresAt };
  if (!(await insertDeskRequest(trx, row))) return problem('form', familyDeskRefusals.waits);
  await tellOldAddress(services, trx, person, { act, actor });
  return undefined;
}

/** The agents' page of accounts that wait for a second agent. */
export const familyDeskWords = wordsIn({
  title: {
    en: 'Accounts and first addresses that wait for a second agent',
    fr: "Comptes et premières adresses en attente d'un deuxième agent",
  },
  lead: {
    en: 'One agent asked for an account, or for an invitation, at an address that is not on file. Another agent approves it. Whoever has the address will have the account.',
    fr: "Un agent a demandé un compte, ou une invitation, à une adresse qui n'est pas au dossier. Un autre agent l'approuve. Qui a l'adresse aura le compte.",
  },
  how: {
    en: 'Before you approve, reach the person yourself, in another way, and ask that it was them.',
    fr: "Avant d'approuver, joignez vous-même la personne d'une autre façon et demandez-lui si c'était bien elle.",
  },
  support: { en: 'Support desk', fr: 'Bureau de soutien' },
  application: (p: { number: string }) => ({ en: `Application ${p.number}`, fr: `Demande ${p.number}` }),
  address: (p: { to: string }) => ({ en: `Address: ${p.to}`, fr: `Adresse : ${p.to}` }),
  until: (p: { at: string }) => ({
    en: `A second agent must approve by ${p.at}.`,
    fr: `Un deuxième agent doit approuver au plus tard le ${p.at}.`,
  }),
  refuse: { en: 'Do not approve', fr: 'Ne pas approuver' },
});

export const familyDeskRefusals = {
  works: both({
    en: 'There is an address that only this person reads, and no email to it has failed. The account can be made at that address only.',
    fr: "Il y a une adresse que seule cette personne lit, et aucun courriel à cette adresse n'a échoué. Le compte ne peut être créé qu'à cette adresse.",
  }),
  waits: both({
    en: 'An account or an address for this person waits for a second agent already.',
    fr: 'Un compte ou une adresse pour cette personne attend déjà un deuxième agent.',
  }),
  gone: both({ en: 'This was decided already, or has run out.', fr: 'Cela est déjà décidé ou a expiré.' }),
  same: both({
    en: 'You asked for it. Another agent must approve.',
    fr: "C'est vous qui l'avez demandé. Un autre agent doit approuver.",
  }),
};
