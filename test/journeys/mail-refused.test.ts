import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { smtpTransport, type Transport } from '../../src/correspondence/transport.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { type TestSmtp, testSmtp } from '../fixtures/portal/mail-server.ts';
import { invited } from '../fixtures/people/invitation.ts';

// What becomes of a letter that a real mail server refuses.

let smtp: TestSmtp;
let portal: TestPortal;
let transport: Transport;

before(async () => {
  smtp = await testSmtp();
  transport = smtpTransport(smtp.url);
  portal = await testPortal({ env: { SMTP_URL: smtp.url }, transport });
});
after(async () => {
  await portal.close();
  transport.close();
  await smtp.close();
});

const ALWAYS = Number.POSITIVE_INFINITY;

type Fate = {
  readonly attempts: number;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
  readonly gaveUpAt: Date | null;
};

const fateOf = (email: string) =>
  one(
    portal.services.db,
    sql<Fate>`select attempts, created_at, due_at, sent_at, gave_up_at from outbox
      where to_address = ${email} and letter = 'invitation'`,
  );

const asked = (email: string) => smtp.refused.filter((address) => address === email).length;

/** What the support desk is shown of a family. */
async function deskShows(applicationId: string): Promise<string> {
  const agent = await staffVisitor(portal, 'agent');
  return (await agent.get(`/en/staff/support/applications/${applicationId}?reason=called`)).text;
}

test('an address that does not exist is given up at once, and the desk is told', async () => {
  smtp.refuse(550, ALWAYS, 'recipient');
  const { email, applicationId } = await invited(portal);
  await portal.work();
  const { attempts, sentAt, gaveUpAt } = await fateOf(email);
  assert.deepEqual(
    { attempts, sentAt, gaveUpAt },
    { attempts: 1, sentAt: null, gaveUpAt: portal.clock.now() },
  );
  const shown = await deskShows(applicationId);
  assert.match(shown, /Email to this address failed/);
  assert.match(shown, /Failed for good: 550/);
  smtp.refuse(0, 0);
  for (const by of ['+1h', '+72h']) {
    portal.clock.advance(by);
    await portal.work();
  }
  assert.equal(asked(email), 1, 'nobody tries again');
  assert.equal((await fateOf(email)).sentAt, null);
});

test('a server that asks for patience is asked again, ever more patiently, until it takes the letter', async () => {
  smtp.refuse(451, ALWAYS, 'recipient');
  const { email, applicationId } = await invited(portal);
  const waits: number[] = [];
  for (let tried = 1; tried <= 9; tried += 1) {
    await portal.work();
    const { attempts, dueAt, gaveUpAt } = await fateOf(email);
    assert.equal(attempts, tried);
    assert.equal(gaveUpAt, null);
    waits.push((dueAt.getTime() - portal.clock.now().getTime()) / 60_000);
    portal.clock.set(new Date(dueAt.getTime() - 1));
    await portal.work();
    assert.equal(asked(email), tried, 'not before its time');
    portal.clock.set(dueAt);
  }
  assert.deepEqual(waits, [0.5, 1, 2, 4, 8, 16, 32, 60, 60]);
  assert.doesNotMatch(await deskShows(applicationId), /Email to this address failed/);
  smtp.refuse(0, 0);
  await portal.work();
  assert.deepEqual((await fateOf(email)).sentAt, portal.clock.now());
  assert.ok(smtp.received.some(({ envelopeTo }) => envelopeTo.includes(email)));
});

test('after 72 hours of refusals a letter is given up, and not a minute before', async () => {
  smtp.refuse(451, ALWAYS, 'recipient');
  const { email, applicationId } = await invited(portal);
  await portal.work();
  const { createdAt } = await fateOf(email);
  const stand = async (minutes: number) => {
    portal.clock.set(new Date(createdAt.getTime() + minutes * 60_000));
    await portal.work();
    return fateOf(email);
  };
  // A try in the middle of each hour: the next one would come after the end.
  for (let hour = 1; hour <= 71; hour += 1) await stand(hour * 60 + 30);
  const shortBefore = await stand(71 * 60 + 59);
  assert.equal(shortBefore.gaveUpAt, null);
  assert.deepEqual(shortBefore.dueAt, new Date(createdAt.getTime() + 72 * 3_600_000), 'there is a last try');
  assert.doesNotMatch(await deskShows(applicationId), /Email to this address failed/);
  const { gaveUpAt, sentAt } = await stand(72 * 60);
  assert.deepEqual(gaveUpAt, portal.clock.now());
  assert.equal(sentAt, null);
  const shown = await deskShows(applicationId);
  assert.match(shown, /Failed for good: 451/);
  assert.doesNotMatch(shown, /Email to this address failed/, 'nobody said that the address is wrong');
  const before = asked(email);
  await stand(80 * 60);
  assert.equal(asked(email), before, 'nobody tries again');
});

describe('a mail server that refuses us', () => {
  let away: TestSmtp;
  let post: Transport;
  let office: TestPortal;
  beforeEach(async () => {
    away = await testSmtp();
    post = smtpTransport(away.url);
    office = await testPortal({ env: { SMTP_URL: away.url }, transport: post });
  });
  afterEach(async () => {
    await office.close();
    post.close();
    await away.close();
  });

  type Row = {
    readonly attempts: number;
    readonly sentAt: Date | null;
    readonly gaveUpAt: Date | null;
    readonly unreachableAt: Date | null;
  };
  const letters = () =>
    many(office.services.db, sql<Row>`select attempts, sent_at, gave_up_at, unreachable_at from outbox`);
  const desk = async () => (await (await staffVisitor(office, 'agent')).get('/en/staff/support')).text;

  for (const [at, code] of [
    ['greeting', 554],
    ['greeting', 421],
    ['sender', 550],
    ['sender', 451],
  ] as const)
    test(`with ${code} at the ${at}: all mail waits, nobody is blamed, and it goes on by itself`, async () => {
      away.refuse(code, ALWAYS, at);
      for (let family = 0; family < 3; family += 1) await invited(office);
      await office.work();
      assert.equal(away.refusals, 1, 'one letter finds out for all');
      assert.match(await desk(), /Our emails are not going out at the moment/);
      for (let minute = 0; minute < 60; minute += 1) {
        office.clock.advance('+1m');
        await office.work();
      }
      assert.ok(away.refusals > 10 && away.refusals < 20, `${away.refusals} tries in an hour`);
      for (const { sentAt, gaveUpAt, unreachableAt } of await letters())
        assert.deepEqual([sentAt, gaveUpAt, unreachableAt], [null, null, null]);
      away.refuse(0, 0);
      office.clock.advance('+5m');
      await office.work();
      assert.ok((await letters()).every(({ sentAt }) => sentAt !== null));
      assert.doesNotMatch(await desk(), /not going out/);
    });

  test('for 72 hours: letters end, and still no address is marked', async () => {
    away.refuse(554, ALWAYS, 'greeting');
    await invited(office);
    for (let hour = 0; hour <= 73; hour += 1) {
      await office.work();
      office.clock.advance('+1h');
    }
    const [letter] = await letters();
    assert.ok(letter?.gaveUpAt);
    assert.equal(letter.unreachableAt, null);
  });
});

describe('sent again at the desk', () => {
  test('one letter, or all since a time, go out again, to the address that the account has now', async () => {
    smtp.refuse(550, ALWAYS, 'recipient');
    const [one_, other, old] = [await invited(portal), await invited(portal), await invited(portal)];
    await portal.work();
    portal.clock.advance('+2h');
    smtp.refuse(0, 0);
    const late = await invitedAndRefused();
    const agent = await staffVisitor(portal, 'agent');
    await agent.get('/en/staff/support');
    const page = await agent.follow('Emails that did not go');
    assert.match(page.text, /Emails that did not go.*The address takes no email/);
    assert.doesNotMatch(page.text, new RegExp(late), 'addresses are masked');
    await agent.submit({ since: '1' });
    assert.match(agent.seen.text, /1 email is on its way again/);
    await portal.work();
    assert.notEqual((await fateOf(late)).sentAt, null);
    assert.equal((await fateOf(one_.email)).sentAt, null);
    const id = await letterTo(one_.email);
    await agent.submit({ letter: id });
    assert.match(agent.seen.text, /1 email is on its way again/);
    await portal.work();
    assert.notEqual((await fateOf(one_.email)).sentAt, null);
    await agent.submit({ since: '6' });
    await portal.work();
    for (const { email } of [other, old]) assert.notEqual((await fateOf(email)).sentAt, null);
  });

  test('it is tried for 72 hours more, and given up again', async () => {
    smtp.refuse(550, ALWAYS, 'recipient');
    const { email } = await invited(portal);
    await portal.work();
    smtp.refuse(451, ALWAYS, 'recipient');
    portal.clock.advance('+80h');
    const agent = await staffVisitor(portal, 'agent');
    await agent.get('/en/staff/support/letters');
    await agent.submit({ letter: await letterTo(email) });
    await portal.work();
    assert.equal((await fateOf(email)).gaveUpAt, null, 'not at once, though it is old');
    portal.clock.advance('+72h');
    await portal.work();
    assert.notEqual((await fateOf(email)).gaveUpAt, null);
    smtp.refuse(0, 0);
  });
});

/** The id of the invitation that went to an address. */
const letterTo = async (email: string): Promise<string> =>
  (await one(portal.services.db, sql<{ id: string }>`select id from outbox where to_address = ${email}`)).id;

async function invitedAndRefused(): Promise<string> {
  smtp.refuse(550, ALWAYS, 'recipient');
  const { email } = await invited(portal);
  await portal.work();
  smtp.refuse(0, 0);
  return email;
}
