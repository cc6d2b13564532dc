import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyTrail } from '../../src/audit/verify.ts';
import { many, maybe, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import {
  checkForm,
  ENTRY,
  entered,
  IN_CANADA,
  invited,
  landings,
  letters,
  linkOf,
  person,
  ready,
  someone,
} from '../fixtures/people/invitation.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('a family answers in English: own account, somebody abroad, a corrected address, a receipt', async () => {
  const omar = someone({
    role: 'spouse',
    givenNames: 'Omar',
    birthDate: '1988-01-01',
    sex: 'M',
    email: 'old-omar@example.com',
  });
  const lina = someone({ givenNames: 'Lina', birthDate: '2010-06-01' });
  const family = await invited(portal, 'en', omar, lina);
  const visitor = await entered(portal, family);
  await visitor.submit({});
  assert.match(visitor.seen.text, /Choose whether your family will use the portal/);
  await visitor.submit({ portal: 'yes' });
  await person(visitor);
  assert.match(visitor.seen.text, /Email address of Omar Haddad/);
  await visitor.submit({ email: family.email });
  await visitor.submit({ account: 'own' });
  assert.equal(visitor.seen.status, 422);
  assert.match(visitor.seen.text, /Amina Haddad uses this address for an account/);
  await visitor.submit({ account: 'own', email: 'omar@example.com' });
  await visitor.submit({ where: 'abroad' });
  await visitor.submit({ country: 'TN', 'return-day': '1', 'return-month': '5', 'return-year': '2026' });
  await visitor.submit({ 'entry-day': '', 'entry-month': '', 'entry-year': '', place: '' });
  assert.match(visitor.seen.text, /Email address of Lina Haddad/);
  await person(visitor);
  assert.match(visitor.seen.text, /Check your answers/);
  assert.match(visitor.seen.text, /Tunisia, expected back on 1 May 2026/);
  assert.match(visitor.seen.text, /Never in Canada so far/);
  assert.equal((await visitor.get('/en/invitation/people/3/account')).status, 404);
  await visitor.get('/en/invitation/check');
  await visitor.follow('people/1/last-entry');
  await visitor.submit({ place: 'Montréal-Trudeau' });
  assert.match(visitor.seen.text, /Check your answers.*Montréal-Trudeau/);
  const seen = await visitor.submit({});
  assert.match(seen.text, /We have your answers Receipt number ?R-/);
  assert.match(seen.text, /account of their own gets the same two emails/);
  assert.deepEqual(await landings(portal, family), ['away', 'account-ready', 'account-ready']);
  const acts = await many(
    portal.services.db,
    sql<{ name: string; cases: number }>`select a.display_name as name, count(*) as cases from acts_for f
      join account a on a.id = f.account_id join person p on p.id = a.person_id
      where p.application_id = ${family.applicationId} group by 1 order by 1`,
  );
  assert.deepEqual(acts, [
    { name: 'Amina Haddad', cases: 2 },
    { name: 'Omar Haddad', cases: 1 },
  ]);
  const receipt = /R-\w{4}-\w{4}/.exec(seen.text)?.[0] ?? '';
  assert.ok((await letters(portal, family.email)).some(({ textPart }) => textPart.includes(receipt)));
  assert.equal((await verifyTrail(portal.services.db)).fault, undefined);
});

test('une famille répond en français, et change de langue sans perdre ce qui est écrit', async () => {
  const family = await invited(portal, 'fr');
  const visitor = await entered(portal, family, 'fr');
  assert.match(visitor.seen.text, /Votre famille utilisera\u2011t\u2011elle le portail\?/);
  await visitor.submit({ portal: 'yes' });
  await visitor.post('/en/invitation/people/1/email', { _switch: '1', email: 'amina.neuve@example.com' });
  assert.equal(visitor.seen.html.querySelector('#email')?.getAttribute('value'), 'amina.neuve@example.com');
  await visitor.get('/fr/invitation/personnes/1/courriel');
  await visitor.submit({ email: 'amina.neuve@example.com' });
  await visitor.submit(IN_CANADA);
  await visitor.submit({ 'entry-day': '31', 'entry-month': '2', 'entry-year': '2025', place: 'Montréal' });
  assert.match(visitor.seen.text, /Février 2025 compte 28 jours/);
  assert.equal(visitor.seen.html.querySelector('#place')?.getAttribute('value'), 'Montréal');
  await visitor.submit(ENTRY);
  assert.match(visitor.seen.text, /Vérifiez vos réponses.*5 janvier 2025/);
  assert.match((await visitor.submit({})).text, /Nous avons vos réponses Numéro de reçu ?R-/);
  const former = await letters(portal, family.email);
  assert.ok(
    former.some(({ textPart }) => /Nous avons les réponses de votre famille/.test(textPart)),
    'the former address is told',
  );
});

test('the same form sent twice, and two windows at once, answer once and show the same receipt', async () => {
  const family = await invited(portal);
  const visitor = await ready(portal, family);
  const first = checkForm(visitor);
  await visitor.get('/en/invitation/check');
  const two = checkForm(visitor);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = (fields: Record<string, string>) =>
    fetch(`${portal.origin}/en/invitation/check`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
    });
  const replies = await Promise.all([first, first, two, two, first].map(send));
  assert.deepEqual(
    replies.map(({ status }) => status),
    [303, 303, 303, 303, 303],
  );
  assert.equal(new Set(replies.map(({ headers }) => headers.get('location'))).size, 1);
  const counts = await maybe(
    portal.services.db,
    sql`select (select count(*) from answer n join person p on p.id = n.person_id where p.application_id = ${family.applicationId}) as answers,
      (select count(*) from account a join person p on p.id = a.person_id where p.application_id = ${family.applicationId}) as accounts,
      (select count(*) from receipt r join case_file c on c.id = r.case_id join person p on p.id = c.person_id
        where p.application_id = ${family.applicationId}) as receipts`,
  );
  assert.deepEqual(counts, { answers: 1, accounts: 1, receipts: 1 });
});

test('answers that changed in another window are shown again before they count', async () => {
  const family = await invited(portal);
  const visitor = await ready(portal, family);
  const stale = checkForm(visitor);
  await visitor.get('/en/invitation/people/1/last-entry?then=check');
  await visitor.submit({ place: 'Vancouver' });
  const seen = await visitor.post('/en/invitation/check', stale);
  assert.equal(seen.status, 422);
  assert.match(seen.text, /changed in another window/);
  assert.deepEqual(await landings(portal, family), ['invited']);
});

test('a form that is not complete says what is missing', async () => {
  const visitor = await entered(portal, await invited(portal));
  await visitor.get('/en/invitation/check');
  assert.match(visitor.seen.text, /Not answered/);
  assert.match((await visitor.submit({})).text, /Some answers are still missing/);
});

test('answers are kept: another browser goes on where the first one stopped', async () => {
  const family = await invited(portal);
  const first = await entered(portal, family);
  await first.submit({ portal: 'yes' });
  await first.submit({ email: 'new.amina@example.com' });
  const second = await entered(portal, family);
  await second.get('/en/invitation/people/1/email');
  assert.equal(second.seen.html.querySelector('#email')?.getAttribute('value'), 'new.amina@example.com');
});

test('a family that will not use the portal reads about the other way, confirms, and gets a receipt', async () => {
  const family = await invited(portal, 'en', someone({ role: 'spouse', birthDate: '1988-01-01' }));
  const visitor = await entered(portal, family);
  await visitor.submit({ portal: 'no' });
  assert.match(visitor.seen.text, /Finish at a port of entry.*everybody on your application/);
  assert.deepEqual(await landings(portal, family), ['invited', 'invited']);
  assert.match((await visitor.submit({})).text, /you will not use the portal Receipt number ?R-/);
  assert.deepEqual(await landings(portal, family), ['declined', 'declined']);
  await visitor.get(await linkOf(portal, family));
  assert.match(visitor.seen.text, /You chose not to use the portal.*Contact us/);
});
