import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Visitor } from '../../src/demo/visitor.ts';
import { testPortal } from '../fixtures/portal/portal.ts';
import { OLIVE, type SignOnFixture, signOnFixture } from '../fixtures/portal/single-sign-on.ts';

let fixture: SignOnFixture;
before(async () => {
  fixture = await signOnFixture();
});
after(() => fixture?.close());

test('without a role, or without a name or an address, there is one helpful page, and roles held before end', async () => {
  fixture.begin();
  const known = await fixture.signedOn();
  for (const who of [
    { ...OLIVE, roles: ['unknown'] },
    { sub: 'u-3003', name: 'No Role', email: 'n@org.example' },
    { sub: 'u-3004', email: 'n@org.example', roles: ['prp-desk'] },
    { sub: 'u-3005', name: 'No Mail', email: 'none', roles: ['prp-desk'] },
  ]) {
    fixture.organization.who = who;
    await fixture.fails(403, /You have no task in the portal/, async (visitor) => {
      await fixture.away(visitor);
      await visitor.submit({}, { form: 'go' });
    });
  }
  assert.match((await known.get('/en/staff')).url, /sign-in/, 'her session ended with her role');
  assert.deepEqual((await fixture.staffOf(OLIVE.sub))[0]?.roles, []);
  assert.equal((await fixture.staffOf('u-3003')).length, 0);
});

test('opening the way back redeems nothing, and in another browser it opens nothing', async () => {
  fixture.begin();
  const who = await fixture.away(fixture.portal.visitor());
  const count = await fixture.sessions();
  const back = who.seen.url;
  for (let n = 0; n < 3; n += 1) assert.equal((await who.get(back)).status, 200);
  assert.equal(await fixture.sessions(), count);
  await fixture.fails(410, /cannot be finished/, (other) => other.get(back));
  await who.submit({}, { form: 'go' });
  assert.match(who.seen.url, /\/en\/staff$/, 'it still works where it began');
});

test('refused: a wrong state, an answer sent twice, a code of another flow, a flow of long ago', async () => {
  fixture.begin();
  await fixture.fails(410, /cannot be finished/, async (who) => {
    await fixture.away(who);
    await who.submit({ state: 'x'.repeat(43) }, { form: 'go' });
  });
  const first = await fixture.away(fixture.portal.visitor());
  const fields = Object.fromEntries(new URL(first.seen.url).searchParams);
  const cookie = first.cookies.get('sign-on') ?? '';
  await first.submit({}, { form: 'go' });
  await fixture.fails(410, /cannot be finished/, async (who) => {
    await fixture.away(who);
    who.cookies.set('sign-on', cookie);
    await who.submit(fields, { form: 'go' });
  });
  await fixture.fails(403, /did not sign you in/, async (who) => {
    await fixture.away(who);
    await who.submit({ code: fields['code'] ?? '' }, { form: 'go' });
  });
  await fixture.fails(410, /cannot be finished/, async (who) => {
    await fixture.away(who);
    fixture.portal.clock.advance('+16m');
    await who.submit({}, { form: 'go' });
  });
});

test('refused: another nonce, another issuer, keys that do not fit, a person who did not agree', async () => {
  fixture.begin();
  const wrong = /did not sign you in/;
  const through = async (who: Visitor) => {
    await fixture.away(who);
    await who.submit({}, { form: 'go' });
  };
  fixture.organization.mischief = { nonce: 'of somebody else' };
  await fixture.fails(403, wrong, through);
  fixture.organization.mischief = {};
  await fixture.fails(403, wrong, async (who) => {
    await fixture.away(who);
    await who.submit({ iss: 'https://evil.example' }, { form: 'go' });
  });
  fixture.organization.mischief = { denies: true };
  await fixture.fails(403, wrong, fixture.away);
  fixture.organization.mischief = { keys: true };
  // Keys are fetched once, so this takes a portal that has fetched none.
  const other = await testPortal({ at: new Date(), env: secondEnv() });
  const who = other.visitor();
  await who.get('/en/staff/sign-in');
  assert.equal((await who.submit({}, { form: 'go' })).status, 403);
  assert.match(who.seen.text, wrong);
  await other.close();
});

const secondEnv = () => ({ ...fixture.organization.env(), PORT: String(fixture.second) });

test('a provider that is away is said so, and the portal tries again', async () => {
  fixture.begin();
  fixture.organization.mischief = { away: true };
  const lonely = await testPortal({ at: new Date(), env: secondEnv() });
  const who = lonely.visitor();
  assert.equal((await who.get('/en/staff/sign-in')).status, 503);
  assert.match(who.seen.text, /does not answer/);
  fixture.organization.mischief = {};
  await who.get('/en/staff/sign-in');
  assert.equal(who.seen.status, 200, who.seen.text.slice(0, 200));
  await lonely.close();
});
