import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Staff } from '../../src/case/actor.ts';
import type { Role } from '../../src/config/settings.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { TestPortal } from './portal.ts';

type Holder = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Lang;
};

/** An account of an applicant, with no password; gives its id. */
export async function insertApplicantAccount(portal: TestPortal, holder: Holder): Promise<string> {
  const accountId = randomUUID();
  await run(
    portal.services.db,
    sql`insert into account (id, kind, person_id, user_name, display_name, email, language, created_at)
      values (${accountId}, 'applicant', ${holder.personId}, ${`user-${randomBytes(5).toString('hex')}`},
        ${holder.name}, ${holder.email}, ${holder.language}, ${portal.clock.now()})`,
  );
  return accountId;
}

/** From now on this account acts for this case. */
export async function actsFor(portal: TestPortal, accountId: string, caseId: string): Promise<void> {
  await run(
    portal.services.db,
    sql`insert into acts_for (account_id, case_id, since) values (${accountId}, ${caseId}, ${portal.clock.now()})
      on conflict do nothing`,
  );
}

/** A browser that holds a new session of this account; sessions end after 15 minutes of the portal's clock. */
export async function sessionOf(
  portal: TestPortal,
  accountId: string,
  language: Lang = 'en',
): Promise<Visitor> {
  const token = randomBytes(32).toString('base64url');
  const at = portal.clock.now();
  await run(
    portal.services.db,
    sql`insert into session (id, token_hash, account_id, scope, created_at, seen_at, stepped_up_at)
      values (${randomUUID()}, ${createHash('sha256').update(token).digest()}, ${accountId}, 'full', ${at}, ${at}, ${at})`,
  );
  const visitor = portal.visitor(language);
  visitor.cookies.set('session', token);
  return visitor;
}

/** Somebody of the staff, in one role. */
export async function staffMember(portal: TestPortal, role: Role, name = 'M. Tremblay'): Promise<Staff> {
  const accountId = randomUUID();
  await run(
    portal.services.db,
    sql`insert into account (id, kind, user_name, display_name, email, language, roles, created_at)
      values (${accountId}, 'staff', ${`staff-${accountId}`}, ${name}, ${`${accountId}@staff.test`}, 'en',
        ${[role]}::text[], ${portal.clock.now()})`,
  );
  return { kind: 'staff', accountId, sessionId: accountId, name, roles: [role] };
}

/** A browser of somebody new of the staff. */
export async function staffVisitor(portal: TestPortal, role: Role, name?: string): Promise<Visitor> {
  const { accountId } = await staffMember(portal, role, name);
  return sessionOf(portal, accountId);
}
