import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codeAt } from '../../src/account/mfa/codes.ts';
import { addStaff } from '../../src/account/staff/staff.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import type { Role } from '../../src/config/settings.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { authenticator, pressPasskey, bytesOfBase32 } from '../fixtures/people/authenticator.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { birth, HOME, letter, settled, signIn } from '../fixtures/people/sign-in.ts';
import { answersOf } from '../fixtures/people/caller.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
  const roles = { ari: 'agent', bo: 'agent', ada: 'administrator', ben: 'administrator', olive: 'officer' };
  for (const [userName, role] of Object.entries(roles)) await addOne(userName, role as Role);
});
after(() => portal.close());

async function addOne(userName: string, role: Role): Promise<void> {
  const person = { userName, name: `${userName} Roy`, email: `${userName}@staff.example` };
  const staff = { ...person, language: 'en' as const, roles: [role], password: PASSWORD };
  assert.ok((await addStaff(portal.services, hasherOf(portal.services.settings), staff)).ok);
}

const as = (userName: string) => signIn(portal, userName, PASSWORD);
const LIST = '/en/staff/support/lost-codes';
const STAFF = '/en/staff/accounts';

/** What the person at a path of the desk says. */
const enough = (path: string) => answersOf(portal, { personId: /people\/([\w-]+)/.exec(path)?.[1] ?? '' });

/** Somebody with codes from an app, and where an agent reports them lost. */
async function withApp({ short = false } = {}) {
  const { family, someone } = await settled(portal);
  await someone.get('/en/account/app-codes');
  const secret = bytesOfBase32(someone.seen.html.querySelector('.secret')?.text ?? '');
  await someone.submit({ code: codeAt(secret, portal.clock.now()) });
  if (short) {
    await someone.get('/en/account/password');
    await someone.submit({ present: PASSWORD, password: 'kelp-9-dr' });
  }
  const { applicationId, personId } = family;
  const path = `/en/staff/support/applications/${applicationId}/people/${personId}/lost-codes?reason=called`;
  return { family, someone, path };
}

async function report(agent: Visitor, path: string): Promise<void> {
  await agent.get(path);
  const said = await enough(path);
  assert.equal((await agent.submit({ number: said['number'] ?? '' })).status, 422, 'too few questions');
  await agent.submit(said);
  assert.match(agent.seen.text, /Done\. Receipt/);
}

/** Presses a button of the line that names this person. */
async function press(who: Visitor, page: string, name: string, userName: string) {
  await who.get(page);
  const card = who.seen.html
    .querySelectorAll('.card, section, article, tr')
    .findLast((one) => one.text.includes(userName) && one.querySelector(`[name=${name}]`));
  const value = card?.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
  assert.ok(value, `no button '${name}' for ${userName}`);
  return who.submit({}, { form: 'one', press: { [name]: value } });
}

const stopLink = (text: string) => /\/en\/keep-codes\/[\w-]{43}/.exec(text)?.[0] ?? '';

test('one agent asks, another approves, the person is told each time, and codes go after 72 hours', async () => {
  const { family, path } = await withApp();
  const [ari, bo] = [await as('ari'), await as('bo')];
  await report(ari, path);
  await portal.work();
  assert.match(await letter(portal, family.email, 'lost second step was reported'), /keep-codes/);
  await ari.get(LIST);
  assert.equal(ari.seen.html.querySelector('[name=approve]'), null, 'who asked is offered no approval');
  await press(bo, LIST, 'approve', family.userName);
  assert.match(bo.seen.text, /Approved\. It happens on/);
  await portal.work();
  await letter(portal, family.email, 'will be switched off');
  portal.clock.advance('+71h');
  await portal.work();
  assert.match((await signIn(portal, family.userName, PASSWORD)).seen.url, /second-step/);
  portal.clock.advance('+1h');
  await portal.work();
  await letter(portal, family.email, 'is switched off');
  assert.match((await signIn(portal, family.userName, PASSWORD)).seen.url, HOME);
  const acts = await many(
    portal.services.db,
    sql<{ act: string }>`select act from audit where act like '%clear%' order by seq`,
  );
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['account.ask-clearing', 'support.ask-clearing', 'account.approve-clearing', 'account.clear-factor'],
  );
});

test('nobody approves alone, however the form is sent; an officer sees none of it', async () => {
  const { family, path } = await withApp();
  const [ari, bo] = [await as('ari'), await as('bo')];
  await report(ari, path);
  await bo.get(LIST);
  const value = bo.seen.html.querySelector('[name=approve]')?.getAttribute('value') ?? '';
  const token = bo.seen.html.querySelector('#one input[name=_token]')?.getAttribute('value') ?? '';
  await ari.get(LIST);
  await ari.submit({}, { form: 'one', press: { approve: value } });
  assert.equal(ari.seen.status, 422);
  assert.match(ari.seen.text, /Another person must approve/);
  const officer = await as('olive');
  for (const page of [LIST, STAFF, path]) assert.equal((await officer.get(page)).status, 404, page);
  assert.equal((await bo.get(STAFF)).status, 404, 'agents are no administrators');
  assert.equal((await (await as('ada')).get(LIST)).status, 404, 'nor the other way round');
  await press(bo, LIST, 'stop', family.userName);
  await portal.work();
  await letter(portal, family.email, 'second step stays');
  assert.equal(bo.seen.html.querySelector('form#one'), null, 'nothing waits: no form');
  assert.equal((await bo.post(LIST, { _token: token, approve: value })).status, 422);
});

test('the person stops it by the link, with something known; a scanner does not', async () => {
  const { family, someone, path } = await withApp();
  const [ari, bo] = [await as('ari'), await as('bo')];
  await report(ari, path);
  await press(bo, LIST, 'approve', family.userName);
  await portal.work();
  const link = stopLink(await letter(portal, family.email, 'will be switched off'));
  const scanner = portal.visitor();
  await scanner.get(link);
  assert.equal((await scanner.submit({})).status, 422);
  assert.equal((await scanner.submit({ number: 'E000000000' })).status, 422);
  await scanner.submit({ ...birth, number: '' });
  assert.match(scanner.seen.text, /It is stopped/);
  assert.match((await someone.get('/en/family')).url, /sign-in/, 'every session has ended');
  portal.clock.advance('+80h');
  await portal.work();
  assert.match((await signIn(portal, family.userName, PASSWORD)).seen.url, /second-step/);
  assert.equal((await portal.visitor().get(link)).status, 410);
});

test('a password too short to stand alone ends with the codes: a temporary one comes', async () => {
  const { family, path } = await withApp({ short: true });
  await report(await as('ari'), path);
  await press(await as('bo'), LIST, 'approve', family.userName);
  portal.clock.advance('+72h');
  await portal.work();
  assert.match((await signIn(portal, family.userName, 'kelp-9-dr')).seen.text, /do not match our records/);
  await letter(portal, family.email, 'a new temporary password');
});

test('what nobody approves in a week runs out, and can be asked for again', async () => {
  const { family, path } = await withApp();
  await report(await as('ari'), path);
  const again = await as('bo');
  await again.get(path);
  assert.match((await again.submit(await enough(path))).text, /asked for already/);
  portal.clock.advance('+7d');
  const bo = await as('bo');
  await bo.get(LIST);
  assert.ok(!bo.seen.text.includes(family.userName));
  await report(bo, path);
});

test('two administrators take the passkeys of a colleague away; nobody clears their own', async () => {
  const device = authenticator(portal.origin);
  const olive = await as('olive');
  await olive.get('/en/account/passkeys/new');
  await pressPasskey(olive, portal.origin, device);
  const [ada, ben] = [await as('ada'), await as('ben')];
  await ada.get('/en/account/passkeys/new');
  await pressPasskey(ada, portal.origin, authenticator(portal.origin));
  const own = ben.seen && (await ben.get(STAFF)).html.querySelectorAll('[name=clear]').length;
  assert.equal(own, 2, 'olive and ada');
  await press(ada, STAFF, 'clear', 'olive');
  assert.match(ada.seen.text, /somebody else approves/);
  const approve = (await ben.get(STAFF)).html.querySelector('[name=approve]')?.getAttribute('value') ?? '';
  await ada.get(STAFF);
  assert.equal((await ada.submit({}, { form: 'one', press: { approve } })).status, 422);
  await press(ben, STAFF, 'approve', 'olive');
  assert.match((await olive.get('/en/staff')).url, /sign-in/, 'her sessions have ended');
  const late = portal.visitor();
  await late.get('/en/sign-in');
  assert.equal((await pressPasskey(late, portal.origin, device)).status, 422);
  await portal.work();
  await letter(portal, 'olive@staff.example', 'is switched off');
  const again = await as('olive');
  await press(ben, STAFF, 'end', 'olive');
  assert.match((await again.get('/en/staff')).url, /sign-in/);
  await ben.get(STAFF);
  portal.clock.advance('+6m');
  await ben.submit({}, { form: 'one', press: { end: approve } });
  assert.match(ben.seen.url, /confirm-it-is-you/, 'it asks for proof after five minutes');
});
