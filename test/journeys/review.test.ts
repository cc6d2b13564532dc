import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { many, one, run, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { actsOf, statesOf } from '../fixtures/people/cases.ts';
import { declarationOf, next, photoOf } from '../fixtures/people/review.ts';

/** Why a photo is returned in these tests. */
const REASONS = ['shadow', 'glare'];

describe('the decisions of officers', () => {
  let portal: TestPortal;

  beforeEach(async () => {
    portal = await testPortal();
  });
  afterEach(() => portal.close());

  test('a returned photo says why, in both languages, to the person and by email; the next is accepted', async () => {
    const family = await signedInFamily(portal);
    await photoOf(family);
    const officer = await staffVisitor(portal, 'officer', 'M. Tremblay');
    await next(officer);
    const none = await officer.submit({});
    assert.equal(none.status, 422);
    assert.match(none.text, /Choose at least one reason/);
    const check = await officer.submit({ reason: REASONS });
    assert.match(check.text, /There is a shadow on your face/);
    assert.match(check.text, /Il y a une ombre sur votre visage/);
    const french = await officer.submit({ _switch: '1' });
    assert.match(french.text, /There is a shadow on your face/, 'the other language shows the same message');
    const done = await officer.submit({});
    assert.match(done.text, /Photo returned/);
    assert.equal((await statesOf(portal, family.caseOf('Amina'))).photo, 'returned');

    const news = await family.visitor.get(`/en/people/${family.caseOf('Amina')}/photo`);
    assert.match(news.text, /was returned: send a new one/);
    assert.match(news.text, /Face a window in daylight/);
    await portal.work();
    const [mail] = await portal.mail('amina@example.test');
    assert.match(mail?.subject ?? '', /returned/);
    assert.match(mail?.textPart ?? '', /There is a shadow on your face[\s\S]*Il y a une ombre/);
    assert.match(mail?.textPart ?? '', new RegExp(`/en/people/${family.caseOf('Amina')}/photo`));

    await photoOf(family);
    await next(officer);
    assert.match(
      officer.seen.text,
      /Shadow · Glare or reflection/,
      'the earlier return stands beside the new photo',
    );
    await officer.submit({}, { form: 'accept' });
    assert.equal((await statesOf(portal, family.caseOf('Amina'))).photo, 'accepted');
    const accepted = await family.visitor.get(`/en/people/${family.caseOf('Amina')}/photo`);
    assert.match(accepted.text, /An officer accepted it on 2 March 2026/);
    await portal.work();
    assert.match((await portal.mail('amina@example.test'))[0]?.subject ?? '', /accepted/);
  });

  test('of two officers who decide, one wins and the other is told what changed', async () => {
    const family = await signedInFamily(portal);
    const caseId = family.caseOf('Amina');
    await photoOf(family);
    const [slow, quick] = [
      await staffVisitor(portal, 'officer', 'Slow'),
      await staffVisitor(portal, 'officer', 'Quick'),
    ];
    await next(slow);
    portal.clock.advance('+6m');
    await next(quick);
    const taken = await slow.submit({}, { form: 'accept' });
    assert.equal(taken.status, 422);
    assert.match(taken.text, /Quick has it until/);
    await slow.get(`/en/staff/review/${caseId}`);
    portal.clock.advance('+6m');
    await slow.get(`/en/staff/review/${caseId}`);
    await slow.submit({}, { form: 'again' });
    portal.clock.advance('+6m');
    const answers = await Promise.all([
      slow.submit({}, { form: 'accept' }),
      quick.submit({ reason: REASONS, step: 'send' }, { form: 'form' }),
    ]);
    const decided = await many(
      portal.services.db,
      sql<{ stage: string }>`select stage from photo where case_id = ${caseId} and decided_at is not null`,
    );
    assert.equal(decided.length, 1);
    const acts = await actsOf(portal, caseId);
    assert.equal(acts.filter((act) => act === 'photo.accept' || act === 'photo.return').length, 1);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 422]);
  });

  test('a case that changed under an open page is shown again, with what changed and what was ticked', async () => {
    const family = await signedInFamily(portal);
    const caseId = family.caseOf('Amina');
    await photoOf(family);
    const officer = await staffVisitor(portal, 'officer', 'One');
    await next(officer);
    const { services } = portal;
    await services.db.transaction().execute(async (trx) => {
      await run(trx, sql`update case_file set version = version + 1 where id = ${caseId}`);
      await services.record(trx, { act: 'landing.leave', actor: { kind: 'system' }, caseId });
    });
    const check = await officer.submit({ reason: REASONS });
    const told = await officer.submit({});
    assert.equal(check.status, 200);
    assert.equal(told.status, 422);
    assert.match(told.text, /This changed since you opened it/);
    assert.match(told.text, /Said to be outside Canada/);
    assert.equal(told.html.querySelectorAll('input[name=reason][checked]').length, 2);
    assert.equal((await statesOf(portal, caseId)).photo, 'submitted');
    await officer.submit({});
    await officer.submit({});
    assert.equal((await statesOf(portal, caseId)).photo, 'returned', 'decided anew, knowing it');
  });

  test('the same button pressed twice decides once', async () => {
    const family = await signedInFamily(portal);
    await photoOf(family);
    const officer = await staffVisitor(portal, 'officer', 'One');
    const page = await next(officer);
    const fields = Object.fromEntries(
      page.html
        .querySelectorAll('#accept input')
        .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    );
    const path = `/en/staff/review/${family.caseOf('Amina')}/accept`;
    const both = await Promise.all([officer.post(path, fields), officer.post(path, fields)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    assert.equal(
      (await actsOf(portal, family.caseOf('Amina'))).filter((act) => act === 'photo.accept').length,
      1,
    );
  });

  test('residence is confirmed after a declaration only, not in the future, and not while on hold', async () => {
    const family = await signedInFamily(portal);
    const caseId = family.caseOf('Amina');
    await photoOf(family);
    const officer = await staffVisitor(portal, 'officer', 'One');
    await next(officer);
    await officer.get(`/en/staff/review/${caseId}/confirm`);
    const early = await officer.submit({ city: 'Winnipeg', province: 'MB' });
    assert.match(early.text, /has not declared to be in Canada yet/);
    await declarationOf(family);
    await officer.get(`/en/staff/review/${caseId}/confirm`);
    const day = { 'confirmedOn-day': '3', 'confirmedOn-month': '3', 'confirmedOn-year': '2026' };
    const future = await officer.submit({ ...day, city: 'Winnipeg' });
    assert.match(future.text, /cannot be after today/);
    assert.match(future.text, /Choose the province/);
    assert.equal(future.html.querySelector('#city')?.getAttribute('value'), 'Winnipeg');

    await officer.get(`/en/staff/review/${caseId}/hold`);
    assert.match(officer.seen.text, /Un agent doit vous parler/);
    await officer.submit({ reason: 'interview' });
    assert.equal((await statesOf(portal, caseId)).landing, 'on-hold');
    await portal.work();
    const [mail] = await portal.mail('amina@example.test');
    assert.match(mail?.textPart ?? '', /Sign in to read why[\s\S]*Ouvrez une session pour lire pourquoi/);
    assert.doesNotMatch(
      mail?.textPart ?? '',
      /speak with you|doit vous parler/,
      'why stands in the portal only',
    );
    assert.match((await family.visitor.get('/en/family')).text, /An officer needs to speak with you/);

    await officer.get(`/en/staff/review/${caseId}`);
    await officer.submit({}, { form: 'release' });
    assert.equal((await statesOf(portal, caseId)).landing, 'declared');
    await portal.work();
    assert.match((await portal.mail('amina@example.test'))[0]?.subject ?? '', /no longer on hold/);
    await officer.get(`/en/staff/review/${caseId}/confirm`);
    const confirmed = await officer.submit({ city: 'Winnipeg', province: 'MB' });
    assert.equal(confirmed.status, 200);
    assert.equal((await statesOf(portal, caseId)).landing, 'confirmed');
    const kept = await one(
      portal.services.db,
      sql<{
        place: string;
        confirmedOn: string;
      }>`select place, confirmed_on from confirmation where case_id = ${caseId}`,
    );
    assert.deepEqual(kept, { place: 'Winnipeg, MB', confirmedOn: '2026-03-02' });
  });
});
