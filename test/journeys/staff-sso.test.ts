import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readSettings } from '../../src/config/settings.ts';
import { authenticator, optionsFrom } from '../fixtures/people/authenticator.ts';
import { letter, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';
import { OLIVE, type SignOnFixture, signOnFixture } from '../fixtures/portal/single-sign-on.ts';

let fixture: SignOnFixture;
before(async () => {
  fixture = await signOnFixture();
});
after(() => fixture?.close());

test('the first time makes the account from the claims; the next time brings it up to date', async () => {
  fixture.begin();
  const who = await fixture.signedOn('?then=%2Fen%2Faccount');
  assert.match(who.seen.url, /\/en\/account$/);
  assert.match(who.seen.text, /Your organization It says who you are/);
  const [made, ...more] = await fixture.staffOf(OLIVE.sub);
  assert.equal(more.length, 0);
  assert.deepEqual(made?.roles, ['officer']);
  assert.deepEqual([made?.displayName, made?.email, made?.passwordHash], ['Olive Roy', OLIVE.email, null]);
  fixture.organization.who = { ...OLIVE, name: 'Olive Roy-Cyr', roles: 'prp-desk' };
  const again = await fixture.signedOn();
  assert.match(again.seen.url, /\/en\/staff$/);
  assert.match(again.seen.text, /Help people/);
  const [later] = await fixture.staffOf(OLIVE.sub);
  assert.deepEqual([later?.id, later?.displayName], [made?.id, 'Olive Roy-Cyr']);
  assert.deepEqual(later?.roles, ['agent', 'producer']);
});

test('another subject with the same name and address is another account', async () => {
  fixture.begin();
  await fixture.signedOn();
  fixture.organization.who = { ...OLIVE, sub: 'u-2002' };
  await fixture.signedOn();
  const [first] = await fixture.staffOf(OLIVE.sub);
  const [second] = await fixture.staffOf('u-2002');
  assert.ok(second);
  assert.notEqual(second.id, first?.id);
});

test('no other way into such an account: no password, no passkey, no letter that opens it', async () => {
  fixture.begin();
  const who = await fixture.signedOn();
  const [account] = await fixture.staffOf(OLIVE.sub);
  const { userName, email } = account ?? { userName: '', email: '' };
  for (const user of [userName, email]) {
    for (const password of [PASSWORD, ''])
      assert.match((await signIn(fixture.portal, user, password)).seen.url, /sign-in/);
  }
  await who.get('/en/account/passkeys/new');
  const device = authenticator(fixture.portal.origin);
  const { options } = await optionsFrom(who, fixture.portal.origin);
  assert.equal((await who.submit({ answer: device.make(options) }, { form: 'passkey' })).status, 422);
  const asking = fixture.portal.visitor();
  await asking.get('/en/forgotten-password');
  await asking.submit({ user: email });
  await fixture.portal.work();
  await assert.rejects(letter(fixture.portal, email, ''), /no letter/);
});

test('proof is asked of the organization again, of the same person, and only a fresh one counts', async () => {
  fixture.begin();
  fixture.organization.who = { ...OLIVE, roles: ['prp-admins'] };
  const who = await fixture.signedOn();
  const before_ = who.cookies.get('session');
  fixture.portal.clock.advance('+6m');
  await who.get('/en/staff/accounts');
  const target = who.seen.html.querySelector('[name=end]')?.getAttribute('value') ?? '';
  assert.ok(target);
  await who.submit({}, { form: 'one', press: { end: target } });
  assert.match(who.seen.url, /confirm-it-is-you/);
  await who.follow('Show it through your organization');
  await who.submit({}, { form: 'go' });
  assert.match(who.seen.url, /\/en\/staff\/accounts\?kept=/);
  assert.notEqual(who.cookies.get('session'), before_, 'the token rotates');
  fixture.portal.clock.advance('+6m');
  fixture.organization.mischief = { stale: true };
  await fixture.away(who, '?again=1&then=%2Fen%2Faccount');
  assert.equal((await who.submit({}, { form: 'go' })).status, 403, 'nor does a sign-in of before');
  fixture.organization.mischief = {};
  fixture.organization.who = { ...OLIVE, sub: 'u-4004', roles: ['prp-admins'] };
  for (const name of who.cookies.keys()) if (name.startsWith('_')) who.cookies.delete(name);
  await fixture.away(who, '?again=1&then=%2Fen%2Faccount');
  assert.equal((await who.submit({}, { form: 'go' })).status, 403, 'somebody else proves nothing');
});

test('signing out offers to sign out of the organization too', async () => {
  fixture.begin();
  const who = await fixture.signedOn();
  await who.get('/en/sign-out');
  await who.submit({});
  assert.match(who.seen.text, /Sign out there too/);
  assert.match((await who.get('/en/staff')).url, /sign-in/);
  assert.match(who.seen.text, /Sign in through your organization/);
  await who.get('/en/staff/sign-out');
  assert.equal(new URL(who.seen.url).origin, fixture.organization.issuer);
});

test('in production staff have no password alone: the settings cannot say otherwise without being asked', () => {
  const needed = {
    PORTAL_MODE: 'production',
    PORTAL_URL: 'https://portal.example',
    DATABASE_URL: 'postgres://db/portal?sslmode=verify-full',
    PORTAL_SECRET: Buffer.alloc(32, 1).toString('base64'),
    SMTP_URL: 'smtp://mail.example',
  };
  const read = readSettings(needed);
  assert.ok(read.ok && read.settings.STAFF_PASSKEY_REQUIRED);
  const off = readSettings({ ...needed, STAFF_PASSKEY_REQUIRED: 'false' });
  assert.ok(!off.ok && off.problems.some((problem) => problem.startsWith('STAFF_PASSKEY_REQUIRED:')));
});
