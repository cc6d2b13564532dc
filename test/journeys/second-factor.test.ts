import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codeAt } from '../../src/account/mfa/codes.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { authenticator, pressPasskey, bytesOfBase32 } from '../fixtures/people/authenticator.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { letter, resetLink, settled, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD, OTHER_PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const FAMILY = /\/en\/family$/;
const SECOND = /\/en\/second-step$/;
const APP = '/en/account/app-codes';
/** The secret that the page shows in groups of four letters. */
const secretOn = (who: Visitor) => bytesOfBase32(who.seen.html.querySelector('.secret')?.text ?? '');

const codesOn = (who: Visitor) => who.seen.html.querySelectorAll('.codes code').map(({ text }) => text);
const now = (secret: Buffer, steps = 0) =>
  codeAt(secret, new Date(portal.clock.now().getTime() + steps * 30_000));
const nextStep = () => portal.clock.set(new Date(portal.clock.now().getTime() + 30_000));

/** Somebody with codes from an app. */
async function withApp() {
  const { family, someone } = await settled(portal);
  await someone.get(APP);
  const secret = secretOn(someone);
  assert.equal(secret.length, 20);
  await someone.submit({ code: now(secret) });
  const codes = codesOn(someone);
  assert.equal(codes.length, 10);
  nextStep();
  return { family, someone, secret, codes };
}

test('the square and the letters stay the same while the code is typed wrong, and in the other language', async () => {
  const { someone } = await settled(portal);
  await someone.get(APP);
  const secret = secretOn(someone);
  const wrong = now(secret) === '000000' ? '000001' : '000000';
  assert.equal((await someone.submit({ code: wrong })).status, 422);
  assert.deepEqual(secretOn(someone), secret);
  await someone.switchLanguage({});
  assert.deepEqual(secretOn(someone), secret);
  const sealed = someone.seen.html.querySelector('[name=sealed]')?.getAttribute('value') ?? '';
  const { someone: other } = await settled(portal);
  await other.get(APP);
  assert.equal((await other.submit({ sealed, code: now(secret) })).status, 422, 'not for another session');
  await someone.submit({ code: now(secret, 1) });
  const codes = codesOn(someone);
  assert.equal(codes.length, 10);
  await someone.switchLanguage({});
  assert.deepEqual(codesOn(someone), codes, 'the codes are the same in the other language');
  await someone.submit({});
  assert.match(someone.seen.url, /\/en\/account$/);
});

test('after the password a code is asked for; nothing opens before; none works twice', async () => {
  const { family, secret } = await withApp();
  const half = await signIn(portal, family.userName, PASSWORD);
  assert.match(half.seen.url, SECOND);
  const waiting = half.cookies.get('session');
  for (const page of [
    '/en/family',
    '/en/account',
    '/en/account/passkeys',
    '/en/session',
    '/en/confirm-it-is-you',
  ])
    assert.match((await half.get(page)).url, /\/en\/second-step(\?|$)/, page);
  await half.get('/en/second-step');
  assert.equal((await half.submit({ code: '' })).status, 422);
  const code = now(secret);
  await half.submit({ code: `${code.slice(0, 3)} ${code.slice(3)}` });
  assert.match(half.seen.url, FAMILY);
  assert.notEqual(half.cookies.get('session'), waiting, 'the token rotates');
  const again = await signIn(portal, family.userName, PASSWORD, '/en/account');
  assert.match(again.seen.url, /second-step\?then=/);
  assert.match((await again.submit({ code })).text, /used already|not right/);
  assert.match((await again.submit({ code: now(secret, -1) })).text, /used already/, 'nor an earlier one');
  assert.match((await again.submit({ code: now(secret, 3) })).text, /not right/, 'nor one from the future');
  assert.match((await again.submit({ code: now(secret, 1) })).url, /\/en\/account$/);
});

test('one code used by two at once lets one in', async () => {
  const { family, secret } = await withApp();
  const both = [
    await signIn(portal, family.userName, PASSWORD),
    await signIn(portal, family.email, PASSWORD),
  ];
  const seen = await Promise.all(both.map((one) => one.submit({ code: now(secret) })));
  assert.equal(seen.filter(({ url }) => FAMILY.test(url)).length, 1);
});

test('five wrong codes pause codes, whoever types them; a passkey still works', async () => {
  const { family, someone, secret } = await withApp();
  const device = authenticator(portal.origin);
  await someone.get('/en/account/passkeys/new');
  await pressPasskey(someone, portal.origin, device);
  const half = await signIn(portal, family.userName, PASSWORD);
  const wrong = now(secret) === '000000' ? '000001' : '000000';
  for (let i = 0; i < 5; i += 1) assert.equal((await half.submit({ code: wrong })).status, 422);
  const beside = await signIn(portal, family.userName, PASSWORD);
  assert.match((await beside.submit({ code: now(secret) })).text, /not taken for 15 minutes/);
  await beside.get('/en/second-step');
  assert.match((await pressPasskey(beside, portal.origin, device)).url, FAMILY);
  await many(portal.services.db, sql`delete from rate_limit`);
});

test('a recovery code stands in once, is told by letter, and a new set ends the old one', async () => {
  const { family, codes } = await withApp();
  const [one = '', two = ''] = codes;
  const half = await signIn(portal, family.userName, PASSWORD);
  await half.submit({ code: one.toLowerCase().replaceAll('-', ' ') });
  assert.match(half.seen.url, FAMILY);
  await portal.work();
  await letter(portal, family.email, 'a recovery code was used');
  const again = await signIn(portal, family.userName, PASSWORD);
  assert.equal((await again.submit({ code: one })).status, 422);
  await again.submit({ code: two });
  assert.match((await again.get('/en/account/recovery-codes')).text, /8 recovery codes left/);
  await again.submit({});
  const fresh = codesOn(again);
  assert.equal(fresh.length, 10);
  assert.match((await again.get('/en/account/recovery-codes')).text, /10 recovery codes left/);
  const third = await signIn(portal, family.userName, PASSWORD);
  assert.equal((await third.submit({ code: codes[2] ?? '' })).status, 422, 'the old set is dead');
  assert.match((await third.submit({ code: fresh[0] ?? '' })).url, FAMILY);
  await portal.work();
  await letter(portal, family.email, 'new recovery codes');
});

test('a reset link does not lead around the code', async () => {
  const { family, secret } = await withApp();
  const reader = portal.visitor();
  await reader.get(await resetLink(portal, family.userName, family.email));
  await reader.submit({ password: OTHER_PASSWORD, number: family.number });
  assert.match(reader.seen.url, SECOND);
  assert.match((await reader.submit({ code: now(secret) })).url, FAMILY);
});

test('with codes eight characters are enough; without them the codes cannot be switched off', async () => {
  const { family, someone } = await withApp();
  const short = 'kW7 plum';
  await someone.get('/en/account/password');
  assert.match(someone.seen.text, /8 characters or more/);
  await someone.submit({ present: PASSWORD, password: short });
  assert.match(someone.seen.url, /saved=1$/);
  await someone.get(APP);
  assert.match((await someone.submit({})).text, /fewer than 15 characters/);
  await someone.get('/en/account/password');
  await someone.submit({ present: short, password: OTHER_PASSWORD });
  await someone.get(APP);
  await someone.submit({});
  assert.match(someone.seen.url, /\/account\?saved=1$/);
  await portal.work();
  await letter(portal, family.email, 'codes from an app are off');
  assert.match((await signIn(portal, family.userName, OTHER_PASSWORD)).seen.url, FAMILY);
  await someone.get('/en/account/password');
  assert.equal((await someone.submit({ present: OTHER_PASSWORD, password: short })).status, 422);
});

test('a form that needs proof waits while the person gives it, and comes back for them alone', async () => {
  const { someone } = await settled(portal);
  await someone.get(APP);
  const secret = secretOn(someone);
  portal.clock.advance('+6m');
  await someone.submit({ code: now(secret) });
  assert.match(someone.seen.url, /\/en\/confirm-it-is-you\?then=/);
  const then = new URL(someone.seen.url).searchParams.get('then') ?? '';
  const token = someone.cookies.get('session');
  assert.equal((await someone.submit({ present: '' })).status, 422);
  await someone.submit({ present: PASSWORD });
  assert.ok(someone.seen.url.endsWith(then));
  assert.deepEqual(secretOn(someone), secret, 'the same square');
  assert.notEqual(someone.cookies.get('session'), token);
  assert.match(someone.seen.html.querySelector('[name=code]')?.getAttribute('value') ?? '', /^\d{6}$/);
  await someone.submit({ code: now(secret) });
  assert.equal(codesOn(someone).length, 10);
});

test('no secret of an app and no recovery code stands in the database', async () => {
  const { secret, codes } = await withApp();
  const tables = ['code_app', 'recovery_code', 'audit', 'outbox', 'parked_form'];
  const dumps = await Promise.all(
    tables.map((table) => many(portal.services.db, sql`select t::text from ${sql.table(table)} t`)),
  );
  const dump = JSON.stringify(dumps);
  assert.ok(dump.length > 1000);
  assert.equal(dump.includes(secret.toString('hex')), false);
  for (const code of codes) assert.equal(dump.includes(code.slice(5).replaceAll('-', '')), false);
});
