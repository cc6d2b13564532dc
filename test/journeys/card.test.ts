import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Staff } from '../../src/case/actor.ts';
import { checkInvariants } from '../../src/audit/invariants.ts';
import { makeBatch, markAll, markMailed, markPrinted } from '../../src/card/production/actions.ts';
import { acceptPhoto, confirmResidence } from '../../src/demo/steps/review.ts';
import { addDays } from '../../src/platform/clock.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, one, run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import {
  type Alone,
  declare,
  giveAddress,
  ordered,
  sendPhoto,
  somebody,
} from '../fixtures/people/residents.ts';
import { lettersOf, orderOf } from '../fixtures/people/cases.ts';
import { insertRow } from '../fixtures/database/rows.ts';
import { newestPhoto } from '../fixtures/photos/photos.ts';

let portal: TestPortal;
let officer: Staff;
let producer: Staff;
before(async () => {
  portal = await testPortal();
  officer = await staffMember(portal, 'officer');
  producer = await staffMember(portal, 'producer');
});
after(() => portal.close());

const batchOf = async (size = 50): Promise<string> => {
  const id = await makeBatch(portal.services, { actor: producer, once: randomUUID(), size });
  assert.ok(id);
  return id;
};
const atProduction = () => sessionOf(portal, producer.accountId);
const mailed = markMailed('canada-post-regular', '2026-03-02');
const sound = async () => {
  for (const found of await checkInvariants(portal.services))
    assert.deepEqual([found.code, found.examples], [found.code, []]);
};

/** The file of somebody's photo, as it is stored. */
const photoOf = async ({ caseId }: Alone): Promise<Buffer> =>
  portal.services.files.get((await newestPhoto(portal, caseId)).fileKey);

/** A new mailing address, as no page takes it once the card is printed. */
async function plantAddress({ caseId, accountId }: Alone, line1: string): Promise<void> {
  const { db } = portal.services;
  const since = portal.clock.now();
  await run(db, sql`update address set until = ${since} where case_id = ${caseId} and until is null`);
  const address = { line1, city: 'Winnipeg', province: 'MB', postalCode: 'R3C 1A5' };
  await insertRow(db, 'address', { id: randomUUID(), caseId, kind: 'mailing', ...address, accountId, since });
}

test('a card goes from order to hand, over the pages of producer and person', async () => {
  const person = await ordered(portal, officer);
  const browser = await person.browser();
  const cardPage = `/en/people/${person.caseId}/card`;
  const first = await browser.get(cardPage);
  assert.match(first.text, /plan to mail it by 16 March 2026/);
  assert.match(first.text, /BENALI-O'NEIL/);
  assert.match(first.text, /12 ELM ST/);
  assert.match(first.text, /Change the mailing address/);

  const maker = await atProduction();
  const list = await maker.get('/en/staff/cards');
  assert.match(list.text, /BENALI-O'NEIL, AMINA/);
  const batch = await maker.submit({ size: '50' });
  assert.match(batch.url, /\/en\/staff\/cards\/batches\//);
  const twice = await maker.get(batch.url);
  assert.equal(twice.html.querySelectorAll('img').length, 1);
  const order = await orderOf(portal, person.caseId);
  const photo = await maker.get(`/en/staff/cards/orders/${order.id}/photo`);
  assert.equal(photo.headers.get('content-type'), 'image/jpeg');
  assert.deepEqual(photo.bytes, await photoOf(person));

  await maker.get(batch.url);
  const printed = await maker.submit({ order: order.id }, { press: { mark: 'print' } });
  assert.match(printed.text, /1 card marked/);
  await plantAddress(person, '99 Oak Ave');
  assert.match((await browser.get(cardPage)).text, /12 ELM ST[\s\S]*The card is printed/);
  const sent = await maker.submit({}, { press: { mark: 'mail-all' } });
  assert.match(sent.text, /1 card marked/);
  assert.equal((await lettersOf(portal, person.caseId)).at(-1), 'card.mailed');

  const onItsWay = await browser.get(cardPage);
  assert.match(onItsWay.text, /between 9 March 2026 and 16 March 2026/);
  assert.equal(onItsWay.html.querySelector('a[href$="/did-not-come"]'), null);
  const told = await browser.submit({});
  assert.match(told.url, /receipts\/R-/);
  assert.match((await browser.get(cardPage)).text, /You have your card/);
  await sound();
});

test('two producers never get the same order, and the same form makes one batch', async () => {
  for (let i = 0; i < 6; i += 1) await ordered(portal, officer);
  const other = await staffMember(portal, 'producer');
  const once = randomUUID();
  const asked = [
    { actor: producer, once, size: 3 },
    { actor: producer, once, size: 3 },
    { actor: other, once: randomUUID(), size: 3 },
  ];
  const made = await Promise.all(asked.map((request) => makeBatch(portal.services, request)));
  assert.equal(made[0], made[1]);
  const rows = await many(
    portal.services.db,
    sql<{ cards: number }>`select count(*)::int as cards from card_order
      where batch_id in (${made[0]}, ${made[2]}) group by batch_id`,
  );
  assert.deepEqual(
    rows.map(({ cards }) => cards),
    [3, 3],
  );
  assert.equal(await makeBatch(portal.services, { actor: other, once: randomUUID(), size: 3 }), undefined);
  await sound();
});

test('a mark made twice does nothing twice, and says so', async () => {
  const person = await ordered(portal, officer);
  await batchOf();
  const { id } = await orderOf(portal, person.caseId);
  const [one, two] = await Promise.all([
    markAll(portal.services, [id], producer, markPrinted),
    markAll(portal.services, [id], producer, markPrinted),
  ]);
  assert.deepEqual([one.done + two.done, one.already + two.already], [1, 1]);
  assert.equal((await markAll(portal.services, [id], producer, mailed)).done, 1);
  const browser = await atProduction();
  const { batchId } = await orderOf(portal, person.caseId);
  await browser.get(`/en/staff/cards/batches/${batchId}`);
  assert.equal((await markAll(portal.services, [id], producer, mailed)).already, 1);
  const acts = await many(
    portal.services.db,
    sql`select act from audit where case_id = ${person.caseId} and act in ('card.print', 'card.mail')`,
  );
  assert.equal(acts.length, 2);
});

/** One producer says something of a card and cannot confirm it; a second one does. */
async function ofTwo(maker: Visitor, id: string, mark: 'back' | 'replace', done: RegExp): Promise<void> {
  const page = `/en/staff/cards/orders/${id}`;
  const before = await one(
    portal.services.db,
    sql<{
      card: string;
    }>`select c.card from card_order o join case_file c on c.id = o.case_id where o.id = ${id}`,
  );
  await maker.get(page);
  const asked = await maker.submit({}, { press: { mark } });
  assert.match(asked.text, /a second producer must confirm/);
  assert.equal(asked.html.querySelector('[name=confirm]'), null, 'not offered to who asked');
  const request = asked.html.querySelector('[name=drop]')?.getAttribute('value') ?? '';
  assert.match(
    (await maker.submit({}, { form: 'waiting', press: { confirm: request } })).text,
    /You said so yourself/,
  );
  const still = await one(
    portal.services.db,
    sql<{
      card: string;
      orders: number;
    }>`select c.card, (select count(*)::int from card_order k where k.case_id = c.id) as orders
      from card_order o join case_file c on c.id = o.case_id where o.id = ${id}`,
  );
  assert.equal(still.card, before.card, 'one producer moves nothing');
  const second = await sessionOf(portal, (await staffMember(portal, 'producer')).accountId);
  assert.match((await second.get('/en/staff/cards?show=confirm')).text, /To confirm ?1/);
  await second.get(page);
  assert.match((await second.submit({}, { form: 'waiting', press: { confirm: request } })).text, done);
}

test('a card that came back goes out again only to an address given since', async () => {
  const person = await ordered(portal, officer);
  await batchOf();
  const { id } = await orderOf(portal, person.caseId);
  await markAll(portal.services, [id], producer, markPrinted);
  await markAll(portal.services, [id], producer, mailed);
  portal.clock.advance('+10d');
  const maker = await atProduction();
  await maker.get(`/en/staff/cards/orders/${id}`);
  await ofTwo(maker, id, 'back', /1 card marked/);
  await maker.get(`/en/staff/cards/orders/${id}`);
  const refused = await maker.submit({}, { press: { mark: 'again' } });
  assert.match(refused.text, /must wait for a new address/);
  assert.match(
    (await (await person.browser()).get(`/en/people/${person.caseId}/card`)).text,
    /came back to us/,
  );
  portal.clock.advance('+1d');
  await giveAddress(await person.browser(), person.caseId, { line1: '99 Oak Ave' });
  const later = await atProduction();
  await later.get(`/en/staff/cards/orders/${id}`);
  assert.match((await later.submit({}, { press: { mark: 'again' } })).text, /1 card marked/);
  assert.match(
    (await (await person.browser()).get(`/fr/personnes/${person.caseId}/carte`)).text,
    /99 OAK AVE/,
  );
  const told = (await lettersOf(portal, person.caseId)).filter((letter) => letter.startsWith('card.'));
  assert.deepEqual(told, ['card.mailed', 'card.came-back', 'card.mailed']);
  await sound();
});

test('a missing card is reported after six weeks, not before, and replaced by one new order', async () => {
  const person = await ordered(portal, officer);
  await batchOf();
  const { id } = await orderOf(portal, person.caseId);
  await markAll(portal.services, [id], producer, markPrinted);
  const today = portal.clock.today();
  await markAll(portal.services, [id], producer, markMailed('courier', today));
  const page = `/en/people/${person.caseId}/card`;
  const browser = await person.browser();
  const early = await browser.get(page);
  assert.match(early.text, /From \d+ \w+ 2026 you can tell us/);
  const ask = `${page}/did-not-come`;
  const token = early.html.querySelector('#form input[name=_token]')?.getAttribute('value') ?? '';
  assert.equal(new URL((await browser.post(ask, { _token: token, looked: 'yes' })).url).pathname, page);
  assert.equal((await orderOf(portal, person.caseId)).card, 'mailed');
  portal.clock.advance('+42d');
  const later = await person.browser();
  const link = (await later.get(page)).html.querySelector('a[href$="/did-not-come"]');
  const asked = await later.get(link?.getAttribute('href') ?? '');
  assert.match(asked.text, /really not there[\s\S]*We mailed it to this address/);
  assert.equal((await later.submit({})).status, 422, 'asked once more');
  assert.equal((await orderOf(portal, person.caseId)).card, 'mailed');
  assert.match((await later.submit({ looked: 'yes' })).url, /receipt/);
  const maker = await atProduction();
  assert.match((await maker.get('/en/staff/cards?show=missing')).text, /BENALI/);
  await maker.get(`/en/staff/cards/orders/${id}`);
  await ofTwo(maker, id, 'replace', /1 card marked[\s\S]*was replaced/);
  const next = await orderOf(portal, person.caseId);
  assert.notEqual(next.id, id);
  assert.equal(next.card, 'ordered');
  await sound();
});

test('a card whose photo was accepted long before is due two weeks after its order, and is not born overdue', async () => {
  const person = await somebody(portal);
  const { number, caseId } = person;
  await declare(person);
  await giveAddress(person.visitor, caseId, { line1: '12 Elm St' });
  await sendPhoto(person.visitor, caseId);
  const atDesk = async () => {
    const desk = await sessionOf(portal, officer.accountId);
    await desk.get('/en/staff/review');
    return desk;
  };
  await acceptPhoto(await atDesk(), 'en', { number, person });
  portal.clock.advance('+30d');
  await confirmResidence(await atDesk(), 'en', { number, person });
  const { dueOn } = await orderOf(portal, person.caseId);
  assert.equal(dueOn, addDays(portal.clock.today(), 14));
  const card = await (await person.browser()).get(`/en/people/${caseId}/card`);
  assert.match(card.text, /We plan to mail it by/);
});
