import { randomUUID } from 'node:crypto';
import { type Role, SYSTEM } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import { inTransaction } from '../platform/db/db.ts';
import { bad, type Checked, good } from '../platform/form.ts';
import { both, type Lang } from '../platform/i18n.ts';
import type { Hasher } from './hashing.ts';
import { checkPassword } from './passwords.ts';
import { insertAccount, isUserNameTaken } from './store.ts';
import { normaliseUserName } from './user-name.ts';

export type NewStaff = {
  readonly userName: string;
  readonly name: string;
  readonly email: string;
  readonly language: Lang;
  readonly roles: readonly Role[];
  readonly password: string;
};

const words = {
  taken: both({
    en: 'This user name is taken. Choose another one.',
    fr: "Ce nom d'utilisateur est pris. Choisissez-en un autre.",
  }),
  busy: both({ en: 'Try again in a few seconds.', fr: 'Réessayez dans quelques secondes.' }),
};

/** Adds a staff account; used from the command line and for the demonstration. Its password obeys the same policy. */
export async function addStaff(
  services: Services,
  hasher: Hasher,
  staff: NewStaff,
): Promise<Checked<{ accountId: string }>> {
  const userName = normaliseUserName(staff.userName);
  const checked = checkPassword(staff.password, [userName, staff.name, staff.email]);
  if (!checked.ok) return bad(...checked.problems);
  const hashed = await hasher.hash(checked.value);
  if (!hashed.ok) return bad({ field: 'password', says: words.busy });
  const accountId = randomUUID();
  return inTransaction(services.db, async (trx) => {
    if (await isUserNameTaken(trx, userName)) return bad({ field: 'user', says: words.taken });
    await insertAccount(trx, {
      id: accountId,
      kind: 'staff',
      personId: null,
      userName,
      displayName: staff.name,
      email: staff.email,
      language: staff.language,
      roles: staff.roles,
      passwordHash: hashed.hash,
      temporarySerial: 0,
      temporaryExpiresAt: null,
      at: services.clock.now(),
    });
    await services.record(trx, {
      act: 'account.add-staff',
      actor: SYSTEM,
      details: { accountId, roles: staff.roles },
    });
    return good({ accountId });
  });
}
