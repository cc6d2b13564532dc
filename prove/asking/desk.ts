import { run, sql } from '../../src/platform/db/db.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';
import type { World } from './inventory.ts';

/** The officer takes a case, so that the pages of the desk open. */
async function take(stage: Stage, world: World, caseId: string): Promise<void> {
  const officer = world.people.find(({ role }) => role === 'officer');
  const at = stage.clock.now();
  await run(
    stage.services.db,
    sql`insert into claim (case_id, officer_id, claimed_at, until)
      values (${caseId}, ${officer?.accountId}, ${at}, ${new Date(at.getTime() + 86_400_000)})
      on conflict (case_id) do update set officer_id = excluded.officer_id, until = excluded.until`,
  );
}

/** The officer takes one case that has a photo; gives the case. */
export async function openCase(stage: Stage, world: World): Promise<string> {
  const waiting = world.photos.find(({ stage: at }) => at === 'submitted');
  const caseId = (waiting ?? world.photos[0])?.caseId ?? '';
  await take(stage, world, caseId);
  return caseId;
}

/** The officer takes every case. */
export async function openAllCases(stage: Stage, world: World): Promise<void> {
  for (const { caseId } of world.cases) await take(stage, world, caseId);
}
