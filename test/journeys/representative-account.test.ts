import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codeAt } from '../../src/account/mfa/codes.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { addDays } from '../../src/platform/clock.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { dayFields } from '../../src/demo/steps/invitation.ts';
import { sessionOf, staffMember, PASSWORD } from '../fixtures/people/accounts.ts';
import { authorityAnswers } from '../fixtures/people/caller.ts';
import { type TestPortal, testPortal, closeSound } from '../fixtures/portal/portal.ts';
import { somebody } from '../fixtures/people/residents.ts';
import { birth, letter, signIn, allFresh, subjects } from '../fixtures/people/sign-in.ts';
import { authority, newEmail, represented } from '../fixtures/people/representative.ts';
import { bytesOfBase32 } from '../fixtures/people/authenticator.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => closeSound(portal));

const LIST = '/en/staff/support/lost-codes';
const NO_BIRTH = { 'birth-day': '', 'birth-month': '', 'birth-year': '' };
const CLIENTS = /\/en\/clients(\?|$)/;

/** Claude, who looks at Amina's file. */
async function named() {
  const person = await somebody(portal);
  const from = dayFields('from', portal.clock.today());
  const { claude, email } = await represented(portal, await person.browser(), person, ['status'], from);
  const { id, userName } = await one(
    portal.services.db,
    sql<{ id: string; userName: string }>`select id, user_name from account where email = ${email}`,
  );
  return { person, claude, email, id, userName };
}

/** The same with codes from an app, and two agents. */
async function withApp() {
  const all = await named();
  await allFresh(portal);
  await all.claude.get('/en/account/app-codes');
  const secret = bytesOfBase32(all.claude.seen.html.querySelector('.secret')?.text ?? '');
  await all.claude.submit({ code: codeAt(secret, portal.clock.now()) });
  const agent = async () => sessionOf(portal, (await staffMember(portal, 'agent')).accountId);
  const [ari, bo] = [await agent(), await agent()];
  await allFresh(portal);
  return { ...all, ari, bo };
}

const fileOf = ({ applicationId }: { readonly applicationId: string }) =>
  `/en/staff/support/applications/${applicationId}?reason=called`;

async function report(agent: Visitor, path: string, accountId: string): Promise<void> {
  await agent.get(path);
  await agent.follow('Codes and phone of Claude Roy are lost');
  assert.match(agent.seen.text, /Number of an authority.*Date of birth of this client/);
  const said = await authorityAnswers(portal, accountId);
  const { authority = '' } = said;
  assert.equal((await agent.submit({ authority })).status, 422, 'too few questions');
  assert.equal((await agent.submit({ ...said, authority: 'A-2222-2222' })).status, 422, 'not this one');
  await agent.submit(said);
  assert.match(agent.seen.text, /Done\. Receipt/);
}

/** Presses a button of the line about an account. */
async function press(who: Visitor, name: 'approve' | 'stop', userName: string) {
  await who.get(LIST);
  const card = who.seen.html
    .querySelectorAll('.card, section, article')
    .findLast((one) => one.text.includes(userName) && one.querySelector(`[name=${name}]`));
  const value = card?.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
  return who.submit({}, { form: 'one', press: { [name]: value } });
}

test('two agents switch off the lost second step of a representative; clients are told nothing', async () => {
  const { person, email, id, userName, ari, bo } = await withApp();
  assert.match((await signIn(portal, userName, PASSWORD)).seen.url, /second-step/);
  await report(ari, fileOf(person), id);
  await ari.get(LIST);
  assert.match(ari.seen.text, new RegExp(`${userName} \\(representative\\)`));
  assert.equal(ari.seen.html.querySelector('[name=approve]'), null, 'who asked is offered no approval');
  await press(bo, 'approve', userName);
  assert.match(bo.seen.text, /Approved\. It happens on/);
  await portal.work();
  assert.match(await letter(portal, email, 'lost second step was reported'), /Hello Claude Roy/);
  await letter(portal, email, 'will be switched off');
  portal.clock.advance('+71h');
  await portal.work();
  assert.match((await signIn(portal, userName, PASSWORD)).seen.url, /second-step/);
  portal.clock.advance('+1h');
  await portal.work();
  await letter(portal, email, 'is switched off');
  assert.match((await signIn(portal, userName, PASSWORD)).seen.url, CLIENTS);
  const acts = await many(
    portal.services.db,
    sql<{ act: string; caseId: string | null }>`select act, case_id from audit
      where act like '%clear%' and entry like ${`%${id}%`} order by seq`,
  );
  assert.deepEqual(
    acts.map(({ act, caseId }) => `${act} ${caseId}`),
    ['account.ask-clearing null', 'account.approve-clearing null', 'account.clear-factor null'],
  );
  const who = await person.browser();
  assert.doesNotMatch((await who.get(`/en/people/${person.caseId}/data`)).text, /second step/);
  const told = await subjects(portal, (await emailOf(person.accountId)).email);
  assert.ok(told.length > 0 && !told.some((subject) => /second step/.test(subject)));
});

test('a representative stops it with the application number of a client, and not with a birth date', async () => {
  const { id, person, claude, email, userName, ari, bo } = await withApp();
  await report(ari, fileOf(person), id);
  await press(bo, 'approve', userName);
  await portal.work();
  const link = /\/en\/keep-codes\/[\w-]{43}/.exec(await letter(portal, email, 'will be switched off'))?.[0];
  const reader = portal.visitor();
  await reader.get(link ?? '');
  assert.match(reader.seen.text, /Are you a representative\? Give the application number of a client/);
  assert.equal((await reader.submit({})).status, 422);
  assert.equal((await reader.submit({ ...birth, number: '' })).status, 422);
  await reader.submit({ number: person.number, ...NO_BIRTH });
  assert.match(reader.seen.text, /It is stopped/);
  assert.match((await claude.get('/en/clients')).url, /sign-in/, 'every session has ended');
  portal.clock.advance('+80h');
  await portal.work();
  assert.match((await signIn(portal, userName, PASSWORD)).seen.url, /second-step/);
});

test('only where the representative is on record, for a second step that is there, and by an agent', async () => {
  const { person, id, ari } = await withApp();
  const stranger = await somebody(portal, { familyName: 'Stranger' });
  const path = (applicationId: string, accountId: string) =>
    `/en/staff/support/applications/${applicationId}/representatives/${accountId}/lost-codes?reason=called`;
  assert.equal((await ari.get(path(person.applicationId, id))).status, 200);
  assert.equal((await ari.get(path(stranger.applicationId, id))).status, 404);
  assert.equal((await ari.get(path(person.applicationId, person.accountId))).status, 404);
  const officer = await sessionOf(portal, (await staffMember(portal, 'officer')).accountId);
  assert.equal((await officer.get(path(person.applicationId, id))).status, 404);
  const without = await named();
  await ari.get(fileOf(without.person));
  assert.doesNotMatch(ari.seen.text, /Codes and phone of Claude/);
});

/** Asks for another address; gives both links. */
async function asked(claude: Visitor, { to, old }: { readonly to: string; readonly old: string }) {
  await allFresh(portal);
  await claude.get('/en/account/email');
  await claude.submit({ email: to });
  assert.match(claude.seen.text, /A change is on its way/);
  await portal.work();
  const linkIn = (text: string, kind: string) => new RegExp(`/en/${kind}/[\\w-]{43}`).exec(text)?.[0] ?? '';
  return {
    confirm: linkIn(await letter(portal, to, 'confirm this email'), 'new-email'),
    stop: linkIn(await letter(portal, old, 'another email address'), 'keep-email'),
  };
}

const emailOf = (id: string) =>
  one(portal.services.db, sql<{ email: string }>`select email from account where id = ${id}`);

test('a representative changes the sign-in address: confirmed with the number of a client, told at the old one, counts 72 hours later', async () => {
  const { person, claude, email, id } = await named();
  const ofClient = await emailOf(person.accountId);
  const to = newEmail();
  const { confirm } = await asked(claude, { to, old: email });
  const reader = portal.visitor();
  await reader.get(confirm);
  assert.equal((await reader.submit({ ...birth, number: '' })).status, 422, 'the birth date of a client');
  await reader.submit({ number: person.number, ...NO_BIRTH });
  assert.match(reader.seen.text, /The address is confirmed/);
  await portal.work();
  await letter(portal, email, 'will change');
  portal.clock.advance('+71h');
  await portal.work();
  assert.deepEqual(await emailOf(id), { email });
  portal.clock.advance('+1h');
  await portal.work();
  assert.deepEqual(await emailOf(id), { email: to });
  for (const address of [email, to]) await letter(portal, address, 'the email address has changed');
  assert.match((await signIn(portal, to, PASSWORD)).seen.url, CLIENTS);
  assert.match((await signIn(portal, email, PASSWORD)).seen.text, /do not match our records/);
  assert.deepEqual(await emailOf(person.accountId), ofClient, 'the address of the client stays');
});

test('a representative who did not ask stops the change from the old address', async () => {
  const { person, claude, email, id } = await named();
  const { confirm, stop } = await asked(claude, { to: newEmail(), old: email });
  const reader = portal.visitor();
  await reader.get(confirm);
  await reader.submit({ number: person.number });
  await reader.get(stop);
  assert.match((await reader.submit({ number: person.number })).text, /choose a new password/);
  assert.match((await claude.get('/en/clients')).url, /sign-in/);
  portal.clock.advance('+80h');
  await portal.work();
  assert.deepEqual(await emailOf(id), { email });
});

test('a friend who is named by two families is one representative however the name is typed, and another name is another', async () => {
  const email = newEmail();
  const nameAs = async (name: string) => {
    const person = await somebody(portal);
    await allFresh(portal);
    const browser = await person.browser();
    await browser.get(`/en/people/${person.caseId}/representatives/new`);
    const today = portal.clock.today();
    const days = { ...dayFields('from', today), ...dayFields('to', addDays(today, 60)) };
    await browser.submit({ ...authority(email, ['status']), body: 'unpaid', licence: '', name, ...days });
    assert.match(browser.seen.text, /Your representative is on record/, browser.seen.text);
    const { n } = await one(
      portal.services.db,
      sql<{ n: number }>`select count(*) as n from account where email = ${email}`,
    );
    return n;
  };
  for (const name of ['René Müller', 'RENE MUELLER', 'Muller, Rene', 'rené  muller'])
    assert.equal(await nameAs(name), 1, name);
  assert.equal(await nameAs('René Miller'), 2);
});
