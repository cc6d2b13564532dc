import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { limits } from '../../test/fixtures/photos/pictures.ts';
import { drawPortrait } from '../demo/portrait/portrait.ts';
import { photoCheckCommand } from './photo-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'photo-check-'));
mkdirSync(join(folder, 'more'));
writeFileSync(join(folder, 'b.jpg'), await drawPortrait({ look: 'daniel' }));
writeFileSync(join(folder, 'a.JPG'), '<html>');
writeFileSync(join(folder, 'notes.txt'), 'not looked at');
writeFileSync(join(folder, 'more', 'c.png'), '');

type Options = { json?: boolean; out?: string; workers?: number };

async function run(paths: readonly string[], options: Options = {}) {
  let [text, complaints, bar] = ['', '', ''];
  const complain = (more: string) => {
    complaints += more;
  };
  const progress = (more: string) => {
    bar += more;
  };
  const write = (more: string) => {
    text += more;
  };
  const code = await photoCheckCommand(paths, { workers: 1, ...options, limits, write, complain, progress });
  return { code, text, complaints, bar };
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
  assert.deepEqual(readdirSync(join(out, basename(folder))), ['b.jpg.jpg']);
});

test('without --json it says it in sentences', async () => {
  const { text } = await run([join(folder, 'a.JPG')]);
  assert.match(text, /a\.JPG: fail\n {3}\S.+/);
});

test('without a path nothing is looked at', async () => {
  assert.equal((await run([])).code, 2);
});

test('files of one name in two folders are both written, and what cannot be is said', async () => {
  const out = mkdtempSync(join(tmpdir(), 'photo-written-'));
  const [one, two] = ['one', 'two'].map((name) => join(folder, name));
  const bytes = await drawPortrait({ look: 'mei' });
  const small = await sharp(bytes).resize(500, 700).jpeg().toBuffer();
  for (const [at, file] of [
    [one, bytes],
    [two, bytes],
    [two, small],
  ] as const) {
    mkdirSync(at ?? '', { recursive: true });
    writeFileSync(join(at ?? '', file === small ? 'small.jpg' : 'x.jpg'), file);
  }
  const { complaints, bar } = await run([one ?? '', two ?? ''], { out });
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('jpg'),
  );
  assert.deepEqual(written.toSorted(), ['one/x.jpg.jpg', 'two/x.jpg.jpg']);
  assert.match(complaints, /small\.jpg: not written: This photo is 500 by 700/);
  assert.match(bar, /\[#{8}\.{16}\] 1\/3 {2}\d+ s left/);
  assert.match(bar, /\[#{24}\] 3\/3/);
});

test('a number of workers that cannot be is refused, and a file over the limit is not read', async () => {
  for (const workers of [0, 1.5, 65, Number.NaN]) {
    const { code, complaints } = await run([folder], { workers });
    assert.deepEqual([code, complaints], [2, '--workers takes a whole number from 1 to 64\n']);
  }
  const heavy = join(folder, 'heavy.jpg');
  writeFileSync(heavy, '');
  truncateSync(heavy, limits.uploadBytes + 1);
  const { text } = await run([heavy], { json: true });
  assert.equal(JSON.parse(text).findings[0].code, 'bytes');
  rmSync(heavy);
});
