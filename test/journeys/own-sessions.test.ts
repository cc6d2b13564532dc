import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { OWN, settled, signIn } from './account-stage.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const PAGE = '/en/account/sessions';

test('every open session is listed, this one marked, with its network only', async () => {
  const { family, someone } = await settled(portal);
  await signIn(portal, family.userName, OWN);
  await someone.get(PAGE);
  assert.equal(someone.seen.html.querySelectorAll('table.data tbody tr').length, 2);
  assert.equal(someone.seen.html.querySelectorAll('.tag').length, 1, 'one is this one');
  assert.match(someone.seen.text, /127\.0\.0\.\*|0:0:0:\*/);
  assert.doesNotMatch(someone.seen.text, /127\.0\.0\.1/);
});

test('one session is ended, or all others; this one goes on', async () => {
  const { family, someone } = await settled(portal);
  const [phone, library, work] = [
    await signIn(portal, family.userName, OWN),
    await signIn(portal, family.userName, OWN),
    await signIn(portal, family.userName, OWN),
  ];
  await someone.get(PAGE);
  const [one, ...more] = someone.seen.html.querySelectorAll('[name=session]');
  assert.equal(more.length, 2);
  await someone.submit({}, { form: 'one', press: { session: one?.getAttribute('value') ?? '' } });
  assert.match(someone.seen.text, /Signed out\./);
  const out = async (one: typeof phone) => /sign-in/.test((await one.get('/en/family')).url);
  const ended = [await out(phone), await out(library), await out(work)];
  assert.equal(ended.filter(Boolean).length, 1);
  await someone.get(PAGE);
  await someone.submit({}, { form: 'others' });
  for (const one of [phone, library, work]) assert.ok(await out(one));
  assert.match((await someone.get(PAGE)).text, /open nowhere else/);
});

test('nobody ends the session of somebody else', async () => {
  const { someone } = await settled(portal);
  const { family, someone: stranger } = await settled(portal);
  await signIn(portal, family.userName, OWN);
  await stranger.get(PAGE);
  const session = stranger.seen.html.querySelector('[name=session]')?.getAttribute('value') ?? '';
  await someone.get(PAGE);
  const token = someone.seen.html.querySelector('form [name=_token]')?.getAttribute('value') ?? '';
  for (const which of [session, 'nonsense', ''])
    assert.equal((await someone.post(PAGE, { _token: token, session: which })).status, 422);
  await stranger.get(PAGE);
  assert.equal(stranger.seen.html.querySelectorAll('[name=session]').length, 1);
});
