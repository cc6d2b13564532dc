import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { many, sql } from '../../src/platform/db/db.ts';
import { actsFor, sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { insertRow } from '../fixtures/database/rows.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { somebody } from '../fixtures/people/residents.ts';
import { marked, MARKS, plant } from '../fixtures/people/personal-data.ts';
import { allFresh, nobodyFresh } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const dataOf = (caseId: string) => `/en/people/${caseId}/data`;

/** A copy in one form, by somebody who has just proved who they are. */
async function copyOf(who: Awaited<ReturnType<typeof sessionOf>>, caseId: string, format: string) {
  await allFresh(portal);
  await who.get(`${dataOf(caseId)}/copy`);
  return who.submit({ format });
}

/** Of the planted words, those that a text lacks. */
const lacking = (text: string, mark: string, all: readonly string[]) =>
  all.filter((what) => !text.includes(marked(mark, what)));

const plain = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

test('everything held is on the page and in every copy; nothing of anybody else', async () => {
  const [person, stranger] = [await somebody(portal), await somebody(portal, { familyName: 'Stranger' })];
  await plant(portal, person, 'MINE');
  await plant(portal, stranger, 'THEIRS');
  const who = await person.browser();
  const page = plain((await who.get(dataOf(person.caseId))).bytes.toString());
  assert.deepEqual(lacking(page, 'MINE', MARKS.shown), []);
  const json = (await copyOf(who, person.caseId, 'json')).bytes.toString();
  assert.deepEqual(lacking(json, 'MINE', [...MARKS.shown, ...MARKS.data]), []);
  const html = plain((await copyOf(who, person.caseId, 'html')).bytes.toString());
  assert.deepEqual(lacking(html, 'MINE', MARKS.shown), []);
  for (const text of [page, json, html]) assert.ok(!/THEIRS|Secretname|Stranger/.test(text));
  const copy = JSON.parse(json);
  for (const text of [page, html]) {
    assert.match(text, /Photo accepted/);
    assert.doesNotMatch(text, />(?:[^<]* )?\(?(?:account|family|landing|photo)\.[a-z-]+\)?</);
  }
  const [letter] = copy.parts.emails.kinds.emails.rows;
  assert.deepEqual([letter.letter, letter.letterTitle], ['photo.accepted', 'Photo accepted']);
  const acts = copy.parts.trail.kinds.acts.rows as { act: string; actTitle: string }[];
  assert.ok(acts.some(({ act, actTitle }) => act === 'landing.sign-in' && /Signed in/.test(actTitle)));
  assert.equal(copy.$schema, 'urn:pr-portal:my-data:1');
  assert.match(Buffer.from(copy.photoFiles[0].base64, 'base64').toString(), /MINE:bytes;/);
  assert.equal(copy.photoFiles[0].sha256, marked('MINE', 'sha'));
});

test('a copy asks for proof, is kept by no cache, has a name without names, and is recorded', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  await nobodyFresh(portal);
  await who.get(`${dataOf(person.caseId)}/copy`);
  assert.match((await who.submit({ format: 'json' })).url, /step|prove|confirm/);
  assert.deepEqual(await actsOf(person.caseId, 'data.export'), []);
  for (const [format, type] of [
    ['json', /application\/json/],
    ['html', /text\/html/],
    ['pdf', /application\/pdf/],
  ] as const) {
    const { headers, bytes } = await copyOf(who, person.caseId, format);
    assert.match(headers.get('content-type') ?? '', type);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-disposition') ?? '', new RegExp(`my-data-2026-03-02\\.${format}`));
    if (format === 'pdf') assert.match(bytes.subarray(0, 8).toString(), /%PDF-1\.7/);
  }
  assert.equal((await actsOf(person.caseId, 'data.export')).length, 3);
});

const actsOf = (caseId: string, act: string) =>
  many(
    portal.services.db,
    sql<{ entry: string }>`select entry from audit where case_id = ${caseId} and act = ${act} order by seq`,
  );

/** Amina acts for Omar, who has an account of his own, and lets her. */
async function letting() {
  const family = await signedInFamily(portal, {
    people: [
      { role: 'principal', givenNames: 'Amina' },
      { role: 'spouse', givenNames: 'Omar', ownAccount: true },
    ],
  });
  const { Amina: amina, Omar: omar } = family.people;
  assert.ok(amina?.accountId && omar?.accountId);
  const { accountId, caseId, personId } = omar;
  await actsFor(portal, amina.accountId, caseId);
  await plant(portal, { accountId, caseId, personId, applicationId: family.applicationId }, 'OMARS');
  return { family, caseId, accountId, amina: await family.signIn('Amina') };
}

/** What whoever acts for somebody with an account never finds. */
const FOR_THE_PERSON = [
  'person-mail',
  'answer-mail',
  'origin',
  'draft-street',
  'key-name',
  'browser',
  'system',
  'network',
  'old-mail',
  'new-mail',
  'kept-words',
  'support-words',
  'rep-mail',
  'wish-mail',
  'asking-mail',
  'receipt',
  'wrong',
  'should-be',
  'evidence',
  'last-error',
  'message-id',
  'credential',
];
const ADDRESS = ['street', 'unit', 'city', 'care-of', 'draft-street'];

test('who acts for somebody finds the case, and nothing of their account; a hidden address not at all', async () => {
  const { caseId, accountId, amina } = await letting();
  const texts = async () => {
    const page = (await amina.get(dataOf(caseId))).bytes.toString();
    return [page, (await copyOf(amina, caseId, 'json')).bytes.toString()];
  };
  for (const text of await texts()) {
    assert.equal(lacking(text, 'OMARS', FOR_THE_PERSON).length, FOR_THE_PERSON.length, text.slice(0, 200));
    assert.deepEqual(lacking(text, 'OMARS', ['street', 'passport', 'typed-name', 'reference']), []);
    assert.ok(!text.includes('hide-address'));
  }
  const hidden = { caseId, accountId, since: portal.clock.now() };
  await insertRow(portal.services.db, 'address_privacy', { id: randomUUID(), ...hidden });
  for (const text of await texts()) {
    assert.equal(lacking(text, 'OMARS', ADDRESS).length, ADDRESS.length);
    assert.deepEqual(lacking(text, 'OMARS', ['passport']), []);
  }
  assert.match((await amina.get(dataOf(caseId))).text, /Only Omar Haddad can see this/);
  const omar = await sessionOf(portal, accountId);
  assert.match((await omar.get(dataOf(caseId))).bytes.toString(), /OMARS:street;/);
});

test('strangers, representatives and staff find no page of it', async () => {
  const [person, stranger] = [await somebody(portal), await somebody(portal, { familyName: 'Stranger' })];
  const visitors = [await stranger.browser()];
  for (const role of ['officer', 'agent', 'producer', 'administrator'] as const)
    visitors.push(await sessionOf(portal, (await staffMember(portal, role)).accountId));
  for (const visitor of visitors)
    for (const path of ['', '/copy', '/correction'])
      assert.equal((await visitor.get(dataOf(person.caseId) + path)).status, 404, path);
});
