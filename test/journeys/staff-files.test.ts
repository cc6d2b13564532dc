import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Role } from '../../src/config/settings.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, one, run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { answersOf } from '../fixtures/people/caller.ts';
import { ordered } from '../fixtures/people/residents.ts';
import { personWithNewAccount } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

async function someone(role: Role, name: string) {
  const { accountId } = await staffMember(portal, role, name);
  return { accountId, browser: await sessionOf(portal, accountId) };
}

const OWN = '/en/staff/own-files';
const fileOf = (applicationId: string) => `/en/staff/support/applications/${applicationId}?reason=called`;

async function declare(who: Visitor, fields: Record<string, string>, press: string): Promise<void> {
  await who.get(OWN);
  const seen = await who.submit(fields, { press: { do: press } });
  assert.match(seen.text, /It is declared/);
}

const search = async (who: Visitor, term: string) => {
  await who.get('/en/staff/support');
  return (await who.submit({ term, reason: 'called' })).text;
};

const refusals = async (accountId: string) =>
  many(
    portal.services.db,
    sql<{
      entry: string;
    }>`select entry from audit where act = 'staff.refuse-apart' and actor_id = ${accountId}`,
  );

test('a declared file is refused in plain words on every page, is in no list, and the try is on record', async () => {
  const family = await personWithNewAccount(portal, { familyName: 'Zebedee' });
  const agent = await someone('agent', 'Ari Zebedee');
  assert.equal((await agent.browser.get(fileOf(family.applicationId))).status, 200);
  assert.match(await search(agent.browser, 'zebedee'), /Zebedee,/);
  await declare(agent.browser, { number: family.number.toLowerCase() }, 'add');
  const pages = [
    fileOf(family.applicationId),
    `/en/staff/support/applications/${family.applicationId}/people/${family.personId}/access?reason=called`,
    `/en/staff/support/applications/${family.applicationId}/invitation?reason=called`,
  ];
  for (const page of pages) {
    const seen = await agent.browser.get(page);
    assert.equal(seen.status, 403, page);
    assert.match(seen.text, /This file is not for you to open/);
    assert.ok(!seen.text.includes(family.number));
  }
  assert.equal((await refusals(agent.accountId)).length, pages.length);
  assert.match(await search(agent.browser, 'zebedee'), /Nobody was found/);
  const own = await agent.browser.get(OWN);
  assert.equal(own.html.querySelector('[value^=forget]'), null, 'nobody takes their own back');
});

test('name and birth date find a file, folded; so does the home address', async () => {
  const byName = await personWithNewAccount(portal, {
    familyName: 'Côté-Nuñez',
    givenNames: 'Zoé Marie',
    birthDate: '1979-04-05',
  });
  const officer = await staffMember(portal, 'officer');
  const byAddress = await ordered(portal, officer, { familyName: 'Neighbour' });
  const agent = await someone('agent', 'Z. Cote');
  await declare(
    agent.browser,
    {
      family: 'COTE NUNEZ',
      given: 'zoe',
      'birth-year': '1979',
      'birth-month': '4',
      'birth-day': '5',
      ...(await one(
        portal.services.db,
        sql<{ line1: string; postal: string }>`select line1, postal_code as postal from address
          where case_id = ${byAddress.caseId} and until is null limit 1`,
      )),
    },
    'person',
  );
  assert.equal((await agent.browser.get(fileOf(byName.applicationId))).status, 403);
  // What was declared before names were kept folded counts again as soon as the sweep has folded it.
  await run(portal.services.db, sql`update staff_declaration set name_query = null`);
  assert.equal((await agent.browser.get(fileOf(byName.applicationId))).status, 200);
  await portal.work();
  assert.equal((await agent.browser.get(fileOf(byName.applicationId))).status, 403);
  assert.equal((await agent.browser.get(fileOf(byAddress.applicationId))).status, 403);
  const other = await personWithNewAccount(portal, { familyName: 'Côté-Nuñez', givenNames: 'Zoé' });
  assert.equal((await agent.browser.get(fileOf(other.applicationId))).status, 200, 'another birth date');
  // Everybody of the tests lives at that address.
  await run(portal.services.db, sql`delete from staff_declaration`);
});

test('a colleague may not either, until an administrator lets one; and never the one whose file it is', async () => {
  const family = await personWithNewAccount(portal);
  const [ari, bo] = [await someone('agent', 'Ari'), await someone('agent', 'Bo')];
  const ada = await someone('administrator', 'Ada');
  await declare(ari.browser, { number: family.number }, 'add');
  assert.equal((await bo.browser.get(fileOf(family.applicationId))).status, 403);
  const userNameOf = async (accountId: string) =>
    (
      await one(
        portal.services.db,
        sql<{ userName: string }>`select user_name from account where id = ${accountId}`,
      )
    ).userName;
  const page = `/en/staff/accounts/${ari.accountId}/files`;
  await ada.browser.get(page);
  const wanted = { number: family.number, who: await userNameOf(ari.accountId) };
  const self = await ada.browser.submit(wanted, { press: { do: 'permit' } });
  assert.match(self.text, /It must be somebody else/);
  await ada.browser.get(page);
  const given = { number: family.number, who: await userNameOf(bo.accountId) };
  assert.match((await ada.browser.submit(given, { press: { do: 'permit' } })).text, /Let work on it: Bo/);
  assert.equal((await bo.browser.get(fileOf(family.applicationId))).status, 200);
  assert.equal((await ari.browser.get(fileOf(family.applicationId))).status, 403);
  await ada.browser.get(page);
  await ada.browser.submit({}, { press: { do: `forget ${family.number}` } });
  assert.equal((await ari.browser.get(fileOf(family.applicationId))).status, 200, 'taken back by another');
});

test('nobody confirms what a colleague asked about their household, by no id in hand', async () => {
  const family = await personWithNewAccount(portal);
  const [ari, bo] = [await someone('agent', 'Ari'), await someone('agent', 'Bo')];
  await run(
    portal.services.db,
    sql`update outbox set gave_up_at = ${portal.clock.now()}, unreachable_at = ${portal.clock.now()}
      where to_address = ${family.email}`,
  );
  await portal.work();
  await run(
    portal.services.db,
    sql`update outbox set unreachable_at = ${portal.clock.now()} where to_address = ${family.email}`,
  );
  await ari.browser.get(
    `/en/staff/support/applications/${family.applicationId}/people/${family.personId}/email?reason=called`,
  );
  const asked = await ari.browser.submit({ email: 'right@example.ca', ...(await answersOf(portal, family)) });
  assert.match(asked.text, /Receipt R-/);
  const LIST = '/en/staff/support/lost-codes';
  const id =
    (await ari.browser.get(LIST)).html.querySelector('[name=stop-address]')?.getAttribute('value') ?? '';
  const waiting = await bo.browser.get(LIST);
  assert.ok(waiting.html.querySelector(`[name=approve-address][value="${id}"]`));
  const token = waiting.html.querySelector('#one input[name=_token]')?.getAttribute('value') ?? '';
  await declare(bo.browser, { number: family.number }, 'add');
  assert.doesNotMatch((await bo.browser.get(LIST)).text, /right@example/, 'it is not in the list any more');
  const tried = await bo.browser.post(LIST, { _token: token, 'approve-address': id });
  assert.match(tried.text, /decided already/);
  const { approved } = await one(
    portal.services.db,
    sql<{ approved: boolean }>`select approved_by is not null as approved from email_change where id = ${id}`,
  );
  assert.equal(approved, false);
  await run(portal.services.db, sql`delete from staff_file`);
});

test('officers and producers keep away too: the queue, a search, a batch and the card pass them by', async () => {
  const officer = await staffMember(portal, 'officer');
  const person = await ordered(portal, officer, { familyName: 'Apart' });
  const { id, number } = await one(
    portal.services.db,
    sql<{
      id: string;
      number: string;
    }>`select o.id, a.number from card_order o join case_file c on c.id = o.case_id
      join person p on p.id = c.person_id join application a on a.id = p.application_id
      where o.case_id = ${person.caseId}`,
  );
  const producer = await someone('producer', 'Pia');
  const reviewer = await someone('officer', 'Olive');
  for (const { browser } of [producer, reviewer]) await declare(browser, { number }, 'add');
  assert.equal((await producer.browser.get(`/en/staff/cards/orders/${id}`)).status, 403);
  assert.equal((await producer.browser.get(`/en/staff/cards/orders/${id}/photo`)).status, 403);
  assert.doesNotMatch((await producer.browser.get('/en/staff/cards?find=Apart')).text, /APART/);
  assert.equal((await reviewer.browser.get(`/en/staff/review/${person.caseId}`)).status, 403);
  await producer.browser.get('/en/staff/cards');
  const made = await producer.browser.submit({ size: '50' }).catch(() => undefined);
  assert.ok(!made?.text.includes('APART'));
  const left = await one(
    portal.services.db,
    sql<{ batchId: string | null }>`select batch_id from card_order where id = ${id}`,
  );
  assert.equal(left.batchId, null, 'in no batch of theirs');
  await run(portal.services.db, sql`delete from staff_file where number = ${number}`);
  assert.equal((await producer.browser.get(`/en/staff/cards/orders/${id}`)).status, 200);
});
