import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { answered } from '../fixtures/people/invitation.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const EMAIL = 'lina.letter@example.test';

/** How much could have been opened or changed: accounts, sessions that are open, and addresses. */
const opened = () =>
  many(
    portal.services.db,
    sql`select (select count(*) from account) as accounts, (select count(*) from session) as sessions,
      (select count(*) from outbox) as letters, (select string_agg(email, ' ' order by id) from person) as addresses`,
  );

// The address may be a wrong one, given before the birthday by whoever answered for the child.
test('the letter of the 18th birthday says nothing of the person, and opens nothing by itself', async () => {
  const family = await answered(portal, { born: '2008-03-05', email: EMAIL });
  portal.clock.set(new Date('2026-03-05T15:00:00Z'));
  await portal.work();
  const [mail, ...more] = await portal.mail(EMAIL);
  assert.ok(mail && more.length === 0);
  assert.match(mail.subject, /You can have an account of your own/);
  const words = `${mail.subject} ${mail.textPart} ${mail.htmlPart}`;
  const held = ['Lina', 'Haddad', 'Amina', family.number, '2008', family.caseId, EMAIL];
  assert.deepEqual(
    held.filter((one) => words.includes(one)),
    [],
  );
  const before_ = await opened();
  const links = [...new Set(words.match(/https?:\/\/[^\s"'<>)]+/g))].map((link) => new URL(link).pathname);
  assert.ok(links.includes('/en/own-account') && links.length >= 2, links.join());
  for (const link of links) {
    const reader = portal.visitor();
    await reader.get(link);
    assert.ok(!reader.cookies.has('session'), link);
    if (!reader.seen.html.querySelector('main form')) continue;
    await reader.submit({ email: EMAIL });
    assert.equal(reader.seen.status, 422, link);
    assert.ok(!held.slice(0, 4).some((one) => reader.seen.text.includes(one)), link);
  }
  await portal.work();
  assert.deepEqual(await opened(), before_);
});
