import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoFamilies } from '../../src/demo/families.ts';
import { loadDemonstration } from '../../src/demo/seed.ts';
import { DEMO_STAFF } from '../../src/demo/staff.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';
import { approvedApplication } from '../fixtures/people/applications.ts';

let live: Live;
before(async () => {
  live = await livePortal();
});
after(() => live.close());

test('applications that were taken in before the first start do not keep the families away', async () => {
  await live.takeIn([approvedApplication()]);
  const begins = loadDemonstration(live.runtime, (line) => {
    throw new Error(line);
  });
  await assert.rejects(begins, /five families live through the past weeks/);
});

test('after a first start that was cut short the staff can sign in, and it is said what to do', async () => {
  await live.takeIn([demoFamilies(live.services.clock.today()).wulandari.application]);
  const said: string[] = [];
  const signs = await loadDemonstration(live.runtime, (line) => said.push(line));
  assert.match(said.join('\n'), /not all there.*delete/);
  const { staff } = await one(
    live.services.db,
    sql<{ staff: number }>`select count(*) as staff from account where kind = 'staff'`,
  );
  assert.equal(staff, Object.keys(DEMO_STAFF).length);
  assert.equal(signs.length, staff);
});
