import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { one, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { actsOf } from '../fixtures/people/cases.ts';
import { next, photoOf } from '../fixtures/people/review.ts';

describe('how cases come to officers', () => {
  let portal: TestPortal;

  beforeEach(async () => {
    portal = await testPortal();
  });
  afterEach(() => portal.close());

  test('gives the oldest case to one officer at a time, and records each look once', async () => {
    const [early, late] = [await signedInFamily(portal), await signedInFamily(portal)];
    await photoOf(early);
    portal.clock.advance('+1m');
    await photoOf(late);
    const [one, two, three] = [
      await staffVisitor(portal, 'officer', 'One'),
      await staffVisitor(portal, 'officer', 'Two'),
      await staffVisitor(portal, 'officer', 'Three'),
    ];
    const seen = await next(one);
    assert.match(seen.url, new RegExp(early.caseOf('Amina')));
    assert.match(seen.text, /What was measured/);
    assert.match(seen.text, /1200 by 1680/);
    assert.equal(
      seen.html.querySelectorAll('input[name=reason][checked]').length,
      0,
      'no verdict is ticked beforehand',
    );
    assert.match(
      (await next(one)).url,
      new RegExp(early.caseOf('Amina')),
      'asking again is no way to choose',
    );
    assert.match((await next(two)).url, new RegExp(late.caseOf('Amina')));
    assert.match((await next(three)).text, /Nothing is free now/);
    assert.equal(
      (await actsOf(portal, early.caseOf('Amina'))).filter((act) => act === 'review.view').length,
      1,
    );
    portal.clock.advance('+6m');
    assert.match(
      (await next(three)).url,
      new RegExp(early.caseOf('Amina')),
      'after five minutes it is free again',
    );
  });

  test('two officers who ask at once get two cases', async () => {
    const families = [await signedInFamily(portal), await signedInFamily(portal)];
    for (const family of families) await photoOf(family);
    const officers = [
      await staffVisitor(portal, 'officer', 'One'),
      await staffVisitor(portal, 'officer', 'Two'),
    ];
    for (const officer of officers) await officer.get('/en/staff/review');
    const seen = await Promise.all(officers.map((officer) => officer.submit({}, { form: 'next' })));
    assert.equal(new Set(seen.map(({ url }) => new URL(url).pathname)).size, 2);
  });

  test('a case outside the queue is opened by number, with a reason that is kept', async () => {
    const family = await signedInFamily(portal);
    const caseId = family.caseOf('Yusuf');
    const { number } = await one(
      portal.services.db,
      sql<{ number: string }>`select number from application where id = ${family.applicationId}`,
    );
    const officer = await staffVisitor(portal, 'officer', 'One');
    const closed = await officer.get(`/en/staff/review/${caseId}`);
    assert.match(closed.text, /Cases come from the queue/);
    assert.equal(closed.text.includes('Yusuf'), false, 'no name before a reason');
    await officer.get('/en/staff/review/find');
    assert.match((await officer.submit({ term: number })).text, /Choose a reason/);
    const people = await officer.submit({ term: number.toLowerCase(), reason: 'person-asked' });
    assert.match(people.text, /Yusuf Haddad/);
    const open = await officer.submit({ caseId });
    assert.match(open.text, /Yusuf/);
    const view = await one(
      portal.services.db,
      sql<{ entry: string }>`select entry from audit where act = 'review.view' and case_id = ${caseId}`,
    );
    assert.match(view.entry, /person-asked/);
  });

  test('only officers see any of it, and photos only while the case is theirs', async () => {
    const family = await signedInFamily(portal);
    await photoOf(family);
    const officer = await staffVisitor(portal, 'officer', 'One');
    const page = await next(officer);
    const src = page.html.querySelector('.frame img')?.getAttribute('src') ?? '';
    assert.equal((await officer.get(src)).headers.get('content-type'), 'image/jpeg');
    const paths = ['/en/staff/review', '/en/staff/review/find', new URL(page.url).pathname, src];
    for (const visitor of [
      family.visitor,
      await staffVisitor(portal, 'producer', 'P'),
      await staffVisitor(portal, 'agent', 'A'),
    ]) {
      for (const path of paths) assert.equal((await visitor.get(path)).status, 404, path);
    }
    assert.equal((await (await staffVisitor(portal, 'officer', 'Two')).get(src)).status, 404);
    portal.clock.advance('+6m');
    assert.equal((await officer.get(src)).status, 404);
  });
});
