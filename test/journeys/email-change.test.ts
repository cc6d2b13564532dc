import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authenticator, pressPasskey } from '../fixtures/people/authenticator.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { birth, HOME, letter, settled, signIn, linkIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';
import { changesAt, fresh, PAGE } from '../fixtures/people/email-change.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const { asked, use, emailOf } = changesAt(() => portal);

test('a new address is confirmed there, told at the old one, and counts 72 hours later', async () => {
  const { family, someone } = await settled(portal);
  const email = fresh();
  const { confirm } = await asked(someone, email, family.email);
  const toNew = await letter(portal, email, 'confirm this email');
  for (const name of [family.userName, family.email, 'Benali', 'Amina'])
    assert.ok(!toNew.includes(name), `the letter to a strange address holds '${name}'`);
  const reader = await use(confirm, birth);
  assert.match(reader.seen.text, /The address is confirmed/);
  await portal.work();
  assert.match(await letter(portal, family.email, 'will change'), /Eastern time/);
  portal.clock.advance('+71h');
  await portal.work();
  assert.equal((await emailOf(family)).email, family.email);
  portal.clock.advance('+1h');
  await portal.work();
  assert.deepEqual(await emailOf(family), { email, ofPerson: email });
  await letter(portal, family.email, 'the email address has changed');
  await letter(portal, email, 'the email address has changed');
  assert.match((await signIn(portal, email, PASSWORD)).seen.url, HOME);
  const again = portal.visitor();
  await again.get(confirm);
  assert.equal(again.seen.status, 410);
});

test('opening the link, also again and again, and pressing its button without an answer change nothing', async () => {
  const { family, someone } = await settled(portal);
  const { confirm, stop } = await asked(someone, fresh(), family.email);
  for (const link of [confirm, stop]) {
    const scanner = portal.visitor();
    for (let n = 0; n < 3; n += 1) await scanner.get(link);
    assert.equal((await scanner.submit({})).status, 422);
    assert.equal((await scanner.submit({ number: 'E000000000' })).status, 422);
  }
  await someone.get(PAGE);
  assert.match(someone.seen.text, /Nothing changes before you open it/);
});

test('five wrong answers end a link; the link to the old address is counted apart', async () => {
  const { family, someone } = await settled(portal);
  const { confirm, stop } = await asked(someone, fresh(), family.email);
  const reader = portal.visitor();
  await reader.get(confirm);
  for (let n = 0; n < 4; n += 1) assert.equal((await reader.submit({ number: 'E000000000' })).status, 422);
  assert.equal((await reader.submit({ number: 'E000000000' })).status, 410);
  assert.equal((await use(confirm, birth).catch(() => reader)).seen.status, 410);
  assert.match((await use(stop, birth)).seen.text, /The change is stopped/);
});

test('who is asked at the old address stops it: nothing changes and every session ends', async () => {
  const { family, someone } = await settled(portal);
  const email = fresh();
  const { confirm, stop } = await asked(someone, email, family.email);
  await use(confirm, birth);
  assert.match((await use(stop, { number: family.number })).seen.text, /choose a new password/);
  assert.match((await someone.get(PAGE)).url, /sign-in/);
  portal.clock.advance('+80h');
  await portal.work();
  assert.equal((await emailOf(family)).email, family.email);
  await letter(portal, family.email, 'your email address stays');
  const late = portal.visitor();
  await late.get(confirm);
  assert.equal(late.seen.status, 410);
});

test('whoever has a passkey gives it, the password is not enough, and the delay runs all the same', async () => {
  const { family, someone } = await settled(portal);
  const device = authenticator(portal.origin);
  await someone.get('/en/account/passkeys/new');
  await pressPasskey(someone, portal.origin, device);
  const byPassword = await signIn(portal, family.userName, PASSWORD);
  const email = fresh();
  await byPassword.get(PAGE);
  await byPassword.submit({ email });
  assert.match(byPassword.seen.url, /confirm-it-is-you/, 'right after the sign-in');
  assert.equal(byPassword.seen.html.querySelector('[name=present]'), null);
  await pressPasskey(byPassword, portal.origin, device);
  await byPassword.submit({ email });
  assert.match(byPassword.seen.text, /A change is on its way/);
  await portal.work();
  await use(linkIn(await letter(portal, email, 'confirm this email'), 'new-email'), birth);
  portal.clock.advance('+71h');
  await portal.work();
  assert.equal((await emailOf(family)).email, family.email);
  portal.clock.advance('+1h');
  await portal.work();
  assert.equal((await emailOf(family)).email, email);
});

test('it asks for proof after five minutes and brings the form back; three times a day; a wrong one is refused', async () => {
  const { family, someone } = await settled(portal);
  await someone.get(PAGE);
  portal.clock.advance('+6m');
  const email = fresh();
  await someone.submit({ email });
  assert.match(someone.seen.url, /confirm-it-is-you/);
  await someone.submit({ present: PASSWORD });
  assert.equal(someone.seen.html.querySelector('[name=email]')?.getAttribute('value'), email);
  await someone.submit({ email });
  assert.match(someone.seen.text, /A change is on its way/);
  for (const wrong of ['x', 'a@b', family.email])
    assert.equal((await someone.submit({ email: wrong })).status, 422, wrong);
  for (let n = 0; n < 2; n += 1) await someone.submit({ email: fresh() });
  assert.match((await someone.submit({ email: fresh() })).text, /several times today/);
  await someone.submit({}, { form: 'stop' });
  assert.doesNotMatch((await someone.get(PAGE)).text, /on its way/);
});

test('the newest change counts; links of the one before are dead; old ones run out', async () => {
  const { family, someone } = await settled(portal);
  const first = await asked(someone, fresh(), family.email);
  const second = await asked(someone, fresh(), family.email);
  const dead = portal.visitor();
  for (const link of [first.confirm, first.stop]) assert.equal((await dead.get(link)).status, 410);
  portal.clock.advance('+61m');
  assert.match((await dead.get(second.confirm)).text, /too old/);
  for (const path of ['/en/new-email', '/en/keep-email/nonsense', '/fr/nouveau-courriel/x'])
    assert.equal((await portal.visitor().get(path)).status, 410, path);
});
