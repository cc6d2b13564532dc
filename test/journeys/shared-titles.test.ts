import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { LANGS, type Lang } from '../../src/platform/i18n.ts';
import { sessionOf, staffMember, staffVisitor } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { type Alone, ordered } from '../fixtures/people/residents.ts';
import { entered, invited } from '../fixtures/people/invitation.ts';

// Browsers keep titles in files that stay on a computer which others use.
const NAME = { familyName: 'Quillfeather', givenNames: 'Zdenka' };

let portal: TestPortal;
let person: Alone;
let values: Readonly<Record<string, string>>;
let personal: readonly string[];
let watching: readonly (readonly [string, Visitor])[];

before(async () => {
  portal = await testPortal();
  const officer = await staffMember(portal, 'officer', 'Ottokar Brightwater');
  person = await ordered(portal, officer, NAME);
  const family = await invited(portal);
  const [row = {}] = await many(
    portal.services.db,
    sql<Record<string, string>>`select o.id as order_id, f.id as photo_id, p.uci, p.passport_number, p.email
      from card_order o join photo f on f.case_id = o.case_id join case_file c on c.id = o.case_id
      join person p on p.id = c.person_id where o.case_id = ${person.caseId}`,
  );
  const { caseId, personId, applicationId, number } = person;
  values = { ...row, caseId, personId, applicationId, number, place: '1' } as Record<string, string>;
  const { uci, passportNumber, email } = values;
  const names = ['Quillfeather', 'Zdenka', 'Amina', 'Brightwater', number, family.number];
  personal = [...names, uci, passportNumber, email].flatMap((word) => word ?? []);
  watching = [
    ['the person', await person.browser()],
    ['the officer', await sessionOf(portal, officer.accountId)],
    ['an agent', await staffVisitor(portal, 'agent', 'Ottokar Brightwater')],
    ['a producer', await staffVisitor(portal, 'producer', 'Ottokar Brightwater')],
    ['an administrator', await staffVisitor(portal, 'administrator', 'Ottokar Brightwater')],
    ['somebody invited', await entered(portal, family)],
  ];
});
after(() => portal.close());

/** Pages about one person. */
const OWN_CASE = { en: '/people/:caseId', fr: '/personnes/:caseId' } as const;

/** The address of a page about this person; undefined for what they have nothing of. */
function addressOf(path: string, lang: Lang): string | undefined {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  if (names.some((name) => values[name] === undefined)) return undefined;
  return `/${lang}${path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '')}?reason=called`;
}

async function titlesSeen(visitor: Visitor, lang: Lang): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const { id, path } of portal.server.routes.pages) {
    const address = id === 'sign-out' ? undefined : addressOf(path[lang], lang);
    if (address === undefined) continue;
    const { title, status } = await visitor.get(address);
    if (status === 200 && title !== '') titles.set(id, title);
  }
  return titles;
}

const ABOUT_A_PERSON = ['home', 'declare', 'address', 'photo', 'proof', 'card', 'support.person'];

test('no title of any page shows a name or a number of a person, in either language', async () => {
  await watching[1]?.[1].get('/en/staff/review/find');
  await watching[1]?.[1].submit({ term: person.number, reason: 'quality' });
  const met = new Set<string>();
  for (const lang of LANGS) {
    for (const [who, visitor] of watching) {
      for (const [id, title] of await titlesSeen(visitor, lang)) {
        met.add(id);
        const shown = personal.filter((word) => title.includes(word));
        assert.deepEqual(shown, [], `${who} at ${id}: '${title}'`);
      }
    }
  }
  const missed = [...ABOUT_A_PERSON, 'review.case', 'invitation.email', 'production.order'].filter(
    (id) => !met.has(id),
  );
  assert.deepEqual(missed, [], 'pages that show a person were met');
});

test('about the reader a heading says "you" and no name, and the title says the same', async () => {
  const [, visitor] = watching[0] ?? [];
  const [headings, wrong]: [string[], string[]] = [[], []];
  for (const lang of LANGS) {
    for (const { path } of portal.server.routes.pages) {
      const address = path[lang].startsWith(OWN_CASE[lang]) ? addressOf(path[lang], lang) : undefined;
      if (address === undefined) continue;
      const { title, status, html } = (await visitor?.get(address)) ?? {};
      const heading = status === 200 ? html?.querySelector('h1')?.text : undefined;
      if (heading === undefined) continue;
      headings.push(heading);
      const named = personal.some((word) => heading.includes(word));
      if (named || !title?.startsWith(`${heading} –`))
        wrong.push(`${address}: '${heading}' under '${title}'`);
    }
  }
  assert.deepEqual(wrong, []);
  for (const one of ['Your card', 'Votre carte', 'Your photo is accepted', 'Votre photo est acceptée'])
    assert.ok(headings.includes(one), `${one}: ${headings.join(', ')}`);
});

test('what was typed is remembered by browsers only where a field says what it is for', async () => {
  const [, visitor] = watching[0] ?? [];
  const seen = await visitor?.get(`/en/people/${person.caseId}/address/home`);
  const silent = seen?.html
    .querySelectorAll('main input:not([type=hidden]):not([type=radio]):not([type=checkbox]), main textarea')
    .filter((field) => !field.hasAttribute('autocomplete'));
  assert.deepEqual(
    silent?.map((field) => field.getAttribute('name')),
    [],
  );
});
