import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { setStates } from '../fixtures/people/cases.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(async () => {
  await portal.close();
});

const people = [
  { role: 'principal', givenNames: 'Amina', familyName: 'Haddad' },
  { role: 'spouse', givenNames: 'Omar', familyName: 'Haddad' },
  { role: 'dependant', givenNames: 'Sara', familyName: 'Haddad', birthDate: '2010-05-10' },
  { role: 'dependant', givenNames: 'Yusuf', familyName: 'Haddad', birthDate: '2018-05-10' },
] as const;
const page = (caseId: string, last = 'declaration') => `/en/people/${caseId}/${last}`;

test('Amina declares: problems first, then a receipt, then what she signed word for word', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  const caseId = caseOf('Amina');
  const shown = await visitor.get(page(caseId));
  assert.equal(shown.status, 200);
  assert.match(shown.text, /does not make you a permanent resident/);
  const refused = await visitor.submit({ typedName: 'Somebody' });
  assert.equal(refused.status, 422);
  assert.match(refused.title, /^Error/);
  assert.match(refused.text, /Amina Haddad/);
  const signed = { inCanada: 'yes', typedName: 'amina haddad' };
  const receipt = await visitor.submit(signed);
  assert.equal(receipt.status, 200);
  assert.match(receipt.text, /The declaration is signed/);
  assert.match(receipt.text, /R-\w{4}-\w{4}/);
  const again = await visitor.get(page(caseId));
  assert.match(again.text, /Your declaration is signed/);
  assert.match(again.text, /I am in Canada now/);
  assert.match(again.text, /2 March 2026, 10:00 a\.m\. \(Eastern time\)/);
});

test('the same form sent twice gives one declaration and one receipt', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  const caseId = caseOf('Amina');
  const { html } = await visitor.get(page(caseId));
  const token = html.querySelector('#form input[name=_token]')?.getAttribute('value') ?? '';
  const fields = { _token: token, inCanada: 'yes', typedName: 'Amina Haddad' };
  const [first, second] = await Promise.all([
    visitor.post(page(caseId), fields),
    visitor.post(page(caseId), fields),
  ]);
  assert.equal(first.url, second.url);
  assert.match(first.url, /receipts/);
  const rows = await many(portal.services.db, sql`select id from declaration where case_id = ${caseId}`);
  assert.equal(rows.length, 1);
});

test('switching the language keeps what was typed, and the problems with it', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  await visitor.get(page(caseOf('Amina')));
  await visitor.submit({ typedName: 'Zoe' });
  const action = visitor.seen.html.querySelector('button[name=_switch]')?.getAttribute('formaction') ?? '';
  const fields = { _token: 'x', _shown: '1', _switch: '1', typedName: 'Zoe', inCanada: 'yes' };
  const french = await visitor.post(action, fields);
  assert.match(french.title, /^Erreur/);
  assert.equal(french.html.querySelector('#typedName')?.getAttribute('value'), 'Zoe');
  assert.ok(french.html.querySelector('#inCanada')?.hasAttribute('checked'));
});

test('a parent signs for a small child, a teenager signs too, an adult signs in person', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  const small = await visitor.get(page(caseOf('Yusuf')));
  assert.match(small.text, /I sign for Yusuf Haddad/);
  assert.match((await visitor.submit({ inCanada: 'yes', typedName: 'Yusuf Haddad' })).text, /Amina Haddad/);
  assert.match((await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' })).text, /is signed/);

  await visitor.get(page(caseOf('Sara')));
  const half = await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
  assert.match(half.text, /Sara Haddad must type their full name/);
  assert.match((await visitor.submit({ childName: 'Sara Haddad' })).text, /is signed/);
  assert.match((await visitor.get(page(caseOf('Sara')))).text, /Signed with Sara Haddad/);

  const adult = await visitor.get(page(caseOf('Omar')));
  assert.match(adult.text, /Omar Haddad must sign in person/);
  assert.equal((await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' })).status, 422);
  assert.match((await visitor.submit({ typedName: 'Omar Haddad' })).text, /is signed/);
});

test('a trip pauses the case; on return the declaration is made again', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  const caseId = caseOf('Amina');
  await visitor.get(page(caseId));
  await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
  await visitor.get(page(caseId, 'outside-canada'));
  const bad = { country: 'CA', 'expected-day': '1', 'expected-month': '3', 'expected-year': '2026' };
  const refused = await visitor.submit(bad);
  assert.match(refused.text, /Choose the country/);
  assert.match(refused.text, /not a day after today/);
  const away = await visitor.submit({ country: 'LB', 'expected-month': '4' });
  assert.match(away.text, /paused the file/);
  assert.match((await visitor.get(page(caseId))).text, /nothing to declare/);
  const back = await visitor.get(page(caseId, 'back'));
  assert.match(back.text, /Lebanon/);
  assert.match((await visitor.submit({})).text, /Welcome back/);
  assert.ok((await visitor.get(page(caseId))).html.querySelector('#typedName'));
});

test('every state says why, in both languages; somebody else finds nothing', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  const caseId = caseOf('Amina');
  for (const landing of ['account-ready', 'away', 'declined', 'closed', 'confirmed'] as const) {
    await setStates(portal, caseId, { landing });
    for (const path of [`/en/people/${caseId}`, `/fr/personnes/${caseId}`]) {
      for (const last of path.startsWith('/en')
        ? ['declaration', 'outside-canada', 'back']
        : ['declaration', 'hors-du-canada', 'retour']) {
        const seen = await visitor.get(`${path}/${last}`);
        assert.equal(seen.status, 200, `${landing} ${last}`);
        assert.equal(seen.html.querySelectorAll('h1').length, 1);
      }
    }
  }
  const stranger = await signedInFamily(portal, { people });
  for (const last of ['declaration', 'outside-canada', 'back']) {
    assert.equal((await stranger.visitor.get(page(caseId, last))).status, 404);
    assert.equal((await stranger.visitor.post(page(caseId, last), { inCanada: 'yes' })).status, 404);
  }
});
