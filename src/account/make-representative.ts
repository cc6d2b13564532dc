import { randomInt, randomUUID } from 'node:crypto';
import type { Services } from '../case/services.ts';
import { daysAfter } from '../platform/clock.ts';
import type { Trx } from '../platform/db/db.ts';
import type { MakeRepresentative } from './account.ts';
import { insertAccount, isUserNameTaken } from './store.ts';
import { makeUserName } from './user-name.ts';

type Needs = Pick<Services, 'clock' | 'profile' | 'record' | 'post'>;

/** See `MakeRepresentative`. Two letters, as for everybody: one with the user name, one with the secret. */
export async function makeRepresentative(
  { clock, profile, record, post }: Needs,
  trx: Trx,
  { name, email, language, actor }: Parameters<MakeRepresentative>[1],
): ReturnType<MakeRepresentative> {
  const at = clock.now();
  const accountId = randomUUID();
  const [givenNames = '', ...rest] = name.split(' ');
  const spoken =
    rest.length > 0 ? { givenNames, familyName: rest.join(' ') } : { givenNames: '', familyName: name };
  await insertAccount(trx, {
    id: accountId,
    kind: 'representative',
    personId: null,
    userName: await makeUserName(spoken, randomInt, (taken) => isUserNameTaken(trx, taken)),
    displayName: name,
    email,
    language,
    roles: [],
    passwordHash: null,
    temporarySerial: 1,
    temporaryExpiresAt: daysAfter(at, profile.limits.temporaryPasswordDays),
    at,
  });
  const letters = ['account.made', 'account.temporary-password'] as const;
  const event = await record(trx, { act: 'account.make', actor, details: { accountId }, letters });
  await post(trx, { letter: letters[0], event, to: { accountId } });
  await post(trx, { letter: letters[1], event, to: { accountId }, params: { serial: '1' } });
  return { accountId };
}
