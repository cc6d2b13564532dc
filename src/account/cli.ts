import type { Role } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import type { Lang } from '../platform/i18n.ts';
import { looksLikeEmail } from './account.ts';
import { secretInGroups } from './factors/enrolment.ts';
import { addStaff, renewEnrolment } from './staff.ts';
import { hasherOf } from './tools.ts';

/** What to print, and how to end: 0 done, 1 refused. */
type Said = { readonly code: 0 | 1; readonly out: string; readonly err: string };

export type StaffOptions = {
  readonly name: string;
  readonly email: string;
  readonly role: readonly Role[];
  readonly lang: Lang;
};

const no = (err: string): Said => ({ code: 1, out: '', err: `${err}\n` });

/** Adds somebody of the staff with a first password, and says once what they need to come in. */
export async function addStaffCommand(
  services: Services,
  userName: string,
  { name, email, role: roles, lang: language }: StaffOptions,
): Promise<Said> {
  if (!looksLikeEmail(email)) return no(`'${email}' is no email address.`);
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
export async function enrolStaffCommand(services: Services, userName: string): Promise<Said> {
  const code = await renewEnrolment(services, userName);
  if (code) return { code: 0, out: `${codeLine(code)}\n`, err: '' };
  return no(
    `There is no '${userName}' of the staff without a passkey. Two administrators take lost passkeys away.`,
  );
}
