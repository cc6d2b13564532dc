import { randomUUID } from 'node:crypto';
import { type Db, run, sql } from '../../src/platform/db/db.ts';
import { openFor } from '../../src/review/actions.ts';
import { openAllCases } from '../asking/desk.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';
import type { World } from '../asking/inventory.ts';

/** Brings somebody of the demonstration to each form that nobody of it stands before by themselves. */
export async function reachAllForms(stage: Stage, world: World): Promise<void> {
  const { db } = stage.services;
  const at = stage.clock.now();
  await letGo(stage, world);
  const own = world.people
    .filter(({ kind }) => kind === 'applicant')
    .flatMap(({ accountId, cases }) => [...cases].map((caseId) => ({ accountId: accountId ?? '', caseId })));
  const [away, moving] = own;
  const held = world.photos.find(({ stage: of, caseId }) => of === 'submitted' && caseId !== away?.caseId);
  if (away) await leave(db, away.caseId, at);
  if (moving) await draftAddresses(db, moving, at);
  if (held) await hold(db, world, held.caseId, at);
  await run(
    db,
    sql`insert into support_request (id, number, kind, email, language, message, created_at, reply_by)
      values (${randomUUID()}, 'Q-2222-3333', 'other', 'somebody@example.org', 'en', 'Hello', ${at}, '2026-03-09')`,
  );
}

/** The officer opens every case, and the time of one of them is over. */
async function letGo(stage: Stage, world: World): Promise<void> {
  const { accountId = '' } = world.people.find(({ role }) => role === 'officer') ?? {};
  const caseId = world.cases.at(-1)?.caseId ?? '';
  const officer = { kind: 'staff', accountId, sessionId: accountId, name: '', roles: ['officer'] } as const;
  await openFor(stage.services, officer, caseId, 'quality');
  await openAllCases(stage, world);
  const { db } = stage.services;
  await run(db, sql`update claim set until = ${stage.clock.now()} where case_id = ${caseId}`);
}

async function leave(db: Db, caseId: string, at: Date): Promise<void> {
  await run(db, sql`update case_file set landing = 'away' where id = ${caseId}`);
  await run(
    db,
    sql`insert into absence (id, case_id, country, told_at) values (${randomUUID()}, ${caseId}, 'FR', ${at})
      on conflict do nothing`,
  );
}

async function draftAddresses(
  db: Db,
  { accountId, caseId }: { readonly accountId: string; readonly caseId: string },
  at: Date,
): Promise<void> {
  await run(db, sql`update case_file set card = 'waiting' where id = ${caseId}`);
  for (const kind of ['home', 'mailing']) {
    await run(
      db,
      sql`insert into address_draft (case_id, account_id, kind, line1, city, province, postal_code, at)
        values (${caseId}, ${accountId}, ${kind}, '12 Elm St', 'Winnipeg', 'MB', 'R3C 1A5', ${at})
        on conflict do nothing`,
    );
  }
}

async function hold(db: Db, { people }: World, caseId: string, at: Date): Promise<void> {
  const officer = people.find(({ role }) => role === 'officer');
  await run(db, sql`update case_file set landing = 'on-hold' where id = ${caseId}`);
  await run(
    db,
    sql`insert into hold (id, case_id, reason, officer_id, at)
      values (${randomUUID()}, ${caseId}, 'identity', ${officer?.accountId}, ${at}) on conflict do nothing`,
  );
}
