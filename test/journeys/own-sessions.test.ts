import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { settled, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const PAGE = '/en/account/sessions';

test('every open session is listed, this one marked, with its network only', async () => {
  const { family, someone } = await settled(portal);
  await signIn(portal, family.userName, PASSWORD);
  await someone.get(PAGE);
  assert.equal(someone.seen.html.querySelectorAll('table.data tbody tr').length, 2);
  assert.equal(someone.seen.html.querySelectorAll('.tag').length, 1, 'one is this one');
  assert.match(someone.seen.text, /127\.0\.0\.\*|0:0:0:\*/);
  assert.doesNotMatch(someone.seen.text, /127\.0\.0\.1/);
});

test('one session is ended, or all others; this one goes on', async () => {
  const { family, someone } = await settled(portal);
  const [phone, library, work] = [
    await signIn(portal, family.userName, PASSWORD),
    await signIn(portal, family.userName, PASSWORD),
    await signIn(portal, family.userName, PASSWORD),
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
  await signIn(portal, family.userName, PASSWORD);
  await stranger.get(PAGE);
  const session = stranger.seen.html.querySelector('[name=session]')?.getAttribute('value') ?? '';
  await someone.get(PAGE);
  const token = someone.seen.html.querySelector('form [name=_token]')?.getAttribute('value') ?? '';
  for (const which of [session, 'nonsense', ''])
    assert.equal((await someone.post(PAGE, { _token: token, session: which })).status, 422);
  await stranger.get(PAGE);
  assert.equal(stranger.seen.html.querySelectorAll('[name=session]').length, 1);
});

test('a sixth session ends the one used longest ago, and its browser is told; staff have three', async () => {
  const { family, someone } = await settled(portal);
  portal.clock.advance('+1m');
  const others = [];
  for (let n = 0; n < 4; n += 1) others.push(await signIn(portal, family.userName, PASSWORD));
  portal.clock.advance('+1m');
  await someone.get('/en/family');
  assert.match(someone.seen.url, /family/, 'five may be open');
  const sixth = await signIn(portal, family.userName, PASSWORD);
  const out = [];
  for (const one of [someone, ...others, sixth]) out.push(/sign-in/.test((await one.get('/en/family')).url));
  assert.equal(out.filter(Boolean).length, 1);
  assert.equal(out[0], false, 'the one just used goes on');
  const ended = others[out.indexOf(true) - 1];
  assert.match(ended?.seen.text ?? '', /Your session here has ended/);
  assert.doesNotMatch((await portal.visitor().get('/en/sign-in')).text, /Your session here has ended/);
  await sixth.get(PAGE);
  assert.match(sixth.seen.text, /At most 5/);
  await sixth.submit({}, { form: 'others' });
  assert.doesNotMatch((await (ended ?? sixth).get('/en/sign-in')).text, /nothing/);
});

test('signing out has the browser forget pages and storage, and keeps what it is known by', async () => {
  const { someone } = await settled(portal);
  await someone.get('/en/sign-out');
  const token = someone.seen.html.querySelector('main form [name=_token]')?.getAttribute('value') ?? '';
  const cookie = [...someone.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const reply = await fetch(`${portal.origin}/en/sign-out`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ _token: token }),
  });
  assert.equal(reply.status, 303);
  assert.equal(reply.headers.get('clear-site-data'), '"cache", "storage"');
  assert.match(reply.headers.getSetCookie().join(), /session=;/);
});
