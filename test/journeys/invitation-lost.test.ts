import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { invited, letters } from '../fixtures/people/invitation.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const rows = async (table: 'invitation' | 'invitation_request' | 'audit' | 'outbox') =>
  (await many(portal.services.db, sql`select 1 from ${sql.raw(table)}`)).length;

test('whoever asks for a new invitation, the request is only written down; the worker answers it', async () => {
  const family = await invited(portal);
  await letters(portal, family.email);
  const visitor = portal.visitor();
  const asked: number[][] = [];
  for (const number of [family.number, 'E000000000']) {
    const before = [await rows('invitation'), await rows('audit'), await rows('outbox')];
    await visitor.get('/en/invitation-help');
    await visitor.submit({ number, email: family.email });
    const after = [await rows('invitation'), await rows('audit'), await rows('outbox')];
    asked.push(after.map((count, i) => count - (before[i] ?? 0)));
  }
  assert.deepEqual(asked, [
    [0, 0, 0],
    [0, 0, 0],
  ]);
  assert.equal(await rows('invitation_request'), 2);
  assert.equal((await letters(portal, family.email)).length, 2);
  assert.equal(await rows('invitation_request'), 0);
  assert.equal(await rows('invitation'), 2);
});
