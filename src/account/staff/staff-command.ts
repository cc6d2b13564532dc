import { SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import type { Role } from '../../config/settings.ts';
import { emailFault, reachFault } from '../../platform/email-address.ts';
import type { Lang } from '../../platform/i18n.ts';
import { hasherOf } from '../account-services.ts';
import { secretInGroups } from '../mfa/enrolment.ts';
import { normaliseUserName } from '../user-name.ts';
import { setRolesByCommand, shutOut } from './manage.ts';
import { staffNamed } from './manage-store.ts';
import { addStaff, renewEnrolment } from './staff.ts';

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
  const fault = emailFault(email) ?? reachFault(email, services.settings);
  if (fault) return no(`'${email}' is no email address that we can use. ${fault.en}`);
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

/** What is done to an account of the staff from the command line: the second path where there is one administrator. */
export type StaffChange = {
  readonly role?: readonly Role[];
  readonly suspend?: boolean;
  readonly remove?: boolean;
};

/** Gives roles (which also lets somebody suspended in again), suspends, or removes; each stands in the audit trail. */
export async function changeStaffCommand(
  services: Services,
  userName: string,
  { role, suspend = false, remove = false }: StaffChange,
): Promise<CommandOutput> {
  const found = await staffNamed(services.db, normaliseUserName(userName));
  if (!found) return no(`There is no '${userName}' of the staff.`);
  const { id } = found;
  if ([role !== undefined, suspend, remove].filter(Boolean).length !== 1)
    return no('Say one of --role, --suspend and --remove.');
  const problems = role
    ? await setRolesByCommand(services, { id, roles: role })
    : await shutOut(services, SYSTEM, { id, suspended: suspend });
  if (problems) return no(problems.map(({ says }) => says.en).join(' '));
  return { code: 0, out: `Done: ${found.userName}.\n`, err: '' };
}
