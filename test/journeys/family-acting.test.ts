import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal, closeSound } from '../fixtures/portal/portal.ts';
import { giveAddress } from '../fixtures/people/residents.ts';
import { askForAccount, couple } from '../fixtures/people/couple.ts';
import { allFresh, firstSignIn, nobodyFresh, subjects } from '../fixtures/people/sign-in.ts';
import { setStates, actingRow } from '../fixtures/people/cases.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => closeSound(portal));

test('an adult asks for an account; the principal then sees what was done before, and nothing newer', async () => {
  const family = await couple(portal);
  const { visitor, caseOf, number, email } = family;
  const caseId = caseOf('Omar');
  await visitor.get('/en/family');
  await visitor.follow('Declare that Omar is in Canada (Omar Haddad)');
  await visitor.submit({ inCanada: 'yes', typedName: 'Omar Haddad' });
  portal.clock.advance('+1m');
  const asked = await askForAccount(portal, { number, email: email.toUpperCase() });
  assert.match(asked.seen.text, /We have your request/);
  const omar = await firstSignIn(portal, family);
  await giveAddress(omar, caseId, { line1: '77 Secret Road' });
  const seen = await visitor.get('/en/family');
  assert.match(seen.text, /Omar Haddad has their own account\./);
  assert.match(seen.text, /You acted until 2 March 2026.*Declaration signed, 2 March 2026/);
  assert.ok(!/Secret|Address given|has signed in/.test(seen.html.toString()));
  for (const page of ['declaration', 'address', 'photo', 'card', 'confirmation', 'representatives'])
    assert.equal((await visitor.get(`/en/people/${caseId}/${page}`)).status, 404, page);
  const french = await visitor.get('/fr/famille');
  assert.match(french.text, /Vous avez agi jusqu’au 2 mars 2026.*Déclaration signée, 2 mars 2026/);
  assert.ok((await omar.get('/en/family')).text.includes('Who may act or look'));
});

test('the same answer comes for whatever is typed, and an address that others read gets nothing', async () => {
  const family = await couple(portal);
  const { number, email, people } = family;
  const right = await askForAccount(portal, { number: 'E999999999', email });
  const text = right.seen.text;
  for (const wrong of [
    { number, email: 'nobody@example.test' },
    { number, email, born: '1991-04-13' },
  ]) {
    assert.equal((await askForAccount(portal, wrong)).seen.text, text);
  }
  assert.deepEqual(await subjects(portal, email), []);
  const shared = people['Amina']?.caseId;
  const amina = (await couple(portal, { email: `both${Date.parse('2026-01-01')}@example.test` })).email;
  assert.ok(shared && amina);
  await run(
    portal.services.db,
    sql`update account set email = ${amina} where person_id = ${people['Amina']?.personId}`,
  );
  await run(
    portal.services.db,
    sql`update person set email = ${amina} where id = ${people['Omar']?.personId}`,
  );
  await askForAccount(portal, { number, email: amina });
  assert.deepEqual(await subjects(portal, amina), []);
  assert.equal((await portal.visitor().get('/fr/votre-propre-compte')).status, 200);
});

test('the same request four times in a day is one too many, whether or not it is known', async () => {
  const family = await couple(portal);
  for (const email of [family.email, `nobody-${family.email}`]) {
    const tries = [1, 2, 3, 4].map(() => askForAccount(portal, { number: family.number, email }));
    const statuses = (await Promise.all(tries)).map(({ seen }) => seen.status).toSorted();
    assert.deepEqual(statuses, [200, 200, 200, 422]);
  }
});

test('before the family has answered the wish is kept', async () => {
  const family = await couple(portal);
  const { email, number, caseOf, people } = family;
  await setStates(portal, caseOf('Omar'), { landing: 'invited' });
  await askForAccount(portal, { number, email });
  await askForAccount(portal, { number, email });
  const kept = await subjects(portal, email);
  assert.equal(kept.length, 1);
  assert.match(kept[0] ?? '', /You asked for an account of your own/);
  const wishes = await many(
    portal.services.db,
    sql<{ email: string }>`select email from own_account_wish where person_id = ${people['Omar']?.personId}`,
  );
  assert.deepEqual(wishes, [{ email }]);
  await setStates(portal, caseOf('Omar'), { landing: 'signed-in' });
});

test('the principal asks for somebody: one letter to the address on file, nothing changes hands, and none can be named', async () => {
  const family = await couple(portal);
  const { visitor, caseOf, email, people } = family;
  const caseId = caseOf('Omar');
  await visitor.get('/en/family');
  const page = await visitor.follow('An account for Omar Haddad');
  assert.ok(!page.text.includes(email), 'the address on file is not shown');
  assert.match((await visitor.submit({})).text, /We write to this person/);
  await portal.work();
  assert.match((await subjects(portal, email))[0] ?? '', /You can have an account of your own/);
  assert.equal((await actingRow(portal, caseId, people['Amina']?.accountId ?? '')).until, null);
  await run(portal.services.db, sql`update person set email = null where id = ${people['Omar']?.personId}`);
  const without = await visitor.get(`/en/people/${caseId}/own-account`);
  assert.match(without.text, /no email address that only Omar Haddad reads/);
  const own = await visitor.get(`/en/people/${caseOf('Amina')}/own-account`);
  assert.match(own.text, /You have an account/);
});

test('consent asks for proof first, can be withdrawn at once, and both are told in neutral words', async () => {
  const family = await couple(portal, { ownAccount: true });
  const { visitor, caseOf, email, signIn } = family;
  const caseId = caseOf('Omar');
  const omar = await signIn('Omar');
  await omar.get('/en/family');
  await omar.follow('Who acts for you');
  await omar.follow('Let Amina Haddad act for you');
  await nobodyFresh(portal);
  const proof = await omar.submit({});
  assert.match(proof.url, /then=/);
  assert.equal((await visitor.get(`/en/people/${caseId}/address`)).status, 404);
  await allFresh(portal);
  await omar.get(`/en/people/${caseId}/acting/agree`);
  assert.match((await omar.submit({})).text, /Somebody else may act for you now/);
  assert.equal((await visitor.get(`/en/people/${caseId}/address`)).status, 200);
  assert.match((await visitor.get('/en/family')).text, /You act for Omar/);
  await omar.get(`/en/people/${caseId}/acting/agree`);
  assert.match(omar.seen.text, /There is nothing to agree to/);
  portal.clock.advance('+10m');
  await omar.get(`/fr/personnes/${caseId}/qui-agit`);
  assert.match((await omar.submit({})).text, /Désormais, vous seul agissez/);
  assert.equal((await visitor.get(`/en/people/${caseId}/address`)).status, 404);
  assert.match((await visitor.get('/en/family')).text, /Nothing had been done until then/);
  await portal.work();
  const told = await subjects(portal, email.replace('omar', 'amina'));
  assert.match(told.join(' | '), /A change in who acts for Omar.*You may act for Omar/);
  const letter = (await portal.mail(email.replace('omar', 'amina')))[0]?.textPart ?? '';
  assert.ok(!/withdr|separat|abuse|refus|retir/i.test(letter), letter);
});

test('a hidden address is hidden everywhere: pages, choices, cards, letters; and nobody is told', async () => {
  const family = await couple(portal, { ownAccount: true });
  const { visitor, caseOf, email, signIn } = family;
  const caseId = caseOf('Omar');
  const omar = await signIn('Omar');
  await giveAddress(omar, caseId, { line1: '5 Old Street' });
  await allFresh(portal);
  await omar.get(`/en/people/${caseId}/acting/agree`);
  await omar.submit({});
  assert.match((await visitor.get(`/en/people/${caseId}/address`)).text, /OLD STREET/);
  await omar.get(`/en/people/${caseId}/acting`);
  assert.match((await omar.submit({}, { form: 'privacy' })).text, /Your address is private/);
  await giveAddress(omar, caseId, { line1: '9 Hidden Lane' });
  for (const path of ['', '/home', '/mailing', '/check']) {
    const seen = await visitor.get(`/en/people/${caseId}/address${path}`);
    assert.equal(seen.status, 403);
    assert.match(seen.text, /The address of Omar Haddad is private/);
    assert.ok(!/hidden lane|old street/i.test(seen.text));
  }
  assert.equal((await visitor.post(`/en/people/${caseId}/address/home`, { line1: 'x' })).status >= 400, true);
  const card = await visitor.get(`/en/people/${caseId}/card`);
  assert.equal(card.status, 200);
  assert.ok(!/hidden lane|old street/i.test(card.text), card.text);
  const own = await visitor.get(`/en/people/${caseOf('Amina')}/address/home`);
  assert.ok(!/hidden lane|old street/i.test(own.text));
  const home = await visitor.get('/en/family');
  assert.match(home.text, /kept private/);
  await portal.work();
  const told = await subjects(portal, email.replace('omar', 'amina'));
  assert.ok(!told.some((subject) => /address/i.test(subject)), told.join());
  assert.ok((await subjects(portal, email)).some((subject) => /address was changed/.test(subject)));
  portal.clock.advance('+6m');
  await omar.get(`/en/people/${caseId}/acting`);
  assert.match((await omar.submit({}, { form: 'privacy' })).url, /step|prove|confirm/);
  await allFresh(portal);
  await omar.get(`/en/people/${caseId}/acting`);
  assert.match((await omar.submit({}, { form: 'privacy' })).text, /Your address is shown again/);
  assert.equal((await visitor.get(`/en/people/${caseId}/address`)).status, 200);
});

test('nobody but the person changes who acts', async () => {
  const family = await couple(portal);
  const { visitor, caseOf } = family;
  for (const path of ['acting', 'acting/agree', 'acting/address'])
    assert.equal((await visitor.get(`/en/people/${caseOf('Omar')}/${path}`)).status, 404, path);
});
