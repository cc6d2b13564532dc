import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { makeBatch } from '../../src/card/production/actions.ts';
import type { Staff } from '../../src/case/actor.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { ordered, somebody } from '../fixtures/people/residents.ts';

let portal: TestPortal;
let officer: Staff;
let producer: Staff;
before(async () => {
  portal = await testPortal();
  officer = await staffMember(portal, 'officer');
  producer = await staffMember(portal, 'producer');
});
after(() => portal.close());

test('a card is overdue the day after it was due, and stands out', async () => {
  const person = await ordered(portal, officer);
  portal.clock.advance('+15d');
  const maker = await sessionOf(portal, producer.accountId);
  const seen = await maker.get('/en/staff/cards?show=overdue');
  assert.match(seen.text, /Overdue by 1 day/);
  assert.match((await (await person.browser()).get(`/en/people/${person.caseId}/card`)).text, /We are late/);
});

test('the production file holds no formula, and no name that a card cannot print', async () => {
  await ordered(portal, officer, { familyName: '=cmd|x', givenNames: '@sum' });
  await ordered(portal, officer, { familyName: '李', givenNames: '明' });
  const batchId = await makeBatch(portal.services, { actor: producer, once: randomUUID(), size: 200 });
  const maker = await sessionOf(portal, producer.accountId);
  const file = await maker.get(`/en/staff/cards/batches/${batchId}/file`);
  assert.match(file.headers.get('content-type') ?? '', /text\/csv/);
  const text = file.bytes.toString('utf8');
  assert.doesNotMatch(text, /(^|,)"[=+@-]/m);
  assert.doesNotMatch(text, /李|明/);
  assert.match(text, /R3C 1A5/);
});

test('the pages of production are there for producers alone', async () => {
  const person = await ordered(portal, officer);
  const { id } = await one(
    portal.services.db,
    sql<{ id: string }>`select id from card_order where case_id = ${person.caseId}`,
  );
  for (const { accountId } of [person, officer]) {
    const browser = await sessionOf(portal, accountId);
    assert.equal((await browser.get('/en/staff/cards')).status, 404);
    assert.equal((await browser.get(`/en/staff/cards/orders/${id}/photo`)).status, 404);
  }
  const stranger = await somebody(portal);
  assert.equal((await stranger.visitor.get(`/en/people/${person.caseId}/card`)).status, 404);
});
