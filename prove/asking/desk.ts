import { run, sql } from '../../src/platform/db/db.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import type { Inventory } from './inventory.ts';

/** The officer takes a case, so that the pages of the desk open. */
async function take(portal: TestPortal, inventory: Inventory, caseId: string): Promise<void> {
  const officer = inventory.people.find(({ role }) => role === 'officer');
  const at = portal.clock.now();
  await run(
    portal.services.db,
    sql`insert into claim (case_id, officer_id, claimed_at, until)
      values (${caseId}, ${officer?.accountId}, ${at}, ${new Date(at.getTime() + 86_400_000)})
      on conflict (case_id) do update set officer_id = excluded.officer_id, until = excluded.until`,
  );
}

/** The officer takes one case that has a photo; gives the case. */
export async function openCase(portal: TestPortal, inventory: Inventory): Promise<string> {
  const waiting = inventory.photos.find(({ stage: at }) => at === 'submitted');
  const caseId = (waiting ?? inventory.photos[0])?.caseId ?? '';
  await take(portal, inventory, caseId);
  return caseId;
}

/** The officer takes every case. */
export async function openAllCases(portal: TestPortal, inventory: Inventory): Promise<void> {
  for (const { caseId } of inventory.cases) await take(portal, inventory, caseId);
}
