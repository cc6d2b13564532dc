import { temporaryExpiry } from './temporary-password.ts';
import { randomInt, randomUUID } from 'node:crypto';
import { SYSTEM } from '../case/actor.ts';
import { actingEndsOn } from '../case/ages.ts';
import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Trx } from '../platform/db/db.ts';
import type { MakeAccount, MakeRepresentative, WantedAccount } from './account.ts';
import {
  accountOfPerson,
  actableCasesOf,
  actFor,
  fileOfPerson,
  insertAccount,
  isUserNameTaken,
  minorityOf,
} from './store.ts';
import { makeUserName } from './user-name.ts';

type Needs = Pick<Services, 'clock' | 'profile' | 'record' | 'post' | 'move'>;

/** See `MakeAccount`. Runs in the caller's transaction, so an account is there exactly when the answers are. */
export async function makeAccount(services: Needs, trx: Trx, wanted: WantedAccount): ReturnType<MakeAccount> {
  const at = services.clock.now();
  const earlier = await accountOfPerson(trx, wanted.personId);
  const accountId = earlier?.id ?? randomUUID();
  if (!earlier) await insertNew(services, trx, accountId, wanted, at);
  for (const caseId of wanted.caseIds) await letAct(services, trx, { accountId, caseId, wanted, at });
  if (!earlier) await owe(services, trx, accountId, wanted);
  for (const { caseId, landing } of await actableCasesOf(trx, accountId)) {
    if (landing === 'answered') {
      await services.move(trx, { track: 'landing', action: 'make-account', caseId, actor: SYSTEM });
    }
  }
  return { accountId };
}

type Letting = {
  readonly accountId: string;
  readonly caseId: string;
  readonly wanted: WantedAccount;
  readonly at: Date;
};

/** Acting for somebody who was a minor when the application was made ends with their 18th birthday. */
async function letAct(
  { profile }: Needs,
  trx: Trx,
  { accountId, caseId, wanted, at }: Letting,
): Promise<void> {
  const person = await minorityOf(trx, caseId);
  if (!person) throw new Error('an account acts for cases that are there');
  const own = person.personId === wanted.personId;
  const endsOn = own ? null : actingEndsOn(person.birthDate, person.madeOn, profile.limits);
  await actFor(trx, { accountId, caseId, endsOn, at });
}

async function insertNew(
  { profile }: Needs,
  trx: Trx,
  id: string,
  wanted: WantedAccount,
  at: Date,
): Promise<void> {
  const file = await fileOfPerson(trx, wanted.personId);
  await insertAccount(trx, {
    id,
    kind: 'applicant',
    personId: wanted.personId,
    userName: await makeUserName(file, randomInt, (name) => isUserNameTaken(trx, name)),
    displayName: displayName(file),
    email: wanted.email,
    language: wanted.language,
    roles: [],
    passwordHash: null,
    temporarySerial: 1,
    temporaryExpiresAt: temporaryExpiry(at, profile.limits),
    at,
  });
}

/** Two letters: whoever reads one of them alone has either the name or the secret. */
async function owe(
  { record, post }: Needs,
  trx: Trx,
  accountId: string,
  wanted: WantedAccount,
): Promise<void> {
  const letters = ['account.made', 'account.temporary-password'] as const;
  const event = await record(trx, {
    act: 'account.make',
    actor: wanted.actor,
    details: { accountId },
    letters,
  });
  await post(trx, { letter: letters[0], event, to: { accountId } });
  await post(trx, { letter: letters[1], event, to: { accountId }, params: { serial: '1' } });
}

type RepresentativeNeeds = Pick<Services, 'clock' | 'profile' | 'record' | 'post'>;

const REPRESENTATIVE = { givenNames: '', familyName: 'representative' };

/** See `MakeRepresentative`. Two letters, as for everybody: one with the user name, one with the secret. */
export async function makeRepresentative(
  { clock, profile, record, post }: RepresentativeNeeds,
  trx: Trx,
  { name, email, language, actor }: Parameters<MakeRepresentative>[1],
): ReturnType<MakeRepresentative> {
  const at = clock.now();
  const accountId = randomUUID();
  await insertAccount(trx, {
    id: accountId,
    kind: 'representative',
    personId: null,
    // Not made of the name: a client typed it, and the first letter goes to an address that nobody has confirmed.
    userName: await makeUserName(REPRESENTATIVE, randomInt, (taken) => isUserNameTaken(trx, taken)),
    displayName: name,
    email,
    language,
    roles: [],
    passwordHash: null,
    temporarySerial: 1,
    temporaryExpiresAt: temporaryExpiry(at, profile.limits),
    at,
  });
  const letters = ['account.made', 'account.temporary-password'] as const;
  const event = await record(trx, { act: 'account.make', actor, details: { accountId }, letters });
  await post(trx, { letter: letters[0], event, to: { accountId } });
  await post(trx, { letter: letters[1], event, to: { accountId }, params: { serial: '1' } });
  return { accountId };
}
