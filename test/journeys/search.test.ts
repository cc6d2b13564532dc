import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Staff } from '../../src/case/actor.ts';
import { foldNames } from '../../src/intake/store.ts';
import { many, one, run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember, staffVisitor } from '../fixtures/people/accounts.ts';
import { type Alone, declare, ordered, somebody } from '../fixtures/people/residents.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

/** What people type, and whom it must find: as the lists of the staff name them. */
const MUST_FIND: readonly (readonly [string, string])[] = [
  ['hebert', 'Hébert'],
  ['HÉBERT', 'Hébert'],
  ['gutierrez', 'Gutiérrez'],
  ['Gutiérrez, María', 'Gutiérrez'],
  ['maria gutierrez', 'Gutiérrez'],
  ['Siobhan', 'O’Connor'],
  ['oconnor', 'O’Connor'],
  ["O'Connor", 'O’Connor'],
  ['O’Connor', 'O’Connor'],
  ['o connor siob', 'O’Connor'],
  ['Connor', 'O’Connor'],
  ['nguyen thi', 'Nguyễn'],
  ['Thị Nguyễn', 'Nguyễn'],
  ['kumar al rajan', 'KUMAR A/L RAJAN'],
  ['KUMAR A/L RAJAN', 'KUMAR A/L RAJAN'],
  ['rajan kumar', 'KUMAR A/L RAJAN'],
  ['mueller', 'Müller'],
  ['Muller, Jorg', 'Müller'],
  ['odegaard', 'Ødegård'],
  ['王', '王'],
  ['王小明', '王'],
  ['小明', '王'],
];
const PEOPLE = [
  ['Hébert', 'Éloïse'],
  ['Gutiérrez', 'María'],
  ['O’Connor', 'Siobhán'],
  ['Nguyễn', 'Thị Hằng'],
  ['KUMAR A/L RAJAN', ''],
  ['Müller', 'Jörg'],
  ['Ødegård', 'Åse'],
  ['王', '小明'],
] as const;
const NOBODY = ['xyzzy', 'hebertson', 'maria hebert', '李', '100%_', 'R-2222-2222'];

let portal: TestPortal;
let producer: Staff;
const people: Alone[] = [];

before(async () => {
  portal = await testPortal();
  const officer = await staffMember(portal, 'officer');
  producer = await staffMember(portal, 'producer');
  for (const [familyName, givenNames] of PEOPLE)
    people.push(await ordered(portal, officer, { familyName, givenNames }));
});
after(() => portal.close());

/** The pages of a place to search in: what a page shows of those whom `typed` finds. */
type Place = (typed: string) => Promise<string>;

const places: Readonly<Record<string, () => Promise<Place>>> = {
  desk: async () => {
    const agent = await staffVisitor(portal, 'agent', 'Ari');
    return async (term) => {
      await agent.get('/en/staff/support');
      const seen = await agent.submit({ term, reason: 'called' });
      return (
        (seen.html.querySelector('table')?.text ?? '') +
        (/Nobody was found|Type a name/.exec(seen.text)?.[0] ?? '')
      );
    };
  },
  officers: async () => {
    const officer = await staffVisitor(portal, 'officer', 'Olive');
    return async (term) => {
      await officer.get('/en/staff/review/find');
      return (await officer.submit({ term, reason: 'quality' })).text.replace(term, '');
    };
  },
  production: async () => {
    const maker = await sessionOf(portal, producer.accountId);
    return async (term) => {
      const seen = await maker.get(`/en/staff/cards?find=${encodeURIComponent(term)}`);
      return seen.html.querySelector('table')?.text ?? 'Nobody was found';
    };
  },
};

for (const [name, open] of Object.entries(places)) {
  test(`${name}: a person is found however the name is typed`, async () => {
    const look = await open();
    for (const [typed, family] of MUST_FIND) {
      const shown = await look(typed);
      const as = name === 'production' ? (PRINTED[family] ?? family.toUpperCase()) : family;
      assert.ok(shown.includes(as), `${typed} finds ${family}: ${shown.slice(0, 300)}`);
    }
    for (const typed of NOBODY) {
      const shown = await look(typed);
      for (const [family] of PEOPLE)
        assert.ok(!shown.includes(family), `${typed} finds nobody: ${shown.slice(0, 200)}`);
    }
  });
}

/** The family names as a list of cards has them. */
const PRINTED: Readonly<Record<string, string>> = {
  'O’Connor': "O'CONNOR",
  Nguyễn: 'NGUYEN',
  'KUMAR A/L RAJAN': 'KUMAR A L RAJAN',
};

test('whatever number is known of somebody finds the case, for officers and agents', async () => {
  const person = await somebody(portal, { familyName: 'Zorbas', givenNames: 'Eleni' });
  await declare(person);
  const { services } = portal;
  const receipt = await one(
    services.db,
    sql<{ number: string }>`select number from receipt where case_id = ${person.caseId} limit 1`,
  );
  const [kept] = await many(
    services.db,
    sql<{
      number: string;
      userName: string;
      uci: string;
      email: string;
      born: string;
    }>`select a.number, k.user_name, p.uci, k.email, p.birth_date::text as born
      from person p join application a on a.id = p.application_id join account k on k.person_id = p.id
      where p.id = ${person.personId}`,
  );
  assert.ok(kept);
  const [year, month, day] = kept.born.split('-');
  const known = [
    receipt.number,
    receipt.number.toLowerCase().replaceAll('-', ' '),
    kept.number,
    kept.number.toLowerCase(),
    kept.userName,
    kept.email.toUpperCase(),
    kept.uci,
    `${kept.uci.slice(0, 4)}-${kept.uci.slice(4)}`,
    kept.born,
    `${day}/${month}/${year}`,
  ];
  for (const place of ['desk', 'officers'] as const) {
    const look = await (places[place] as () => Promise<Place>)();
    for (const term of known) assert.match(await look(term), /Zorbas/, `${place}: ${term}`);
  }
});

test('names on file from before are folded by the worker, and found', async () => {
  const { db } = portal.services;
  await run(db, sql`update person set name_words = null`);
  const look = await (places['desk'] as () => Promise<Place>)();
  assert.match(await look('hebert'), /Nobody was found/);
  while (await foldNames(db));
  assert.match(await look('hebert'), /Hébert/);
});

test('a name that changes is found by its new words once the worker folded it, and not by the old ones', async () => {
  const person = await somebody(portal, { familyName: 'Zzbefore', givenNames: 'Ida' });
  const { db } = portal.services;
  await run(db, sql`update person set family_name = 'Zzæfter' where id = ${person.personId}`);
  const look = await (places['desk'] as () => Promise<Place>)();
  assert.match(await look('zzbefore'), /Nobody was found/);
  await foldNames(db);
  assert.match(await look('zzaefter'), /Zzæfter/);
  await run(db, sql`update person set email = 'zz@example.com' where id = ${person.personId}`);
  assert.match(await look('zzaefter'), /Zzæfter/, 'another change leaves the words');
});
