import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { verifyTrail } from '../../src/audit/verify.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { actOnce } from '../../src/case/receipts.ts';
import { inTransaction, many, one, sql } from '../../src/platform/db/db.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const stateOf = (caseId: string) =>
  one(
    portal.services.db,
    sql<{ landing: string; version: number }>`select landing, version from case_file where id = ${caseId}`,
  );

test('a move that meets another one of the same case happens once', async () => {
  const { services } = portal;
  const family = await signedInFamily(portal, {
    people: [{ role: 'principal', givenNames: 'Amina', landing: 'answered' }],
  });
  const caseId = family.caseOf('Amina');
  const go = () =>
    inTransaction(services.db, (trx) =>
      services.move(trx, { track: 'landing', action: 'make-account', caseId, actor: SYSTEM }),
    );
  const done = await Promise.all(Array.from({ length: 8 }, go));
  assert.equal(done.filter((moved) => moved.ok).length, 1);
  assert.ok(done.every((moved) => moved.ok || moved.why === 'state'));
  assert.equal((await stateOf(caseId)).landing, 'account-ready');
});

test('a decision on an older version is refused', async () => {
  const { services } = portal;
  const family = await signedInFamily(portal, {
    people: [{ role: 'principal', givenNames: 'Amina', landing: 'answered' }],
  });
  const caseId = family.caseOf('Amina');
  const seen = (await stateOf(caseId)).version - 1;
  const moved = await inTransaction(services.db, (trx) =>
    services.move(trx, { track: 'landing', action: 'make-account', caseId, actor: SYSTEM, seen }),
  );
  assert.deepEqual([moved.ok, !moved.ok && moved.why], [false, 'seen']);
});

test('what is rolled back leaves no trace: no state, no audit row, no email', async () => {
  const { services } = portal;
  const family = await signedInFamily(portal, {
    people: [{ role: 'principal', givenNames: 'Amina', landing: 'declared' }],
  });
  const caseId = family.caseOf('Amina');
  const count = () =>
    one(
      services.db,
      sql<{
        audits: number;
        mails: number;
      }>`select (select count(*) from audit) as audits, (select count(*) from outbox) as mails`,
    );
  const before = await count();
  const officer = {
    kind: 'staff' as const,
    accountId: randomUUID(),
    sessionId: '',
    name: 'O',
    roles: ['officer' as const],
  };
  await assert.rejects(
    inTransaction(services.db, async (trx) => {
      const moved = await services.move(trx, { track: 'landing', action: 'hold', caseId, actor: officer });
      assert.ok(moved.ok);
      throw new Error('the rest of the work failed');
    }),
    /the rest/,
  );
  assert.deepEqual(await count(), before);
  assert.equal((await stateOf(caseId)).landing, 'declared');
});

test('the same form sent many times at once is done once, and all get the same receipt', async () => {
  const { services } = portal;
  const act = {
    once: randomUUID(),
    act: 'photo.submit' as const,
    does: 'guidance.read' as const,
    actor: SYSTEM,
  };
  let done = 0;
  const go = () =>
    actOnce(services, act, async () => {
      done += 1;
      return undefined;
    });
  const all = await Promise.all(Array.from({ length: 6 }, go));
  assert.equal(new Set(all.map((one) => one.ok && one.receipt)).size, 1);
  const rows = await many(services.db, sql`select 1 from receipt where once = ${act.once}`);
  assert.equal(rows.length, 1);
  assert.ok(done >= 1);
});

test('the audit chain is whole after all this, and its rows cannot be changed', async () => {
  const { db } = portal.services;
  assert.equal((await verifyTrail(db)).fault, undefined);
  await assert.rejects(many(db, sql`update audit set entry = '{}'`), /append-only/);
});
