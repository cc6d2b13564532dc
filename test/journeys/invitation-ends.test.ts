import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Actor, SYSTEM } from '../../src/case/actor.ts';
import { createResend } from '../../src/invitation/actions.ts';
import { inTransaction, one, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import {
  entered,
  invited,
  landings,
  letters,
  linkOf,
  ready,
  snapshot,
} from '../fixtures/people/invitation.ts';
import { birth } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('the letter has the published subject, both languages, the links and the date, and nothing private but the name', async () => {
  const family = await invited(portal, 'fr');
  const [mail] = await letters(portal, family.email);
  assert.ok(mail);
  assert.equal(mail.subject, portal.services.profile.email.invitationSubject);
  assert.ok(mail.textPart.indexOf('Bonjour Amina Haddad') < mail.textPart.indexOf('Hello Amina Haddad'));
  for (const words of [
    '/fr/fonctionnement',
    '/en/how-it-works',
    '/fr/invitation/',
    '/en/invitation/',
    '1er avril 2026',
    '1 April 2026',
  ]) {
    assert.ok(mail.textPart.includes(words), words);
  }
  for (const secret of [family.number, '1990', 'K123456', 'Tunis', '27 March'])
    assert.ok(!mail.textPart.includes(secret), secret);
});

test('opening the link, by GET or HEAD and however often, changes nothing and takes the token out of the address', async () => {
  const family = await invited(portal);
  const link = await linkOf(portal, family);
  const before = await snapshot(portal, family);
  const head = await fetch(portal.origin + link, { method: 'HEAD', redirect: 'manual' });
  assert.equal(head.status, 303);
  assert.equal(head.headers.get('location'), '/en/invitation');
  assert.match(head.headers.get('set-cookie') ?? '', /HttpOnly/i);
  const visitor = portal.visitor();
  for (let i = 0; i < 3; i += 1) assert.ok((await visitor.get(link)).url.endsWith('/en/invitation'));
  assert.equal(await snapshot(portal, family), before);
});

test('a scanner that presses every button learns nothing and uses nothing up', async () => {
  const family = await invited(portal);
  const scanner = portal.visitor();
  const before = await snapshot(portal, family);
  await scanner.get(await linkOf(portal, family));
  const seen = await scanner.submit({});
  assert.equal(seen.status, 422);
  for (const path of ['portal', 'check', 'without-portal', 'people/1/email']) {
    assert.match((await scanner.get(`/en/invitation/${path}`)).text, /Open the link in your email/);
    assert.equal((await scanner.post(`/en/invitation/${path}`, {})).status, 403);
  }
  assert.equal(await snapshot(portal, family), before);
  await entered(portal, family);
});

test('ten wrong tries close the link for a day; the page says until when and whom to ask; then it opens again', async () => {
  const family = await invited(portal);
  const visitor = portal.visitor();
  const link = await linkOf(portal, family);
  await visitor.get(link);
  const guesses = Array.from({ length: 9 }, () => visitor.submit({ number: 'E000000001', ...birth }));
  assert.ok((await Promise.all(guesses)).every(({ status }) => status === 422));
  await visitor.get('/en/invitation');
  const last = await visitor.submit({ number: family.number, ...birth, 'birth-year': '1991' });
  assert.equal(last.status, 429);
  assert.match(last.text, /Too many tries.*3 March 2026, 10:00 a\.m\..*Contact us/);
  const right = await visitor.post('/en/invitation', { number: family.number, ...birth });
  assert.notEqual(right.status, 200);
  portal.clock.advance('+1d');
  await entered(portal, family);
});

test('wrong details keep what was typed and say how many tries are left', async () => {
  const family = await invited(portal);
  const visitor = portal.visitor('fr');
  await visitor.get(await linkOf(portal, family, 'fr'));
  const seen = await visitor.submit({ number: 'E000000001', ...birth });
  assert.equal(seen.status, 422);
  assert.match(seen.text, /Essais restants aujourd’hui : 9/);
  assert.equal(seen.html.querySelector('#number')?.getAttribute('value'), 'E000000001');
});

test('broken, missing, superseded, expired and used links each show the next step', async () => {
  const family = await invited(portal);
  const old = await linkOf(portal, family);
  const visitor = portal.visitor();
  assert.match(
    (await visitor.get(`/en/invitation/${'x'.repeat(43)}`)).text,
    /This link does not work.*Get a new invitation/,
  );
  assert.match((await visitor.get('/fr/invitation')).text, /Ouvrez le lien dans votre courriel/);
  await inTransaction(portal.services.db, (trx) =>
    createResend(portal.services)(trx, family.applicationId, SYSTEM),
  );
  assert.match((await visitor.get(old)).text, /There is a newer invitation/);
  const link = await linkOf(portal, family);
  assert.notEqual(link, old);
  const done = await ready(portal, family);
  await done.submit({});
  const later = portal.visitor();
  assert.match((await later.get(link)).text, /You have already answered.*Sign in.*temporary password/);
  const other = await invited(portal);
  const ending = await linkOf(portal, other);
  portal.clock.advance('+61d');
  assert.match((await later.get(ending)).text, /This invitation has ended.*Get a new invitation/);
  assert.equal(later.seen.status, 410);
});

test('asking for a new invitation: the same words always, only to the address on file, a few a day; begun answers go along', async () => {
  const family = await invited(portal);
  const first = await entered(portal, family);
  await first.submit({ portal: 'yes' });
  await first.submit({ email: 'kept.draft@example.com' });
  const visitor = portal.visitor();
  const ask = async (number: string, email: string) => {
    await visitor.get('/en/invitation-help');
    return (await visitor.submit({ number, email })).text;
  };
  const before = (await letters(portal, family.email)).length;
  const wrong = await ask(family.number, 'thief@example.com');
  assert.equal((await letters(portal, 'thief@example.com')).length, 0);
  assert.equal(await ask(family.number, family.email.toUpperCase()), wrong);
  for (let i = 0; i < 4; i += 1) assert.equal(await ask(family.number, family.email), wrong);
  assert.equal((await letters(portal, family.email)).length, before + 2);
  const again = await entered(portal, family);
  await again.get('/en/invitation/people/1/email');
  assert.equal(again.seen.html.querySelector('#email')?.getAttribute('value'), 'kept.draft@example.com');
  assert.match((await first.get('/en/invitation/portal')).text, /There is a newer invitation/);
});

test('the worker reminds on the days of the profile, once each, and records the end', async () => {
  const family = await invited(portal);
  await letters(portal, family.email);
  const reminders = async () =>
    (await letters(portal, family.email)).filter(({ subject }) => /is waiting/.test(subject)).length;
  portal.clock.advance('+9d');
  assert.equal(await reminders(), 0);
  portal.clock.advance('+1d');
  await Promise.all([portal.work(), portal.work()]);
  assert.equal(await reminders(), 1);
  portal.clock.advance('+15d');
  assert.equal(await reminders(), 2);
  portal.clock.advance('+40d');
  assert.equal(await reminders(), 2);
  const row = await one(
    portal.services.db,
    sql<{
      expiredAt: Date | null;
    }>`select expired_at from invitation where application_id = ${family.applicationId}`,
  );
  assert.ok(row.expiredAt);
});

test('two hours after the details were given they are asked again; nothing is lost', async () => {
  const visitor = await entered(portal, await invited(portal));
  portal.clock.advance('+121m');
  assert.match((await visitor.get('/en/invitation/portal')).text, /your answers are kept/);
});

test('a family that declined and changed its mind is invited again by an agent, and by nobody else', async () => {
  const family = await invited(portal);
  const visitor = await entered(portal, family);
  await visitor.submit({ portal: 'no' });
  await visitor.submit({});
  assert.deepEqual(await landings(portal, family), ['declined']);
  const resend = (actor: Actor) =>
    inTransaction(portal.services.db, (trx) =>
      createResend(portal.services)(trx, family.applicationId, actor),
    );
  assert.equal((await resend(SYSTEM))?.length, 1);
  const agent: Actor = {
    kind: 'staff',
    accountId: randomUUID(),
    sessionId: '',
    name: 'Agent',
    roles: ['agent'],
  };
  assert.equal(await resend(agent), undefined);
  assert.deepEqual(await landings(portal, family), ['invited']);
  const again = await entered(portal, family);
  assert.match(again.seen.url, /invitation/);
  assert.match((await again.submit({ portal: 'yes' })).url, /people\/1/);
});
