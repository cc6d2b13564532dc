import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { many, run, sql } from '../../src/platform/db/db.ts';
import type { Day } from '../../src/platform/i18n.ts';
import type { TestPortal } from '../fixtures/portal/portal.ts';
import type { Alone } from '../fixtures/people/residents.ts';

type Order = { readonly id: string; readonly batchId: string; readonly card: string; readonly dueOn: Day };

/** The one open order of somebody, with the state of their card. */
export async function orderOf({ services }: TestPortal, { caseId }: Alone): Promise<Order> {
  const [order, ...more] = await many(
    services.db,
    sql<Order>`select o.id, o.batch_id, c.card, o.due_on from card_order o join case_file c on c.id = o.case_id
      where o.case_id = ${caseId} and o.replaced_at is null`,
  );
  assert.ok(order);
  assert.deepEqual(more, []);
  return order;
}

/** The letters owed about somebody, oldest first. */
export async function lettersOf({ services }: TestPortal, { caseId }: Alone): Promise<readonly string[]> {
  const rows = await many(
    services.db,
    sql<{ letter: string }>`select letter from outbox where case_id = ${caseId} order by event_seq`,
  );
  return rows.map(({ letter }) => letter);
}

/** The file of somebody's photo, as it is stored. */
export async function photoOf({ services }: TestPortal, { caseId }: Alone): Promise<Buffer> {
  const [photo] = await many(
    services.db,
    sql<{ fileKey: string }>`select file_key from photo where case_id = ${caseId}`,
  );
  return services.files.get(photo?.fileKey ?? '');
}

/** A new mailing address, as no page takes it once the card is printed. */
export async function plantAddress(
  { services, clock }: TestPortal,
  { caseId, accountId }: Alone,
  line1: string,
): Promise<void> {
  const { db } = services;
  const at = clock.now();
  await run(db, sql`update address set until = ${at} where case_id = ${caseId} and until is null`);
  await run(
    db,
    sql`insert into address (id, case_id, kind, line1, city, province, postal_code, account_id, since)
      values (${randomUUID()}, ${caseId}, 'mailing', ${line1}, 'Winnipeg', 'MB', 'R3C 1A5', ${accountId}, ${at})`,
  );
}
