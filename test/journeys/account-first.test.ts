import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAccount } from '../../src/account/make-account.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { inTransaction, many, run, sql } from '../../src/platform/db/db.ts';
import { personWithNewAccount } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { birth, first, letter, temporaryIn, newcomer } from '../fixtures/people/sign-in.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('a person gets one account and two letters; neither holds name and secret together', async () => {
  const family = await newcomer(portal);
  const wanted = {
    personId: family.personId,
    email: 'other@example.ca',
    language: 'fr' as const,
    caseIds: [family.caseId],
    actor: SYSTEM,
  };
  const again = await inTransaction(portal.services.db, (trx) => makeAccount(portal.services, trx, wanted));
  await portal.work();
  assert.equal(again.accountId, family.accountId);
  const letters = await portal.mail(family.email);
  assert.equal(letters.length, 2);
  for (const { textPart, htmlPart } of letters) {
    const both = textPart + htmlPart;
    assert.notEqual(
      both.includes(family.userName),
      both.includes(family.temporary),
      'one of the two, never both',
    );
  }
  const [stored] = await many(
    portal.services.db,
    sql<{ landing: string }>`select landing from case_file where id = ${family.caseId}`,
  );
  assert.equal(stored?.landing, 'account-ready');
});

test('the temporary password opens "choose your password" and nothing else', async () => {
  const family = await newcomer(portal);
  const someone = await first(portal, family, family.temporary.toLowerCase(), birth);
  assert.match(someone.seen.url, /choose-password$/);
  const temporarySession = someone.cookies.get('session');
  for (const page of [
    '/en/family',
    '/en/account',
    '/en/account/password',
    '/en/staff',
    '/en/staff/support',
    '/en/session',
  ]) {
    const seen = await someone.get(page);
    assert.ok(
      seen.status === 404 || seen.url.endsWith('/choose-password'),
      `${page} gave ${seen.status} at ${seen.url}`,
    );
  }
  await someone.get('/en/choose-password');
  assert.equal((await someone.submit({ password: 'too short' })).status, 422);
  await someone.submit({ password: PASSWORD });
  assert.match(someone.seen.url, /\/en\/passkey$/, 'a passkey is offered');
  await someone.follow('Not now');
  assert.equal(someone.seen.url, `${portal.origin}/en/family?welcome=1`);
  assert.notEqual(someone.cookies.get('session'), temporarySession, 'the token rotates');
  const [stored] = await many(
    portal.services.db,
    sql<{ landing: string }>`select landing from case_file where id = ${family.caseId}`,
  );
  assert.equal(stored?.landing, 'signed-in');
  const twice = await first(portal, family, family.temporary, birth);
  assert.equal(twice.seen.status, 422, 'the temporary password is dead');
});

test('it asks application number and birth date, both; the email address does as well as the user name', async () => {
  const family = await newcomer(portal);
  const { temporary, email } = family;
  const { number } = family;
  for (const [fact, says] of [
    [{ number: '' }, /Enter your application number/],
    [{ 'birth-day': '', 'birth-month': '', 'birth-year': '' }, /Enter your date of birth/],
    [{ number: 'E999999999' }, /The details do not match our records/],
    [{ ...birth, 'birth-year': '1980' }, /The details do not match our records/],
  ] as const) {
    const seen = (await first(portal, family, temporary, fact)).seen;
    assert.equal(seen.status, 422);
    assert.match(seen.text, says);
  }
  const byEmail = await first(portal, { userName: email.toUpperCase() }, temporary, { number, ...birth });
  assert.match(byEmail.seen.url, /choose-password$/);
});

test('an address that two newcomers share names neither of them', async () => {
  const [one, two] = [await newcomer(portal), await newcomer(portal)];
  await run(portal.services.db, sql`update account set email = ${one.email} where id = ${two.accountId}`);
  const { temporary, number } = one;
  const shared = await first(portal, { userName: one.email }, temporary, { number, ...birth });
  assert.match(shared.seen.text, /If your family shares one email address, use your user name/);
  assert.match((await first(portal, one, temporary)).seen.url, /choose-password$/);
});

test('it lasts 14 days from the sending, to the second', async () => {
  const family = await personWithNewAccount(portal);
  portal.clock.advance('+3d');
  await portal.work();
  const temporary = temporaryIn(await letter(portal, family.email, 'your temporary password'));
  const sent = portal.clock.now().getTime();
  portal.clock.set(new Date(sent + 14 * 86_400_000 - 1_000));
  assert.match((await first(portal, family, temporary, birth)).seen.url, /choose-password$/);
  portal.clock.set(new Date(sent + 14 * 86_400_000 + 1_000));
  const late = await first(portal, family, temporary, birth);
  assert.equal(late.seen.status, 410);
  assert.match(late.seen.text, /has run out/);
});

test('five wrong tries end it, also when they come at once', async () => {
  const family = await newcomer(portal);
  const tries = ['AAAA-AAAA-AAAA-AAAA', family.temporary, family.temporary, 'x', 'CCCC-CCCC-CCCC-CCCC'];
  await Promise.all(tries.map((typed) => first(portal, family, typed, { number: 'E999999999' })));
  assert.equal((await first(portal, family, family.temporary, birth)).seen.status, 422);
  const other = await newcomer(portal);
  for (let i = 0; i < 4; i += 1) await first(portal, other, 'wrong', birth);
  assert.match(
    (await first(portal, other, other.temporary, birth)).seen.url,
    /choose-password$/,
    'four leave it alive',
  );
});

test('a lost or old temporary password is replaced by one sent to the address on file', async () => {
  const family = await newcomer(portal);
  const someone = portal.visitor();
  await someone.get('/en/temporary-password');
  await someone.submit({ user: family.email.toUpperCase() });
  assert.match(someone.seen.text, /an email is on its way/);
  await portal.work();
  const newer = temporaryIn(await letter(portal, family.email, 'a new temporary password'));
  assert.notEqual(newer, family.temporary);
  assert.equal((await first(portal, family, family.temporary, birth)).seen.status, 422);
  assert.match((await first(portal, family, newer, birth)).seen.url, /choose-password$/);
});
