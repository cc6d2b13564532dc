import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { makeBatch } from '../../src/card/production/actions.ts';
import type { Staff } from '../../src/case/actor.ts';
import { confirmResidence } from '../../src/demo/steps/review.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { personWithNewAccount } from '../fixtures/people/family.ts';
import { linkOf, invited } from '../fixtures/people/invitation.ts';
import { declare, giveAddress, ordered, somebody } from '../fixtures/people/residents.ts';
import { allFresh, first, letter, temporaryIn } from '../fixtures/people/sign-in.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
let officer: Staff;
before(async () => {
  portal = await testPortal();
  officer = await staffMember(portal, 'officer');
});
after(() => portal.close());

const typed = (day: string, month: string, year: string) => ({
  'birth-day': day,
  'birth-month': month,
  'birth-year': year,
});

test('whoever does not know the day of their birth signs in with what their passport has', async () => {
  const cases = [
    ['1962-XX-XX', typed('', '', '1962'), true],
    ['1962-XX-XX', typed('00', '00', '1962'), true],
    ['1962-XX-XX', typed('XX', 'xx', '1962'), true],
    ['1962-XX-XX', typed('1', '1', '1962'), false],
    ['1962-XX-XX', typed('', '', '1963'), false],
    ['1962-05-XX', typed('', '5', '1962'), true],
    ['1962-05-XX', typed('0', '05', '1962'), true],
    ['1962-05-XX', typed('', '', '1962'), false],
    ['1962-05-17', typed('', '5', '1962'), false],
    ['1962-05-17', typed('', '', '1962'), false],
    ['1962-05-17', typed('17', '5', '1962'), true],
  ] as const;
  for (const [birthDate, fact, right] of cases) {
    const family = await personWithNewAccount(portal, { birthDate });
    await portal.work();
    const temporary = temporaryIn(await letter(portal, family.email, 'your temporary password'));
    const { url } = (await first(portal, family, temporary, fact)).seen;
    assert.equal(url.endsWith('/choose-password'), right, `${birthDate} ${Object.values(fact).join('-')}`);
  }
});

test('the invitation opens by the birth date as the passport has it', async () => {
  const family = await invited(portal);
  await run(
    portal.services.db,
    sql`update person set birth_date = '1962-XX-XX' where application_id = ${family.applicationId}`,
  );
  const visitor = portal.visitor();
  await visitor.get(await linkOf(portal, family));
  assert.match(
    (await visitor.submit({ number: family.number, ...typed('31', '6', '1962') })).text,
    /June has 30 days/,
  );
  assert.match(
    (await visitor.submit({ number: family.number, ...typed('1', '1', '1962') })).text,
    /do not match/,
  );
  const seen = await visitor.submit({ number: family.number, ...typed('', '', '1962') });
  assert.equal(seen.status, 200, seen.text);
  assert.doesNotMatch(new URL(seen.url).pathname, /\/invitation$/);
});

test('what the passport does not have is printed so, on every page and document; a country that is no more by its name', async () => {
  const person = await somebody(portal, { birthDate: '1962-05-XX' });
  const { db } = portal.services;
  await run(db, sql`update person set birth_country = 'SUN' where id = ${person.personId}`);
  const visitor = await person.browser();
  const data = `/en/people/${person.caseId}/data`;
  assert.match((await visitor.get(data)).text, /XX May 1962/);
  assert.match((await visitor.get(data)).text, /Union of Soviet Socialist Republics/);
  assert.match((await visitor.get(`/fr/personnes/${person.caseId}/renseignements`)).text, /XX mai 1962/);
  await allFresh(portal);
  await visitor.get(`${data}/copy`);
  assert.match((await visitor.submit({ format: 'json' })).bytes.toString(), /"birthDate": ?"1962-05-XX"/);

  const desk = await sessionOf(portal, officer.accountId);
  await desk.get('/en/staff/review/find');
  assert.match((await desk.submit({ term: '1962-05', reason: 'quality' })).text, /XX May 1962/);
});

test('the confirmation and the card have the date and the country as the passport has them', async () => {
  const producer = await staffMember(portal, 'producer');
  const { db } = portal.services;
  const people = [
    ['1962-XX-XX', /XX XX 1962/, /XX XX 1962/],
    ['1962-05-XX', /XX May 1962/, /XX mai 1962/],
  ] as const;
  for (const [birthDate, en, fr] of people) {
    const person = await somebody(portal, { birthDate });
    await run(db, sql`update person set birth_country = 'YUG' where id = ${person.personId}`);
    await declare(person);
    await giveAddress(person.visitor, person.caseId, { line1: '12 Elm St' });
    const desk = await sessionOf(portal, officer.accountId);
    await desk.get('/en/staff/review');
    await confirmResidence(desk, 'en', { number: person.number, person });
    const visitor = await person.browser();
    const page = `/en/people/${person.caseId}/confirmation`;
    const { text } = await visitor.get(page);
    assert.match(text, en);
    assert.match(text, /Yugoslavia/);
    assert.match((await visitor.get(`/fr/personnes/${person.caseId}/confirmation`)).text, fr);
    assert.equal((await visitor.get(`${page}/pdf`)).headers.get('content-type'), 'application/pdf');
  }
  await ordered(portal, officer, { birthDate: '1962-05-XX' });
  const batchId = await makeBatch(portal.services, { actor: producer, once: randomUUID(), size: 200 });
  const maker = await sessionOf(portal, producer.accountId);
  const file = await maker.get(`/en/staff/cards/batches/${batchId}/file`);
  assert.match(file.bytes.toString('utf8'), /"1962-05-XX"/);
});
