import { randomUUID } from 'node:crypto';
import { type Role, SYSTEM } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import { inTransaction } from '../platform/db/db.ts';
import { bad, type Checked, good } from '../platform/form.ts';
import { both, type Lang } from '../platform/i18n.ts';
import type { Hasher } from './hashing.ts';
import { checkPassword } from './passwords.ts';
import { makeEnrolment } from './factors/enrolment.ts';
import { needsPasskey } from './factors/needed.ts';
import { countPasskeys } from './factors/passkey-store.ts';
import { isOfOrganization } from './sign-on/store.ts';
import { insertAccount, isUserNameTaken, lockStaff } from './store.ts';
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

export type AddedStaff = {
  readonly accountId: string;
  /** With what the first passkey is made, where staff need one: said once, kept nowhere. */
  readonly enrolment: string | undefined;
};

/** Adds a staff account; used from the command line and for the demonstration. Its password obeys the same policy. */
export async function addStaff(
  services: Services,
  hasher: Hasher,
  staff: NewStaff,
): Promise<Checked<AddedStaff>> {
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
    const needed = needsPasskey(services, { kind: 'staff' });
    return good({ accountId, enrolment: needed ? await makeEnrolment(services, trx, accountId) : undefined });
  });
}

/** A new enrolment code for somebody of the staff who has no passkey yet; undefined when there is nobody such. */
export function renewEnrolment(services: Services, userName: string): Promise<string | undefined> {
  return inTransaction(services.db, async (trx) => {
    const account = await lockStaff(trx, normaliseUserName(userName));
    if (!account || (await countPasskeys(trx, account.id)) > 0) return undefined;
    if (await isOfOrganization(trx, account.id)) return undefined;
    const details = { accountId: account.id };
    await services.record(trx, { act: 'account.renew-enrolment', actor: SYSTEM, details });
    return makeEnrolment(services, trx, account.id);
  });
}
