import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../src/platform/root.ts';
import { functionLengths, houseOf } from './architecture/house.ts';
import { houseDrawing } from './architecture/house-drawing.ts';
import * as rules from './architecture/rules.ts';
import { importsOf, readSources, type Sources } from './architecture/scan.ts';

const FOLDERS = ['src', 'test', 'bench', 'prove'];
const sources = readSources(projectRoot(), FOLDERS);

/** Files of a room that other rooms may import although they are more than rules, types and words. */
const OPEN: rules.Allowed = {
  'src/data/correction-view.tsx':
    'what a person says is wrong stands beside the case wherever staff work on it',
  'src/photo/report/guided-photo.tsx': 'an officer sees a photo with the lines that the person saw',
  'src/photo/report/officer-report.tsx': 'an officer sees what the checks found, and their notes',
};

const HANDING_ON: rules.Allowed = {
  'src/platform/db/db.ts': 'stores take `sql` from where they take the connection',
};

const ON_SYSTEM_TIME: rules.Allowed = {
  'src/platform/clock.ts': 'it is the clock',
  'src/platform/files/files.ts': 'files carry the time of the machine, which no test moves',
};

/** 'file function'; pages of guidance are words in lists and count elsewhere (see function-length.json). */
const LONG_FUNCTIONS: rules.Allowed = {
  'src/invitation/ended-page.tsx deadEnd': 'one case for each way in which an invitation ends',
};

const RULES: readonly (readonly [string, rules.Rule, rules.Allowed?])[] = [
  ['platform, config and case import no room', rules.foundationKnowsNoRoom],
  ['the rooms have no circle', rules.roomsHaveNoCircle],
  ['rooms meet by rules, types and words', rules.roomsMeetByRules, OPEN],
  ['the photo room has its layers', rules.photoLayersHold],
  ['SQL stands in store files only', rules.sqlInStores],
  ['each table is written by one room', rules.oneWriterPerTable],
  ["a case's state is written in one place", rules.oneWriterOfStates],
  ['time comes from the clock', rules.timeFromTheClock, ON_SYSTEM_TIME],
  ['rules files are pure', rules.rulesArePure],
  ['no circle of imports', rules.noCircles],
  ['names tell what is inside', rules.namesTell],
  ['no barrel files, decorators or default exports', rules.plainModules, HANDING_ON],
];

describe('architecture', () => {
  for (const [name, rule, allowed] of RULES) {
    test(name, () => {
      const broken = [...rule(sources, allowed), ...rules.idleExceptions(sources, rule, allowed ?? {})];
      assert.equal(broken.length, 0, `\n${broken.join('\n')}`);
    });
  }

  test('functions have at most 40 lines', () => {
    const found = functionLengths(projectRoot(), FOLDERS, 41).map(({ file, name }) => `${file} ${name}`);
    const unknown = found.filter((name) => !(name in LONG_FUNCTIONS));
    assert.deepEqual(unknown, [], 'these became too long');
    const mended = Object.keys(LONG_FUNCTIONS).filter((name) => !found.includes(name));
    assert.deepEqual(mended, [], 'these are short now: take them off the list of long functions');
  });
});

describe('the house', () => {
  const house = houseOf(sources, []);
  test('no folder holds more than 20 files', () => assert.deepEqual(house.fullFolders, []));
  test('fewer than 15 files have at most 20 lines', () =>
    assert.ok(house.smallFiles.length < 15, house.smallFiles.join('\n')));
  test('fewer than 30 names are exported by more than one file', () =>
    assert.ok(house.namesTwice.length < 30, house.namesTwice.join(', ')));
  test('its drawing is current', () => {
    const drawn = readFileSync(join(projectRoot(), 'docs', 'house.svg'), 'utf8');
    assert.ok(drawn === houseDrawing(sources), 'docs/house.svg is stale; draw it again: npm run drawing');
  });

  test('it counts what is planted', () => {
    const files = Array.from(
      { length: 21 },
      (_, i) => [`src/card/f${i}.ts`, 'export const twice = 1;\n'] as const,
    );
    const planted = houseOf(new Map(files), [
      { file: 'src/card/f1.ts', name: 'short', lines: 3 },
      { file: 'src/card/f2.ts', name: 'long', lines: 50 },
    ]);
    assert.deepEqual(planted.fullFolders, ['src/card (21)']);
    assert.deepEqual(planted.namesTwice, ['twice (21)']);
    assert.equal(planted.smallFiles.length, 21);
    assert.equal(planted.longestFunction, 'long in src/card/f2.ts (50 lines)');
  });
});

describe('the rules find a planted fault', () => {
  const plant = (files: Record<string, string>): Sources => new Map(Object.entries(files));
  const planted: readonly (readonly [string, rules.Rule, Record<string, string>])[] = [
    [
      'a room below the platform',
      rules.foundationKnowsNoRoom,
      { 'src/platform/a.ts': `import type { A } from '../photo/photo.ts';` },
    ],
    [
      'a room below the spine',
      rules.foundationKnowsNoRoom,
      { 'src/case/move.ts': `import {\n  post,\n} from '../card/actions.ts';` },
    ],
    [
      "another room's store",
      rules.roomsMeetByRules,
      { 'src/card/card-page.tsx': `import { find } from '../photo/store.ts';` },
    ],
    [
      'words behind the judgement of a photo',
      rules.photoLayersHold,
      { 'src/photo/checks/face/eyes.ts': `import { words } from '../../report/finding-text.ts';` },
    ],
    [
      'SQL in a page',
      rules.sqlInStores,
      { 'src/card/card-page.tsx': `import { many, sql } from '../platform/db/db.ts';` },
    ],
    [
      'SQL in a variable',
      rules.sqlInStores,
      { 'src/card/pages.tsx': 'const found = `select id\n  from card_order where id = ${id}`;' },
    ],
    [
      'rooms in a circle',
      rules.roomsHaveNoCircle,
      {
        'src/card/card.ts': `import type { Photo } from '../photo/photo.ts';`,
        'src/photo/photo.ts': `import type { Review } from '../review/review.ts';`,
        'src/review/review.ts': `import type { Card } from '../card/card.ts';`,
      },
    ],
    [
      "another room's rules that need its store",
      rules.roomsMeetByRules,
      {
        'src/card/card.ts': `import { verdict } from '../photo/verdict.ts';`,
        'src/photo/verdict.ts': `import { find } from './store.ts';`,
      },
    ],
    [
      'an import() in a template',
      rules.roomsMeetByRules,
      { 'src/card/pages.tsx': 'const { find } = await import(`../photo/store.ts`);' },
    ],
    [
      'a view behind rules',
      rules.rulesArePure,
      { 'src/card/card.ts': `import { Card } from './parts.tsx';`, 'src/card/parts.tsx': '' },
    ],
    ['a barrel of names', rules.plainModules, { 'src/card/all.ts': `export { a } from './card.ts';` }],
    ['a raw query', rules.sqlInStores, { 'src/card/card-page.tsx': 'await pool.query(`select 1`);' }],
    [
      'two writers of one table',
      rules.oneWriterPerTable,
      {
        'src/card/store.ts': 'sql`update card_order set a = 1`',
        'src/photo/store.ts': 'sql`delete from card_order where true`',
      },
    ],
    [
      'a state written elsewhere',
      rules.oneWriterOfStates,
      { 'src/card/store.ts': 'sql`update case_file set card = 1`' },
    ],
    [
      'a move past the table',
      rules.oneWriterOfStates,
      { 'src/card/actions.ts': `import { writeState } from '../case/store.ts';` },
    ],
    ['the system clock', rules.timeFromTheClock, { 'src/card/actions.ts': 'const at = new Date();' }],
    [
      'a database behind rules',
      rules.rulesArePure,
      {
        'src/card/card.ts': `import { x } from './between.ts';`,
        'src/card/between.ts': `import { sql } from '../platform/db/db.ts';`,
      },
    ],
    [
      'a circle',
      rules.noCircles,
      { 'src/a/a.ts': `import { b } from './b.ts';`, 'src/a/b.ts': `import { a } from './a.ts';` },
    ],
    ['a drawer', rules.namesTell, { 'src/card/utils.ts': '' }],
    ['a barrel', rules.plainModules, { 'src/card/all.ts': `export * from './card.ts';` }],
    ['a decorator', rules.plainModules, { 'src/card/card.ts': '@Injectable()\nclass A {}' }],
  ];
  for (const [name, rule, files] of planted) test(name, () => assert.equal(rule(plant(files)).length, 1));

  test('an exception that nothing needs, and one for a file that is gone', () => {
    const sources = plant({ 'src/card/utils.ts': '', 'src/card/card.ts': '' });
    const named = { 'src/card/utils.ts': 'needed', 'src/card/card.ts': 'idle', 'src/card/gone.ts': 'gone' };
    assert.deepEqual(rules.idleExceptions(sources, rules.namesTell, named), [
      'src/card/card.ts: nothing needs this exception any more',
      'src/card/gone.ts: this exception names no file',
    ]);
  });

  test('comments, types and own files break nothing', () => {
    const good = plant({
      'src/card/card.ts': `// import { sql } from '../platform/db/db.ts';\nimport type { Db } from '../platform/db/db.ts';`,
      'src/card/card-page.tsx': `import { card } from './card.ts';\nimport { photo } from '../photo/photo.ts';`,
    });
    for (const [, rule, allowed] of RULES) assert.deepEqual(rule(good, allowed), []);
  });

  test('imports are read with their names', () => {
    const text = `import a, { type B, c as d } from './x.ts';\nimport 'side';\nimport { type E } from '../e.ts';`;
    assert.deepEqual(
      importsOf('src/r/f.ts', text).map(({ to, typeOnly, names }) => [to, typeOnly, names]),
      [
        ['src/r/x.ts', false, ['B', 'c']],
        ['side', false, []],
        ['src/e.ts', true, ['E']],
      ],
    );
  });
});
