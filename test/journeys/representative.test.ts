import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '../../src/case/actor.ts';
import { inTransaction, run, sql } from '../../src/platform/db/db.ts';
import { dayFields } from '../../src/demo/steps/invitation.ts';
import { staffMember } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal, closeSound } from '../fixtures/portal/portal.ts';
import { confirmed, sendPhoto, somebody } from '../fixtures/people/residents.ts';
import { couple } from '../fixtures/people/couple.ts';
import { authority, newEmail, represented } from '../fixtures/people/representative.ts';
import { allFresh, nobodyFresh, subjects } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
// Some states are set without their rows here; the letters are what must be right.
after(() => closeSound(portal, ['I4']));

test('a representative sees what the person ticked, and nothing else', async () => {
  const officer = await staffMember(portal, 'officer');
  const person = await confirmed(portal, officer);
  const who = await person.browser();
  await sendPhoto(who, person.caseId);
  const all = await represented(portal, who, person, ['status', 'address', 'photo', 'proof']);
  const list = await all.claude.get('/en/clients');
  assert.match(list.text, /1 person shows you their file.*Amina Benali.*A-\w{4}-\w{4}, until 30 June 2026/);
  const file = await all.claude.follow('See the file of');
  for (const part of [/Steps/, /12 ELM ST/, /Photo of Amina|Photo/, /Document number/])
    assert.match(file.text, part);
  assert.equal(
    (await all.claude.get(`/en/clients/${person.caseId}/photo`)).headers.get('content-type'),
    'image/jpeg',
  );
  assert.equal((await all.claude.get(`/en/people/${person.caseId}/confirmation/pdf`)).status, 200);
  const few = await represented(portal, who, person, ['address']);
  const shown = await few.claude.get(`/fr/clients/${person.caseId}`);
  assert.match(shown.text, /12 ELM ST/);
  assert.ok(!/Étapes|Photo|Numéro du document/.test(shown.text), shown.text);
  assert.equal((await few.claude.get(`/en/clients/${person.caseId}/photo`)).status, 404);
  assert.equal((await few.claude.get(`/en/people/${person.caseId}/confirmation/pdf`)).status, 404);
  assert.match((await few.claude.get('/en/sign-in')).url, /\/en\/clients$/);
});

test('a representative can do nothing in a case, and sees no other', async () => {
  const person = await somebody(portal);
  const stranger = await somebody(portal, { familyName: 'Stranger' });
  const { claude } = await represented(portal, await person.browser(), person, [
    'status',
    'address',
    'photo',
    'proof',
  ]);
  const token = claude.seen.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
  for (const page of [
    'declaration',
    'address/home',
    'photo/submit',
    'card',
    'outside-canada',
    'acting',
    'representatives/new',
  ]) {
    const path = `/en/people/${person.caseId}/${page}`;
    assert.equal((await claude.post(path, { _token: token })).status, 404, page);
  }
  for (const path of [`/en/clients/${stranger.caseId}`, '/en/staff', `/en/people/${stranger.caseId}/card`])
    assert.equal((await claude.get(path)).status, 404, path);
});

test('ended by the person, it ends with the next request; the representative is told', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  const { claude, email } = await represented(portal, who, person, ['status']);
  assert.equal((await claude.get(`/en/clients/${person.caseId}`)).status, 200);
  await who.get(`/en/people/${person.caseId}/representatives`);
  assert.match(who.seen.text, /Claude Roy.*Licensed immigration consultant.*R123456.*The steps/);
  const id = who.seen.html.querySelector('form[id^=end-]')?.getAttribute('id') ?? '';
  assert.match((await who.submit({}, { form: id })).text, /sees nothing any more/);
  assert.equal((await claude.get(`/en/clients/${person.caseId}`)).status, 404);
  assert.match((await claude.get('/en/clients')).text, /Nobody shows you a file now/);
  await portal.work();
  assert.match((await subjects(portal, email))[0] ?? '', /A client has ended your access/);
  await who.get(`/fr/personnes/${person.caseId}/representants`);
  assert.match(who.seen.text, /Terminé/);
});

test('it begins and ends by date', async () => {
  const person = await somebody(portal);
  const later = dayFields('from', '2026-03-05');
  const { claude } = await represented(portal, await person.browser(), person, ['status'], {
    ...later,
    ...dayFields('to', '2026-03-05'),
  });
  const start = portal.clock.now();
  const at = async (instant: string) => {
    portal.clock.set(new Date(instant));
    await keepAlive();
    return (await claude.get(`/en/clients/${person.caseId}`)).status;
  };
  assert.equal(await at('2026-03-05T04:59:59Z'), 404);
  assert.equal(await at('2026-03-05T05:00:00Z'), 200);
  assert.equal(await at('2026-03-06T04:59:59Z'), 200);
  assert.equal(await at('2026-03-06T05:00:00Z'), 404);
  portal.clock.set(start);
});

async function keepAlive(): Promise<void> {
  const at = portal.clock.now();
  await run(
    portal.services.db,
    sql`update session set seen_at = ${at}, created_at = ${at} where ended_at is null`,
  );
}

test('copies of notices say that there is news, and nothing of it', async () => {
  const person = await somebody(portal);
  const { email } = await represented(portal, await person.browser(), person, ['status']);
  const other = await represented(portal, await person.browser(), person, ['photo']);
  await inTransaction(portal.services.db, async (trx) => {
    for (const action of ['declare', 'hold'] as const)
      await portal.services.move(trx, { track: 'landing', action, caseId: person.caseId, actor: SYSTEM });
  });
  await portal.work();
  const [newest] = await portal.mail(email);
  assert.match(newest?.subject ?? '', /News in a file of a client/);
  assert.ok(!/hold|Winnipeg|E\d{9}|UCI/i.test(newest?.textPart.split('--')[0] ?? ''), newest?.textPart);
  assert.ok(!(await subjects(portal, other.email)).some((subject) => /News in a file/.test(subject)));
});

test('whoever loses a case takes their representatives along', async () => {
  const family = await couple(portal);
  const caseId = family.caseOf('Omar');
  const { claude } = await represented(portal, family.visitor, { caseId, number: family.number }, ['status']);
  assert.equal((await claude.get(`/en/clients/${caseId}`)).status, 200);
  const someone = portal.visitor();
  await someone.get('/en/own-account');
  await someone.submit({ number: family.number, ...dayFields('birth', '1991-04-12'), email: family.email });
  await portal.work();
  assert.equal((await claude.get(`/en/clients/${caseId}`)).status, 404);
});

test('the same representative gets one account for several clients, and one for a family', async () => {
  const [one, two] = [await somebody(portal), await somebody(portal)];
  const { claude, email } = await represented(portal, await one.browser(), one, ['status']);
  const who = await two.browser();
  await allFresh(portal);
  await who.get(`/en/people/${two.caseId}/representatives/new`);
  await who.submit(authority(email.toUpperCase(), ['status', 'photo']));
  assert.match((await claude.get('/en/clients')).text, /2 people show you their file/);
  const family = await couple(portal);
  await allFresh(portal);
  await family.visitor.get(`/en/people/${family.caseOf('Amina')}/representatives/new`);
  await family.visitor.submit({ ...authority(email, ['status']), also: [family.caseOf('Omar')] });
  assert.match((await claude.get('/en/clients')).text, /4 people show you their file/);
});

test('what is missing is named, in both languages; naming somebody asks for proof and keeps what was typed', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  await who.get(`/en/people/${person.caseId}/representatives/new`);
  const seen = await who.submit({ name: '', body: 'cicc' });
  assert.equal(seen.status, 422);
  assert.match(
    seen.text,
    /Enter the name.*licence or membership number.*email address.*Tick at least one.*last day/,
  );
  const french = await who.switchLanguage({ name: '' });
  assert.match(french.text, /Entrez le nom du représentant/);
  await who.get(`/en/people/${person.caseId}/representatives/new`);
  await nobodyFresh(portal);
  const proof = await who.submit(authority(newEmail(), ['status']));
  assert.match(proof.url, /then=/);
  const long = { ...authority(newEmail(), ['status']), ...dayFields('to', '2028-03-03') };
  await allFresh(portal);
  await who.get(`/en/people/${person.caseId}/representatives/new`);
  assert.match((await who.submit(long)).text, /at most two years/);
});
