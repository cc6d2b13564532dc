import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addStaff } from '../../src/account/staff/staff.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { birth, HOME, settled, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('known and unknown addresses get the same bytes, and the same rows are written', async () => {
  const { family } = await settled(portal);
  const plain = (bytes: Buffer, typed: string) =>
    bytes
      .toString()
      .replaceAll(typed, 'X')
      .replace(/name="_token" value="[^"]*"/g, '');
  const known: string[] = [];
  const unknown: string[] = [];
  for (const [list, user] of [
    [known, family.userName],
    [unknown, 'nobody.here0000'],
  ] as const) {
    for (const page of ['sign-in', 'first-sign-in', 'forgotten-password', 'temporary-password']) {
      const someone = portal.visitor();
      await someone.get(`/en/${page}`);
      await someone.submit({
        user,
        password: 'not this password',
        temporary: 'CCCC-CCCC-CCCC-CCCC',
        ...birth,
      });
      list.push(`${someone.seen.status} ${someone.seen.url} ${plain(someone.seen.bytes, user)}`);
    }
  }
  assert.deepEqual(known, unknown);
  const waiting = await many(
    portal.services.db,
    sql<{ n: number }>`select count(*)::int as n from access_request`,
  );
  assert.equal(waiting[0]?.n, 4, 'both are written down alike');
  await portal.work();
});

test('sign-in takes user name or email, rotates the session, and never sends people elsewhere', async () => {
  const { family, someone } = await settled(portal);
  const by = await signIn(portal, family.email, PASSWORD);
  assert.match(by.seen.url, HOME);
  assert.notEqual(by.cookies.get('session'), someone.cookies.get('session'));
  assert.match(
    (await signIn(portal, family.userName.toUpperCase(), PASSWORD, '/fr/compte')).seen.url,
    /\/fr\/compte$/,
  );
  for (const evil of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/en/../../evil',
    'javascript:1',
    '/en\\@evil',
  ]) {
    assert.match(
      (await signIn(portal, family.userName, PASSWORD, evil)).seen.url,
      new RegExp(`^${portal.origin}/en/family$`),
      evil,
    );
  }
  const planted = portal.visitor();
  planted.cookies.set('session', 'planted');
  await planted.get('/en/sign-in');
  await planted.submit({ user: family.userName, password: PASSWORD });
  assert.notEqual(planted.cookies.get('session'), 'planted');
});

test('a session ends after 15 minutes without use and after 12 hours in all', async () => {
  const { someone } = await settled(portal);
  portal.clock.advance('+14m');
  assert.equal((await someone.get('/en/session')).status, 204);
  portal.clock.advance('+14m');
  assert.match((await someone.get('/en/family')).url, HOME);
  portal.clock.advance('+15m');
  assert.match((await someone.get('/en/family')).url, /sign-in\?then=%2Fen%2Ffamily$/);
  const { someone: busy } = await settled(portal);
  for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
    portal.clock.advance('+10m');
    assert.match((await busy.get('/en/family')).url, HOME);
  }
  portal.clock.advance('+10m');
  assert.match((await busy.get('/en/family')).url, /sign-in/);
});

test('a form posted after the session ended comes back after signing in, until it is sent, to its sender only', async () => {
  const { family, someone } = await settled(portal);
  const { family: stranger } = await settled(portal);
  await someone.get(`/en/people/${family.caseId}/address/home`);
  portal.clock.advance('+20m');
  await someone.submit({ line1: '12 Elm' });
  const then = keptIn(someone.seen.url);
  const other = await signIn(portal, stranger.userName, PASSWORD);
  const theirs = then.replace(family.caseId, stranger.caseId);
  assert.doesNotMatch((await other.get(theirs)).bytes.toString(), /12 Elm/);
  await someone.submit({ user: family.userName, password: PASSWORD });
  assert.equal(someone.seen.html.querySelector('[name=line1]')?.getAttribute('value'), '12 Elm');
  await someone.get(then);
  assert.equal(someone.seen.html.querySelector('[name=line1]')?.getAttribute('value'), '12 Elm', 'a reload');
  assert.match(someone.seen.text, /We kept what you had typed/);
  await someone.submit({ city: 'Winnipeg', province: 'MB', postalCode: 'R3C 1A5' });
  assert.equal(someone.seen.status, 200);
  assert.doesNotMatch((await someone.get(then)).text, /We kept what you had typed/);
});

test('a file that was sent after the session ended is kept in the same way', async () => {
  const { family, someone } = await settled(portal);
  const { family: stranger } = await settled(portal);
  const photos = (caseId: string) =>
    many(portal.services.db, sql`select id from photo where case_id = ${caseId}`);
  await someone.get(`/en/people/${family.caseId}/photo`);
  portal.clock.advance('+20m');
  const bytes = await drawPortrait({ look: 0 });
  await someone.submit({}, { file: { name: 'me.jpg', bytes, type: 'image/jpeg' } });
  const then = keptIn(someone.seen.url);
  const other = await signIn(portal, stranger.userName, PASSWORD);
  await other.get(then.replace(family.caseId, stranger.caseId));
  assert.deepEqual(await photos(stranger.caseId), []);
  assert.deepEqual(await photos(family.caseId), []);
  await someone.submit({ user: family.userName, password: PASSWORD });
  await someone.get(then);
  assert.deepEqual(await photos(family.caseId), [], 'looking at the page takes nothing in');
  assert.match(someone.seen.text, /Send the file me\.jpg/);
  await someone.submit({}, { form: 'kept' });
  assert.equal((await photos(family.caseId)).length, 1);
  assert.doesNotMatch((await someone.get(then)).text, /Send the file/);
});

/** Where a form that was kept is found again. */
function keptIn(url: string): string {
  assert.match(url, /sign-in\?then=.*kept/);
  return new URL(url).searchParams.get('then') ?? '';
}

test('staff sign in on the same page and land in the staff room; they get no temporary password', async () => {
  const staff = {
    userName: 'Olive',
    name: 'Olive Roy',
    email: 'olive@example.ca',
    language: 'en' as const,
    roles: ['officer' as const],
  };
  const hasher = hasherOf(portal.services.settings);
  assert.equal((await addStaff(portal.services, hasher, { ...staff, password: 'short' })).ok, false);
  assert.equal((await addStaff(portal.services, hasher, { ...staff, password: PASSWORD })).ok, true);
  assert.equal((await addStaff(portal.services, hasher, { ...staff, password: PASSWORD })).ok, false);
  assert.match((await signIn(portal, 'olive', PASSWORD)).seen.url, /\/en\/staff$/);
  const someone = portal.visitor();
  await someone.get('/en/forgotten-password');
  await someone.submit({ user: 'olive' });
  await portal.work();
  assert.equal((await portal.mail('olive@example.ca')).length, 0);
});

test('a hash of older settings is made anew at the next sign-in, and the password goes on', async () => {
  const { family } = await settled(portal);
  const hashOf = async () => {
    const rows = await many(
      portal.services.db,
      sql<{ hash: string }>`select password_hash as hash from account where user_name = ${family.userName}`,
    );
    return rows[0]?.hash ?? '';
  };
  const before_ = await hashOf();
  assert.match(before_, /m=8192,t=1,/);
  const stronger = await testPortal({ env: { ARGON2_PASSES: '2' }, connection: portal.connection });
  assert.match((await signIn(stronger, family.userName, PASSWORD)).seen.url, HOME);
  const made = await hashOf();
  assert.match(made, /m=8192,t=2,/);
  assert.match((await signIn(stronger, family.userName, PASSWORD)).seen.url, HOME);
  assert.equal(await hashOf(), made, 'once is enough');
  await stronger.close();
});
