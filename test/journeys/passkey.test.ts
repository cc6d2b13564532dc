import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addStaff, renewEnrolment } from '../../src/account/staff/staff.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { authenticator, optionsFrom, pressPasskey } from '../fixtures/people/authenticator.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { letter, settled, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const SIGN_IN = '/en/sign-in';
const FAMILY = /\/en\/family$/;

/** Somebody with a passkey, signed in. */
async function withPasskey() {
  const { family, someone } = await settled(portal);
  const device = authenticator(portal.origin);
  await someone.get('/en/account/passkeys/new');
  const seen = await pressPasskey(someone, portal.origin, device);
  assert.match(seen.url, /\/account\/passkeys\/[0-9a-f-]{36}\?added=1$/);
  return { family, someone, device };
}

async function atSignIn(path = SIGN_IN): Promise<Visitor> {
  const someone = portal.visitor();
  await someone.get(path);
  return someone;
}

test('a passkey is made, named, told by letter, and signs in without a password', async () => {
  const { family, someone, device } = await withPasskey();
  await someone.submit({ name: 'My  phone ' });
  assert.match(someone.seen.text, /My phone/);
  assert.match(someone.seen.text, /Not yet/, 'it was never used');
  await portal.work();
  await letter(portal, family.email, 'a passkey was added');
  const reader = await atSignIn();
  assert.match((await pressPasskey(reader, portal.origin, device)).url, FAMILY);
  assert.notEqual(reader.cookies.get('session'), someone.cookies.get('session'));
  assert.doesNotMatch((await reader.get('/en/account/passkeys')).text, /Not yet/);
  const wanted = await atSignIn(`${SIGN_IN}?then=${encodeURIComponent('/fr/compte')}`);
  assert.match((await pressPasskey(wanted, portal.origin, device)).url, /\/fr\/compte$/);
});

test('wrong passwords never stand in the way of a passkey', async () => {
  const { family, device } = await withPasskey();
  for (let i = 0; i < 5; i += 1) await signIn(portal, family.userName, 'wrong');
  assert.equal((await signIn(portal, family.userName, PASSWORD)).seen.status, 429);
  assert.match((await pressPasskey(await atSignIn(), portal.origin, device)).url, FAMILY);
  await many(portal.services.db, sql`delete from rate_limit`);
});

test('refused: another origin, nobody verified, a stranger, a copy, an answer sent twice or too late', async () => {
  const { device } = await withPasskey();
  const refused = async (pattern: RegExp, act: (who: Visitor) => Promise<unknown>) => {
    const who = await atSignIn();
    await act(who);
    assert.equal(who.seen.status, 422, String(pattern));
    assert.match(who.seen.text, pattern);
    assert.match((await who.get('/en/family')).url, /sign-in/, 'nobody is signed in');
  };
  const { origin } = portal;
  const evil = { origin: 'https://evil.example' };
  await refused(/did not prove/, (who) => pressPasskey(who, origin, device, evil));
  await refused(/did not prove/, (who) => pressPasskey(who, origin, device, { verified: false }));
  await refused(/do not know/, (who) => pressPasskey(who, origin, authenticator(origin)));
  await refused(/did not prove/, (who) => who.submit({ answer: '{"not":"an answer"}' }, { form: 'passkey' }));
  await refused(/more than five minutes/, async (who) => {
    const { options } = await optionsFrom(who, origin);
    portal.clock.advance('+6m');
    await who.submit({ answer: device.use(options) }, { form: 'passkey' });
  });
  const once = await atSignIn();
  const { options } = await optionsFrom(once, origin);
  const answer = device.use(options, { counter: 7 });
  const [first, second] = [await atSignIn(), await atSignIn()];
  assert.match((await first.submit({ answer }, { form: 'passkey' })).url, FAMILY);
  assert.equal((await second.submit({ answer }, { form: 'passkey' })).status, 422);
  await refused(/did not prove/, (who) => pressPasskey(who, origin, device, { counter: 7 }));
});

test('a passkey that is not verified, or was asked for by another session, is not kept', async () => {
  const { someone } = await settled(portal);
  const { someone: other } = await settled(portal);
  const device = authenticator(portal.origin);
  await someone.get('/en/account/passkeys/new');
  assert.equal((await pressPasskey(someone, portal.origin, device, { verified: false })).status, 422);
  await other.get('/en/account/passkeys/new');
  const { options } = await optionsFrom(other, portal.origin);
  await someone.get('/en/account/passkeys/new');
  assert.equal((await someone.submit({ answer: device.make(options) }, { form: 'passkey' })).status, 422);
  await someone.get('/en/account/passkeys/new');
  assert.match((await someone.submit({}, { form: 'passkey' })).text, /JavaScript switched on/);
  assert.match((await someone.get('/en/account/passkeys')).text, /no passkey yet/);
});

test('removing needs proof within five minutes, by passkey and not by password; a removed one opens nothing', async () => {
  const { family, someone, device } = await withPasskey();
  const before_ = someone.cookies.get('session');
  await someone.get('/en/account/passkeys');
  await someone.follow('Change');
  await someone.follow('Remove this passkey');
  portal.clock.advance('+6m');
  await someone.submit({});
  assert.match(someone.seen.url, /\/en\/confirm-it-is-you\?then=/);
  const token = someone.seen.html.querySelector('main [name=_token]')?.getAttribute('value') ?? '';
  const path = someone.seen.url;
  assert.equal(
    (await someone.post(path, { _token: token, present: PASSWORD })).status,
    422,
    'the right password',
  );
  await someone.get(path);
  await pressPasskey(someone, portal.origin, device);
  assert.match(someone.seen.url, /\/remove\?kept=/);
  assert.notEqual(someone.cookies.get('session'), before_, 'the token rotates');
  await someone.submit({});
  assert.match(someone.seen.url, /\/account\/passkeys\?removed=1$/);
  await portal.work();
  await letter(portal, family.email, 'a passkey was removed');
  assert.equal((await pressPasskey(await atSignIn(), portal.origin, device)).status, 422);
});

test('nobody names, sees or removes the passkey of somebody else', async () => {
  const { someone } = await withPasskey();
  const path = new URL(someone.seen.url).pathname;
  const { someone: stranger } = await settled(portal);
  for (const one of [path, `${path}/remove`]) assert.equal((await stranger.get(one)).status, 404, one);
  await stranger.get('/en/account/language');
  const token = stranger.seen.html.querySelector('main [name=_token]')?.getAttribute('value') ?? '';
  assert.equal((await stranger.post(path, { _token: token, name: 'mine' })).status, 404);
  assert.equal((await stranger.post(`${path}/remove`, { _token: token })).status, 404);
});

test('staff who need a passkey make one after password and enrolment code, and nothing else opens before', async () => {
  const strict = await testPortal({ env: { STAFF_PASSKEY_REQUIRED: 'true' } });
  const staff = { userName: 'olive', name: 'Olive Roy', email: 'olive@example.ca', language: 'en' as const };
  const hasher = hasherOf(strict.services.settings);
  const added = await addStaff(strict.services, hasher, { ...staff, roles: ['officer'], password: PASSWORD });
  const enrolment = (added.ok && added.value.enrolment) || '';
  assert.match(enrolment, /^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  const device = authenticator(strict.origin);
  const first = await signIn(strict, 'olive', PASSWORD);
  assert.match(first.seen.url, /\/en\/passkey-needed$/);
  for (const page of ['/en/staff', '/en/staff/review', '/en/staff/support', '/en/account', '/en/session'])
    assert.match((await first.get(page)).url, /\/en\/passkey-needed(\?|$)/, page);
  const late = await signIn(strict, 'olive', PASSWORD);
  await first.get('/en/passkey-needed');
  assert.equal(first.seen.html.querySelector('form#passkey'), null, 'no passkey before the code');
  assert.equal((await first.submit({ enrolment: 'CDFH-JKMN-PQRT-VWX2' })).status, 422);
  await first.submit({ enrolment: enrolment.toLowerCase().replaceAll('-', ' ') });
  assert.match((await pressPasskey(first, strict.origin, device)).url, /\/en\/staff/);
  assert.match((await late.get('/en/passkey-needed')).url, /sign-in/, 'who waited beside is out');
  const again = await signIn(strict, 'olive', PASSWORD);
  assert.match(again.seen.url, /\/en\/second-step$/);
  assert.equal((await again.submit({ answer: '' }, { form: 'passkey' })).status, 422, 'no code will do');
  assert.match((await again.get('/en/staff')).url, /second-step/);
  await again.get('/en/second-step');
  assert.match((await pressPasskey(again, strict.origin, device)).url, /\/en\/staff/);
  await again.get('/en/confirm-it-is-you');
  assert.equal(again.seen.html.querySelector('[name=present]'), null, 'nor does a password prove it');
  assert.match((await pressPasskey(again, strict.origin, device)).url, /\/en\/account$/);
  await again.get('/en/account/passkeys');
  await again.follow('Change');
  await again.follow('Remove this passkey');
  assert.match((await again.submit({})).text, /at least one passkey/);
  await strict.close();
});

test('an enrolment code ends after 24 hours, and a new one ends the one before', async () => {
  const strict = await testPortal({ env: { STAFF_PASSKEY_REQUIRED: 'true' } });
  const person = { userName: 'omar', name: 'Omar Roy', email: 'omar@example.ca', language: 'en' as const };
  const staff = { ...person, roles: ['agent' as const], password: PASSWORD };
  const added = await addStaff(strict.services, hasherOf(strict.services.settings), staff);
  const old = (added.ok && added.value.enrolment) || '';
  strict.clock.advance('+24h');
  const waiting = await signIn(strict, 'omar', PASSWORD);
  assert.equal((await waiting.submit({ enrolment: old })).status, 422);
  const one = (await renewEnrolment(strict.services, 'omar')) ?? '';
  const two = (await renewEnrolment(strict.services, 'OMAR')) ?? '';
  assert.equal((await waiting.submit({ enrolment: one })).status, 422);
  await waiting.submit({ enrolment: two });
  assert.match((await pressPasskey(waiting, strict.origin, authenticator(strict.origin))).url, /\/en\/staff/);
  assert.equal(await renewEnrolment(strict.services, 'omar'), undefined, 'only who has no passkey');
  await strict.close();
});
