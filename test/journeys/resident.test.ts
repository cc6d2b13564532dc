import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acceptPhoto, confirmResidence } from '../../src/demo/steps/review.ts';
import { declare } from '../../src/demo/steps/declaration-and-address.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { orderOf } from '../fixtures/people/cases.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { giveAddress, sendPhoto } from '../fixtures/people/residents.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const people = [
  { role: 'principal', givenNames: 'Amina', familyName: 'Haddad' },
  { role: 'dependant', givenNames: 'Yusuf', familyName: 'Haddad', birthDate: '2016-05-10' },
] as const;

test('once confirmed, home begins with the news, the proof, what it is good for, and what is to come for each', async () => {
  const family = await signedInFamily(portal, { people });
  const { visitor, caseOf, number } = family;
  for (const name of ['Amina', 'Yusuf']) {
    await declare(visitor, 'en', caseOf(name), { typedName: 'Amina Haddad' });
    await giveAddress(visitor, caseOf(name), { line1: '12 Elm St' });
  }
  await sendPhoto(visitor, caseOf('Amina'));
  assert.doesNotMatch((await visitor.get('/en/family')).text, /permanent resident of Canada since/);
  const { accountId } = await staffMember(portal, 'officer');
  const officer = await sessionOf(portal, accountId);
  await officer.get('/en/staff/review');
  const amina = { number, person: { givenNames: 'Amina', familyName: 'Haddad' } };
  await confirmResidence(officer, 'en', amina);
  await acceptPhoto(officer, 'en', amina);

  const first = await visitor.get('/en/family');
  assert.equal(
    first.html.querySelector('h1')?.text,
    'You are a permanent resident of Canada since 2 March 2026',
  );
  const [button] = first.html.querySelectorAll('main a.btn');
  assert.equal(
    button?.getAttribute('href'),
    `/en/people/${caseOf('Amina')}/confirmation`,
    'the proof is first',
  );
  for (const says of [/social insurance number/, /health card/, /work and study/, /not a travel document/])
    assert.match(first.text, says);
  const due = await orderOf(portal, caseOf('Amina'));
  assert.equal(due.dueOn, '2026-03-16');
  assert.match(
    first.text,
    /You\s*The photo was accepted on 2 March 2026\. We are making the card, and mail it by 16/,
  );
  assert.match(first.text, /Yusuf Haddad\s*An officer has not decided yet/);
  assert.match(first.text, /You still have 1 thing to do/);

  await run(
    portal.services.db,
    sql`update person set sex = 'M' where id = ${family.people['Yusuf']?.personId}`,
  );
  await confirmResidence(officer, 'en', { number, person: { givenNames: 'Yusuf', familyName: 'Haddad' } });
  const both = await visitor.get('/en/family');
  assert.match(both.text, /Yusuf has been a permanent resident of Canada since 2 March 2026\./);
  assert.match(
    both.text,
    /Yusuf Haddad\s*We need a photo for the card\. We mail the card within 14 days after that/,
  );
  const proofs = both.html
    .querySelectorAll('main a.btn')
    .map((a) => a.getAttribute('href') ?? '')
    .filter((href) => href.endsWith('/confirmation'));
  assert.deepEqual(
    proofs.toSorted(),
    ['Amina', 'Yusuf'].map((name) => `/en/people/${caseOf(name)}/confirmation`).toSorted(),
  );
  const french = await visitor.get('/fr/famille');
  assert.equal(
    french.html.querySelector('h1')?.text,
    'Vous êtes résidente permanente du Canada depuis le 2 mars 2026',
  );
  assert.match(french.text, /Yusuf est résident permanent du Canada depuis le 2 mars 2026\./);
});
