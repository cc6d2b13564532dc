import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NOBODY } from '../../src/case/actor.ts';
import { OUTSIDE, scopeFor, WORKER } from '../../src/case/row-security.ts';
import { inTransaction, many, sql, type Trx } from '../../src/platform/db/db.ts';
import { refuseStrongRoles } from '../../src/platform/db/roles.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import { EXCEPTIONS, tablesOf } from '../../prove/rls/tables.ts';
import { type SignedInFamily, signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
let family: SignedInFamily;
before(async () => {
  portal = await testPortal();
  family = await signedInFamily(portal);
});
after(() => portal.close());

const people = () => many(portal.services.db, sql<{ id: string }>`select id from person`);

/** Runs `work` in a transaction that is taken back. */
async function takenBack(work: (trx: Trx) => Promise<void>): Promise<void> {
  const back = new Error('taken back');
  const done = inTransaction(portal.services.db, async (trx) => {
    await work(trx);
    throw back;
  });
  await assert.rejects(done, (error) => error === back);
}

test('every table keeps its rows apart, or has a reason why it need not', async () => {
  const tables = await tablesOf(portal);
  const open = tables.filter(({ secured }) => !secured).map(({ name }) => name);
  assert.deepEqual(open, Object.keys(EXCEPTIONS).toSorted());
});

test('a statement that nobody opened a scope for sees nobody', async () => {
  assert.deepEqual(await inScope(OUTSIDE, people), []);
  assert.deepEqual(await inScope(scopeFor('guidance.read', NOBODY), people), []);
  const everybody = Object.values(family.people).map(({ personId }) => personId);
  const seen = (await inScope(WORKER, people)).map(({ id }) => id);
  assert.deepEqual(seen.toSorted(), everybody.toSorted());
});

test('the portal does not start on roles that step over row-level security', async () => {
  await refuseStrongRoles(portal.services.db);
  const faults: readonly (readonly [string, RegExp])[] = [
    ['alter role portal_web bypassrls', /portal_web bypasses/],
    ['alter role portal_worker superuser', /portal_worker is a superuser/],
    ['alter table person owner to portal_web', /portal_web owns tables/],
  ];
  for (const [statement, said] of faults) {
    await takenBack(async (trx) => {
      await sql.raw(statement).execute(trx);
      await assert.rejects(refuseStrongRoles(trx), said);
    });
  }
  await refuseStrongRoles(portal.services.db);
});
