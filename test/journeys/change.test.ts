import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caseCheckCommand } from '../../src/audit/invariants.ts';
import { identifySession } from '../../src/account/sessions/session.ts';
import { ENTRANCE, scopeFor } from '../../src/case/row-security.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { actsOf, lettersOf, setStates, statesOf } from '../fixtures/people/cases.ts';
import { consenting } from '../fixtures/people/couple.ts';
import { type SignedInFamily, signedInFamily } from '../fixtures/people/family.ts';
import { represented } from '../fixtures/people/representative.ts';
import { somebody } from '../fixtures/people/residents.ts';
import { declarationOf } from '../fixtures/people/review.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const page = (caseId: string) => `/en/people/${caseId}/change`;
const report = { kind: 'birth', words: 'Our daughter Lina was born.' };

async function tell(who: Visitor, caseId: string, values: Readonly<Record<string, string>> = report) {
  await who.get(page(caseId));
  return who.submit(values);
}

type Reported = { readonly number: string; readonly outcome: string | null; readonly readAt: Date | null };
const reportsOf = (caseId: string) =>
  many(
    portal.services.db,
    sql<Reported>`select number, outcome, read_at from change_report where case_id = ${caseId} order by told_at`,
  );

/** An officer with the case of Amina open. */
async function officerAt(family: SignedInFamily): Promise<Visitor> {
  const officer = await staffVisitor(portal, 'officer', 'M. Tremblay');
  await officer.get('/en/staff/review/find');
  const asked = { term: family.number, reason: 'quality' };
  const seen = await officer.submit(asked);
  const box = seen.html
    .querySelectorAll('input[name=caseId]')
    .find((one) => seen.html.querySelector(`label[for="${one.getAttribute('id')}"]`)?.text.includes('Amina'));
  await officer.submit({ ...asked, caseId: box?.getAttribute('value') ?? '' });
  return officer;
}
const place = { city: 'Winnipeg', province: 'MB' };
const residence = (caseId: string, last: string) => `/en/staff/review/${caseId}/${last}`;

test('a change is told in one form, with a receipt and a letter; what is missing is said', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  const caseId = caseOf('Yusuf');
  await visitor.get('/en/family');
  await visitor.follow(page(caseId));
  assert.match(visitor.seen.text, /Something has changed for Yusuf Haddad/);
  const refused = await visitor.submit({ 'happened-day': '31', 'happened-month': '2', words: '' });
  assert.equal(refused.status, 422);
  for (const says of [/Choose what has changed/, /This is not a date/, /Tell us what has changed/])
    assert.match(refused.text, says);
  const day = { 'happened-day': '1', 'happened-month': '3', 'happened-year': '2026' };
  const receipt = await visitor.submit({ ...report, ...day });
  assert.match(receipt.text, /We have what you told us/);
  assert.match(receipt.text, /R-\w{4}-\w{4}/);
  const told = await visitor.get(page(caseId));
  assert.match(told.text, /Our daughter Lina was born/);
  assert.match(told.text, /1 March 2026/);
  assert.match(told.text, /Read by an officer Not yet/);
  await portal.work();
  const [mail] = await portal.mail('amina@example.test');
  const [row] = await reportsOf(caseId);
  assert.ok(mail?.textPart.includes(row?.number ?? '-'));
  assert.doesNotMatch(mail?.textPart ?? '', /Lina|birth/, 'what was told stays in the portal');
  const data = await visitor.get(`/en/people/${caseId}/data`);
  assert.match(data.text, /Our daughter Lina was born/);
});

test('the same form sent twice tells once; in French as in English; more than ten a day are too many', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { language: 'fr' });
  const caseId = caseOf('Amina');
  const french = await visitor.get(`/fr/personnes/${caseId}/changement`);
  assert.match(french.text, /Quelque chose a changé/);
  const _token = french.html.querySelector('#form input[name=_token]')?.getAttribute('value') ?? '';
  const send = () => visitor.post(`/fr/personnes/${caseId}/changement`, { _token, ...report });
  const [first, second] = await Promise.all([send(), send()]);
  assert.equal(first.url, second.url);
  assert.equal((await reportsOf(caseId)).length, 1);
  for (let more = 0; more < 9; more += 1) await tell(visitor, caseId);
  assert.equal((await reportsOf(caseId)).length, 10);
  assert.match((await tell(visitor, caseId)).text, /several changes today/);
  assert.equal((await reportsOf(caseId)).length, 10);
});

test('until an officer has read each report and said what it means, nothing is confirmed', async () => {
  const family = await signedInFamily(portal);
  const caseId = family.caseOf('Amina');
  await declarationOf(family);
  await tell(family.visitor, caseId);
  portal.clock.advance('+1m');
  await tell(family.visitor, caseId, { kind: 'separation', words: 'We live apart since June.' });
  const officer = await officerAt(family);
  assert.match(officer.seen.text, /2 reported changes not read yet/);
  assert.equal(officer.seen.html.querySelector(`a[href="${residence(caseId, 'confirm')}"]`), null);
  const shown = await officer.get(residence(caseId, 'confirm'));
  assert.equal(shown.html.querySelector('#form button'), null, 'no button while something is unread');
  assert.match((await officer.submit(place)).text, /The person has reported a change/);
  assert.equal((await statesOf(portal, caseId)).landing, 'declared');

  await officer.get(residence(caseId, 'change'));
  assert.match(officer.seen.text, /Our daughter Lina was born/, 'the oldest first');
  assert.match((await officer.submit({})).text, /Choose what it means for the case/);
  assert.match((await officer.submit({ outcome: 'hold' })).text, /Choose a reason/);
  const done = await officer.submit({ outcome: 'nothing' });
  assert.match(done.text, /Reported change read/);
  assert.match(done.text, /1 reported change not read yet/);
  await officer.get(residence(caseId, 'confirm'));
  assert.match((await officer.submit(place)).text, /The person has reported a change/);

  await officer.get(residence(caseId, 'change'));
  await officer.submit({ outcome: 'hold', reason: 'interview' });
  assert.equal((await statesOf(portal, caseId)).landing, 'on-hold');
  assert.ok((await lettersOf(portal, caseId)).includes('review.held'));
  assert.deepEqual(
    (await reportsOf(caseId)).map(({ outcome }) => outcome),
    ['nothing', 'hold'],
  );
  const told = await family.visitor.get(page(caseId));
  assert.match(told.text, /It changes nothing for the file/);
  assert.match(told.text, /The file is paused because of it/);
  assert.match(told.text, /Read by an officer 2 March 2026/);

  const later = await officerAt(family);
  await later.submit({}, { form: 'release' });
  await later.get(residence(caseId, 'confirm'));
  await later.submit(place);
  assert.equal((await statesOf(portal, caseId)).landing, 'confirmed');
  const acts = await actsOf(portal, caseId);
  assert.equal(acts.filter((act) => act === 'change.consider').length, 2);
  assert.match((await family.visitor.get(page(caseId))).text, /Permanent residence is confirmed/);
  assert.equal((await family.visitor.post(page(caseId), report)).status >= 400, true);
  assert.equal(await caseCheckCommand(portal.services, { write: () => undefined }), 0, 'the invariants hold');
});

test('a change told while a decision is open refuses it, and the officer sees why', async () => {
  const family = await signedInFamily(portal);
  const caseId = family.caseOf('Amina');
  await declarationOf(family);
  const officer = await officerAt(family);
  await officer.get(residence(caseId, 'confirm'));
  await tell(family.visitor, caseId);
  const refused = await officer.submit(place);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /This changed since you opened it/);
  assert.match(refused.text, /Told us of a change/);
  assert.equal(
    refused.html.querySelector('#city')?.getAttribute('value'),
    'Winnipeg',
    'nothing typed is lost',
  );
  assert.equal((await statesOf(portal, caseId)).landing, 'declared');
});

test('of a report and a decision at the same moment one comes first, and no report is passed over', async () => {
  for (let round = 0; round < 4; round += 1) {
    const family = await signedInFamily(portal);
    const caseId = family.caseOf('Amina');
    await declarationOf(family);
    const officer = await officerAt(family);
    await officer.get(residence(caseId, 'confirm'));
    await family.visitor.get(page(caseId));
    await Promise.all([officer.submit(place), family.visitor.submit(report)]);
    const acts = await actsOf(portal, caseId);
    const told = acts.includes('change.tell');
    assert.notEqual(told, acts.includes('landing.confirm'), 'exactly one of the two');
  }
});

test('a held case with an unread report comes up in the queue again', async () => {
  const family = await signedInFamily(portal);
  const caseId = family.caseOf('Amina');
  await declarationOf(family);
  const officer = await officerAt(family);
  await officer.get(residence(caseId, 'hold'));
  await officer.submit({ reason: 'interview' });
  await tell(family.visitor, caseId);
  const queue = await officer.get('/en/staff/review');
  assert.match(queue.text, /Reported changes [1-9]/);
  const colleague = await staffVisitor(portal, 'officer', 'B. Roy');
  await colleague.get('/en/staff/review');
  for (let cases = 0; cases < 20 && !colleague.seen.url.endsWith(caseId); cases += 1) {
    await colleague.get('/en/staff/review');
    await colleague.submit({}, { form: 'next' });
    portal.clock.advance('+1m');
  }
  assert.ok(colleague.seen.url.endsWith(caseId), 'the queue gives it');
});

test('a report is for the person and whoever told it: not for somebody else who acts', async () => {
  const { family, caseId, omar } = await consenting(portal);
  await setStates(portal, caseId, { landing: 'signed-in' });
  await tell(omar, caseId, { kind: 'separation', words: 'We are separated.' });
  assert.match((await omar.get(page(caseId))).text, /We are separated/);
  const hers = await family.visitor.get(page(caseId));
  assert.equal(hers.status, 200);
  assert.doesNotMatch(hers.text, /separated|What you told us/);
  assert.doesNotMatch((await family.visitor.get(`/en/people/${caseId}/data`)).text, /separated|Told us of a/);
  const known = await inScope(ENTRANCE, () =>
    identifySession(portal.services, family.visitor.cookies.get('session') ?? ''),
  );
  assert.ok(known);
  const rows = await inScope(scopeFor('change.tell', known.actor), () =>
    many(
      portal.services.db,
      sql`select id from change_report where case_id = ${caseId}
        union all select null from audit where case_id = ${caseId} and act like 'change.%'`,
    ),
  );
  assert.deepEqual(rows, [], 'nor does the database give it to her');
});

test('whoever decides on another of the family sees that a change was told in the case beside it', async () => {
  const family = await signedInFamily(portal);
  await declarationOf(family);
  await tell(family.visitor, family.caseOf('Yusuf'), { kind: 'separation', words: 'We live apart.' });
  const officer = await officerAt(family);
  assert.match(officer.seen.text, /Yusuf Haddad.*Reported change not read/);
  assert.doesNotMatch(officer.seen.text, /We live apart/, 'the words stand in their own case');
});

test('somebody else finds no such page', async () => {
  const { caseOf } = await signedInFamily(portal);
  const stranger = await signedInFamily(portal);
  const caseId = caseOf('Amina');
  assert.equal((await stranger.visitor.get(page(caseId))).status, 404);
  assert.equal((await stranger.visitor.post(page(caseId), report)).status, 404);
  assert.deepEqual(await reportsOf(caseId), []);
});

test('a representative sees that something was told and whether it was read, not the words, and tells nothing', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  await tell(who, person.caseId, { kind: 'union', words: 'I married Paul.' });
  const { claude } = await represented(portal, who, person, ['status']);
  await claude.get(`/en/clients/${person.caseId}`);
  const seen = await claude.follow(page(person.caseId));
  assert.match(seen.text, /A marriage or a common-law union.*Read by an officer Not yet/);
  assert.doesNotMatch(seen.text, /Paul/);
  assert.equal(seen.html.querySelector('form#form'), null);
  assert.equal((await claude.post(page(person.caseId), report)).status, 404);
  assert.equal((await reportsOf(person.caseId)).length, 1);
  const photoOnly = await represented(portal, who, person, ['photo']);
  assert.equal((await photoOnly.claude.get(page(person.caseId))).status, 404);
  assert.ok((await actsOf(portal, person.caseId)).includes('client.view'), 'the look is on record');
});
