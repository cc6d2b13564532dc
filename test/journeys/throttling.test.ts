import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { authenticator, pressPasskey } from '../fixtures/people/authenticator.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { HOME, letter, resetLink, settled, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal({ env: { PORTAL_PROXIES: 'loopback' } });
});
after(() => portal.close());

const NEVER = 'nobody.here0000';

/** Sends name and password from an address; `who` keeps the cookies of a device. */
async function from(address: string, user: string, password: string, who?: Visitor): Promise<Visitor> {
  const someone = who ?? portal.visitor();
  await someone.get('/en/sign-in');
  const token = someone.seen.html.querySelector('form#form [name=_token]')?.getAttribute('value') ?? '';
  await someone.post('/en/sign-in', { _token: token, user, password }, { 'x-forwarded-for': address });
  return someone;
}

const paused = ({ seen }: Visitor) => {
  assert.equal(seen.status, 429, seen.text.slice(0, 300));
  return seen.text;
};
const refused = ({ seen }: Visitor) => assert.match(seen.text, /do not match our records/);
const forgetTries = () => run(portal.services.db, sql`delete from rate_limit`);

/** Wrong passwords from one new address each. */
async function guesses(user: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) refused(await from(`198.51.100.${n + 1}`, user, 'wrong'));
}

test('after five wrong tries pauses begin, and each is twice as long as the one before', async () => {
  const { family } = await settled(portal);
  for (let n = 0; n < 5; n += 1) refused(await from('203.0.113.9', family.userName, 'wrong'));
  assert.match(paused(await from('203.0.113.9', family.userName, PASSWORD)), /try again in 1 minute/);
  portal.clock.advance('+1m');
  refused(await from('203.0.113.9', family.userName, 'wrong'));
  portal.clock.advance('+1m');
  refused(await from('203.0.113.9', family.userName, 'wrong'));
  assert.match(paused(await from('203.0.113.9', family.userName, PASSWORD)), /try again in 2 minutes/);
  portal.clock.advance('+1m');
  paused(await from('203.0.113.9', family.userName, PASSWORD));
  portal.clock.advance('+1m');
  assert.match((await from('203.0.113.9', family.userName, PASSWORD)).seen.url, HOME);
  refused(await from('203.0.113.9', family.userName, 'wrong'));
  assert.match((await from('203.0.113.9', family.userName, PASSWORD)).seen.url, HOME, 'it began afresh');
});

test('ten wrong tries from anywhere pause a name for a day on unknown devices, known or not, alike', async () => {
  const { family } = await settled(portal);
  const texts: string[] = [];
  for (const user of [family.userName, NEVER]) {
    await guesses(user, 10);
    const last = await from('192.0.2.7', user, PASSWORD);
    const bytes = last.seen.bytes.toString().replace(/name="_token" value="[^"]*"/g, '');
    texts.push(`${paused(last).length} ${bytes}`);
  }
  assert.equal(texts[0], texts[1]);
  const tried = await many(portal.services.db, sql`select 1 from tried_name`);
  assert.equal(tried.length, 2, 'both are written down alike');
  await portal.work();
  await letter(portal, family.email, 'many wrong passwords');
  assert.equal((await many(portal.services.db, sql`select 1 from tried_name`)).length, 0);
});

test('nobody is shut out by others: a known device, a passkey and a new password by email still open', async () => {
  const { family, someone } = await settled(portal);
  const device = authenticator(portal.origin);
  await someone.get('/en/account/passkeys/new');
  await pressPasskey(someone, portal.origin, device);
  await someone.get('/en/sign-out');
  await someone.submit({}, { form: 'form' });
  assert.ok(someone.cookies.get('device'), 'signing out keeps what the device is known by');
  await guesses(family.userName, 10);
  await guesses(family.email, 10);
  const unknown = await from('192.0.2.7', family.userName, PASSWORD);
  const says = paused(unknown);
  for (const part of [/device on which you signed in/, /passkey/, /new password by email/, /Was it not you/])
    assert.match(says, part);
  assert.match((await from('192.0.2.8', family.userName, PASSWORD, someone)).seen.url, HOME);
  const reader = portal.visitor();
  await reader.get('/en/sign-in');
  assert.match((await pressPasskey(reader, portal.origin, device)).url, HOME);
  await reader.get(await resetLink(portal, family.userName, family.email));
  await reader.submit({ number: family.number, password: 'copper lamps under water' });
  assert.match(reader.seen.url, HOME);
  const again = await from('192.0.2.9', family.userName, 'copper lamps under water');
  assert.match(again.seen.url, HOME, 'a new password begins the count anew');
});

test('a device is known to its account only, and its own wrong tries pause it', async () => {
  const { family } = await settled(portal);
  const { someone: stranger } = await settled(portal);
  await guesses(family.userName, 10);
  stranger.cookies.delete('session');
  paused(await from('192.0.2.10', family.userName, PASSWORD, stranger));
  const { family: own, someone } = await settled(portal);
  someone.cookies.delete('session');
  for (let n = 0; n < 5; n += 1) refused(await from('192.0.2.11', own.userName, 'wrong', someone));
  const here = paused(await from('192.0.2.11', own.userName, PASSWORD, someone));
  assert.match(here, /wrong tries with this name on this device/);
  assert.match(here, /Another device on which you signed in/);
  portal.clock.advance('+1m');
  assert.match((await from('192.0.2.11', own.userName, PASSWORD, someone)).seen.url, HOME);
});

test('one network takes a hundred tries an hour, an IPv6 network as a whole', async () => {
  for (let n = 0; n < 100; n += 1)
    refused(await from(`2001:db8:1:2::${n + 1}`, `nobody.${String(n).padStart(4, '0')}`, 'wrong'));
  paused(await from('2001:db8:1:2:ffff::1', NEVER.replace('0000', '1111'), 'wrong'));
  refused(await from('2001:db8:1:3::1', NEVER.replace('0000', '2222'), 'wrong'));
  portal.clock.advance('+60m');
  refused(await from('2001:db8:1:2:ffff::1', NEVER.replace('0000', '3333'), 'wrong'));
  await forgetTries();
});

test('all processes together take so many tries a minute from devices that nobody knows', async () => {
  const few = await testPortal({
    env: { SIGN_INS_A_MINUTE: '10', PORTAL_PROXIES: 'loopback' },
    connection: portal.connection,
  });
  const { family, someone } = await settled(few);
  someone.cookies.delete('session');
  for (let n = 0; n < 9; n += 1) await signIn(few, `nobody.${n}${n}${n}${n}`, 'wrong');
  const late = await signIn(few, 'nobody.0123', 'wrong');
  assert.equal((await signIn(few, 'nobody.4567', 'wrong')).seen.status, 429, late.seen.text.slice(0, 100));
  await someone.get('/en/sign-in');
  await someone.submit({ user: family.userName, password: PASSWORD });
  assert.match(someone.seen.url, HOME, 'a known device is not counted with them');
  few.clock.advance('+1m');
  refused(await signIn(few, 'nobody.4567', 'wrong'));
  await few.close();
});

test('an address that somebody writes themselves counts for nothing: only what our proxy added does', async () => {
  const { family } = await settled(portal);
  for (let n = 0; n < 5; n += 1) refused(await from(`192.0.2.${n}, 203.0.113.77`, family.userName, 'wrong'));
  paused(await from('198.51.100.200, 203.0.113.77', family.userName, PASSWORD));
  const bare = await testPortal({ connection: portal.connection });
  const device = bare.visitor();
  for (let n = 0; n < 6; n += 1) {
    await device.get('/en/sign-in');
    const token = device.seen.html.querySelector('form#form [name=_token]')?.getAttribute('value') ?? '';
    const typed = { _token: token, user: NEVER, password: 'wrong' };
    await device.post('/en/sign-in', typed, { 'x-forwarded-for': `192.0.2.${n + 100}` });
  }
  paused(device);
  await bare.close();
  await forgetTries();
});
