import { addStaff } from '../../src/account/staff.ts';
import { hasherOf } from '../../src/account/tools.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { ask, sessionIn, tokenFor } from '../stage/ask.ts';
import { PASSWORD } from '../stage/people.ts';
import type { Stage } from '../stage/portal.ts';
import { signIn } from '../stage/sign-in.ts';

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

/** Staff with the right password and no passkey: gives every page that opened, and every session that opens all. */
export async function staffWithoutPasskey(stage: Stage, each: number): Promise<readonly string[]> {
  const misses: string[] = [];
  const hasher = hasherOf(stage.services.settings);
  for (let n = 1; n <= each; n += 1) {
    const roles = (['officer', 'agent', 'producer', 'administrator'] as const).slice(n % 4, (n % 4) + 1);
    const person = { userName: `staff${n}`, name: `Staff ${n}`, email: `staff${n}@staff.example` };
    await addStaff(stage.services, hasher, { ...person, language: 'en', roles, password: PASSWORD });
    const session = sessionIn(stage, await signIn(stage, person.userName, { from: `10.9.0.${n}` }));
    if (!session) {
      misses.push(`${person.userName}: the right password led nowhere`);
      continue;
    }
    for (const path of PAGES) {
      const { status } = await ask(stage, path, { session });
      if (status === 200 || status === 204) misses.push(`${person.userName}: ${path} opened`);
    }
    const typed = { _token: tokenFor(stage), code: '000000' };
    const tried = await ask(stage, '/en/second-step', { session, fields: typed });
    if (sessionIn(stage, tried)) misses.push(`${person.userName}: a code opened a session`);
  }
  const { n } = await one(
    stage.services.db,
    sql<{ n: number }>`select count(*)::int as n from session s join account a on a.id = s.account_id
      where a.kind = 'staff' and s.scope = 'full'`,
  );
  return n === 0 ? misses : [...misses, `${n} sessions of staff open everything`];
}
