import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addStaff } from '../../src/account/staff/staff.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type NewAccount, personWithNewAccount } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { answersOf } from '../fixtures/people/caller.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { birth, linkIn } from '../fixtures/people/sign-in.ts';
import { changesAt } from '../fixtures/people/email-change.ts';
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
  const said = await answersOf(portal, family, ['number', 'birth']);
  const { number = '' } = said;
  assert.equal((await agent.submit({ number })).status, 422, 'one answer is too few');
  await agent.get(fileOf(family, `/people/${family.personId}/access`));
  await agent.submit(said);
  assert.match(agent.seen.text, /Receipt R-/);
  await portal.work();
  const letters = (await portal.mail(family.email)).map(({ subject }) => subject);
  assert.equal(letters.filter((subject) => subject.includes('a new temporary password')).length, 1);
  const [deed] = (await audited('support.send-access')).filter(({ caseId }) => caseId === family.caseId);
  assert.match(deed?.entry ?? '', /"asked":\["number","birth"\]/);
});

test('an invitation is sent again through its own room', async () => {
  const family = await invited(portal);
  const agent = await staff('ari');
  await agent.get(fileOf(family, '/invitation'));
  const [person] = await many(
    portal.services.db,
    sql<{ personId: string }>`select id as person_id from person
      where application_id = ${family.applicationId} and role = 'principal'`,
  );
  await agent.submit(await answersOf(portal, { personId: person?.personId ?? '' }, ['uci', 'birth']));
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

test('what is asked stands nowhere on the desk, and the server compares; wrong answers are counted, and come to an end', async () => {
  const family = await personWithNewAccount(portal);
  await portal.work();
  const agent = await staff('ari');
  const page = fileOf(family, `/people/${family.personId}/access`);
  const said = await answersOf(portal, family, ['number', 'birth', 'uci', 'passport']);
  const { uci = '', passport = '', number = '' } = said;
  for (const seen of [await agent.get(fileOf(family)), await agent.get(page)])
    for (const hidden of [number, uci, passport, said['birth-year'] ?? ''])
      assert.ok(!seen.bytes.toString().includes(hidden), hidden);
  const sent = async () =>
    (await audited('support.send-access')).filter(({ caseId }) => caseId === family.caseId).length;
  for (let tried = 0; tried < 5; tried += 1) {
    await agent.get(page);
    const refused = await agent.submit({ ...said, uci: `8${String(tried)}${uci.slice(2)}` });
    assert.match(refused.text, /Not all of these answers are right/);
  }
  await agent.get(page);
  assert.match(
    (await agent.submit(said)).text,
    /Too many answers were wrong/,
    'also when they are right now',
  );
  const other = await sessionOf(portal, (await staffMember(portal, 'agent')).accountId);
  await other.get(page);
  assert.match((await other.submit(said)).text, /Too many answers were wrong/, 'whoever of the desk asks');
  assert.equal(await sent(), 0);
  const rows = (await audited('support.compare')).filter(({ caseId }) => caseId === family.caseId);
  assert.deepEqual(
    rows.map(({ entry }) => /"found":"(\w+)"/.exec(entry)?.[1]),
    [...Array.from({ length: 5 }, () => 'wrong'), 'limit', 'limit'],
  );
  assert.ok(
    rows.every(({ entry }) => !entry.includes(uci) && !entry.includes(number)),
    'never what was said',
  );
  portal.clock.advance('+25h');
  const later = await staff('ari');
  await later.get(page);
  assert.match((await later.submit(said)).text, /Receipt R-/, 'the day after');
  assert.equal(await sent(), 1);
});

test('wrong answers of one agent about many people come to an end, too; a colleague goes on', async () => {
  const [hasty, calm] = await Promise.all([staffMember(portal, 'agent'), staffMember(portal, 'agent')]);
  const tryAt = async (agentId: string, right: boolean) => {
    const family = await personWithNewAccount(portal);
    const said = await answersOf(portal, family, ['number', 'birth']);
    const agent = await sessionOf(portal, agentId);
    let text = '';
    for (let tried = 0; tried < (right ? 1 : 4); tried += 1) {
      await agent.get(fileOf(family, `/people/${family.personId}/access`));
      text = (await agent.submit({ ...said, ...(right ? {} : { number: 'E000000000' }) })).text;
    }
    return text;
  };
  for (let family = 0; family < 5; family += 1) await tryAt(hasty.accountId, false);
  assert.match(await tryAt(hasty.accountId, true), /Too many answers were wrong/);
  assert.match(await tryAt(calm.accountId, true), /Receipt R-/);
});

const press = (who: Awaited<ReturnType<typeof staff>>, name: string, value: string) =>
  who.submit({}, { form: 'one', press: { [name]: value } });

test('the address of an account that nobody opened takes two agents and the delay; then access goes there', async () => {
  const family = await personWithNewAccount(portal);
  await portal.work();
  const agent = await staff('ari');
  const page = fileOf(family, `/people/${family.personId}/email`);
  const said = await answersOf(portal, family);
  await agent.get(page);
  assert.match((await agent.submit({ email: 'right@example.ca', ...said })).text, /has failed/);
  await bounce(family);
  await agent.get(page);
  assert.equal((await agent.submit({ email: 'not an address', ...said })).status, 422);
  await agent.submit({ email: 'right@example.ca', ...said });
  assert.match(agent.seen.text, /Receipt R-/);
  const emailNow = changesAt(() => portal).emailOf;
  assert.equal((await emailNow(family)).email, family.email, 'one agent changes nothing');
  const own = await agent.get('/en/staff/support/lost-codes');
  assert.equal(own.html.querySelector('[name=approve-address]'), null);
  const id = own.html.querySelector('[name=stop-address]')?.getAttribute('value') ?? '';
  assert.match((await press(agent, 'approve-address', id)).text, /Another person must approve/);
  const second = await sessionOf(portal, (await staffMember(portal, 'agent')).accountId);
  await second.get('/en/staff/support/lost-codes');
  await press(second, 'approve-address', id);
  await portal.work();
  const [confirm] = await portal.mail('right@example.ca');
  const { use } = changesAt(() => portal);
  await use(linkIn(confirm?.textPart ?? '', 'new-email'), birth);
  portal.clock.advance('+72h');
  await portal.work();
  assert.equal((await emailNow(family)).email, 'right@example.ca');
  await portal.work();
  const subjects = (await portal.mail('right@example.ca')).map(({ subject }) => subject);
  assert.ok(
    subjects.some((subject) => subject.includes('a new temporary password')),
    subjects.join(),
  );
});

test('the address that an invitation goes to takes two agents, too', async () => {
  const family = await invited(portal);
  await portal.work();
  await many(
    portal.services.db,
    sql`update outbox set gave_up_at = ${portal.clock.now()}, unreachable_at = ${portal.clock.now()}
      where to_address = ${family.email}`,
  );
  const [person] = await many(
    portal.services.db,
    sql<{ personId: string }>`select id as person_id from person
      where application_id = ${family.applicationId} and role = 'principal'`,
  );
  const personId = person?.personId ?? '';
  const emailNow = async () =>
    (
      await many(portal.services.db, sql<{ email: string }>`select email from person where id = ${personId}`)
    )[0]?.email;
  const agent = await staff('ari');
  await agent.get(fileOf(family, `/people/${personId}/email`));
  await agent.submit({ email: 'first@example.ca', ...(await answersOf(portal, { personId })) });
  assert.match(agent.seen.text, /Receipt R-/);
  const mine = await agent.get('/en/staff/support/own-accounts');
  const id = mine.html.querySelector('[name=refuse]')?.getAttribute('value') ?? '';
  assert.match((await press(agent, 'approve', id)).text, /Another agent must approve/);
  assert.equal(await emailNow(), family.email);
  const second = await sessionOf(portal, (await staffMember(portal, 'agent')).accountId);
  await second.get('/en/staff/support/own-accounts');
  assert.match((await press(second, 'approve', id)).text, /Saved\./);
  assert.equal(await emailNow(), 'first@example.ca');
});

test('the audit chain is whole after all of it', async () => {
  assert.equal((await verifyTrail(portal.services.db)).fault, undefined);
});
