import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NOBODY } from '../../src/case/actor.ts';
import { ENTRANCE, OUTSIDE, scopeFor, WORKER } from '../../src/case/row-security.ts';
import { inTransaction, many, one, sql } from '../../src/platform/db/db.ts';
import { migrate, mayMigrate, pending } from '../../src/platform/db/migrate.ts';
import { refuseWrongLogin } from '../../src/platform/db/roles.ts';
import { type DbScope, inScope } from '../../src/platform/db/scope.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { sessionOf } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { giveAddress } from '../fixtures/people/residents.ts';

import { askForAccount, couple } from '../fixtures/people/couple.ts';
import { firstSignIn } from '../fixtures/people/sign-in.ts';

const migrations = `${projectRoot()}/migrations`;

let portal: TestPortal;
before(async () => {
  portal = await testPortal({ logins: true });
});
after(() => portal.close());

test('the portal does its work on logins that own nothing', async () => {
  const family = await couple(portal);
  await giveAddress(family.visitor, family.caseOf('Amina'), { line1: '5 Old Street' });
  assert.match((await family.visitor.get('/en/family')).text, /Amina/);
  await askForAccount(portal, { number: family.number, email: family.email });
  const omar = await firstSignIn(portal, { number: family.number, email: family.email });
  assert.equal((await omar.get(`/en/people/${family.caseOf('Omar')}/declaration`)).status, 200);
  const visitor = await sessionOf(portal, family.people['Amina']?.accountId ?? '');
  assert.equal((await visitor.get(`/en/people/${family.caseOf('Omar')}/declaration`)).status, 404);
});

/** What a statement that somebody slipped into one of a scope reaches. */
async function slippedIn(scope: DbScope, statement: string): Promise<string> {
  try {
    await inScope(scope, () =>
      inTransaction(portal.services.db, async (trx) => {
        await sql.raw(statement).execute(trx);
        await many(trx, sql`select id from person`);
        throw new Error('reached');
      }),
    );
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    return code ?? message;
  }
  return 'reached';
}

const AWAY = ['set role none', 'reset role', 'set session authorization default'];

test('a request cannot leave its role, nor can the worker: there is nothing more to become', async () => {
  const web = [OUTSIDE, ENTRANCE, scopeFor('guidance.read', NOBODY)];
  const more = [
    'set role portal_worker',
    'set role portal_auditor',
    'set role portal',
    'set role portal_work',
  ];
  for (const scope of web)
    for (const statement of [...AWAY, ...more])
      assert.equal(await slippedIn(scope, statement), '42501', statement);
  for (const statement of [...AWAY, 'set role portal_web', 'set role portal'])
    assert.equal(await slippedIn(WORKER, statement), '42501', statement);
  const names = await Promise.all(
    [OUTSIDE, ENTRANCE, WORKER].map((scope) =>
      inScope(scope, () => one(portal.services.db, sql<{ login: string }>`select session_user as login`)),
    ),
  );
  assert.deepEqual(
    names.map(({ login }) => login),
    ['portal_serve', 'portal_serve', 'portal_work'],
  );
});

test('a login that owns nothing looks whether the database is up to date, and says what it may not become', async () => {
  const { db } = portal.services;
  for (const scope of [OUTSIDE, WORKER]) {
    assert.equal(await inScope(scope, () => mayMigrate(db)), false);
    assert.deepEqual(await inScope(scope, () => pending(db, migrations)), []);
    await assert.rejects(
      inScope(scope, () => migrate(db, migrations)),
      /permission denied/,
    );
    await refuseWrongLogin(db, scope);
  }
  await assert.rejects(refuseWrongLogin(db, { ...OUTSIDE, role: 'portal_auditor' }), /portal_auditor.*Roles/);
});
