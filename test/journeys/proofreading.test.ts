import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caseCheckCommand } from '../../src/audit/invariants.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { ecoprLayout, type EcoprRow, RECORDED_LINES } from '../../src/ecopr/document.ts';
import { ecoprTexts } from '../../src/ecopr/ecopr.ts';
import { findDocument } from '../../src/ecopr/store.ts';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { actsOf, statesOf } from '../fixtures/people/cases.ts';
import { type Alone, declare, somebody } from '../fixtures/people/residents.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const check = (caseId: string) => `/en/people/${caseId}/confirmation/check`;
const line = (caseId: string, code: string) => `/en/people/${caseId}/confirmation/lines/${code}`;
const place = { city: 'Winnipeg', province: 'MB' };

/** An officer on the page on which residence is confirmed. */
async function confirming(person: Alone): Promise<Visitor> {
  const officer = await staffVisitor(portal, 'officer', 'M. Tremblay');
  await officer.get('/en/staff/review/find');
  await officer.submit({ term: person.number, reason: 'quality' });
  await officer.get(`/en/staff/review/${person.caseId}/confirm`);
  return officer;
}

/** The labels and values of the lists of a page. */
const linesOn = ({ seen }: Visitor) =>
  seen.html
    .querySelectorAll('main dl.list > div')
    .map((row) => [row.querySelector('dt')?.text, row.querySelector('dd span')?.text]);

test('the lines that are read are those of the document that is then issued, in both languages', async () => {
  const person = await somebody(portal);
  await declare(person);
  const who = await person.browser();
  const read = { en: [] as unknown[], fr: [] as unknown[] };
  await who.get(check(person.caseId));
  read.en = linesOn(who);
  await who.get(`/fr/personnes/${person.caseId}/confirmation/verification`);
  read.fr = linesOn(who);
  const officer = await confirming(person);
  assert.match(officer.seen.text, /has not proofread the document yet/, 'said, and no obstacle');
  await officer.submit(place);
  const doc = await findDocument(portal.services.db, person.caseId);
  assert.ok(doc);
  for (const lang of ['en', 'fr'] as const) {
    const layout = ecoprLayout(doc, lang, ecoprTexts(portal.services));
    const issued: readonly EcoprRow[] = layout.sections.flatMap(({ rows }) => rows);
    assert.equal(issued.length, read[lang].length);
    const decided = ['residentSince', 'confirmedAt', 'documentNumber', 'officerSignature', 'issuedAt'];
    for (const [index, [label, value, code]] of issued.entries()) {
      const expected = decided.includes(code) ? expectedLater[lang] : value;
      assert.deepEqual(read[lang][index], [label, expected], code);
    }
  }
  assert.match(
    (await who.get(check(person.caseId))).url,
    /\/confirmation$/,
    'the document itself, from then on',
  );
});
const expectedLater = {
  en: 'Filled in on the day of the decision',
  fr: 'Rempli le jour de la décision',
};

test('"everything is right" is kept with its time, at home and for the officer; a line that changes later is noticed', async () => {
  const person = await somebody(portal);
  await declare(person);
  const who = await person.browser();
  await who.get('/en/family');
  assert.match(who.seen.text, /Proofreading\s*can be done now/);
  await who.follow(check(person.caseId));
  const receipt = await who.submit({});
  assert.match(receipt.text, /You said that every line is right/);
  assert.match((await who.get('/en/family')).text, /Proofreading\s*2 March 2026/);
  const told = await who.get(check(person.caseId));
  assert.equal(told.html.querySelector('#form'), null, 'once is enough');
  const _token = receipt.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
  assert.equal((await who.post(check(person.caseId), { _token })).status, 422);
  const officer = await confirming(person);
  assert.match(
    officer.seen.text,
    /said on 2 March 2026, 10:00 a\.m\. that every line of the document is right/,
  );
  assert.doesNotMatch(officer.seen.text, /A line has changed since/);
  await run(portal.services.db, sql`update person set birth_place = 'Tyre' where id = ${person.personId}`);
  await officer.get(`/en/staff/review/${person.caseId}/confirm`);
  assert.match(officer.seen.text, /A line has changed since/);
  assert.match((await who.get(check(person.caseId))).text, /A line has changed since\. Read them again/);
  await officer.submit(place);
  assert.equal((await statesOf(portal, person.caseId)).landing, 'confirmed');
});

test('lines that change while they are read are not taken as right', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  await who.get(check(person.caseId));
  await run(portal.services.db, sql`update person set birth_place = 'Tyre' where id = ${person.personId}`);
  const refused = await who.submit({});
  assert.equal(refused.status, 422);
  assert.match(refused.text, /A line has changed since you opened this page/);
  assert.match(refused.text, /Tyre/);
  assert.match((await who.submit({})).text, /You said that every line is right/);
});

test('an error in a line is answered before anything is confirmed; a decision that was open is refused', async () => {
  const person = await somebody(portal);
  await declare(person);
  const who = await person.browser();
  const officer = await confirming(person);
  await who.get(check(person.caseId));
  await who.follow(line(person.caseId, 'birthPlace'));
  assert.match(who.seen.text, /Report an error: Place of birth.*What the line says now Beirut/);
  assert.match((await who.submit({})).text, /Write what it should say/);
  assert.match((await who.submit({ shouldBe: 'Beirut' })).text, /what the line says already/);
  const receipt = await who.submit({ shouldBe: 'Tyre', evidence: 'Passport, page 2' });
  assert.match(receipt.text, /We know about the error/);

  const late = await officer.submit(place);
  assert.match(late.text, /This changed since you opened it/);
  assert.match(late.text, /Reported an error in a line of the document/);
  assert.match(
    (await officer.submit(place)).text,
    /reported an error in a line of the document\. It must be/,
  );
  const shown = await officer.get(`/en/staff/review/${person.caseId}/confirm`);
  assert.match(shown.text, /An error in the document is not answered/);
  assert.match(shown.text, /Place of birth: Beirut/);
  assert.match(shown.text, /Should say: Tyre/);
  assert.equal(shown.html.querySelector('#form button'), null);

  const again = await who.get(check(person.caseId));
  assert.match(again.text, /Error reported \(C-\w{4}-\w{4}\)/);
  assert.equal(again.html.querySelector('#form'), null);
  assert.match((await who.get('/en/family')).text, /error reported/);
  await who.get(line(person.caseId, 'birthPlace'));
  assert.match((await who.submit({ shouldBe: 'Sidon' })).text, /reported already/);

  const agent = await staffVisitor(portal, 'agent', 'An agent');
  const [request] = await many(
    portal.services.db,
    sql<{ number: string }>`select number from correction_request where case_id = ${person.caseId}`,
  );
  assert.match((await agent.get('/en/staff/support/corrections')).text, /Stops the confirmation/);
  await agent.get(`/en/staff/support/corrections/${request?.number}`);
  assert.match(agent.seen.text, /Place of birth: Beirut/);
  await run(portal.services.db, sql`update person set birth_place = 'Tyre' where id = ${person.personId}`);
  await agent.submit({ outcome: 'corrected', answer: 'It says Tyre now.' });
  const reread = await who.get(check(person.caseId));
  assert.match(reread.text, /Tyre/);
  assert.match((await who.submit({})).text, /You said that every line is right/);
  await officer.get(`/en/staff/review/${person.caseId}/confirm`);
  await officer.submit(place);
  assert.equal((await statesOf(portal, person.caseId)).landing, 'confirmed');
  const acts = await actsOf(portal, person.caseId);
  assert.equal(acts.filter((act) => act === 'proof.report-error').length, 1);
  assert.equal(await caseCheckCommand(portal.services, { write: () => undefined }), 0, 'the invariants hold');
});

test('a parent reads the document of a child; somebody else finds no such page, and no such line', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  const caseId = caseOf('Yusuf');
  assert.match((await visitor.get(check(caseId))).text, /of the document of Yusuf Haddad/);
  assert.equal(
    (await visitor.get(line(caseId, 'documentNumber'))).status,
    404,
    'the decision is nobody’s error yet',
  );
  assert.equal((await visitor.get(line(caseId, 'toString'))).status, 404);
  const stranger = await signedInFamily(portal);
  for (const path of [check(caseId), line(caseId, 'birthPlace')]) {
    assert.equal((await stranger.visitor.get(path)).status, 404);
    assert.equal((await stranger.visitor.post(path, { shouldBe: 'x' })).status, 404);
  }
});

test('a line can be reported for every line that stands in the record', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  const { html } = await who.get(check(person.caseId));
  const links = html.querySelectorAll('main a[href*="/lines/"]').map((a) => a.getAttribute('href') ?? '');
  assert.equal(links.length, RECORDED_LINES.length);
  for (const link of links) assert.equal((await who.get(link)).status, 200, link);
});
