import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../src/platform/root.ts';
import { scratchFolder } from '../../test/fixtures/database/scratch.ts';
import { strayHooks } from './files.mjs';
import { openLedger } from './ledger.mjs';
import { runQueue } from './queue.mjs';

/** Test files by name, written down and run as the runner does; gives what it prints, line by line. */
async function ran(files: Readonly<Record<string, string>>) {
  const folder = scratchFolder('runner');
  const lines: string[] = [];
  const ledger = openLedger((text: string) => lines.push(...text.split('\n')));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(
      join(folder, `${name}.mjs`),
      `import { after, before, describe, test } from 'node:test';\n${text}`,
    );
  }
  await runQueue({
    root: projectRoot(),
    env: {},
    files: Object.keys(files),
    slots: 1,
    bundleOf: (name: string) => join(folder, `${name}.mjs`),
    wantsFamilies: () => false,
    deadline: performance.now() + 60_000,
    begin: (file: string) => (event: object) => ledger.test({ ...event, file }),
    end: (file: string, result: object) => ledger.closeFile(file, result),
  });
  ledger.close();
  return lines;
}

const SOUND = "test('works', () => {});";

describe('what one test file does', () => {
  test('a process that ends fails its own file only', async () => {
    const lines = await ran({
      first: SOUND,
      ends: "test('ends', () => new Promise(() => setTimeout(() => process.exit(3), 100)));",
      last: SOUND,
    });
    assert.equal(lines.at(-1), '2 passed, 1 failed');
    assert.match(lines.join('\n'), /FAILED {2}ends\n.*exit code 3, in or after "ends"/);
  });

  test('a hook that fails fails the tests of its own file only', async () => {
    const lines = await ran({
      hooked: `before(() => { throw new Error('no portal'); }); ${SOUND}`,
      next: `${SOUND} describe('more', () => { ${SOUND} });`,
    });
    assert.equal(lines.at(-1), '2 passed, 1 failed');
    assert.match(lines.join('\n'), /FAILED {2}hooked: works\n.*no portal/);
  });

  test('its hooks run around its own tests only', async () => {
    const lines = await ran({
      opens: `before(() => { globalThis.open = true; }); after(() => { globalThis.open = false; }); ${SOUND}`,
      looks: "test('closed', () => { if (globalThis.open) throw new Error('still open'); });",
    });
    assert.equal(lines.at(-1), '2 passed, 0 failed');
  });

  test('a file without a test is a failure, and one that cannot be loaded', async () => {
    const lines = await ran({ empty: '', broken: 'not a program' });
    assert.match(lines.join('\n'), /FAILED {2}empty\n +It holds no test\./);
    assert.match(lines.join('\n'), /FAILED {2}broken: is loaded\n +SyntaxError/);
    assert.equal(lines.at(-1), '0 passed, 2 failed');
  });
});

test('the slowest files and tests are said before the last line', async () => {
  const lines = await ran({
    quick: SOUND,
    slow: "test('waits', () => new Promise((done) => setTimeout(done, 300)));",
  });
  const at = (text: string) => lines.indexOf(text);
  assert.match(lines[at('Slowest files:') + 1] ?? '', /^ +\d\.\d s {2}slow$/);
  assert.match(lines[at('Slowest tests:') + 1] ?? '', /^ +0\.\d s {2}slow: waits$/);
  assert.match(lines.at(-2) ?? '', /^The run took .* s; the machine's load was/);
  assert.equal(lines.at(-1), '2 passed, 0 failed');
});

/** What is said of a file with these lines. */
function saidOf(lines: readonly string[]): readonly string[] {
  const root = scratchFolder('stray');
  mkdirSync(join(root, 'test'));
  writeFileSync(join(root, 'test', 'planted.test.ts'), lines.join('\n'));
  return strayHooks(root, ['test/planted.test.ts']);
}

describe('what a file sets up at the wrong place', () => {
  const planted: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a hook around everything', ['', 'beforeEach(() => {});'], /planted\.test\.ts:2: put beforeEach/],
    ['another one', ['afterEach(async () => {', '});'], /:1: put beforeEach/],
    ['a portal', ['const portal = await testPortal();'], /:1: testPortal\(\) runs.*before\(\)/],
    ['one of two', ['let a;', 'const [b] = await Promise.all([', '  livePortal(),', ']);'], /:2: livePortal/],
    ['a promise of one', ['export const opening = testPortal({', '});'], /:1: testPortal/],
  ];
  for (const [name, lines, said] of planted) {
    test(`${name} is told`, () => {
      assert.equal(saidOf(lines).length, 1);
      assert.match(saidOf(lines)[0] ?? '', said);
    });
  }

  test('what runs in a hook, in a test or when called is fine', () => {
    const sound = [
      "import { testPortal } from './portal.ts';",
      'before(async () => {',
      '  portal = await testPortal();',
      '});',
      'const open = () => testPortal();',
      'async function openBoth() {',
      '  return [await testPortal(), await livePortal()];',
      '}',
      "describe('more', () => {",
      '  beforeEach(() => livePortal());',
      '});',
    ];
    assert.deepEqual(saidOf(sound), []);
  });
});
