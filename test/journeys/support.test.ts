import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addStaff } from '../../src/account/staff.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type NewAccount, personWithNewAccount } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { invited } from '../fixtures/people/invitation.ts';

let portal: TestPortal;
const PASSWORD = 'green piano walks home';

before(async () => {
  portal = await testPortal();
  for (const [userName, role] of [
    ['ari', 'agent'],
    ['olive', 'officer'],
  ] as const) {
    const staff = {
      userName,
      name: userName,
      email: `${userName}@example.ca`,
      language: 'en' as const,
      roles: [role],
    };
    const added = await addStaff(portal.services, hasherOf(portal.services.settings), {
      ...staff,
      password: PASSWORD,
    });
    assert.ok(added.ok);
  }
});
after(() => portal.close());

async function staff(userName: string) {
  const someone = portal.visitor();
  await someone.get('/en/sign-in');
  await someone.submit({ user: userName, password: PASSWORD });
  return someone;
}

const fileOf = (family: { readonly applicationId: string }, more = '') =>
  `/en/staff/support/applications/${family.applicationId}${more}?reason=called`;
const audited = (act: string) =>
  many(
    portal.services.db,
    sql<{
      caseId: string | null;
      entry: string;
    }>`select case_id, entry from audit where act = ${act} order by seq`,
  );

async function bounce(family: NewAccount): Promise<void> {
  await many(
    portal.services.db,
    sql`update outbox set gave_up_at = ${portal.clock.now()}, unreachable_at = ${portal.clock.now()}, last_error = ${`550 5.1.1 <${family.email}> unknown`}
    where to_address = ${family.email}`,
  );
}

test('the desk is for agents only', async () => {
  const family = await personWithNewAccount(portal);
  const officer = await staff('olive');
  const pages = [
    '/en/staff/support',
    fileOf(family),
    fileOf(family, '/invitation'),
    '/en/staff/support/requests',
  ];
  for (const page of pages) {
    assert.equal((await officer.get(page)).status, 404, page);
    assert.match((await portal.visitor().get(page)).url, /sign-in/, page);
  }
});

test('a person is found by number, UCI, user name, email and name; each search is recorded with its reason', async () => {
  const family = await personWithNewAccount(portal, {
    familyName: 'Ozturk-Lavoie',
    email: 'amina.o@example.ca',
    uci: '99887766',
  });
  const agent = await staff('ari');
  const before = (await audited('support.search')).length;
  const terms = [family.number.toLowerCase(), '9988-7766', family.userName, 'AMINA.O@example.ca', 'ozturk'];
  for (const term of terms) {
    await agent.get('/en/staff/support');
    const seen = await agent.submit({ term, reason: 'called' });
    assert.match(seen.text, /Ozturk-Lavoie, Amina/, term);
  }
  await agent.get('/en/staff/support');
  assert.match((await agent.submit({ term: '100%_', reason: 'called' })).text, /Nobody was found/);
  await agent.get('/en/staff/support');
  assert.equal((await agent.submit({ term: 'ozturk' })).status, 422, 'no search without a reason');
  const rows = await audited('support.search');
  assert.equal(rows.length - before, terms.length + 1);
  assert.ok(
    rows.every(({ entry }) => entry.includes('"reason":"called"') && !entry.toLowerCase().includes('ozturk')),
  );
});

test('every view is recorded under the case, needs a reason, and shows no secret', async () => {
  const family = await personWithNewAccount(portal);
  await portal.work();
  const [password] = (await portal.mail(family.email)).filter(({ subject }) => subject.includes('temporary'));
  const secret = /\b(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}\b/.exec(password?.textPart ?? '')?.[0] ?? 'missing';
  const agent = await staff('ari');
  assert.match(
    (await agent.get(fileOf(family).split('?')[0] ?? '')).url,
    /\/staff\/support$/,
    'no reason, no view',
  );
  assert.equal((await agent.get('/en/staff/support/applications/not-an-id?reason=called')).status, 404);
  const seen = await agent.get(fileOf(family));
  assert.match(seen.text, /Letter\s*Temporary password/);
  assert.match(seen.text, /Taken by the mail server/);
  assert.ok(seen.text.includes(family.userName));
  for (const hidden of [secret, family.email]) assert.ok(!seen.bytes.toString().includes(hidden), hidden);
  const views = (await audited('support.view')).filter(({ caseId }) => caseId === family.caseId);
  assert.equal(views.length, 1);
});

test('access is sent again to the address on file, once it is known who asks', async () => {
  const family = await personWithNewAccount(portal);
  await portal.work();
  const agent = await staff('ari');
  await agent.get(fileOf(family, `/people/${family.personId}/access`));
  assert.equal((await agent.submit({ asked: ['number'] })).status, 422, 'one answer is too few');
  assert.equal((await agent.submit({ asked: ['number', 'number'] })).status, 422, 'the same twice is one');
  await agent.submit({ asked: ['number', 'birth'] });
  assert.match(agent.seen.text, /Receipt R-/);
  await portal.work();
  const letters = (await portal.mail(family.email)).map(({ subject }) => subject);
  assert.equal(letters.filter((subject) => subject.includes('a new temporary password')).length, 1);
  const [deed] = (await audited('support.send-access')).filter(({ caseId }) => caseId === family.caseId);
  assert.match(deed?.entry ?? '', /"asked":\["number","birth"\]/);
});

test('an address is corrected only after an email to it failed; both are told and the old one opens nothing', async () => {
  const family = await personWithNewAccount(portal);
  await portal.work();
  const agent = await staff('ari');
  const page = fileOf(family, `/people/${family.personId}/email`);
  const asked = ['number', 'birth', 'passport'];
  await agent.get(page);
  assert.match((await agent.submit({ email: 'right@example.ca', asked })).text, /has failed/);
  await bounce(family);
  await agent.get(page);
  assert.equal((await agent.submit({ email: 'right@example.ca', asked: ['number', 'birth'] })).status, 422);
  assert.equal((await agent.submit({ email: 'not an address', asked })).status, 422);
  await agent.submit({ email: 'right@example.ca', asked });
  assert.match(agent.seen.text, /Receipt R-/);
  await portal.work();
  const [account] = await many(
    portal.services.db,
    sql<{ email: string; until: Date | null }>`
    select email, temporary_expires_at as until from account where id = ${family.accountId}`,
  );
  assert.deepEqual(account, { email: 'right@example.ca', until: null });
  for (const to of ['right@example.ca', family.email]) {
    const told = (await portal.mail(to)).find(({ subject }) => subject.includes('address was changed'));
    assert.ok(told, to);
    assert.doesNotMatch(told.textPart, /right@|p0\d+@|Haddad/);
  }
});

test('an invitation is sent again through its own room', async () => {
  const family = await invited(portal);
  const agent = await staff('ari');
  await agent.get(fileOf(family, '/invitation'));
  await agent.submit({ asked: ['uci', 'birth'] });
  await portal.work();
  const links = (await portal.mail(family.email)).map(
    ({ textPart }) => /\/en\/invitation\/[\w-]{43}/.exec(textPart)?.[0],
  );
  assert.equal(new Set(links).size, 2);
  assert.equal((await portal.visitor().get(links.at(-1) ?? '')).status, 410, 'the one before ends');
});

test('somebody without a session can write to us; the desk sees it with its deadline and ticks it off', async () => {
  const someone = portal.visitor('fr');
  await someone.get('/fr/ecrivez-nous');
  assert.equal((await someone.submit({ kind: 'email', email: 'x', message: '' })).status, 422);
  await someone.submit({ kind: 'email', email: 'new@example.ca', message: 'Mon adresse <b>a changé</b>.' });
  assert.match(someone.seen.text, /au plus tard le 9 mars 2026/);
  const number = /Q-[\w-]{9}/.exec(someone.seen.text)?.[0] ?? '';
  const agent = await staff('ari');
  const list = await agent.get('/en/staff/support/requests');
  assert.ok(list.text.includes(number) && list.text.includes('Mon adresse <b>a changé</b>.'));
  await agent.submit({}, { form: `done-${number}` });
  assert.match(agent.seen.text, /No request waits/);
  assert.equal((await audited('support.finish-request')).length, 1);
});

test('the audit chain is whole after all of it', async () => {
  assert.equal((await verifyTrail(portal.services.db)).fault, undefined);
});
