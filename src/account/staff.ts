import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import type { Role } from '../config/settings.ts';
import { inTransaction } from '../platform/db/db.ts';
import { emailFault } from '../platform/email-address.ts';
import { bad, type Checked, good } from '../platform/form.ts';
import { both, type Lang } from '../platform/i18n.ts';
import type { Hasher } from './hashing.ts';
import { makeEnrolment, secretInGroups } from './mfa/enrolment.ts';
import { countPasskeys } from './mfa/passkey-store.ts';
import { needsPasskey } from './mfa/required-factors.ts';
import { checkPassword } from './passwords.ts';
import { isOfOrganization } from './sso/store.ts';
import { insertAccount, isUserNameTaken, lockStaff } from './store.ts';
import { hasherOf } from './account-services.ts';
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

/** What to print, and how to end: 0 done, 1 refused. */
type CommandOutput = { readonly code: 0 | 1; readonly out: string; readonly err: string };

export type StaffOptions = {
  readonly name: string;
  readonly email: string;
  readonly role: readonly Role[];
  readonly lang: Lang;
};

const no = (err: string): CommandOutput => ({ code: 1, out: '', err: `${err}\n` });

/** Adds somebody of the staff with a first password, and says once what they need to come in. */
export async function addStaffCommand(
  services: Services,
  userName: string,
  { name, email, role: roles, lang: language }: StaffOptions,
): Promise<CommandOutput> {
  const fault = emailFault(email);
  if (fault) return no(`'${email}' is no email address. ${fault.en}`);
  const password = secretInGroups();
  const staff = { userName, name, email, language, roles, password };
  const added = await addStaff(services, hasherOf(services.settings), staff);
  if (!added.ok) return no(added.problems.map(({ says }) => says.en).join(' '));
  const { enrolment } = added.value;
  const lines = [
    `Added ${userName} (${roles.join(', ')}).`,
    `First password:  ${password}   (they change it on their account page)`,
    ...(enrolment
      ? [codeLine(enrolment), 'Tell them the two on two different ways. Neither is shown again.']
      : []),
  ];
  return { code: 0, out: `${lines.join('\n')}\n`, err: '' };
}

const codeLine = (code: string) =>
  `Enrolment code:  ${code}   (for their first passkey, once, within 24 hours)`;

/** A new enrolment code for somebody whose code ran out before they made a passkey. */
export async function enrolStaffCommand(services: Services, userName: string): Promise<CommandOutput> {
  const code = await renewEnrolment(services, userName);
  if (code) return { code: 0, out: `${codeLine(code)}\n`, err: '' };
  return no(
    `There is no '${userName}' of the staff without a passkey. Two administrators take lost passkeys away.`,
  );
}
