import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProfile } from '../config/profile.ts';
import type { Both } from '../platform/i18n.ts';
import { projectRoot } from '../platform/root.ts';
import { type GuidanceBlock, type GuidancePage, LINKED_ROOMS } from './blocks.ts';
import { GUIDANCE_PAGES, guidancePage, wordsOf } from './guidance.ts';
import { readReport, reportLabels, reportWords } from './problem-report.ts';

const profile = loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));
const pages = GUIDANCE_PAGES(profile);

/** Every text under test, with a name for the message: pages, report choices and the words of the profile. */
const texts: readonly (readonly [string, Both])[] = [
  ...pages.flatMap((page) => wordsOf(page).map((words) => [page.id, words] as const)),
  ...[...Object.values(reportLabels), ...Object.values(reportWords)].map(
    (words) => ['report', words] as const,
  ),
  ...bothsIn(profile).map((words) => ['profile', words] as const),
];

function bothsIn(value: unknown): Both[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value) return [value as Both];
  return Object.values(value).flatMap(bothsIn);
}

const missing = (rule: RegExp, lang: 'en' | 'fr') =>
  texts.filter(([, words]) => rule.test(words[lang])).map(([where, words]) => `${where}: ${words[lang]}`);

test('every text is there in both languages', () => {
  assert.ok(texts.length > 400, `${texts.length} texts`);
  assert.deepEqual(
    texts.filter(([, { en, fr }]) => en.trim() === '' || fr.trim() === ''),
    [],
  );
  assert.deepEqual(
    [...missing(/TODO|XXX|undefined|\[object/, 'en'), ...missing(/TODO|XXX|undefined|\[object/, 'fr')],
    [],
  );
});

test('both languages hold the same numbers, links, strong words and places', () => {
  const facts = (text: string) =>
    (
      text.replaceAll(/(\d)[\u00a0, ](?=\d{3}\b)/g, '$1').match(/\d+|page:[\w.#-]+|\*\*|\{\w+\}/g) ?? []
    ).toSorted();
  for (const [where, { en, fr }] of texts) assert.deepEqual(facts(fr), facts(en), `${where}: ${en} / ${fr}`);
});

test('French is set as Canadian French is printed', () => {
  assert.deepEqual(missing(/'|"/, 'fr'), []);
  assert.deepEqual(missing(/[\s\u00a0][?;!]/, 'fr'), [], 'no space before ? ; !');
  assert.deepEqual(missing(/[^\u00a0\d](?<!page):(?!\d)/, 'fr'), [], 'a no-break space before a colon');
  assert.deepEqual(missing(/«[^\u00a0]|[^\u00a0]»/, 'fr'), []);
  assert.deepEqual(missing(/[^\u00a0][%$]/, 'fr'), []);
  assert.deepEqual(missing(/[\s\u00a0]{2}/, 'fr'), [], 'typeset once only');
});

test('no English is left in the French, and no French in the English', () => {
  const product = /Xpresspost|JavaScript|Chrome|Edge|Firefox|Safari|page:[\w.-]+/g;
  const english =
    /\b(e-?mails?|upload|password|online|browser|website|portal|the|and|your?|with|click|link|cookies?|selfie|file|scanner)\b/i;
  const inFrench = texts.filter(([, { fr }]) => english.test(fr.replaceAll(product, '')));
  assert.deepEqual(
    inFrench.map(([where, { fr }]) => `${where}: ${fr}`),
    [],
  );
  assert.deepEqual(missing(/\b(le|la|les|des|vous|courriel|est|une)\b/i, 'en'), []);
});

/** Only whole sentences are graded: headings and the short items of lists would flatter the mean. */
const sentencesOf = (list: readonly Both[]) => list.map(({ en }) => en).filter((en) => /[.?!:]$/.test(en));

test('the English of every page reads at grade 7 or below', (t) => {
  const { declaration, returnReasons, holdReasons, portOfEntry, ecopr, contact } = profile;
  const inProfile = { declaration, returnReasons, holdReasons, portOfEntry, ecopr, contact };
  const graded = [
    ...pages.map((page) => [page.id, wordsOf(page)] as const),
    ...Object.entries(inProfile).map(([name, part]) => [`profile ${name}`, bothsIn(part)] as const),
  ];
  for (const [name, list] of graded) {
    const grade = readingGrade(sentencesOf(list));
    t.diagnostic(`${name}: ${grade.toFixed(1)}`);
    assert.ok(grade <= 7, `${name} reads at grade ${grade.toFixed(1)}`);
  }
});

test('the reading grade tells plain from hard words', () => {
  assert.ok(readingGrade(['The cat sat on the mat.']) < 2);
  assert.ok(
    readingGrade(['Notwithstanding administrative considerations, applicants must furnish documentation.']) >
      15,
  );
});

test('every link leads to a page or to a part of one', () => {
  const known = new Set<string>([...pages.map(({ id }) => id), ...LINKED_ROOMS]);
  for (const [where, { en }] of texts) {
    for (const [, id = '', , part] of en.matchAll(/page:([\w.-]+)(#([\w-]+))?/g)) {
      assert.ok(known.has(id), `${where} links to ${id}`);
      if (part)
        assert.ok(partsOf(pages.find((page) => page.id === id)).includes(part), `${where}: ${id}#${part}`);
    }
  }
  for (const { blocks } of pages) {
    for (const block of blocks)
      if ('ways' in block) for (const { to } of block.ways) assert.ok(known.has(to), to);
  }
});

const partsOf = (page: GuidancePage | undefined) =>
  (page?.blocks ?? []).flatMap((block: GuidanceBlock) => ('h2' in block ? [block.id] : []));

test('ids, paths and parts are unique, and a path is plain letters', () => {
  const lists = [
    pages.map(({ id }) => id),
    pages.map(({ path }) => path.en),
    pages.map(({ path }) => path.fr),
    ...pages.map(partsOf),
  ];
  for (const list of lists) assert.equal(new Set(list).size, list.length, list.join(' '));
  for (const { path } of pages) assert.match(`${path.en} ${path.fr}`, /^\/[a-z-]* \/[a-z-]*$/);
});

test('every reason for a returned photo names a part of the photo requirements', () => {
  const parts = partsOf(guidancePage(profile, 'photo.requirements'));
  for (const { code, rule } of profile.returnReasons) assert.ok(parts.includes(rule), `${code}: ${rule}`);
});

test('the pages follow the profile', () => {
  const limits = { ...profile.limits, temporaryPasswordDays: 97, cardDueDays: 98, retentionYears: 99 };
  const changed = GUIDANCE_PAGES({ ...profile, limits });
  const all = (list: readonly GuidancePage[]) =>
    list
      .map((page) =>
        wordsOf(page)
          .map(({ fr }) => fr)
          .join(' '),
      )
      .join(' ');
  for (const n of ['97 jours', '98 jours', '99 ans']) {
    assert.ok(all(changed).includes(n), n);
    assert.ok(!all(pages).includes(n), n);
  }
});

test('the exact subject line stands on the page about genuine emails, untouched', () => {
  const exact = guidancePage(profile, 'genuine').blocks.filter((block) => 'exact' in block);
  assert.deepEqual(exact, [{ exact: profile.email.invitationSubject }]);
});

test('the report takes six codes and nothing else', () => {
  assert.equal(Object.keys(reportLabels).length, 6);
  assert.deepEqual(readReport(['other', 'my name is', 'broken', 'broken']), ['broken', 'other']);
});

const source = join(projectRoot(), '..', 'shared', 'domain', 'source.txt');

test('no eight words in a row come from the page this service was modelled on', (t) => {
  if (!existsSync(source)) return t.skip(`${texts.length} texts not compared: no source text here`);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\d']+/gu) ?? [];
  const theirs = ` ${plain(readFileSync(source, 'utf8')).join(' ')} `;
  for (const [where, { en }] of texts) {
    const ours = plain(en);
    for (let i = 0; i + 8 <= ours.length; i++) {
      const run = ours.slice(i, i + 8).join(' ');
      assert.ok(!theirs.includes(` ${run} `), `${where}: ${run}`);
    }
  }
});

/** Syllables of an English word, by its groups of vowels; good to about one in ten, which is enough for a mean. */
function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = bare
    .replace(/(?:[^laeiouycsgxz]es|[^td]ed|[^laeiouy]e|(?<=[aeiouy]l)e)$/, '')
    .replace(/([aeiouy])ing$/, '$1-ing')
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/**
 * The Flesch-Kincaid grade of English texts: years of school needed to read them with ease. Each text ends a sentence;
 * numbers count as one syllable, links and strong words as their words.
 */
function readingGrade(texts: readonly string[]): number {
  const plain = texts.map((text) => text.replace(/\]\(page:[^)]*\)/g, ']').replace(/[[\]*]/g, ''));
  const sentences = plain.flatMap((text) => text.split(/(?<=[.?!:])\s+/)).filter((text) => /\w/.test(text));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d][\p{L}\d'’.@-]*/gu) ?? []);
  if (words.length === 0) return 0;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}
