import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { somebody } from '../fixtures/people/residents.ts';
import { letter, resetLink, allFresh } from '../fixtures/people/sign-in.ts';
import { authority, newEmail, represented } from '../fixtures/people/representative.ts';
import { OTHER_PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('a forgotten password of a representative is replaced by link and a client’s application number', async () => {
  const person = await somebody(portal);
  const { email } = await represented(portal, await person.browser(), person, ['photo']);
  const claude = portal.visitor();
  await claude.get(await resetLink(portal, email, email));
  assert.equal((await claude.submit({ password: OTHER_PASSWORD, number: 'E999999999' })).status, 422);
  const seen = await claude.submit({ password: OTHER_PASSWORD, number: person.number });
  assert.match(seen.url, /\/en\/clients$/);
  assert.match(seen.text, /Signed in: Claude Roy/);
  await claude.get('/fr/clients');
  assert.match(claude.seen.text, /1 personne vous montre son dossier/);
});

test('a lost temporary password of a representative is made anew; the letters speak of clients', async () => {
  const person = await somebody(portal);
  const email = newEmail();
  const who = await person.browser();
  await allFresh(portal);
  await who.get(`/fr/personnes/${person.caseId}/representants/nouveau`);
  const receipt = await who.submit(authority(email, ['status']));
  assert.match(receipt.text, /Votre représentant est au dossier/);
  await portal.work();
  const first = await letter(portal, email, 'temporary password');
  assert.match(first, /the application number and\s+the\s+date of birth of one client/);
  const someone = portal.visitor();
  await someone.get('/en/temporary-password');
  const user = /[a-z.]+\d{4,8}\b/.exec(await letter(portal, email, 'your user name'))?.[0] ?? '';
  await someone.submit({ user });
  await portal.work();
  assert.match(await letter(portal, email, 'a new temporary password'), /Here is a new temporary password/);
  const told = await letter(
    portal,
    await addressOf(person.accountId),
    'A representative can now see your file',
  );
  assert.match(told, /can now see parts of your/);
});

async function addressOf(accountId: string): Promise<string> {
  const [row] = await many(
    portal.services.db,
    sql<{ email: string }>`select email from account where id = ${accountId}`,
  );
  return row?.email ?? '';
}

test('without a client left, neither a password nor a link opens anything but an empty list', async () => {
  const person = await somebody(portal);
  const { email, claude } = await represented(portal, await person.browser(), person, ['status']);
  await run(
    portal.services.db,
    sql`update representation set revoked_at = ${portal.clock.now()} where email = ${email}`,
  );
  assert.match((await claude.get('/en/clients')).text, /Nobody shows you a file now/);
  assert.equal((await claude.get('/en/family')).status, 404);
  const again = portal.visitor();
  await again.get(await resetLink(portal, email, email));
  assert.equal((await again.submit({ password: OTHER_PASSWORD, number: person.number })).status, 422);
});
