import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acceptPhoto } from '../../src/demo/steps/review.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { type Ids, signedInFamily } from '../fixtures/people/family.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { giveAddress, sendPhoto } from '../fixtures/people/residents.ts';
import { setStates } from '../fixtures/people/cases.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(async () => {
  await portal.close();
});

const ELM = { line1: '12 Elm Street', line2: '3', city: 'Ottawa', province: 'ON', postalCode: 'k1n5a4' };
const page = (caseId: string) => `/en/people/${caseId}/address`;
type Row = { kind: string; line1: string; until: Date | null; insisted: boolean };
const rowsOf = (caseId: string) =>
  many(
    portal.services.db,
    sql<Row>`select kind, line1, until, insisted from address where case_id = ${caseId} order by since, kind`,
  );

test('the first time: home, mailing, check with the envelope, receipt; no letter', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  const caseId = caseOf('Amina');
  const first = await visitor.get(page(caseId));
  assert.match(first.url, /address\/home$/);
  assert.match((await visitor.submit(ELM)).url, /address\/mailing$/);
  const unchosen = await visitor.submit({});
  assert.match(unchosen.text, /Choose an address/);
  const check = await visitor.submit({ same: 'home' });
  assert.match(check.text, /3-12 ELM STREET ?OTTAWA ON K1N 5A4/);
  assert.deepEqual(await rowsOf(caseId), [], 'nothing is saved before the check');
  assert.match((await visitor.submit({})).text, /The address is saved/);
  assert.equal((await rowsOf(caseId)).length, 2);
  const letters = await many(portal.services.db, sql`select id from outbox where case_id = ${caseId}`);
  assert.equal(letters.length, 0);
  assert.match((await visitor.get(page(caseId))).text, /The card goes to/);
});

test('a family writes its address once', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  await giveAddress(visitor, caseOf('Amina'), ELM);
  const yusuf = await visitor.get(page(caseOf('Yusuf')));
  assert.match(yusuf.text, /The same as Amina Haddad/);
  await visitor.submit({ same: caseOf('Amina') });
  await visitor.submit({ same: 'home' });
  await visitor.submit({});
  assert.equal((await rowsOf(caseOf('Yusuf')))[0]?.line1, '12 Elm Street');
});

test('a doubt can be kept by ticking, or settled by the suggestion', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  await visitor.get(page(caseOf('Amina')));
  const asked = await visitor.submit({ ...ELM, province: 'QC' });
  assert.equal(asked.status, 422);
  assert.match(asked.text, /usually in Ontario/);
  const key = asked.html.querySelector('input[name=insist]')?.getAttribute('value') ?? '';
  assert.match((await visitor.submit({}, { press: { take: 'province=ON' } })).url, /mailing$/);
  await visitor.get(`${page(caseOf('Amina'))}/home`);
  assert.match((await visitor.submit({ ...ELM, province: 'QC', insist: key })).url, /mailing$/);
  await visitor.submit({ same: 'home' });
  await visitor.submit({});
  assert.equal((await rowsOf(caseOf('Amina')))[0]?.insisted, true);
});

test('what was begun comes back, also in the other language', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  await visitor.get(page(caseOf('Amina')));
  await visitor.submit(ELM);
  const french = await visitor.get(`/fr/personnes/${caseOf('Amina')}/adresse/domicile`);
  assert.equal(french.html.querySelector('#line1')?.getAttribute('value'), '12 Elm Street');
  const switched = await visitor.post(`/fr/personnes/${caseOf('Amina')}/adresse/domicile`, {
    _switch: '1',
    _shown: '1',
    ...ELM,
    city: '',
  });
  assert.match(switched.text, /Entrez la ville/);
  assert.equal(switched.html.querySelector('#postalCode')?.getAttribute('value'), 'k1n5a4');
});

test('a change keeps the history, tells the accounts by letter without the address, and is in the audit', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  const caseId = caseOf('Amina');
  await giveAddress(visitor, caseId, ELM);
  portal.clock.advance('+10m');
  await giveAddress(visitor, caseId, { ...ELM, line1: '99 Oak Avenue' });
  const rows = await rowsOf(caseId);
  assert.equal(rows.length, 4);
  assert.equal(rows.filter((row) => row.until === null).length, 2);
  assert.match((await visitor.get(page(caseId))).text, /12 Elm Street/);
  await portal.work();
  const [mail] = await portal.mail('amina@example.test');
  assert.match(mail?.subject ?? '', /Your address was changed/);
  assert.ok(!/Oak|Elm|Ottawa|K1N/i.test(mail?.textPart ?? ''));
  const audit = await many(
    portal.services.db,
    sql`select act from audit where case_id = ${caseId} and act = 'address.change'`,
  );
  assert.equal(audit.length, 2);
});

test('once printed it cannot change; when the card came back the same address may be confirmed', async () => {
  const { visitor, caseOf, signIn } = await signedInFamily(portal);
  const caseId = caseOf('Amina');
  await giveAddress(visitor, caseId, ELM);
  await visitor.get(`${page(caseId)}/home`);
  await visitor.submit({ ...ELM, line1: '1 Late Road' });
  await setStates(portal, caseId, { landing: 'confirmed', photo: 'accepted', card: 'printed' });
  assert.match((await visitor.get(page(caseId))).text, /The card is printed/);
  const late = await visitor.get(`${page(caseId)}/check`);
  assert.match(late.url, /address$/);
  assert.equal((await rowsOf(caseId)).length, 2);
  portal.clock.advance('+10m');
  await setStates(portal, caseId, { card: 'returned-mail' });
  await giveAddress(await signIn('Amina'), caseId, ELM);
  assert.equal((await rowsOf(caseId)).filter((row) => row.kind === 'mailing').length, 2);
});

test('once the photo is accepted, a change asks for proof after five minutes, and comes back to the check', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  const caseId = caseOf('Amina');
  portal.clock.advance('+6m');
  await giveAddress(visitor, caseId, ELM);
  await setStates(portal, caseId, { landing: 'confirmed', photo: 'accepted', card: 'waiting' });
  await visitor.get(`${page(caseId)}/home`);
  await visitor.submit({ ...ELM, line1: '99 Elsewhere Road' });
  await visitor.submit({ same: 'home' });
  await visitor.submit({});
  assert.match(visitor.seen.url, /confirm-it-is-you\?then=.*check/);
  const rows = await rowsOf(caseId);
  assert.ok(
    rows.every(({ line1 }) => line1 !== '99 Elsewhere Road'),
    'nothing is saved before the proof',
  );
});

test('confirmed, photo accepted: the address is what was missing, and orders the card', async () => {
  const { db } = portal.services;
  const { visitor, caseOf, number, people } = await signedInFamily(portal);
  const caseId = caseOf('Amina');
  await visitor.get(`/en/people/${caseId}/declaration`);
  await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
  await sendPhoto(visitor, caseId);
  const officer = await staffVisitor(portal, 'officer');
  await officer.get('/en/staff/review');
  await acceptPhoto(officer, 'en', { number, person: people['Amina'] as Ids });
  await officer.get(`/en/staff/review/${caseId}/confirm`);
  await officer.submit({ city: 'Winnipeg', province: 'MB' });
  const states = sql<{
    landing: string;
    card: string;
  }>`select landing, card from case_file where id = ${caseId}`;
  assert.deepEqual(await one(db, states), { landing: 'confirmed', card: 'waiting' });
  await giveAddress(visitor, caseId, ELM);
  assert.equal((await one(db, states)).card, 'ordered');
});

test('nobody reaches the address of somebody else', async () => {
  const mine = await signedInFamily(portal);
  const other = await signedInFamily(portal);
  await giveAddress(mine.visitor, mine.caseOf('Amina'), ELM);
  for (const last of ['', '/home', '/mailing', '/check']) {
    const path = `${page(mine.caseOf('Amina'))}${last}`;
    assert.equal((await other.visitor.get(path)).status, 404);
    assert.equal((await other.visitor.post(path, { ...ELM })).status, 404);
  }
  const theirs = other.caseOf('Amina');
  await other.visitor.get(`${page(theirs)}/home`);
  const stolen = await other.visitor.submit({ same: mine.caseOf('Amina') });
  assert.equal(stolen.status, 422, 'a case that is not theirs is no choice');
});
