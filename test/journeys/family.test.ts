import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { STATES } from '../../src/case/case.ts';
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
  { role: 'principal', givenNames: 'Amina' },
  { role: 'spouse', givenNames: 'Omar', ownAccount: true },
  { role: 'dependant', givenNames: 'Yusuf', birthDate: '2016-05-10' },
] as const;

test('the heading says the news, each card the next step', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  const seen = await visitor.get('/en/family');
  assert.equal(seen.html.querySelector('h1')?.text, 'Amina, you have 2 things to do');
  assert.match(seen.text, /You act for Yusuf/);
  assert.match(seen.text, /family member, 9 years old/);
  assert.equal(seen.html.querySelectorAll('.card').length, 2);
  const next = await visitor.follow('Declare that Yusuf is in Canada (Yusuf Haddad)');
  assert.match(next.url, new RegExp(caseOf('Yusuf')));
});

test('of an adult with an own account only that is said; they see their own case and not the others', async () => {
  const { visitor, caseOf, signIn } = await signedInFamily(portal, { people });
  await setStates(portal, caseOf('Omar'), { landing: 'closed', photo: 'returned' });
  const seen = await visitor.get('/en/family');
  assert.match(seen.text, /Omar Haddad has their own account, but has not signed in yet/);
  assert.ok(!seen.html.toString().includes(caseOf('Omar')));
  assert.ok(!/closed/i.test(seen.text));
  const omar = await signIn('Omar');
  const his = await omar.get('/en/family');
  assert.equal(his.html.querySelectorAll('.card').length, 1);
  assert.match(his.text, /Amina Haddad has their own account/);
  assert.ok(!his.html.toString().includes(caseOf('Amina')));
  assert.ok(!his.text.includes('Yusuf'));
});

test('what waits on us says since when and what to expect, and admits when it takes longer', async () => {
  const alone = [{ role: 'principal', givenNames: 'Amina' }] as const;
  const { visitor, signIn } = await signedInFamily(portal, { people: alone });
  await visitor.get('/en/family');
  await visitor.follow('Declare that I am in Canada');
  await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
  assert.match(
    (await visitor.get('/en/family')).text,
    /since 2 March 2026\. This usually takes 1 to 30 days/,
  );
  const after = async (by: string) => {
    portal.clock.advance(by);
    return (await (await signIn('Amina')).get('/en/family')).text;
  };
  for (const by of ['+29d', '+1d']) assert.match(await after(by), /This usually takes 1 to 30 days/);
  for (const by of ['+1m', '+1d']) assert.match(await after(by), /This is longer than the usual 30 days/);
});

test('every state shows a page in both languages, with one heading and no dead end', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  const caseId = caseOf('Yusuf');
  const looks = async (what: string) => {
    for (const path of ['/en/family', '/fr/famille']) {
      const seen = await visitor.get(path);
      assert.equal(seen.status, 200, `${what} ${path}`);
      assert.equal(seen.html.querySelectorAll('h1').length, 1);
      assert.ok(!/undefined|\[object/.test(seen.text), `${what} ${path}`);
    }
  };
  for (const landing of STATES.landing) {
    await setStates(portal, caseId, { landing });
    await looks(landing);
  }
  for (const photo of STATES.photo) {
    await setStates(portal, caseId, { landing: 'confirmed', photo });
    await looks(photo);
  }
  for (const card of STATES.card) {
    await setStates(portal, caseId, { photo: 'accepted', card });
    await looks(card);
  }
});

test('a receipt is for the account that did it', async () => {
  const { visitor } = await signedInFamily(portal, { people });
  await visitor.get('/en/family');
  await visitor.follow('Declare that I am in Canada (Amina Haddad)');
  const receipt = await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
  const path = new URL(receipt.url).pathname;
  assert.match(receipt.text, /What happens next/);
  assert.equal((await visitor.get(path.replace('/en/receipts', '/fr/recus'))).status, 200);
  const stranger = await signedInFamily(portal, { people });
  assert.equal((await stranger.visitor.get(path)).status, 404);
  assert.equal((await visitor.get('/en/receipts/R-0000-0000')).status, 404);
});

test('without a session the page asks to sign in', async () => {
  const seen = await portal.visitor().get('/en/family');
  assert.match(seen.url, /sign-in\?then=/);
});
