import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { nodeProblem, refuseStrongLogin } from '../../src/app/runtime.ts';
import { NOBODY } from '../../src/case/actor.ts';
import { ENTRANCE, OUTSIDE, scopeFor, WORKER } from '../../src/case/row-security.ts';
import { type Connection, inTransaction, many, one, openDatabase, sql } from '../../src/platform/db/db.ts';
import { migrate, mayMigrate, pending } from '../../src/platform/db/migrate.ts';
import { refuseWrongLogin } from '../../src/platform/db/roles.ts';
import { type DbScope, inScope } from '../../src/platform/db/scope.ts';
import { neededNode, projectRoot } from '../../src/platform/root.ts';
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

/** Makes a login on the test's server, lets `work` connect with it, and takes it away. */
async function withLogin<T>(
  make: (name: string) => string,
  work: (place: Connection) => Promise<T>,
): Promise<T> {
  const owner = openDatabase(portal.connection, 1);
  const name = `login_${process.pid}_${randomUUID().slice(0, 8)}`;
  try {
    await sql
      .raw(`create role ${name} login noinherit password 'of-a-test'; ${make(name)}`)
      .execute(owner.db);
    return await work({ ...portal.connection, user: name, password: 'of-a-test' });
  } finally {
    const drop = `drop table if exists ${name}; drop role if exists ${name}; drop role if exists ${name}_over`;
    await sql.raw(drop).execute(owner.db);
    await owner.close();
  }
}

test('production serves no request with a login above row-level security, of its own or as a member, and says why', async () => {
  const over = (name: string, as: string) =>
    `create role ${name}_over nologin ${as}; grant ${name}_over to ${name}`;
  const owning = (name: string, owner: string) =>
    `create table ${name} (); alter table ${name} owner to ${owner}`;
  const strong: readonly (readonly [RegExp, (name: string) => string])[] = [
    [/its login is a superuser$/m, (name) => `alter role ${name} superuser`],
    [/its login is a member of the superuser \w+_over$/m, (name) => over(name, 'superuser')],
    [/its login bypasses row-level security$/m, (name) => `alter role ${name} bypassrls`],
    [/is a member of \w+_over, which bypasses row-level security$/m, (name) => over(name, 'bypassrls')],
    [/its login owns tables of the portal$/m, (name) => owning(name, name)],
    [
      /is a member of \w+_over, which owns tables of the portal$/m,
      (name) => `${over(name, 'noinherit')}; ${owning(name, `${name}_over`)}`,
    ],
    [/is a member of pg_read_all_data$/m, (name) => `grant pg_read_all_data to ${name}`],
    [/is a member of pg_execute_server_program$/m, (name) => `grant pg_execute_server_program to ${name}`],
    // Everything at once.
    [
      /bypasses row-level security\n.*is a member of pg_write_all_data\n.*owns tables of the portal\nGive `portal serve`/,
      (name) => `alter role ${name} bypassrls; grant pg_write_all_data to ${name}; ${owning(name, name)}`,
    ],
  ];
  for (const [says, make] of strong)
    await withLogin(make, (place) => assert.rejects(refuseStrongLogin(place), says));
  await withLogin((name) => `grant portal_web to ${name}`, refuseStrongLogin);
});

test('a Node.js that is too old is named with what is needed', () => {
  assert.equal(nodeProblem('26.1.0', 24), undefined);
  assert.equal(nodeProblem('24.0.0', 24), undefined);
  assert.match(
    nodeProblem('22.12.0', 24) ?? '',
    /^Node\.js: production needs version 24 or later \(this is 22\.12\.0\)/,
  );
  assert.ok(neededNode() >= 24);
});
