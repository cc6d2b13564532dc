import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonName } from '../../src/case/names.ts';
import { isSameName, sameNameQuery, searchWords } from '../../src/case/search/name-fold.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

// PostgreSQL compares names by the words and queries of the one fold (src/case/search/name-fold.ts), and folds none itself.

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const NAMES: readonly (readonly [family: string, given: string])[] = [
  ['Côté-Nuñez', 'Zoé'],
  ["O'Connor", 'Siobhán'],
  ['Müller', 'Jürgen'],
  ['Sørensen', 'Bjørn'],
  ['Łukaszewski', 'Stanisław'],
  ['Groß', 'Änne'],
  ['De La Cruz', 'María'],
  ['Nguyễn Thị', 'Hương'],
  ['Kaʻahumanu', 'Leilani'],
  ['Al-Ḥaddād', 'Amīna'],
  ['Haddad', 'Amina'],
  ['Şahin', 'Gülşen'],
  ['İnönü', 'Işık'],
  ['Đorđević', 'Živko'],
  ['Þórsdóttir', 'Guðrún'],
  ['Bērziņš', 'Jānis'],
  ['Ștefănescu', 'Ioana'],
  ['Ó Súilleabháin', 'Caoimhe'],
  ["D'Souza", 'Ravi'],
  ['KUMAR A/L RAJAN', ''],
  ['AH KOW @ LIM KAU', ''],
  ['Suharto', ''],
  ['王', '小明'],
  ['李', '明'],
  ['김', '민준'],
  ['さとう', 'はなこ'],
  ['الحداد', 'أمينة'],
  ['خان', 'کریم'],
  ['כהן', 'שרה'],
  ['Иванова', 'Мария'],
  ['Ковальчук', 'Їжак'],
  ['Παπαδόπουλος', 'Νίκος'],
  ['शर्मा', 'प्रिया'],
  ['தமிழ்', 'செல்வி'],
  ['สุขใจ', 'มาลี'],
  ['ქართველიშვილი', 'ნინო'],
  ['Հակոբյան', 'Անի'],
  ['ተስፋዬ', 'ሰላም'],
];

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
/** How people write one name: each is the same name. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLocaleLowerCase('en'),
  (text) => text.toLocaleUpperCase('en'),
  (text) => plain(text),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/-/g, ' '),
  (text) => text.replace(/'/g, '’'),
  (text) => text.replace(/ /g, '-'),
];

const nameOf = ([familyName = '', givenNames = '']: readonly string[]): PersonName => ({
  familyName,
  givenNames,
});
const whole = ({ familyName, givenNames }: PersonName) => `${familyName} ${givenNames}`;

/** Whether PostgreSQL finds the person of the second name by the query of the first. */
async function matches(pairs: readonly (readonly [PersonName, PersonName])[]): Promise<readonly boolean[]> {
  const rows = pairs.map(([typed, kept], at) => ({
    at,
    query: sameNameQuery(typed),
    words: searchWords(kept),
  }));
  const found = await many(
    portal.services.db,
    sql<{ found: boolean }>`select array_to_tsvector(words) @@ query::tsquery as found
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (at int, query text, words text[]) order by at`,
  );
  return found.map((row) => row.found);
}

test('every spelling of a name finds the person, and order of its parts does not matter', async () => {
  const pairs = NAMES.flatMap((name) =>
    SPELLINGS.flatMap((spell) => {
      const typed = name.map(spell);
      return [
        [nameOf(typed), nameOf(name)] as const,
        [nameOf([typed.join(' ').trim()]), nameOf(name)] as const,
      ];
    }),
  ).filter(([typed, kept]) => isSameName(whole(typed), whole(kept)));
  assert.ok(pairs.length >= 500, `${pairs.length} pairs`);
  const found = await matches(pairs);
  for (const [at, [typed, kept]] of pairs.entries())
    assert.ok(found[at], `${whole(typed)} finds ${whole(kept)}`);
});

test('another name finds nobody', async () => {
  const pairs = NAMES.flatMap((a) =>
    NAMES.filter((b) => b !== a).map((b) => [nameOf(a), nameOf(b)] as const),
  );
  const wrong = (await matches(pairs)).flatMap((found, at) => (found ? [pairs[at]] : []));
  // Al-Ḥaddād Amīna has every word of Haddad Amina.
  assert.deepEqual(wrong, [[nameOf(['Haddad', 'Amina']), nameOf(['Al-Ḥaddād', 'Amīna'])]]);
});
