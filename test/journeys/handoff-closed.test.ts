import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { one, run, sql } from '../../src/platform/db/db.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { begin, deskPath, FILE, phonesAt, stateAt, wrongFor } from '../fixtures/photos/handoff.ts';

describe('what closes the way from a phone', () => {
  let portal: TestPortal;
  let bytes: Buffer;
  const { opened, connected, acts, drafts } = phonesAt(() => portal);

  before(async () => {
    [portal, bytes] = await Promise.all([testPortal(), drawPortrait({ look: 'daniel' })]);
  });
  after(async () => {
    await portal.close();
  });

  test('a leaked code alone opens nothing: five wrong digits close it, also for the right ones', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const stranger = await opened(link);
    for (const left of ['4 more times', '3 more times', '2 more times', 'one more time']) {
      const seen = await stranger.submit({ digits: wrongFor(digits) });
      assert.equal(seen.status, 422);
      assert.match(seen.text, new RegExp(left));
    }
    const closed = await stranger.submit({ digits: wrongFor(digits) });
    assert.equal(closed.status, 410);
    assert.match(closed.text, /typed five times/);
    const right = await (await opened(link)).get('/en/phone');
    assert.equal(right.status, 410);
    assert.equal(await stateAt(family), 'locked');
    assert.match((await family.visitor.get(deskPath(family))).text, /somebody has seen the code/);
    const recorded = (await acts(family.caseOf('Yusuf'))).filter((act) => act.includes('wrong-digits'));
    assert.equal(recorded.length, 5);
    const next = await begin(family);
    assert.notEqual(next.link, link);
    assert.match((await (await opened(next.link)).submit({ digits: next.digits })).url, /phone\/photo/);
  });

  test('digits tried at the same moment count one by one', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const phones = await Promise.all(Array.from({ length: 8 }, () => opened(link)));
    await Promise.all(phones.map((phone) => phone.submit({ digits: wrongFor(digits) })));
    const { tries } = await one(
      portal.services.db,
      sql<{ tries: number }>`select tries from photo_handoff where case_id = ${family.caseOf('Yusuf')}`,
    );
    assert.equal(tries, 5);
  });

  test('one phone only: the right digits on a second one are told so', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const [first, second] = [await opened(link), await opened(link)];
    assert.match((await first.submit({ digits })).url, /phone\/photo/);
    const late = await second.submit({ digits });
    assert.equal(late.status, 410);
    assert.match(late.text, /Another phone, or another browser/);
    assert.match((await first.get(new URL(link).pathname)).url, /phone\/photo/, 'the first keeps its place');
  });

  test('ten minutes, and not a moment longer', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const phone = await opened(link);
    const slow = await opened(link);
    await phone.submit({ digits });
    portal.clock.advance('+10m');
    const sent = await phone.submit({}, { file: { ...FILE, bytes } });
    assert.equal(sent.status, 410);
    assert.match(sent.text, /more than 10 minutes ago/);
    const late = await slow.submit({ digits });
    assert.equal(late.status, 410);
    assert.equal((await drafts(family.caseOf('Yusuf'))).length, 0);
    assert.match((await family.visitor.get(deskPath(family))).text, /The code has run out/);
  });

  test('signing out at the computer closes the phone too; so does a newer code', async () => {
    const family = await signedInFamily(portal);
    const phone = await connected(family);
    await family.visitor.get(deskPath(family));
    await family.visitor.submit({}, { form: 'sign-out' });
    const sent = await phone.submit({}, { file: { ...FILE, bytes } });
    assert.equal(sent.status, 410);
    assert.match(sent.text, /is signed out/);

    const other = await signedInFamily(portal);
    const before_ = await connected(other);
    await begin(other, 'Amina');
    assert.equal((await before_.get('/en/phone/photo')).status, 200, "another person's code changes nothing");
    await run(
      portal.services.db,
      sql`update photo_handoff set expires_at = created_at where case_id = ${other.caseOf('Yusuf')}`,
    );
    await begin(other);
    assert.equal((await before_.get('/en/phone/photo')).status, 410);
  });

  test('foreign and made-up links, cookies and cases open nothing', async () => {
    const family = await signedInFamily(portal);
    const { link } = await begin(family);
    const made = await opened(`${portal.origin}/en/phone/${'a'.repeat(43)}`);
    assert.equal(made.seen.status, 410);
    assert.match(made.seen.text, /opens nothing/);
    assert.equal((await portal.visitor().get('/en/phone')).status, 410);
    assert.equal((await portal.visitor().get('/en/phone/photo')).status, 410);
    const thief = portal.visitor();
    thief.cookies.set('phone', `${link.slice(-43)}.${'b'.repeat(43)}`);
    assert.match((await thief.get('/en/phone/photo')).url, /\/en\/phone$/, 'without the digits no camera');
    const stranger = await signedInFamily(portal);
    for (const page of ['', '/state'])
      assert.equal((await stranger.visitor.get(deskPath(family) + page)).status, 404);
    assert.match((await portal.visitor().get(deskPath(family))).url, /sign-in/);
  });

  test('twelve codes in an hour, then a file has to do', async () => {
    const family = await signedInFamily(portal);
    for (let i = 0; i < 12; i += 1) {
      await begin(family);
      await run(
        portal.services.db,
        sql`update photo_handoff set expires_at = created_at where case_id = ${family.caseOf('Yusuf')}`,
      );
    }
    await family.visitor.get(deskPath(family));
    const refused = await family.visitor.submit({});
    assert.equal(refused.status, 422);
    assert.match(refused.text, /many codes within an hour/);
  });
});
