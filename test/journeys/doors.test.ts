import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DOORS } from '../../src/account/doors/doors.ts';
import { forgetLeastTries } from '../../src/account/rate-limits-store.ts';
import { NOBODY } from '../../src/case/actor.ts';
import { admit } from '../../src/case/authorization.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { one, run, sql } from '../../src/platform/db/db.ts';
import { openRequests } from '../../src/support/store.ts';
import { pagesOf } from '../fixtures/portal/pages.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal({ env: { PORTAL_PROXIES: 'loopback', SIGN_INS_A_MINUTE: '20' } });
});
after(() => portal.close());

/** With an organization, the staff's way in through it is there too; it is asked for nothing here. */
const ORGANIZATION = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'x',
  OIDC_ROLES: 'officers=officer',
};

async function from(address: string, path: string, fields: Record<string, string>): Promise<Visitor> {
  const someone = portal.visitor();
  await someone.get(path);
  const token = someone.seen.html.querySelector('form#form [name=_token]')?.getAttribute('value') ?? '';
  await someone.post(path, { _token: token, ...fields }, { 'x-forwarded-for': address });
  return someone;
}

const message = (n: number | string) => ({ kind: 'other', email: `p${n}@example.com`, message: `Help ${n}` });
const counters = async () =>
  (await one(portal.services.db, sql<{ n: number }>`select count(*)::int as n from rate_limit`)).n;

test('every page that a stranger reaches has limits, and no limit is for a page that is not there', async () => {
  const whole = await testPortal({ connection: portal.connection, env: ORGANIZATION });
  const open = pagesOf(whole).filter(
    ({ does, sees = does, fixed }) =>
      !fixed && [does, sees].some((what) => admit(what, NOBODY, {}) === 'yes'),
  );
  await whole.close();
  const ids = open.map(({ id }) => id);
  assert.deepEqual(Object.keys(DOORS).sort(), [...ids].sort());
  for (const { id, act } of open) {
    const { sends, opens, looks } = DOORS[id] ?? {};
    assert.equal(sends !== undefined, act !== undefined, `${id}: limits for what is sent to it`);
    assert.ok(opens ?? looks, `${id}: limits for opening it`);
  }
});

test('of every limit the places nest, and a fair share is less than a place has', () => {
  for (const [id, { sends, opens }] of Object.entries(DOORS)) {
    for (const limits of [sends, opens]) {
      if (!limits) continue;
      const { near, middle, wide, fair, all } = limits;
      assert.ok(fair < near && near < middle && middle < wide && wide < all.most * 10, id);
    }
  }
});

test('one network cannot close a page for the country: it waits, and another network comes in', async () => {
  const first = { user: 'nobody.here0000', temporary: 'x', number: 'E000000000' };
  for (let n = 0; n < 30; n += 1)
    await from(`2001:db8:5:${n.toString(16)}::1`, '/en/sign-in', { user: `n${n}`, password: 'x' });
  const flood = await from('2001:db8:5:ffff::1', '/en/sign-in', { user: 'n', password: 'x' });
  assert.equal(flood.seen.status, 429);
  for (const fresh of ['2001:db8:6::1', '203.0.113.1', '198.51.100.1'])
    assert.equal(
      (await from(fresh, '/en/sign-in', { user: 'someone', password: 'x' })).seen.status,
      422,
      fresh,
    );
  assert.equal((await from('203.0.113.1', '/en/first-sign-in', first)).seen.status, 422);
});

test('what was typed comes back to whoever wrote too often, with the time to wait', async () => {
  for (let n = 0; n < 20; n += 1)
    assert.equal((await from('192.0.2.9', '/en/write-to-us', message(n))).seen.status, 200);
  const { seen } = await from('192.0.2.9', '/en/write-to-us', message('late'));
  assert.equal(seen.status, 429);
  assert.match(seen.text, /Wait \d+ minutes, then press the button again/);
  assert.match(seen.html.querySelector('[name=message]')?.text ?? '', /Help late/);
  assert.ok(Number(seen.headers.get('retry-after')) > 0);
  assert.equal((await from('192.0.2.10', '/en/write-to-us', message('other'))).seen.status, 200);
});

test('many messages from one network push nobody out of sight, and none is lost', async () => {
  const { db } = portal.services;
  await run(db, sql`delete from support_request`);
  for (let n = 0; n < 60; n += 1)
    await from(`2001:db8:7:${(n * 256).toString(16)}::1`, '/en/write-to-us', message(n));
  portal.clock.advance('+1d');
  for (const [at, n] of ['one', 'two', 'three'].entries())
    await from(`203.0.${at}.7`, '/en/write-to-us', message(n));
  const { requests, waiting } = await openRequests(db);
  assert.deepEqual(
    requests
      .slice(0, 4)
      .map(({ message: says }) => says)
      .sort(),
    ['Help 0', 'Help one', 'Help three', 'Help two'],
  );
  assert.ok(waiting >= 63);
});

test('counters are kept within a bound: those that say least go first', async () => {
  const { db } = portal.services;
  await run(
    db,
    sql`insert into rate_limit (key, tries, since, paused_until, forget_at)
      select decode(md5(n::text), 'hex'), 1, ${portal.clock.now()}, null, ${portal.clock.now()}::timestamptz + interval '1 hour'
      from generate_series(1, 500) as n`,
  );
  const before = await counters();
  await forgetLeastTries(db, 100);
  assert.ok(before >= 500);
  assert.equal(await counters(), 100);
  const paused = await one(
    db,
    sql<{ n: number }>`select count(*)::int as n from rate_limit where paused_until is not null`,
  );
  assert.ok(paused.n > 0, 'pauses are kept');
});
