import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Staff } from '../../src/case/actor.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal, closeSound } from '../fixtures/portal/portal.ts';
import { type Alone, declare, somebody } from '../fixtures/people/residents.ts';
import { couple } from '../fixtures/people/couple.ts';
import { subjects } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
let agent: Staff;
before(async () => {
  portal = await testPortal();
  agent = await staffMember(portal, 'agent', 'Ari Agentname');
});
after(() => closeSound(portal));

const WANTED = {
  part: 'identity',
  wrong: 'The place of birth says Beirut',
  shouldBe: 'It should say Tripoli',
  evidence: 'Passport page 2',
};

/** Asks for a correction, and gives its number. */
async function ask(
  person: Pick<Alone, 'caseId'>,
  who: Awaited<ReturnType<typeof sessionOf>>,
): Promise<string> {
  await who.get(`/en/people/${person.caseId}/data/correction`);
  const receipt = await who.submit(WANTED);
  assert.match(receipt.text, /We have your correction request.*R-\w{4}-\w{4}/);
  const { number } = await one(
    portal.services.db,
    sql<{
      number: string;
    }>`select number from correction_request where case_id = ${person.caseId} order by asked_at desc`,
  );
  return number;
}

const emailOf = async ({ accountId }: Pick<Alone, 'accountId'>) =>
  (await one(portal.services.db, sql<{ email: string }>`select email from account where id = ${accountId}`))
    .email;

async function answer(number: string, values: Readonly<Record<string, string>>) {
  const desk = await sessionOf(portal, agent.accountId);
  await desk.get(`/en/staff/support/corrections/${number}`);
  return desk.submit(values);
}

test('a request is refused with words: the notation stands beside the data, for the person and for staff', async () => {
  const person = await somebody(portal, { familyName: 'Notated' });
  const who = await person.browser();
  await who.get(`/en/people/${person.caseId}/data/correction`);
  const empty = await who.submit({ part: '', wrong: '', shouldBe: '', evidence: '' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Choose the part that is wrong.*Write what is wrong.*Write what it should say/);
  const number = await ask(person, who);
  await who.get(`/en/people/${person.caseId}/data`);
  assert.match(who.seen.text, /With us.*Beirut.*Tripoli.*Passport page 2.*We answer by 1 April 2026/);
  const desk = await sessionOf(portal, agent.accountId);
  assert.match((await desk.get('/en/staff/support/corrections')).text, new RegExp(`Notated.*${number}`));
  assert.equal((await answer(number, { outcome: '', answer: '' })).status, 422);
  const done = await answer(number, { outcome: 'refused', answer: 'The passport says Beirut.' });
  assert.match(done.text, /The answer was sent\. Receipt R-/);
  assert.ok(!done.text.includes(number));
  await who.get(`/fr/personnes/${person.caseId}/renseignements`);
  assert.match(
    who.seen.text,
    /Non modifié.*The passport says Beirut.*Correction demandée, et non faite.*Tripoli/,
  );
  const file = await desk.get(`/en/staff/support/applications/${person.applicationId}?reason=wrote`);
  assert.match(
    file.text,
    /The person says that this is wrong; it was not changed.*Beirut.*Should say: .*Tripoli/,
  );
  await declare(person);
  const officer = await sessionOf(portal, (await staffMember(portal, 'officer')).accountId);
  await officer.get('/en/staff/review');
  const bench = await officer.submit({}, { form: 'next' });
  assert.match(bench.text, /it was not changed.*Tripoli/);
  await portal.work();
  const [second, first] = (await subjects(portal, await emailOf(person))).filter((one) =>
    one.includes('correction'),
  );
  assert.match(second ?? '', /Our answer to your correction request \/ Notre réponse/);
  assert.match(first ?? '', /We have your correction request \/ Nous avons votre demande de correction/);
  for (const { textPart } of (await portal.mail(await emailOf(person))).slice(1, 3)) {
    assert.match(textPart, new RegExp(number));
    assert.ok(!/Beirut|Tripoli|Agentname|E\d{9}/.test(textPart), textPart);
  }
});

test('a request that is met leaves no notation; sent twice it is one, and it is answered once', async () => {
  const person = await somebody(portal, { familyName: 'Mended' });
  const who = await person.browser();
  const number = await ask(person, who);
  await answer(number, { outcome: 'corrected', answer: 'Done.' });
  await who.get(`/en/people/${person.caseId}/data`);
  assert.match(who.seen.text, /Corrected.*Done\./);
  assert.ok(!who.seen.text.includes('Asked to be corrected, and not changed'));
  const desk = await sessionOf(portal, agent.accountId);
  await desk.get(`/en/staff/support/corrections/${number}`);
  assert.match(desk.seen.text, /This request was answered/);
  assert.equal(desk.seen.html.querySelector('form#form'), null);
});

test('the oldest comes first, and what is late stands out', async () => {
  const start = portal.clock.now();
  const person = await somebody(portal, { familyName: 'Waiting' });
  await ask(person, await person.browser());
  portal.clock.set(new Date(start.getTime() + 31 * 86_400_000));
  const later = await somebody(portal, { familyName: 'Newer' });
  await ask(later, await later.browser());
  const desk = await sessionOf(portal, agent.accountId);
  const { text } = await desk.get('/en/staff/support/corrections');
  assert.match(text, /Waiting C-\w{4}-\w{4} Late .*Newer/);
  assert.equal(text.match(/Late/g)?.length, 1);
  portal.clock.set(start);
});

test('who asked for somebody else is told, and finds only what they asked themselves', async () => {
  const family = await couple(portal);
  const caseId = family.caseOf('Omar');
  const number = await ask({ caseId }, family.visitor);
  await family.visitor.get(`/en/people/${caseId}/data`);
  assert.match(family.visitor.seen.text, new RegExp(number));
  const stranger = await somebody(portal, { familyName: 'Stranger' });
  const other = await stranger.browser();
  assert.equal((await other.get(`/en/people/${caseId}/data/correction`)).status, 404);
  for (const role of ['officer', 'producer', 'administrator'] as const) {
    const someone = await sessionOf(portal, (await staffMember(portal, role)).accountId);
    assert.equal((await someone.get(`/en/staff/support/corrections/${number}`)).status, 404, role);
  }
});
