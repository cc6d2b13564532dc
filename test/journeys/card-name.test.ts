import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { makeBatch, markAll, markPrinted } from '../../src/card/production/actions.ts';
import type { Staff } from '../../src/case/actor.ts';
import { declare as sign } from '../../src/demo/steps/declaration-and-address.ts';
import { acceptPhoto, confirmResidence } from '../../src/demo/steps/review.ts';
import { readIntake } from '../../src/intake/read.ts';
import { one, run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { approvedApplication, approvedPerson, digits } from '../fixtures/people/applications.ts';
import { orderOf } from '../fixtures/people/cases.ts';
import { ready } from '../fixtures/people/invitation.ts';
import { firstSignIn } from '../fixtures/people/sign-in.ts';
import {
  type Alone,
  declare,
  giveAddress,
  ordered,
  sendPhoto,
  somebody,
} from '../fixtures/people/residents.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { everywhere } from '../fixtures/portal/everywhere.ts';

let portal: TestPortal;
let officer: Staff;
let producer: Staff;
before(async () => {
  portal = await testPortal();
  officer = await staffMember(portal, 'officer');
  producer = await staffMember(portal, 'producer');
});
after(() => portal.close());

const print = async ({ caseId }: Pick<Alone, 'caseId'>) => {
  await makeBatch(portal.services, { actor: producer, once: randomUUID(), size: 200 });
  const order = await orderOf(portal, caseId);
  return markAll(portal.services, [order.id], producer, markPrinted);
};

/** The bench of an officer, at the case of a person. */
async function bench(person: Pick<Alone, 'number'>) {
  const visitor = await sessionOf(portal, officer.accountId);
  await visitor.get('/en/staff/review/find');
  return visitor.submit({ term: person.number, reason: 'quality' });
}

const SIGNS = [
  ['KUMAR A/L RAJAN', 'KUMAR A L RAJAN'],
  ['AH KOW @ LIM KAU', 'AH KOW LIM KAU'],
] as const;

/** Takes somebody in from a file, as the passport has the name, and goes with them to the ordered card. */
async function fromFileToOrder(name: string, signed: string) {
  const { services } = portal;
  const [number, email] = [`E3${digits(8)}`, `p${digits(8)}@example.com`];
  const who = approvedPerson({ uci: `1${digits(9)}`, familyName: name, givenNames: '', email });
  const file = { applications: [approvedApplication({ number, language: 'en', people: [who] })] };
  const today = everywhere(services.clock.today());
  const read = readIntake('json', JSON.stringify(file), services.profile, today);
  assert.ok(read.ok, JSON.stringify(read));
  await portal.takeIn(read.applications);
  const { caseId, applicationId } = await one(
    services.db,
    sql<{ caseId: string; applicationId: string }>`select c.id as case_id, p.application_id
      from case_file c join person p on p.id = c.person_id where p.uci = ${who.uci} and p.family_name = ${name}`,
  );
  const family = { number, email, applicationId };
  await (await ready(portal, family)).submit({});
  await portal.work();
  const visitor = await firstSignIn(portal, family);
  await sign(visitor, 'en', caseId, { typedName: signed });
  await giveAddress(visitor, caseId, { line1: '12 Elm St' });
  await sendPhoto(visitor, caseId);
  const reviewed = { number, person: { familyName: name, givenNames: '' } };
  const desk = await sessionOf(portal, officer.accountId);
  await desk.get('/en/staff/review');
  const shown = await bench({ number });
  await confirmResidence(desk, 'en', reviewed);
  await acceptPhoto(desk, 'en', reviewed);
  return { caseId, visitor, shown };
}

for (const [name, line] of SIGNS) {
  test(`${name} comes in as the passport has it, signs as the card does, and the card reads ${line}`, async () => {
    const person = await fromFileToOrder(name, line.toLowerCase());
    assert.match(person.shown.text, new RegExp(`The card will read: ${line} .respelled`));
    const page = await person.visitor.get(`/en/people/${person.caseId}/card`);
    assert.ok(page.text.includes(line), page.text);
    assert.match(page.text, /We spell them the way passports do/);
    assert.doesNotMatch(page.text, /Your turn/);
    assert.equal((await print(person)).done, 1);
    const printed = await one(
      portal.services.db,
      sql<{ nameLine: unknown }>`select name_line from card_order where case_id = ${person.caseId}`,
    );
    assert.deepEqual(printed.nameLine, { family: line, given: '' });
  });
}

test('a name in another script is the officer’s to see before they confirm, and the person’s turn at home and on the card page', async () => {
  const person = await somebody(portal, { familyName: '李', givenNames: '明' });
  await declare(person);
  const before = await bench(person);
  assert.match(before.text, /What the card waits for/);
  assert.match(before.text, /The card cannot print the family name/);
  assert.match(before.text, /The card cannot print the given names/);
  assert.match(before.text, /no mailing address in Canada yet/);
  assert.match(before.text, /No photo is accepted yet/);
  const visitor = await sessionOf(portal, officer.accountId);
  const confirm = await visitor.get(`${new URL(before.url).pathname}/confirm`);
  assert.match(confirm.text, /The card cannot print the family name/);

  const home = await (await person.browser()).get('/en/family');
  assert.match(home.text, /thing to do/);
  assert.match(home.text, /Tell us how your passport spells it/);
});

test('an ordered card with such a name waits for the person, then for us, and never for nobody', async () => {
  const person = await ordered(portal, officer, { familyName: '王', givenNames: '明' });
  assert.equal((await print(person)).name, 1);
  const browser = await person.browser();
  const home = await browser.get('/en/family');
  assert.match(home.text, /You still have 1 thing to do/);
  assert.match(home.text, /Your turn: name on the card/);
  assert.match(home.text, /needs the name in Latin letters/);
  const card = await browser.get(`/en/people/${person.caseId}/card`);
  assert.match(card.text, /Your turn: the name on the card/);
  assert.doesNotMatch(card.text, /We plan to mail it by|We make the card next/);
  const [link] = card.html.querySelectorAll('a').filter((a) => a.text.trim() === 'Send the spelling');
  const form = await browser.get(link?.getAttribute('href') ?? '');
  assert.equal(form.html.querySelector('option[selected]')?.getAttribute('value'), 'identity');
  await browser.submit({
    part: 'identity',
    wrong: 'My name is not in Latin letters.',
    shouldBe: 'WANG MING',
  });

  const mended = await browser.get('/en/family');
  assert.doesNotMatch(mended.text, /nothing to do|Your turn/);
  assert.match(mended.text, /We are correcting the name, then we print the card/);
  assert.match((await browser.get(`/en/people/${person.caseId}/card`)).text, /We are correcting the name/);

  const { db, clock } = portal.services;
  const refused = sql`update correction_request set outcome = 'refused', answer = 'Send the line of the passport.',
    decided_at = ${clock.now()}, decided_by = ${officer.accountId} where case_id = ${person.caseId}`;
  await run(db, refused);
  assert.match((await browser.get('/en/family')).text, /Your turn: name on the card/);

  await run(
    db,
    sql`update person set family_name = 'Wang', given_names = 'Ming' where id = ${person.personId}`,
  );
  assert.doesNotMatch((await browser.get('/en/family')).text, /Your turn|correcting the name/);
  assert.equal((await print(person)).done, 1);
});

test('without an address the person is asked for it, and the officer knows', async () => {
  const person = await somebody(portal);
  await declare(person);
  await sendPhoto(person.visitor, person.caseId);
  assert.match((await bench(person)).text, /no mailing address in Canada yet/);
  assert.match((await (await person.browser()).get('/en/family')).text, /Your turn: address/);
  await giveAddress(person.visitor, person.caseId, { line1: '12 Elm St' });
  assert.doesNotMatch((await bench(person)).text, /no mailing address in Canada yet/);
});
