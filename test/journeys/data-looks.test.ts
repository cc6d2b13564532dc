import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Staff } from '../../src/case/actor.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal, closeSound } from '../fixtures/portal/portal.ts';
import { declare, giveAddress, ordered, sendPhoto, somebody } from '../fixtures/people/residents.ts';
import { represented } from '../fixtures/people/representative.ts';

let portal: TestPortal;
let staff: Record<'officer' | 'agent' | 'producer', Staff>;
before(async () => {
  portal = await testPortal();
  staff = {
    officer: await staffMember(portal, 'officer', 'Olivia Officername'),
    agent: await staffMember(portal, 'agent', 'Ari Agentname'),
    producer: await staffMember(portal, 'producer', 'Paz Producername'),
  };
});
after(() => closeSound(portal));

type Reader = Awaited<ReturnType<typeof sessionOf>>;

/** The rows of "who looked", newest first, as somebody reads them. */
async function looksSeen(who: Reader, caseId: string, lang = 'en'): Promise<readonly string[]> {
  await who.get(lang === 'en' ? `/en/people/${caseId}/data` : `/fr/personnes/${caseId}/renseignements`);
  const section = who.seen.html.querySelector('section[aria-labelledby=looks]');
  return (section?.querySelectorAll('tbody tr') ?? []).map((row) =>
    row.structuredText.replace(/[\u00a0\s]+/g, ' ').trim(),
  );
}

const countOf = async (caseId: string, act: string) =>
  (await many(portal.services.db, sql`select 1 from audit where case_id = ${caseId} and act = ${act}`))
    .length;

test('an officer who opens a case is on the page at once: when, role, what and why, and no name', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  assert.deepEqual(await looksSeen(who, person.caseId), []);
  assert.match(who.seen.text, /Nobody of our staff has looked/);
  await declare(person);
  await sendPhoto(await person.browser(), person.caseId);
  const officer = await sessionOf(portal, staff.officer.accountId);
  await officer.get('/en/staff/review');
  await officer.submit({}, { form: 'next' });
  const image = /\/en\/staff\/review\/[0-9a-f-]{36}\/photos\/[0-9a-f-]{36}/.exec(
    officer.seen.bytes.toString(),
  );
  for (let times = 0; times < 3; times += 1) assert.equal((await officer.get(image?.[0] ?? '')).status, 200);
  const looks = await looksSeen(await person.browser(), person.caseId);
  assert.match(
    looks[0] ?? '',
    /2 March 2026, 10:00 a\.m\..*an immigration officer.*The photo.*To decide the case/,
  );
  assert.match(looks[1] ?? '', /an immigration officer.*The whole case.*The next case in the queue/);
  assert.equal(looks.length, 2, 'the same look within minutes is one');
  const french = await looksSeen(await person.browser(), person.caseId, 'fr');
  assert.match(french[1] ?? '', /un agent d’immigration.*Le dossier entier.*Le prochain dossier de la file/);
  assert.ok(!looks.join().includes('Officername'));
});

test('the desk: a name in a list and a file that was opened, each with the reason that was chosen', async () => {
  const person = await somebody(portal, { familyName: 'Looked-At' });
  const agent = await sessionOf(portal, staff.agent.accountId);
  for (const reason of ['called', 'called', 'bounced']) {
    await agent.get('/en/staff/support');
    await agent.submit({ term: person.number, reason });
  }
  const file = `/en/staff/support/applications/${person.applicationId}`;
  await agent.get(`${file}?reason=wrote`);
  await agent.get(`${file}?reason=wrote`);
  await agent.get(`${file}/people/${person.personId}/access?reason=called`);
  const looks = (await looksSeen(await person.browser(), person.caseId)).toReversed();
  const patterns = [
    /a support agent.*The name, in a list.*The person called us/,
    /a support agent.*The name, in a list.*An email did not arrive/,
    /How the case and the account stand.*The person wrote to us/,
    /How the case and the account stand.*The person called us/,
  ];
  assert.equal(looks.length, patterns.length, looks.join('\n'));
  for (const [index, pattern] of patterns.entries()) assert.match(looks[index] ?? '', pattern);
  portal.clock.set(new Date(portal.clock.now().getTime() + 11 * 60_000));
  const again = await sessionOf(portal, staff.agent.accountId);
  await again.get(`${file}?reason=wrote`);
  assert.equal(await countOf(person.caseId, 'support.view'), 3, 'later it is another look');
});

test('the makers of cards: lists once a shift, a card and its photo each', async () => {
  const person = await ordered(portal, staff.officer, { familyName: 'Carded' });
  const maker = await sessionOf(portal, staff.producer.accountId);
  await maker.get('/en/staff/cards');
  await maker.get('/en/staff/cards?show=make');
  const { id } = await one(
    portal.services.db,
    sql<{ id: string }>`select id from card_order where case_id = ${person.caseId}`,
  );
  await maker.get(`/en/staff/cards/orders/${id}`);
  assert.equal((await maker.get(`/en/staff/cards/orders/${id}/photo`)).status, 200);
  for (const act of ['production.list', 'production.view', 'production.photo'])
    assert.equal(await countOf(person.caseId, act), 1, act);
  const looks = await looksSeen(await person.browser(), person.caseId);
  assert.match(looks[0] ?? '', /card production staff.*The photo for the card.*To make and mail the card/);
});

test('looks of a representative are there, too', async () => {
  const person = await somebody(portal, { familyName: 'Shown' });
  await giveAddress(await person.browser(), person.caseId, { line1: '12 Elm St' });
  const { claude } = await represented(portal, await person.browser(), person, ['address']);
  await claude.get(`/en/clients/${person.caseId}`);
  const looks = await looksSeen(await person.browser(), person.caseId);
  assert.match(looks[0] ?? '', /your representative.*What you let them see.*You named them/);
  for (const path of ['', '/copy', '/correction'])
    assert.equal((await claude.get(`/en/people/${person.caseId}/data${path}`)).status, 404, path);
});
