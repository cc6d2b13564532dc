import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addStaff } from '../../src/account/staff/staff.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { birth, HOME, letter, resetLink, settled, signIn, linkIn } from '../fixtures/people/sign-in.ts';
import { answersOf } from '../fixtures/people/caller.ts';
import { PASSWORD } from '../fixtures/people/accounts.ts';
import { changesAt, fresh } from '../fixtures/people/email-change.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
  for (const userName of ['ari', 'bo']) {
    const person = { userName, name: `${userName} Roy`, email: `${userName}@staff.example` };
    const staff = { ...person, language: 'en' as const, roles: ['agent' as const], password: PASSWORD };
    assert.ok((await addStaff(portal.services, hasherOf(portal.services.settings), staff)).ok);
  }
});
after(() => portal.close());

const LIST = '/en/staff/support/lost-codes';

const { use, emailOf } = changesAt(() => portal);

/** Somebody with an account in use whose mail bounced, and a new address that an agent asked for. */
async function reported(agent: Visitor) {
  const { family, someone } = await settled(portal);
  const { applicationId, personId, email } = family;
  await run(
    portal.services.db,
    sql`update outbox set gave_up_at = now(), unreachable_at = now() where to_address = ${email}`,
  );
  const wanted = fresh();
  await agent.get(`/en/staff/support/applications/${applicationId}/people/${personId}/email?reason=called`);
  await agent.submit({ email: wanted, ...(await answersOf(portal, family)) });
  assert.match(agent.seen.text, /Receipt R-/);
  await portal.work();
  assert.deepEqual(await emailOf(family), { email, ofPerson: email }, 'nothing has changed');
  return { family, someone, wanted };
}

/** The value of the button of one person's card; undefined where there is none. */
async function button(who: Visitor, name: string, userName: string): Promise<string | undefined> {
  const { html } = await who.get(LIST);
  const cards = html
    .querySelectorAll('.card, section, article')
    .filter(({ text }) => text.includes(userName));
  return cards.at(-1)?.querySelector(`[name=${name}]`)?.getAttribute('value');
}

const press = (who: Visitor, name: string, value: string) =>
  who.submit({}, { form: 'one', press: { [name]: value } });

test('one agent asks, another approves, the new address confirms, and until then access goes to the old one', async () => {
  const [ari, bo] = [await signIn(portal, 'ari', PASSWORD), await signIn(portal, 'bo', PASSWORD)];
  const { family, wanted } = await reported(ari);
  await letter(portal, family.email, 'support was asked for another email address');
  assert.equal(await button(ari, 'approve-address', family.userName), undefined);
  const id = (await button(bo, 'approve-address', family.userName)) ?? '';
  await ari.get(LIST);
  assert.match((await press(ari, 'approve-address', id)).text, /Another person must approve/);
  assert.equal((await portal.mail(wanted)).length, 0, 'nothing goes there before the approval');
  await press(bo, 'approve-address', id);
  await portal.work();
  const confirm = linkIn(await letter(portal, wanted, 'confirm this email'), 'new-email');
  await resetLink(portal, family.userName, family.email);
  assert.match((await use(confirm, birth)).seen.text, /The address is confirmed/);
  portal.clock.advance('+71h');
  await resetLink(portal, family.userName, family.email);
  assert.deepEqual(
    (await portal.mail(wanted)).map(({ subject }) => subject).filter((one) => !one.includes('confirm this')),
    [],
    'no letter that opens anything',
  );
  portal.clock.advance('+1h');
  await portal.work();
  assert.deepEqual(await emailOf(family), { email: wanted, ofPerson: wanted });
  assert.match((await signIn(portal, wanted, PASSWORD)).seen.url, HOME);
});

test('the holder of the old address stops it, and nobody asks twice meanwhile', async () => {
  const [ari, bo] = [await signIn(portal, 'ari', PASSWORD), await signIn(portal, 'bo', PASSWORD)];
  const { family, someone, wanted } = await reported(ari);
  const { applicationId, personId } = family;
  await bo.get(`/en/staff/support/applications/${applicationId}/people/${personId}/email?reason=called`);
  await bo.submit({ email: `other.${wanted}`, ...(await answersOf(portal, family)) });
  assert.match(bo.seen.text, /asked for already/);
  await press(bo, 'approve-address', (await button(bo, 'approve-address', family.userName)) ?? '');
  const told = await letter(portal, family.email, 'support was asked');
  assert.match((await use(linkIn(told, 'keep-email'), birth)).seen.text, /The change is stopped/);
  assert.match((await someone.get('/en/family')).url, /sign-in/, 'every session has ended');
  await portal.work();
  const late = portal.visitor();
  await late.get(linkIn(await letter(portal, wanted, 'confirm this email'), 'new-email'));
  assert.equal(late.seen.status, 410);
});

test('an agent stops what a colleague asked for; unapproved it runs out in a week', async () => {
  const [ari, bo] = [await signIn(portal, 'ari', PASSWORD), await signIn(portal, 'bo', PASSWORD)];
  const { family } = await reported(ari);
  await press(bo, 'stop-address', (await button(bo, 'stop-address', family.userName)) ?? '');
  assert.equal(await button(bo, 'stop-address', family.userName), undefined);
  const second = await reported(ari);
  assert.ok(await button(ari, 'stop-address', second.family.userName));
  portal.clock.advance('+7d');
  const later = await signIn(portal, 'bo', PASSWORD);
  assert.equal(await button(later, 'approve-address', second.family.userName), undefined);
});
