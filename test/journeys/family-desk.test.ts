import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { run, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../support/accounts.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { somebody } from '../support/stages.ts';
import { couple, firstSignIn, subjects } from './family-stage.ts';
import { represented } from './representative-stage.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const fileOf = (applicationId: string) => `/en/staff/support/applications/${applicationId}?reason=called`;

test('the desk makes an account at a safe address, and the other side learns it in neutral words', async () => {
  const family = await couple(portal);
  const { visitor, applicationId, people, caseOf, number, email } = family;
  const principal = email.replace('omar', 'amina');
  await run(
    portal.services.db,
    sql`update person set email = ${principal} where id = ${people['Omar']?.personId}`,
  );
  const safe = `safe-${email}`;
  const agent = await staffVisitor(portal, 'agent');
  await agent.get(fileOf(applicationId));
  await agent.follow('Own account');
  assert.equal(
    (await agent.submit({ email: safe, asked: ['number'] })).status,
    422,
    'three answers are needed',
  );
  const asked = ['number', 'uci', 'birth'];
  assert.match((await agent.submit({ email: principal, asked })).text, /Somebody else in the family uses/);
  assert.match((await agent.submit({ email: safe, asked })).text, /R-\w{4}-\w{4}/);
  await portal.work();
  const omar = await firstSignIn(portal, { number, email: safe });
  assert.equal((await omar.get(`/en/people/${caseOf('Omar')}/declaration`)).status, 200);
  assert.equal((await visitor.get(`/en/people/${caseOf('Omar')}/declaration`)).status, 404);
  const told = await subjects(portal, principal);
  assert.match(told.join(), /A change in who acts/);
  assert.ok(!told.some((subject) => /account/i.test(subject)), told.join());
});

test('a minor gets no account from the desk', async () => {
  const family = await couple(portal, { role: 'dependant', birthDate: '2012-01-01' });
  const agent = await staffVisitor(portal, 'agent');
  await agent.get(fileOf(family.applicationId));
  await agent.follow('Own account');
  const seen = await agent.submit({ email: `x-${family.email}`, asked: ['number', 'uci', 'birth'] });
  assert.match(seen.text, /No own account can be made now/);
});

test('support and officers see that somebody is represented, and by whom', async () => {
  const person = await somebody(portal);
  const agent = await staffVisitor(portal, 'agent');
  assert.match((await agent.get(fileOf(person.applicationId))).text, /Nobody is on record/);
  await represented(portal, await person.browser(), person, ['status']);
  const file = await agent.get(fileOf(person.applicationId));
  assert.match(file.text, /A-\w{4}-\w{4}.*Claude Roy, Roy and Roy.*R123456.*on record/);
  const officer = await staffVisitor(portal, 'officer');
  await run(
    portal.services.db,
    sql`insert into claim (case_id, officer_id, claimed_at, until)
      select ${person.caseId}, id, ${portal.clock.now()}, ${new Date(portal.clock.now().getTime() + 3_600_000)}
      from account where kind = 'staff' and roles = '{officer}'`,
  );
  const bench = await officer.get(`/en/staff/review/${person.caseId}`);
  assert.match(bench.text, /Representatives ?Claude Roy, Roy and Roy/, `${bench.status} ${bench.text}`);
});
