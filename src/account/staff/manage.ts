import { randomUUID } from 'node:crypto';
import { type Staff, SYSTEM, type System } from '../../case/actor.ts';
import type { ActName } from '../../case/acts.ts';
import { may } from '../../case/authorization.ts';
import {
  askSecondPerson,
  decideOfTwo,
  isSecondPerson,
  secondPersonRefusals,
} from '../../case/staff/second-person.ts';
import type { SecondPersonRequest } from '../../case/staff/second-person-store.ts';
import type { Services } from '../../case/services.ts';
import { type Role, ROLES } from '../../config/settings.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import { bad, type Checked, good, type Problem } from '../../platform/form.ts';
import { LANGS } from '../../platform/i18n.ts';
import type { Hasher } from '../hashing.ts';
import { makeEnrolment, secretInGroups } from '../mfa/enrolment.ts';
import { needsPasskey } from '../mfa/required-factors.ts';
import { endSessionsOf } from '../sessions/store.ts';
import { isUserNameTaken } from '../store.ts';
import { normaliseUserName } from '../user-name.ts';
import * as store from './manage-store.ts';
import { insertStaff, type NewStaff } from './staff.ts';
import { staffRefusals } from './staff-words.ts';

/** What administrators ask each other to confirm. */
export const STAFF_REQUESTS = ['staff.add', 'staff.roles'] as const;
const DOES = 'staff.manage';

const problem = (says: Problem['says'], field = 'form'): readonly Problem[] => [{ field, says }];

/** Who changes an account of the staff: an administrator on the page, or whoever has the command line. */
type Manager = Staff | System;

/** The account that is changed, locked, for somebody who may change it and is not its holder. */
async function lockForChange(
  trx: Trx,
  actor: Manager,
  id: string,
): Promise<store.StaffRecord | readonly Problem[]> {
  const administrators = await store.lockAdministratorsAnd(trx, id);
  if (actor.kind === 'staff') {
    if (actor.accountId === id) return problem(staffRefusals.own);
    if (!may(actor, DOES) || !administrators.includes(actor.accountId)) return problem(staffRefusals.gone);
  }
  if (administrators.every((one) => one === id) && administrators.length > 0)
    return problem(staffRefusals.last);
  return (await store.findStaff(trx, id)) ?? problem(staffRefusals.gone);
}

const isRecord = (found: store.StaffRecord | readonly Problem[]): found is store.StaffRecord => 'id' in found;

/** Shuts somebody of the staff out at once, in all their sessions: for now (`suspended`), or for good. */
export function shutOut(
  services: Services,
  actor: Manager,
  { id, suspended }: { readonly id: string; readonly suspended: boolean },
): Promise<readonly Problem[] | undefined> {
  return inTransaction(services.db, async (trx) => {
    const found = await lockForChange(trx, actor, id);
    if (!isRecord(found)) return found;
    if (found.standing === 'removed' || (suspended && found.standing === 'suspended'))
      return problem(staffRefusals.gone);
    const at = services.clock.now();
    await store.closeStaff(trx, { id, suspended, at });
    await endSessionsOf(trx, id, at);
    await note(services, trx, suspended ? 'account.suspend-staff' : 'account.remove-staff', actor, { id });
    return undefined;
  });
}

type Noted = { readonly id: string; readonly roles?: readonly Role[]; readonly request?: string };

async function note(
  { record }: Services,
  trx: Trx,
  act: ActName,
  actor: Manager,
  { id: accountId, ...details }: Noted,
): Promise<void> {
  await record(trx, { act, actor, details: { accountId, ...details } });
}

/**
 * Gives somebody other roles, or lets them in again. Taking roles away is done at once; whatever gives somebody more than
 * they have now waits for a second administrator, because two accounts in one hand are two people of the staff.
 */
export function changeRoles(
  services: Services,
  actor: Staff,
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): Promise<'done' | 'waits' | readonly Problem[]> {
  return inTransaction(services.db, async (trx) => {
    const found = await lockForChange(trx, actor, id);
    if (!isRecord(found)) return found;
    if (roles.length === 0) return problem(staffRefusals.roles, 'roles');
    if (found.singleSignOn) return problem(staffRefusals.organization);
    if (found.standing === 'removed') return problem(staffRefusals.gone);
    const more = found.standing === 'suspended' || roles.some((role) => !found.roles.includes(role));
    if (more) return askForMore(services, trx, actor, { id, roles });
    await store.setRoles(trx, id, roles);
    await note(services, trx, 'account.change-roles', actor, { id, roles });
    return 'done';
  });
}

async function askForMore(
  services: Services,
  trx: Trx,
  actor: Staff,
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): Promise<'waits' | readonly Problem[]> {
  const details = { roles: roles.join(',') };
  const wanted = { kind: 'staff.roles', subject: id, details, actor, does: DOES } as const;
  const asked = await askSecondPerson(services, trx, wanted);
  if (typeof asked === 'string') return problem(secondPersonRefusals[asked]);
  await note(services, trx, 'account.ask-roles', actor, { id, roles, request: asked.id });
  return 'waits';
}

export type WantedStaff = Omit<NewStaff, 'password'>;

/**
 * Asks for an account of a new colleague. Who asks gets the first password, once; who confirms gets the code for the first
 * passkey: so neither of the two comes in as somebody else.
 */
export async function askForStaff(
  services: Services,
  hasher: Hasher,
  actor: Staff,
  staff: WantedStaff,
): Promise<Checked<{ readonly password: string }>> {
  const userName = normaliseUserName(staff.userName);
  const password = secretInGroups();
  const hashed = await hasher.hash(password);
  if (!hashed.ok) return bad({ field: 'form', says: staffRefusals.busy });
  return inTransaction(services.db, async (trx) => {
    if (await isUserNameTaken(trx, userName)) return bad({ field: 'user', says: staffRefusals.taken });
    const { name, email, language, roles } = staff;
    const details = { userName, name, email, language, roles: roles.join(','), passwordHash: hashed.hash };
    const wanted = { kind: 'staff.add', subject: randomUUID(), details, actor, does: DOES } as const;
    const asked = await askSecondPerson(services, trx, wanted);
    if (typeof asked === 'string') return bad({ field: 'form', says: secondPersonRefusals[asked] });
    const { subject: id } = wanted;
    await note(services, trx, 'account.ask-staff', actor, { id, roles, request: asked.id });
    return good({ password });
  });
}

const rolesIn = (text: string | undefined): readonly Role[] =>
  ROLES.filter((role) => (text ?? '').split(',').includes(role));

/** The second administrator confirms or drops what a colleague asked for. `code`: for the first passkey, shown once. */
export function decideStaffRequest(
  services: Services,
  actor: Staff,
  { id, approved }: { readonly id: string; readonly approved: boolean },
): Promise<'done' | { readonly code: string } | readonly Problem[]> {
  return inTransaction(services.db, async (trx) => {
    const decision = { id, kinds: STAFF_REQUESTS, approved, actor, does: DOES } as const;
    const request = await decideOfTwo(services, trx, decision);
    if (typeof request === 'string') return problem(secondPersonRefusals[request]);
    const { subject, details } = request;
    if (!approved) {
      await note(services, trx, 'account.drop-staff', actor, { id: subject, request: id });
      return 'done';
    }
    return request.kind === 'staff.add'
      ? addOfTwo(services, trx, actor, request)
      : giveRoles(services, trx, actor, { id: subject, roles: rolesIn(details['roles']) });
  });
}

async function addOfTwo(
  services: Services,
  trx: Trx,
  actor: Staff,
  { subject: id, details, askedBy }: SecondPersonRequest,
): Promise<'done' | { readonly code: string } | readonly Problem[]> {
  const { userName = '', name = '', email = '', language = '', passwordHash = '' } = details;
  const roles = rolesIn(details['roles']);
  if (!isSecondPerson(actor, { askedBy })) return problem(secondPersonRefusals.same);
  if (await isUserNameTaken(trx, userName)) return problem(staffRefusals.taken);
  const spoken = LANGS.find((lang) => lang === language) ?? 'en';
  const row = { userName, name, email, language: spoken, roles, passwordHash };
  await insertStaff(services, trx, actor, { id, ...row });
  if (!needsPasskey(services, { kind: 'staff' })) return 'done';
  return { code: await makeEnrolment(services, trx, id) };
}

async function giveRoles(
  services: Services,
  trx: Trx,
  actor: Staff,
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): Promise<'done' | readonly Problem[]> {
  const found = await lockForChange(trx, actor, id);
  if (!isRecord(found)) return found;
  if (found.standing === 'removed') return problem(staffRefusals.gone);
  await store.reopenStaff(trx, id);
  await store.setRoles(trx, id, roles);
  await note(services, trx, 'account.change-roles', actor, { id, roles });
  return 'done';
}

/** From the command line, where there is no second administrator: recorded as done by the portal itself. */
export function setRolesByCommand(
  services: Services,
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): Promise<readonly Problem[] | undefined> {
  return inTransaction(services.db, async (trx) => {
    const administrators = await store.lockAdministratorsAnd(trx, id);
    const found = await store.findStaff(trx, id);
    if (!found || found.standing === 'removed') return problem(staffRefusals.gone);
    const [only, ...others] = administrators;
    if (only === id && others.length === 0 && !roles.includes('administrator'))
      return problem(staffRefusals.last);
    await store.reopenStaff(trx, id);
    await store.setRoles(trx, id, roles);
    await note(services, trx, 'account.change-roles', SYSTEM, { id, roles });
    return undefined;
  });
}
