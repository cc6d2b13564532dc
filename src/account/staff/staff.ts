import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import type { Role } from '../../config/settings.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import { bad, type Checked, good } from '../../platform/form.ts';
import { both, type Lang } from '../../platform/i18n.ts';
import type { Hasher } from '../hashing.ts';
import { makeEnrolment } from '../mfa/enrolment.ts';
import { countPasskeys } from '../mfa/passkey-store.ts';
import { needsPasskey } from '../mfa/required-factors.ts';
import { checkPassword } from '../passwords.ts';
import { isOfOrganization } from '../sso/store.ts';
import { insertAccount, isUserNameTaken, lockStaff } from '../store.ts';
import { normaliseUserName } from '../user-name.ts';

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
    await insertStaff(services, trx, SYSTEM, {
      ...staff,
      id: accountId,
      userName,
      passwordHash: hashed.hash,
    });
    const needed = needsPasskey(services, { kind: 'staff' });
    return good({ accountId, enrolment: needed ? await makeEnrolment(services, trx, accountId) : undefined });
  });
}

type StaffRow = Omit<NewStaff, 'password'> & { readonly id: string; readonly passwordHash: string };

/** Writes the account of somebody of the staff; its user name is free and in its stored form. */
export async function insertStaff(
  { clock, record }: Pick<Services, 'clock' | 'record'>,
  trx: Trx,
  actor: Actor,
  { id, userName, name, email, language, roles, passwordHash }: StaffRow,
): Promise<void> {
  await insertAccount(trx, {
    id,
    kind: 'staff',
    personId: null,
    userName,
    displayName: name,
    email,
    language,
    roles,
    passwordHash,
    temporarySerial: 0,
    temporaryExpiresAt: null,
    at: clock.now(),
  });
  await record(trx, { act: 'account.add-staff', actor, details: { accountId: id, roles } });
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
