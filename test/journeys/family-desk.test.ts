import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '../../src/case/actor.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { inTransaction, run, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { answersOf } from '../fixtures/people/caller.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { somebody } from '../fixtures/people/residents.ts';
import { couple } from '../fixtures/people/couple.ts';
import { represented } from '../fixtures/people/representative.ts';
import { firstSignIn, subjects } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const fileOf = (applicationId: string) => `/en/staff/support/applications/${applicationId}?reason=called`;

/** An agent on the page that asks for an own account of the only relative. */
async function askingAgent(
  applicationId: string,
): Promise<{ readonly agent: Visitor; readonly said: Readonly<Record<string, string>> }> {
  const agent = await staffVisitor(portal, 'agent');
  await agent.get(fileOf(applicationId));
  const { url } = await agent.follow('Their own account');
  const personId = /people\/([\w-]+)/.exec(url)?.[1] ?? '';
  return { agent, said: await answersOf(portal, { personId }, ['number', 'uci', 'birth']) };
}

/** Presses a button of the second agent's page for whatever waits. */
async function decide(agent: Visitor, name: 'approve' | 'refuse') {
  const page = await agent.get('/en/staff/support/own-accounts');
  const id = page.html.querySelector(`button[name=${name}]`)?.getAttribute('value') ?? '';
  return agent.submit({}, { form: 'one', press: { [name]: id } });
}

const givenUp = (email: string) =>
  run(
    portal.services.db,
    sql`update outbox set gave_up_at = ${portal.clock.now()}, unreachable_at = ${portal.clock.now()} where to_address = ${email} and sent_at is null`,
  );

test('two agents make an account at a safe address, and the other side learns it in neutral words', async () => {
  const family = await couple(portal);
  const { visitor, applicationId, people, caseOf, number, email } = family;
  const principal = email.replace('omar', 'amina');
  await run(
    portal.services.db,
    sql`update person set email = ${principal} where id = ${people['Omar']?.personId}`,
  );
  const safe = `safe-${email}`;
  const { agent, said } = await askingAgent(applicationId);
  assert.equal(
    (await agent.submit({ email: safe, number: said['number'] ?? '' })).status,
    422,
    'three answers are needed',
  );
  assert.match((await agent.submit({ email: principal, ...said })).text, /Somebody else in the family uses/);
  assert.match((await agent.submit({ email: safe, ...said })).text, /R-\w{4}-\w{4}/);
  await portal.work();
  assert.deepEqual(await subjects(portal, safe), [], 'one agent is not enough');
  assert.ok(!(await agent.get('/en/staff/support/own-accounts')).html.querySelector('button[name=approve]'));
  const token = agent.seen.html.querySelector('#one input[name=_token]')?.getAttribute('value') ?? '';
  const id = agent.seen.html.querySelector('button[name=refuse]')?.getAttribute('value') ?? '';
  const alone = await agent.post('/en/staff/support/own-accounts', { _token: token, approve: id });
  assert.match(alone.text, /Another agent must approve/);
  assert.match((await decide(await staffVisitor(portal, 'agent'), 'approve')).text, /Saved\./);
  await portal.work();
  const omar = await firstSignIn(portal, { number, email: safe });
  assert.equal((await omar.get(`/en/people/${caseOf('Omar')}/declaration`)).status, 200);
  assert.equal((await visitor.get(`/en/people/${caseOf('Omar')}/declaration`)).status, 404);
  const told = await subjects(portal, principal);
  assert.match(told.join(), /A change in who acts/);
  assert.ok(!told.some((subject) => /account|address/i.test(subject)), told.join());
});

test('the desk takes no other address while one that is theirs alone works; once it failed, the old one is told', async () => {
  const { applicationId, email, caseOf } = await couple(portal);
  const other = `other-${email}`;
  const { agent, said } = await askingAgent(applicationId);
  assert.match((await agent.submit({ email: other, ...said })).text, /no email to it has failed/);
  await inTransaction(portal.services.db, async (trx) => {
    const [caseId, letter] = [caseOf('Omar'), 'family.own-account'];
    const event = await portal.services.record(trx, { act: 'family.offer-account', actor: SYSTEM, caseId });
    await portal.services.post(trx, { letter, event, to: { address: email, language: 'en' }, caseId });
  });
  await givenUp(email);
  assert.match((await agent.submit({ email: other, ...said })).text, /R-\w{4}-\w{4}/);
  await portal.work();
  const told = await subjects(portal, email);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /Another email address was named for you/);
  assert.match((await decide(agent, 'refuse')).text, /Saved\./);
  await portal.work();
  assert.deepEqual(await subjects(portal, other), []);
});

test('at the address on file one agent is enough', async () => {
  const { applicationId, email, number } = await couple(portal);
  const { agent, said } = await askingAgent(applicationId);
  assert.match((await agent.submit({ email: email.toUpperCase(), ...said })).text, /R-\w{4}-\w{4}/);
  await portal.work();
  await firstSignIn(portal, { number, email });
});

test('a minor gets no account from the desk', async () => {
  const family = await couple(portal, { role: 'dependant', birthDate: '2012-01-01' });
  const { agent, said } = await askingAgent(family.applicationId);
  const seen = await agent.submit({ email: `x-${family.email}`, ...said });
  assert.match(seen.text, /No account of their own can be made now/);
});

test('support and officers see that somebody is represented, and by whom', async () => {
  const person = await somebody(portal);
  const agent = await staffVisitor(portal, 'agent');
  assert.match((await agent.get(fileOf(person.applicationId))).text, /Nobody is on record/);
  await represented(portal, await person.browser(), person, ['status']);
  const file = await agent.get(fileOf(person.applicationId));
  assert.match(file.text, /Claude Roy, Roy and Roy.*on record/);
  assert.doesNotMatch(file.text, /A-\w{4}-\w{4}|R123456/, 'what the desk asks is not shown');
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
