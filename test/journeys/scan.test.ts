import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Visitor } from '../../src/demo/visitor.ts';
import { caseCheckCommand } from '../../src/audit/invariants.ts';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { actsOf } from '../fixtures/people/cases.ts';
import { consenting } from '../fixtures/people/couple.ts';
import { type Alone, declare, somebody } from '../fixtures/people/residents.ts';
import { allFresh } from '../fixtures/people/sign-in.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const pdf = {
  name: 'birth.pdf',
  type: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 birth certificate of Lina'),
};

/** Tells of a change; gives its number. */
async function told(who: Visitor, caseId: string): Promise<string> {
  await who.get(`/en/people/${caseId}/change`);
  await who.submit({ kind: 'birth', words: 'Lina was born.' });
  const [row] = await many(
    portal.services.db,
    sql<{
      number: string;
    }>`select number from change_report where case_id = ${caseId} order by told_at desc limit 1`,
  );
  return row?.number ?? '';
}

async function officerAt(person: Alone): Promise<Visitor> {
  const officer = await staffVisitor(portal, 'officer', 'M. Tremblay');
  await officer.get('/en/staff/review/find');
  await officer.submit({ term: person.number, reason: 'quality' });
  return officer;
}

type Row = { readonly id: string; readonly about: string };
const scansOf = (caseId: string) =>
  many(
    portal.services.db,
    sql<Row>`select id, about from scan where case_id = ${caseId} order by received_at`,
  );

test('a scan is added to a reported change, and read by the officer who has the case, as it came', async () => {
  const person = await somebody(portal);
  await declare(person);
  const who = await person.browser();
  const number = await told(who, person.caseId);
  await who.get(`/en/people/${person.caseId}/change`);
  await who.follow('Add a scan');
  assert.match((await who.submit({})).text, /Choose a file first/);
  const html = { name: 'x.pdf', type: 'application/pdf', bytes: Buffer.from('<html>') };
  assert.match((await who.submit({}, { file: html })).text, /Send a JPEG, a PNG or a PDF/);
  assert.match((await who.submit({}, { file: pdf })).text, /We have the scan/);
  assert.match((await who.get(`/en/people/${person.caseId}/scans/${number}`)).text, /1\. PDF, 1 kB/);

  const [scan] = await scansOf(person.caseId);
  const path = `/en/staff/scans/${scan?.id}`;
  const stranger = await staffVisitor(portal, 'officer', 'Somebody else');
  assert.equal((await stranger.get(path)).status, 404, 'only the officer who has the case');
  const officer = await officerAt(person);
  await officer.get(`/en/staff/review/${person.caseId}/change`);
  const file = await officer.follow('Open scan 1 (PDF, 1 kB)');
  assert.equal(file.bytes.toString(), pdf.bytes.toString());
  assert.match(
    file.headers.get('content-disposition') ?? '',
    new RegExp(`^attachment; filename="${number}\\.pdf"`),
  );
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  assert.ok((await actsOf(portal, person.caseId)).includes('review.scan'), 'the look is on record');

  await officer.get(`/en/staff/review/${person.caseId}/change`);
  await officer.submit({ outcome: 'nothing' });
  const closed = await who.get(`/en/people/${person.caseId}/scans/${number}`);
  assert.match(closed.text, /We have read this request/);
  assert.equal(closed.html.querySelector('#form'), null);

  await allFresh(portal);
  await who.get(`/en/people/${person.caseId}/data/copy`);
  const copy = JSON.parse((await who.submit({ format: 'json' })).bytes.toString());
  assert.equal(Buffer.from(copy.scanFiles[0].base64, 'base64').toString(), pdf.bytes.toString());
});

test('a scan is added to an error in a line, and read at the desk', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  await who.get(`/en/people/${person.caseId}/confirmation/lines/birthPlace`);
  await who.submit({ shouldBe: 'Tyre' });
  await who.get(`/en/people/${person.caseId}/confirmation/check`);
  await who.follow('Add a scan');
  await who.submit({}, { file: pdf });
  const [scan] = await scansOf(person.caseId);
  const agent = await staffVisitor(portal, 'agent', 'An agent');
  await agent.get(`/en/staff/support/corrections/${scan?.about}`);
  const file = await agent.follow('Open scan 1 (PDF, 1 kB)');
  assert.equal(file.bytes.toString(), pdf.bytes.toString());
  assert.ok((await actsOf(portal, person.caseId)).includes('support.scan'));
  const producer = await staffVisitor(portal, 'producer', 'A producer');
  assert.equal((await producer.get(`/en/staff/scans/${scan?.id}`)).status, 404);
});

test('five scans for a request and no more; the same form sent twice adds one', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  const number = await told(who, person.caseId);
  const page = `/en/people/${person.caseId}/scans/${number}`;
  await who.get(page);
  const shown = who.seen;
  const first = await who.submit({}, { file: pdf });
  await who.get(page);
  const token = shown.html.querySelector('#form input[name=_token]')?.getAttribute('value') ?? '';
  assert.equal(
    (await who.submit({ _token: token }, { file: pdf })).url,
    first.url,
    'the first receipt again',
  );
  assert.equal((await scansOf(person.caseId)).length, 1);
  for (let n = 1; n < 5; n += 1) {
    await who.get(page);
    await who.submit({}, { file: pdf });
  }
  await who.get(page);
  assert.match((await who.submit({}, { file: pdf })).text, /five scans already/);
  assert.equal((await scansOf(person.caseId)).length, 5);
});

test('a file that is no more the acknowledged one is seen', async () => {
  const quiet = { write: () => undefined };
  assert.equal(await caseCheckCommand(portal.services, quiet), 0);
  await run(portal.services.db, sql`update scan set sha256 = 'x' || sha256`);
  assert.equal(await caseCheckCommand(portal.services, quiet), 1);
  await run(portal.services.db, sql`update scan set sha256 = substr(sha256, 2)`);
});

test('nobody adds to what somebody else told, also not whoever acts for them', async () => {
  const { family, caseId, omar } = await consenting(portal);
  const number = await told(omar, caseId);
  const page = `/en/people/${caseId}/scans/${number}`;
  assert.equal((await omar.get(page)).status, 200);
  assert.equal((await family.visitor.get(page)).status, 404);
  assert.equal((await (await somebody(portal)).visitor.get(page)).status, 404);
});
