import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { askForAccount } from '../fixtures/people/couple.ts';
import { ENTRY, entered, IN_CANADA, invited, person, someone } from '../fixtures/people/invitation.ts';
import { firstSignIn, subjects } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('missing and wrong fields are named, in both languages', async () => {
  const someone = portal.visitor();
  await someone.get('/en/own-account');
  const seen = await someone.submit({ number: '', email: 'nothing' });
  assert.equal(seen.status, 422);
  assert.match(seen.text, /Enter the application number.*Enter a day, a month.*Enter an email address/);
  const french = await someone.switchLanguage({ number: '' });
  assert.match(french.text, /Entrez le numéro de demande/);
});

test('a wish from before the answers counts, at its own address, whatever the answers say', async () => {
  const email = 'omar-wish@example.test';
  const omar = someone({ role: 'spouse', givenNames: 'Omar', birthDate: '1988-01-01', email });
  const family = await invited(portal, 'en', omar);
  await askForAccount(portal, { number: family.number, born: '1988-01-01', email });
  const visitor = await entered(portal, family);
  await visitor.submit({ portal: 'yes' });
  await person(visitor);
  await visitor.submit({ email: 'amina-other@example.test' });
  await visitor.submit({ account: 'principal' });
  await visitor.submit(IN_CANADA);
  await visitor.submit(ENTRY);
  await visitor.submit({});
  await portal.work();
  const acting = await many(
    portal.services.db,
    sql<{
      name: string;
      email: string;
      cases: number;
    }>`select a.display_name as name, a.email, count(*) as cases
      from acts_for f join account a on a.id = f.account_id join person p on p.id = a.person_id
      where p.application_id = ${family.applicationId} group by 1, 2 order by 1`,
  );
  assert.deepEqual(acting, [
    { name: 'Amina Haddad', email: family.email, cases: 1 },
    { name: 'Omar Haddad', email, cases: 1 },
  ]);
  assert.deepEqual(await subjects(portal, 'amina-other@example.test'), []);
  const seen = await firstSignIn(portal, { number: family.number, email });
  assert.match(
    (await seen.get('/en/family')).text,
    /Omar, you have 3 things to do|Omar, you have 1 thing to do/,
  );
});

test('whoever answers that the person has an own account sends it to the address of the wish, too', async () => {
  const email = 'omar-wish2@example.test';
  const omar = someone({ role: 'spouse', givenNames: 'Omar', birthDate: '1988-01-01', email });
  const family = await invited(portal, 'en', omar);
  await askForAccount(portal, { number: family.number, born: '1988-01-01', email });
  const visitor = await entered(portal, family);
  await visitor.submit({ portal: 'yes' });
  await person(visitor);
  await visitor.submit({ email: 'amina-other2@example.test' });
  await visitor.submit({ account: 'own' });
  await visitor.submit(IN_CANADA);
  await visitor.submit(ENTRY);
  await visitor.submit({});
  await portal.work();
  assert.deepEqual(await subjects(portal, 'amina-other2@example.test'), []);
  assert.equal((await subjects(portal, email)).length, 3, 'the wish, the user name, the temporary password');
});
