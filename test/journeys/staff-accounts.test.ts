import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeStaffCommand } from '../../src/account/staff/staff-command.ts';
import type { Role } from '../../src/config/settings.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { signIn } from '../fixtures/people/sign-in.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const LIST = '/en/staff/accounts';
const pageOf = (accountId: string) => `${LIST}/${accountId}`;

async function someone(role: Role, name: string) {
  const { accountId } = await staffMember(portal, role, name);
  return { accountId, browser: await sessionOf(portal, accountId) };
}

const rolesOf = async (accountId: string) =>
  (
    await many(
      portal.services.db,
      sql<{ roles: readonly Role[]; closed: boolean }>`select roles, closed_at is not null as closed
        from account where id = ${accountId}`,
    )
  )[0];

const audited = async (act: string) =>
  (await many(portal.services.db, sql`select 1 from audit where act = ${act}`)).length;

const press = (who: Visitor, name: string, value: string) =>
  who.submit({}, { form: 'one', press: { [name]: value } });
const waitingId = (who: Visitor) => who.seen.html.querySelector('[name=drop]')?.getAttribute('value') ?? '';

test('a colleague is suspended in all sessions at once, and comes back by two administrators', async () => {
  const [ada, ben, olive] = [
    await someone('administrator', 'Ada'),
    await someone('administrator', 'Ben'),
    await someone('officer', 'Olive Fournier'),
  ];
  const other = await sessionOf(portal, olive.accountId);
  assert.equal((await olive.browser.get('/en/staff/review')).status, 200);
  await ada.browser.get(pageOf(olive.accountId));
  assert.match((await ada.browser.submit({}, { press: { do: 'suspend' } })).text, /suspended/);
  for (const browser of [olive.browser, other])
    assert.match((await browser.get('/en/staff/review')).url, /sign-in/);
  assert.match((await ada.browser.get(LIST)).text, /Suspended ?Olive Fournier/);
  await ada.browser.get(pageOf(olive.accountId));
  await ada.browser.submit({ roles: ['officer'] }, { press: { do: 'save' } });
  assert.match(ada.browser.seen.text, /Another administrator must confirm/);
  await ada.browser.get(LIST);
  const id = waitingId(ada.browser);
  assert.match((await press(ada.browser, 'confirm', id)).text, /Another person must confirm/);
  assert.deepEqual(await rolesOf(olive.accountId), { roles: ['officer'], closed: true });
  await ben.browser.get(LIST);
  await press(ben.browser, 'confirm', id);
  assert.deepEqual(await rolesOf(olive.accountId), { roles: ['officer'], closed: false });
  assert.match((await olive.browser.get('/en/staff/review')).url, /sign-in/, 'old sessions stay ended');
});

test('a role is taken away at once; a new one waits for a second administrator; removed is for good', async () => {
  const [ada, ben, pia] = [
    await someone('administrator', 'Ada'),
    await someone('administrator', 'Ben'),
    await someone('producer', 'Pia Roy'),
  ];
  await ada.browser.get(pageOf(pia.accountId));
  assert.equal((await ada.browser.submit({ roles: [] }, { press: { do: 'save' } })).status, 422);
  await ada.browser.submit({ roles: ['producer', 'agent'] }, { press: { do: 'save' } });
  assert.equal((await pia.browser.get('/en/staff/support')).status, 404, 'not yet');
  await ben.browser.get(LIST);
  await press(ben.browser, 'confirm', waitingId(ben.browser));
  assert.equal((await pia.browser.get('/en/staff/support')).status, 200);
  await ada.browser.get(pageOf(pia.accountId));
  await ada.browser.submit({ roles: ['agent'] }, { press: { do: 'save' } });
  assert.equal((await pia.browser.get('/en/staff/cards')).status, 404, 'in the session that is open');
  await ada.browser.get(pageOf(pia.accountId));
  await ada.browser.submit({}, { press: { do: 'remove' } });
  assert.match((await pia.browser.get('/en/staff')).url, /sign-in/);
  assert.equal((await ada.browser.get(pageOf(pia.accountId))).html.querySelector('[name=do]'), null);
});

test('nobody does it to oneself, and of two who remove each other one is left', async () => {
  const [ada, ben] = [await someone('administrator', 'Ada'), await someone('administrator', 'Ben')];
  const own = await ada.browser.get(pageOf(ada.accountId));
  assert.match(own.text, /This is your own account/);
  await ada.browser.get(pageOf(ben.accountId));
  const token = ada.browser.seen.html.querySelector('#form input[name=_token]')?.getAttribute('value') ?? '';
  const self = await ada.browser.post(pageOf(ada.accountId), {
    _token: token,
    do: 'save',
    roles: ['administrator', 'agent'],
  });
  assert.match(self.text, /Nobody changes their own account/);
  await ada.browser.get(pageOf(ben.accountId));
  await ben.browser.get(pageOf(ada.accountId));
  await Promise.all([
    ada.browser.submit({}, { press: { do: 'remove' } }),
    ben.browser.submit({}, { press: { do: 'remove' } }),
  ]);
  const left = [await rolesOf(ada.accountId), await rolesOf(ben.accountId)].filter((one) => !one?.closed);
  assert.equal(left.length, 1);
});

test('a new colleague takes two administrators; neither of them alone could come in as that person', async () => {
  const [ada, ben] = [await someone('administrator', 'Ada'), await someone('administrator', 'Ben')];
  await ada.browser.get('/en/staff/new-account');
  assert.equal((await ada.browser.submit({ user: 'x' })).status, 422);
  const seen = await ada.browser.submit({
    user: 'new.agent',
    name: 'Nadia New',
    email: 'nadia@staff.example',
    language: 'en',
    roles: ['agent'],
  });
  const password = seen.html.querySelector('.secret')?.text.trim() ?? '';
  assert.match(password, /^(\w{4}-){3}\w{4}$/);
  assert.equal((await signIn(portal, 'new.agent', password)).seen.status, 422, 'nothing is made yet');
  await ada.browser.get(LIST);
  const id = waitingId(ada.browser);
  assert.match((await press(ada.browser, 'confirm', id)).text, /Another person must confirm/);
  await ben.browser.get(LIST);
  assert.match(ben.browser.seen.text, /New account new\.agent, nadia@staff\.example: Support agent/);
  const confirmed = await press(ben.browser, 'confirm', id);
  assert.ok(!confirmed.text.includes(password));
  assert.doesNotMatch((await signIn(portal, 'new.agent', password)).seen.url, /sign-in/);
  const [row] = await many(
    portal.services.db,
    sql<{ details: Record<string, string> }>`select details from second_person_request where id = ${id}`,
  );
  assert.equal(row?.details['passwordHash'], undefined, 'no hash is kept beside the account');
});

test('the command line is the second path of one administrator alone, and is recorded', async () => {
  const { accountId } = await staffMember(portal, 'officer', 'Only One');
  const [row] = await many(
    portal.services.db,
    sql<{ userName: string }>`select user_name from account where id = ${accountId}`,
  );
  const before = await audited('account.change-roles');
  const change = (how: Parameters<typeof changeStaffCommand>[2]) =>
    changeStaffCommand(portal.services, row?.userName ?? '', how);
  assert.equal((await change({})).code, 1);
  assert.equal((await change({ role: ['producer'] })).code, 0);
  assert.equal((await audited('account.change-roles')) - before, 1);
  assert.equal((await change({ suspend: true })).code, 0);
  assert.deepEqual(await rolesOf(accountId), { roles: ['producer'], closed: true });
  assert.equal((await change({ role: ['officer'] })).code, 0);
  assert.deepEqual(await rolesOf(accountId), { roles: ['officer'], closed: false });
});
