import { randomUUID } from 'node:crypto';
import type { RepresentativePermission } from '../../src/case/policy.ts';
import { addDays } from '../../src/platform/clock.ts';
import { many, one, run, sql } from '../../src/platform/db/db.ts';
import type { Stage } from './portal.ts';

const ALL: readonly RepresentativePermission[] = ['status', 'address', 'photo', 'proof'];

export type Shown = {
  readonly accountId: string;
  /** Whoever gave the authority. */
  readonly inviterId: string;
  readonly caseIds: readonly string[];
};

/**
 * A representative with an account, whom one family shows everything: of all families the one with a person who has got
 * furthest, so that every page has something to show.
 */
export async function makeRepresentative(stage: Stage, sees = ALL): Promise<Shown> {
  const { db } = stage.services;
  const at = stage.clock.now();
  const accountId = randomUUID();
  const { inviterId } = await one(
    db,
    sql<{
      inviterId: string;
    }>`select f.account_id as inviter_id from acts_for f join case_file c on c.id = f.case_id
      where f.until is null order by c.landing = 'confirmed' desc, c.photo = 'none', f.account_id limit 1`,
  );
  const cases = await many(
    db,
    sql<{ caseId: string }>`select case_id from acts_for where account_id = ${inviterId} and until is null`,
  );
  await run(
    db,
    sql`insert into account (id, kind, user_name, display_name, email, language, created_at, first_signed_in_at)
      values (${accountId}, 'representative', ${accountId}, 'Claude Vellemarque', ${`${accountId}@firm.example`}, 'en',
        ${at}, ${at})`,
  );
  const today = stage.clock.today();
  for (const { caseId } of cases) {
    const id = randomUUID();
    await run(
      db,
      sql`insert into representation (id, number, case_id, account_id, invited_by, invited_at, name, licence_body,
          licence_number, email, sees, from_on, to_on)
        values (${id}, ${id}, ${caseId}, ${accountId}, ${inviterId}, ${at}, 'Claude Vellemarque', 'cicc', 'R123456',
          ${`${accountId}@firm.example`}, ${sees}::text[], ${today}, ${addDays(today, 30)})`,
    );
  }
  return { accountId, inviterId, caseIds: cases.map(({ caseId }) => caseId) };
}
