import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { one, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const messageOf = (kind: string) =>
  one(
    portal.services.db,
    sql<{ kind: string; caseId: string | null; email: string; applicationNumber: string }>`
      select kind, case_id, email, application_number from support_request where kind = ${kind}`,
  );

test('who is signed in is not asked for what we know, and the message hangs on the case', async () => {
  const family = await signedInFamily(portal);
  const { visitor } = family;
  const asked = await visitor.get('/en/write-to-us');
  for (const name of ['email', 'number', 'name'])
    assert.equal(asked.html.querySelector(`main [name=${name}]`), null, name);
  const change = `/en/people/${family.caseOf('Yusuf')}/`;
  assert.ok(
    asked.html.querySelectorAll('main a').some((a) => a.getAttribute('href')?.startsWith(change)),
    'the better page is offered first',
  );
  const refused = await visitor.submit({ kind: 'travel', message: 'May we go to Detroit for a day?' });
  assert.match(refused.text, /Choose whom it is about/);
  const sent = await visitor.submit({ person: family.caseOf('Yusuf') });
  assert.match(sent.text, /We have your message/, sent.text.slice(0, 400));
  const row = await messageOf('travel');
  assert.equal(row.kind, 'travel');
  assert.equal(row.caseId, family.caseOf('Yusuf'));
  assert.equal(row.applicationNumber, family.number);
  const agent = await staffVisitor(portal, 'agent');
  const list = await agent.get('/en/staff/support/requests');
  assert.match(list.text, /Travel[\s\S]*Yusuf/);
  const link = list.html.querySelector(`main a[href*="${family.applicationId}"]`)?.getAttribute('href') ?? '';
  assert.equal((await agent.get(link)).status, 200);
});

test('a case of somebody else is not taken, and nobody is asked for more than before without a session', async () => {
  const [one_, two] = [await signedInFamily(portal), await signedInFamily(portal)];
  await one_.visitor.get('/en/write-to-us');
  const tried = await one_.visitor.submit({ kind: 'other', message: 'Hello', person: two.caseOf('Amina') });
  assert.match(tried.text, /Choose whom it is about/);
  const nobody = portal.visitor();
  await nobody.get('/fr/ecrivez-nous');
  const sent = await nobody.submit({ kind: 'change', email: 'nadia@example.ca', message: 'Bonjour' });
  assert.match(sent.text, /Nous avons votre message/);
  assert.equal((await messageOf('change')).caseId, null);
});
