import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { drawPortrait } from '../demo/portrait.ts';
import { photoCheckCommand } from './cli.ts';
import { limits } from './engine/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'photo-check-'));
mkdirSync(join(folder, 'more'));
writeFileSync(join(folder, 'b.jpg'), await drawPortrait({ look: 'daniel' }));
writeFileSync(join(folder, 'a.JPG'), '<html>');
writeFileSync(join(folder, 'notes.txt'), 'not looked at');
writeFileSync(join(folder, 'more', 'c.png'), '');

async function run(paths: readonly string[], options: { json?: boolean; out?: string } = {}) {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const code = await photoCheckCommand(paths, { ...options, workers: 1, limits, write });
  return { code, text };
}

test('one line of JSON for each file, in order, with every key', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'photo-checked-')), 'out');
  const { code, text } = await run([folder, join(folder, 'absent.jpg')], { json: true, out });
  assert.equal(code, 0);
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ file, verdict }) => [file, verdict]),
    [
      [join(folder, 'a.JPG'), 'fail'],
      [join(folder, 'b.jpg'), 'pass'],
      [join(folder, 'more', 'c.png'), 'fail'],
      [join(folder, 'absent.jpg'), 'fail'],
    ],
  );
  assert.deepEqual(Object.keys(lines[1]), ['file', 'verdict', 'findings', 'fit', 'ms', 'cpuMs']);
  assert.deepEqual(Object.keys(lines[0].findings[0]), [
    'code',
    'severity',
    'fixed',
    'value',
    'limit',
    'unit',
  ]);
  assert.deepEqual(lines[1].fit, { x: 0, y: 0, width: 1200, height: 1680, rotate: 0 });
  assert.equal(lines[0].fit, null);
  assert.ok(lines[1].ms > 0 && lines[1].cpuMs > 0);
  assert.deepEqual(readdirSync(out), ['b.jpg.jpg']);
});

test('without --json it says it in sentences', async () => {
  const { text } = await run([join(folder, 'a.JPG')]);
  assert.match(text, /a\.JPG: fail\n {3}\S.+/);
});

test('without a path nothing is looked at', async () => {
  assert.equal((await run([])).code, 2);
});
