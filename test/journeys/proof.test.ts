import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Staff } from '../../src/case/actor.ts';
import { inTransaction, many, one, run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { confirmed, ordered, somebody } from '../fixtures/people/residents.ts';

let portal: TestPortal;
let officer: Staff;
before(async () => {
  portal = await testPortal();
  officer = await staffMember(portal, 'officer');
});
after(() => portal.close());

test('before the decision the page says what comes first, and whose turn it is', async () => {
  const person = await somebody(portal);
  const browser = person.visitor;
  const seen = await browser.get(`/en/people/${person.caseId}/confirmation`);
  assert.equal(seen.status, 200);
  assert.match(seen.text, /is not ready yet/);
  assert.match(seen.text, /Declare that you are in Canada/);
  assert.ok(seen.html.querySelector(`main a[href="/en/people/${person.caseId}/declaration"]`));
  const pdf = await browser.get(`/en/people/${person.caseId}/confirmation/pdf`);
  assert.match(pdf.text, /is not ready yet/);
});

test('the document is kept as it was issued, whatever changes later', async () => {
  const person = await confirmed(portal, officer);
  const update = sql`update person set family_name = 'Changed', citizenship = 'FR' where id = ${person.personId}`;
  await run(portal.services.db, update);
  const browser = person.visitor;
  const seen = await browser.get(`/en/people/${person.caseId}/confirmation`);
  const paper = seen.html.querySelector('article')?.text ?? '';
  assert.match(paper, /Benali-O'Neil/);
  assert.match(paper, /Lebanon/);
  assert.match(paper, /Winnipeg, Manitoba/);
  assert.match(paper, /T\d{9}/);
  assert.doesNotMatch(paper, /Changed/);
  assert.match(seen.text, /not a travel document/);
  const french = await browser.get(`/fr/personnes/${person.caseId}/confirmation`);
  assert.match(
    french.html.querySelector('article')?.text ?? '',
    /Winnipeg \(Manitoba\)[\s\S]*Liban|Liban[\s\S]*Winnipeg \(Manitoba\)/,
  );
});

test('the PDF can be had again and again, in the language of the page first, byte for byte the same', async () => {
  const person = await confirmed(portal, officer);
  const browser = person.visitor;
  const first = await browser.get(`/fr/personnes/${person.caseId}/confirmation/pdf`);
  assert.equal(first.headers.get('content-type'), 'application/pdf');
  assert.match(first.headers.get('content-disposition') ?? '', /^attachment; filename="crpe-T\d{9}\.pdf"$/);
  assert.match(first.bytes.toString('latin1'), /\/Lang \(fr-CA\)/);
  portal.clock.advance('+400d');
  const later = await person.browser();
  const again = await later.get(`/fr/personnes/${person.caseId}/confirmation/pdf`);
  assert.deepEqual(again.bytes, first.bytes);
});

test('the photo stands on it once it is accepted, on the page and in the file', async () => {
  const person = await ordered(portal, officer);
  const browser = await person.browser();
  const seen = await browser.get(`/en/people/${person.caseId}/confirmation`);
  const image = seen.html.querySelector('article img');
  assert.equal(image?.getAttribute('alt'), 'Photo of Amina Benali-O’Neil');
  assert.equal(
    (await browser.get(image?.getAttribute('src') ?? '')).headers.get('content-type'),
    'image/jpeg',
  );
  assert.match(seen.text, /Your signature, by hand/);
  const { bytes } = await browser.get(`/en/people/${person.caseId}/confirmation/pdf`);
  assert.match(bytes.toString('latin1'), /\/S \/Figure/);
});

test('nobody else sees it, not even that it is there', async () => {
  const person = await confirmed(portal, officer);
  const stranger = await somebody(portal);
  for (const other of [stranger.visitor, await sessionOf(portal, officer.accountId)]) {
    for (const end of ['', '/pdf']) {
      const seen = await other.get(`/en/people/${person.caseId}/confirmation${end}`);
      assert.equal(seen.status, 404);
    }
  }
});

test('a name the PDF cannot print is shown on the page and never printed wrongly', async () => {
  const person = await confirmed(portal, officer, { familyName: '李', givenNames: 'मीरा' });
  const browser = person.visitor;
  const seen = await browser.get(`/en/people/${person.caseId}/confirmation`);
  assert.match(seen.html.querySelector('article')?.text ?? '', /李/);
  assert.match(seen.text, /There is no PDF of this document/);
  assert.equal(seen.html.querySelector('a[download]'), null);
  const pdf = await browser.get(`/en/people/${person.caseId}/confirmation/pdf`);
  assert.match(pdf.headers.get('content-type') ?? '', /^text\/html/);
});

test('a decision without a declaration issues nothing', async () => {
  const { db, move } = portal.services;
  const people = [{ role: 'principal', givenNames: 'Amina', landing: 'declared' }] as const;
  const caseId = (await signedInFamily(portal, { people })).caseOf('Amina');
  const params = { confirmedOn: '2026-03-02', place: 'Winnipeg, MB' };
  const decided = inTransaction(db, (trx) =>
    move(trx, { track: 'landing', action: 'confirm', caseId, actor: officer, params }),
  );
  await assert.rejects(decided, /no declaration/);
  const states = sql<{ landing: string }>`select landing from case_file where id = ${caseId}`;
  assert.equal((await one(db, states)).landing, 'declared');
});

test('the letter goes to whoever acts for the case, names the person, and says nothing secret', async () => {
  const { caseId, accountId } = await confirmed(portal, officer);
  const rows = await many(
    portal.services.db,
    sql`select to_account_id from outbox where case_id = ${caseId} and letter = 'proof.ready'`,
  );
  assert.deepEqual(rows, [{ toAccountId: accountId }]);
  await portal.work();
  const path = `people/${caseId}/confirmation`;
  const letter = (await portal.mail()).find(({ textPart }) => textPart.includes(path));
  const said = JSON.stringify(letter);
  assert.match(said, /Amina Benali/);
  assert.match(said, /amina@example\.test/);
  assert.doesNotMatch(said, /T\d{9}|LR1234567/);
});
