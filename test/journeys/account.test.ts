import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, sql } from '../../src/platform/db/db.ts';
import { personWithNewAccount } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { HOME, letter, resetLink, settled, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD, OTHER_PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('opening a reset link consumes nothing; it works once, with something only the person knows', async () => {
  const { family, someone } = await settled(portal);
  const link = await resetLink(portal, family.email, family.email);
  for (const method of ['HEAD', 'GET', 'GET'])
    await fetch(portal.origin + link, { method, redirect: 'manual' });
  const reader = portal.visitor();
  const opened = await reader.get(link);
  assert.ok(opened.url.endsWith('/en/reset'), 'the token leaves the address');
  assert.doesNotMatch(opened.bytes.toString(), new RegExp(link.slice(-43)));
  assert.equal((await reader.submit({ password: OTHER_PASSWORD, number: 'E999999999' })).status, 422);
  await reader.submit({ password: OTHER_PASSWORD, number: family.number.toLowerCase() });
  assert.match(reader.seen.url, HOME);
  assert.match((await someone.get('/en/family')).url, /sign-in/, 'other sessions end');
  assert.equal((await signIn(portal, family.userName, PASSWORD)).seen.status, 422);
  assert.match((await signIn(portal, family.userName, OTHER_PASSWORD)).seen.url, HOME);
  const again = portal.visitor();
  assert.equal((await again.get(link)).status, 410);
  assert.match(again.seen.text, /already chosen/);
  await portal.work();
  await letter(portal, family.email, 'your password was changed');
});

test('two people redeem one link at once: one wins', async () => {
  const { family } = await settled(portal);
  const link = await resetLink(portal, family.userName, family.email);
  const both = [portal.visitor(), portal.visitor()];
  for (const one of both) await one.get(link);
  const seen = await Promise.all(
    both.map((one) => one.submit({ password: OTHER_PASSWORD, number: family.number })),
  );
  assert.deepEqual(seen.map(({ status }) => status).sort(), [200, 410]);
});

test('a reset link ends after 60 minutes, with a newer one, and after five wrong answers', async () => {
  const { family } = await settled(portal);
  const old = await resetLink(portal, family.userName, family.email);
  const newer = await resetLink(portal, family.email, family.email);
  assert.match((await portal.visitor().get(old)).text, /newer link/);
  const guesser = portal.visitor();
  await guesser.get(newer);
  for (let i = 0; i < 4; i += 1)
    assert.equal((await guesser.submit({ password: OTHER_PASSWORD, number: 'E1' })).status, 422);
  assert.equal((await guesser.submit({ password: OTHER_PASSWORD, number: 'E1' })).status, 410);
  assert.match((await portal.visitor().get(newer)).text, /wrong too many times/);
  await many(portal.services.db, sql`delete from rate_limit`);
  const third = await resetLink(portal, family.email, family.email);
  portal.clock.advance('+59m');
  assert.equal((await portal.visitor().get(third)).status, 200);
  portal.clock.advance('+1m');
  assert.match((await portal.visitor().get(third)).text, /works for 60 minutes/);
});

test('the account page changes password and language, and signs out everywhere', async () => {
  const { family, someone } = await settled(portal);
  const elsewhere = await signIn(portal, family.userName, PASSWORD);
  await someone.get('/en/account/password');
  assert.equal((await someone.submit({ present: 'not this one', password: OTHER_PASSWORD })).status, 422);
  await someone.submit({ present: PASSWORD, password: OTHER_PASSWORD });
  assert.match(someone.seen.url, /account\?saved=1$/);
  assert.match((await elsewhere.get('/en/family')).url, /sign-in/);
  await someone.get('/en/account/language');
  await someone.submit({ language: 'fr' });
  const [row] = await many(
    portal.services.db,
    sql<{ language: string }>`select language from account where id = ${family.accountId}`,
  );
  assert.equal(row?.language, 'fr');
  const phone = await signIn(portal, family.userName, OTHER_PASSWORD);
  await someone.get('/en/account');
  await someone.submit({}, { form: 'everywhere' });
  assert.match(someone.seen.text, /You are signed out/);
  assert.equal(someone.cookies.has('session'), false);
  assert.match((await phone.get('/en/family')).url, /sign-in/);
});

test('no secret stands in the database: no token, no temporary password, no own password', async () => {
  const { family, someone } = await settled(portal);
  const pending = await personWithNewAccount(portal);
  const link = await resetLink(portal, family.userName, family.email);
  const secrets = [PASSWORD, someone.cookies.get('session') ?? '', link.slice(-43), family.temporary];
  const tables = ['account', 'session', 'reset_link', 'audit', 'outbox', 'access_request', 'rate_limit'];
  for (const table of tables) {
    const rows = await many(portal.services.db, sql`select * from ${sql.table(table)}`);
    const dump = JSON.stringify(rows);
    for (const secret of secrets)
      assert.ok(secret.length > 10 && !dump.includes(secret), `${table} holds a secret`);
  }
  assert.ok(pending.accountId);
});
