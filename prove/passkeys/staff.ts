import { addStaff } from '../../src/account/staff/staff.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import type { Role } from '../../src/config/settings.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { authenticator } from '../../test/fixtures/people/authenticator.ts';
import { ask, sessionIn, tokenFor } from '../asking/ask.ts';
import { signIn } from '../asking/sign-in.ts';
import { PASSWORD } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { optionsFor } from './owner.ts';

const ROLES = ['officer', 'agent', 'producer', 'administrator'] as const;

const PAGES = [
  '/en/staff',
  '/en/staff/review',
  '/en/staff/support',
  '/en/staff/cards',
  '/en/staff/accounts',
  '/en/account',
  '/en/account/password',
  '/en/account/app-codes',
  '/en/session',
];

/** Codes that are not theirs: none, a code of nobody's, and that of a colleague who was added at the same time. */
async function enrolling(portal: TestPortal, userName: string, token: string): Promise<readonly string[]> {
  const { id: sessionId } = await one(
    portal.services.db,
    sql<{ id: string }>`select s.id from session s join account a on a.id = s.account_id
      where a.user_name = ${userName} and s.ended_at is null`,
  );
  const session = { sessionId, token };
  const colleague = await addOne(portal, `${userName}.beside`);
  const misses: string[] = [];
  for (const enrolment of [
    '',
    'CDFH-JKMN-PQRT-VWX2',
    colleague.ok ? (colleague.value.enrolment ?? '') : '',
  ]) {
    const device = authenticator(portal.services.settings.PORTAL_URL);
    const answer = device.make(await optionsFor(portal, 'register', session));
    const fields = { _token: tokenFor(portal, sessionId), answer, enrolment };
    const { status, cookies } = await ask(portal, '/en/passkey-needed', { session: token, fields });
    if (status !== 422 || cookies.size > 0)
      misses.push(`${userName}: a passkey with '${enrolment}': ${status}`);
  }
  const typed = { _token: tokenFor(portal, sessionId), code: '000000' };
  const tried = await ask(portal, '/en/second-step', { session: token, fields: typed });
  return sessionIn(portal, tried) ? [...misses, `${userName}: a code opened a session`] : misses;
}

function addOne(portal: TestPortal, userName: string, role: Role = 'officer') {
  const person = { userName, name: userName, email: `${userName}@staff.example`, language: 'en' as const };
  const staff = { ...person, roles: [role], password: PASSWORD };
  return addStaff(portal.services, hasherOf(portal.services.settings), staff);
}

/** Staff with the right password and no passkey: gives every page that opened, and every session that opens all. */
export async function staffWithoutPasskey(portal: TestPortal, each: number): Promise<readonly string[]> {
  const misses: string[] = [];
  for (let n = 1; n <= each; n += 1) {
    const person = { userName: `staff${n}` };
    await addOne(portal, person.userName, ROLES[n % 4]);
    const session = sessionIn(portal, await signIn(portal, person.userName, { from: `10.9.0.${n}` }));
    if (!session) {
      misses.push(`${person.userName}: the right password led nowhere`);
      continue;
    }
    for (const path of PAGES) {
      const { status } = await ask(portal, path, { session });
      if (status === 200 || status === 204) misses.push(`${person.userName}: ${path} opened`);
    }
    misses.push(...(await enrolling(portal, person.userName, session)));
  }
  const { n } = await one(
    portal.services.db,
    sql<{ n: number }>`select count(*)::int as n from session s join account a on a.id = s.account_id
      where a.kind = 'staff' and s.scope = 'full'`,
  );
  return n === 0 ? misses : [...misses, `${n} sessions of staff open everything`];
}
