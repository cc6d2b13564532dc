import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { jpeg, limits, noise } from '../../../test/fixtures/photos/pictures.ts';
import { projectRoot } from '../../platform/root.ts';
import type { Enclosure } from './enclosure.ts';
import {
  createPhotoPool,
  type JudgingPool,
  type PoolAnswer,
  type PoolOptions,
  type PoolVerdict,
} from './pool.ts';

const pools: JudgingPool[] = [];
after(() => Promise.all(pools.map((pool) => pool.close())));

function poolOf(options: Partial<PoolOptions> & { workerFile: string }): JudgingPool {
  const pool = createPhotoPool({ size: 1, queueLimit: 2, timeoutMs: 20_000, ...options });
  pools.push(pool);
  return pool;
}

const folder = mkdtempSync(join(tmpdir(), 'photo-pool-'));
const realWorker = join(projectRoot(), 'node_modules', '.cache', 'photo-pool-test', 'worker.mjs');
await build({
  entryPoints: [join(projectRoot(), 'src/photo/judge/worker.ts')],
  outfile: realWorker,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});

/** The fakes below write down what they were asked. */
const OPEN: Enclosure = { system: 'none', code: false };

/** A worker whose first byte of the job says what it does; it notes each job in a file. */
function fakeWorker(): { workerFile: string; enclosure: Enclosure; jobs: () => string } {
  const log = join(mkdtempSync(join(folder, 'w-')), 'log');
  const workerFile = `${log}.mjs`;
  writeFileSync(log, '');
  writeFileSync(
    workerFile,
    `import { appendFileSync, readFileSync } from 'node:fs';
    process.on('message', ({ id, bytes }) => {
      const what = String.fromCharCode(bytes[0]);
      const before = readFileSync(${JSON.stringify(log)}, 'latin1');
      appendFileSync(${JSON.stringify(log)}, what);
      if (what === 'd' || (what === 'o' && !before.includes('o'))) process.exit(1);
      if (what === 'h') return;
      if (what === 'b') for (;;);
      const result = { kind: 'unusable', code: 'empty', value: Object.keys(process.env).join() };
      setTimeout(() => process.send({ id, result }), what === 's' ? 300 : 0);
    });
    process.on('disconnect', () => process.exit(0));
    process.send({ ready: true });`,
  );
  return { workerFile, enclosure: OPEN, jobs: () => readFileSync(log, 'latin1') };
}

const job = (what: string) => new TextEncoder().encode(what);
const codeOf = (answer: PoolAnswer | PoolVerdict) => (answer.kind === 'unusable' ? answer.code : answer.kind);

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await pause(10);
  assert.ok(condition());
}

test('a photo is prepared in another process; a killed worker is said, and costs a judgement only time', async () => {
  const pool = poolOf({ workerFile: realWorker });
  const small = await pool.prepare(await jpeg(), limits);
  assert.equal(small.kind, 'prepared');
  const [first] = pool.status().pids;
  assert.ok(first && first !== process.pid);
  const large = await noise(2400, 3360).jpeg().toBuffer();
  const kill = async () => {
    await until(() => pool.status().running === 1);
    await pause(30);
    const [pid = 0] = pool.status().pids;
    process.kill(pid, 'SIGKILL');
  };
  const [lost] = await Promise.all([pool.prepare(large, limits), kill()]);
  assert.deepEqual(lost, { kind: 'busy', why: 'died' });
  const [judged] = await Promise.all([pool.judge(large, limits), kill()]);
  assert.equal(judged.kind, 'judged');
  assert.notEqual(pool.status().pids[0], first);
});

test('a photo to judge that kills its worker is tried twice, then refused; a single death is forgiven', async () => {
  const { jobs, ...fake } = fakeWorker();
  const pool = poolOf(fake);
  assert.equal(codeOf(await pool.judge(job('d'), limits)), 'unreadable');
  assert.equal(codeOf(await pool.judge(job('o'), limits)), 'empty');
  assert.equal(jobs(), 'ddoo');
});

test('a job that takes too long is stopped, and the next gets a fresh worker', async () => {
  const { workerFile, enclosure } = fakeWorker();
  const pool = poolOf({ workerFile, enclosure, timeoutMs: 150 });
  const began = performance.now();
  assert.deepEqual(await pool.prepare(job('h'), limits), { kind: 'unusable', code: 'too-slow', limit: 150 });
  assert.ok(performance.now() - began > 1_500, 'it slept, and cost nothing but its place');
  assert.equal(codeOf(await pool.prepare(job('q'), limits)), 'empty');
});

test('a job that keeps the processor busy is stopped by what it used of it, and not by the clock', async () => {
  const { workerFile, enclosure } = fakeWorker();
  const pool = poolOf({ workerFile, enclosure, timeoutMs: 600 });
  const began = performance.now();
  assert.deepEqual(await pool.prepare(job('b'), limits), { kind: 'unusable', code: 'too-slow', limit: 600 });
  assert.ok(performance.now() - began < 600 * 12, 'long before the clock would have');
});

test('a worker judges a photo before it is ready, unless somebody waits already', async () => {
  const { jobs, ...fake } = fakeWorker();
  const pool = poolOf({ ...fake, warmUp: { bytes: job('w'), limits } });
  await until(() => jobs() === 'w');
  assert.equal(codeOf(await pool.prepare(job('q'), limits)), 'empty');
  assert.equal(jobs(), 'wq');
  const other = fakeWorker();
  const hurried = poolOf({ ...other, warmUp: { bytes: job('w'), limits } });
  assert.equal(codeOf(await hurried.prepare(job('q'), limits)), 'empty');
  assert.equal(other.jobs(), 'q');
});

test('beyond the queue limit the answer is busy, at once', async () => {
  const { workerFile, enclosure } = fakeWorker();
  const pool = poolOf({ workerFile, enclosure });
  const taken = [
    pool.prepare(job('s'), limits),
    pool.prepare(job('q'), limits),
    pool.prepare(job('q'), limits),
  ];
  assert.deepEqual(await pool.prepare(job('q'), limits), { kind: 'busy', why: 'full' });
  assert.deepEqual((await Promise.all(taken)).map(codeOf), ['empty', 'empty', 'empty']);
});

test('uploads of cases go first, and photos of nobody we know have a queue and a time of their own', async () => {
  const { jobs, ...fake } = fakeWorker();
  const pool = poolOf({ ...fake, anonymous: { queueLimit: 1, timeoutMs: 200 } });
  const ask = (what: string, lane: 'case' | 'anonymous') => pool.prepare(job(what), limits, { lane });
  const first = ask('s', 'case');
  const waits = ask('a', 'anonymous');
  assert.deepEqual(await ask('b', 'anonymous'), { kind: 'busy', why: 'full' });
  const cases = [ask('q', 'case'), ask('r', 'case')];
  assert.deepEqual((await Promise.all([first, waits, ...cases])).map(codeOf), Array(4).fill('empty'));
  assert.equal(jobs(), 'sqra');
  assert.deepEqual(await ask('h', 'anonymous'), { kind: 'unusable', code: 'too-slow', limit: 200 });
});

test('photos of nobody we know have at most half of the workers, however many there are', async () => {
  const { jobs, ...fake } = fakeWorker();
  const pool = poolOf({ ...fake, size: 3, anonymous: { queueLimit: 5, timeoutMs: 5_000 } });
  const flood = Array.from({ length: 4 }, () => pool.prepare(job('s'), limits, { lane: 'anonymous' }));
  await until(() => pool.status().running === 1);
  await pause(150);
  assert.deepEqual([pool.status().running, pool.status().queued], [1, 3]);
  assert.equal(codeOf(await pool.prepare(job('q'), limits)), 'empty');
  assert.ok(jobs().length <= 3, 'the upload did not wait for the flood');
  await Promise.all(flood);
});

test('a photo in the slow lane has a process and a time of its own, one at a time, and nobody waits for it', async () => {
  const { jobs, ...fake } = fakeWorker();
  const pool = poolOf({ ...fake, timeoutMs: 100, byClock: 1, slow: { timeoutMs: 1_500, memoryBytes: 0 } });
  const slowly = (what: string) => pool.prepare(job(what), limits, { lane: 'slow' });
  const slow = slowly('s');
  assert.deepEqual(await slowly('s'), { kind: 'busy', why: 'full' });
  assert.equal(codeOf(await pool.prepare(job('q'), limits)), 'empty');
  assert.equal(codeOf(await slow), 'empty', 'three times what the others may take');
  assert.deepEqual(await slowly('d'), { kind: 'busy', why: 'died' });
  assert.deepEqual(await slowly('h'), { kind: 'unusable', code: 'too-slow', limit: 1_500 });
  assert.match(jobs(), /^[sq]{2}dh$/);
});

test('a caller who leaves is dropped from the queue', async () => {
  const { jobs, ...fake } = fakeWorker();
  const pool = poolOf(fake);
  const leaving = new AbortController();
  const first = pool.prepare(job('s'), limits);
  const second = pool.prepare(job('x'), limits, { signal: leaving.signal });
  leaving.abort();
  await assert.rejects(second, { name: 'AbortError' });
  await first;
  await pool.prepare(job('q'), limits);
  assert.equal(jobs(), 'sq');
});

test('workers see nothing of our environment', async () => {
  const { workerFile, enclosure } = fakeWorker();
  const answer = await poolOf({ workerFile, enclosure }).prepare(job('q'), limits);
  const names = answer.kind === 'unusable' ? String(answer.value).split(',') : [];
  assert.deepEqual(
    names.filter((name) => !name.startsWith('NODE_CHANNEL_')),
    ['PATH', 'MALLOC_ARENA_MAX'],
  );
});

test('workers that do not start are an error, said to whoever waits', async () => {
  const pool = poolOf({ workerFile: join(folder, 'absent.mjs') });
  await assert.rejects(pool.prepare(job('q'), limits), /do not start/);
  await assert.rejects(pool.prepare(job('q'), limits), /do not start/);
});

test('closing ends the workers and answers busy', async () => {
  const { workerFile, enclosure } = fakeWorker();
  const pool = poolOf({ workerFile, enclosure, size: 2 });
  const running = pool.prepare(job('h'), limits);
  await until(() => pool.status().running === 1);
  const { pids } = pool.status();
  await pool.close();
  assert.equal((await running).kind, 'busy');
  for (const pid of pids) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
});

/** What a worker holds once its models are warm and one picture is behind it, in bytes. */
async function heldBy(pool: JudgingPool): Promise<number> {
  await pool.judge(await jpeg(), limits);
  const [pid = 0] = pool.status().pids;
  const statusFile = `/proc/${pid}/status`;
  const kilobytes = existsSync(statusFile)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(statusFile, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) * 1024;
}

test('a worker that takes too much memory gives up', async () => {
  const free = poolOf({ workerFile: realWorker });
  const memoryBytes = (await heldBy(free)) + 20 * 1024 ** 2;
  const [large, small] = [await noise(5000, 7000).jpeg({ quality: 50 }).toBuffer(), await jpeg()];
  assert.equal((await free.judge(large, limits)).kind, 'judged', 'the same picture, without a limit');
  const capped = poolOf({ workerFile: realWorker, memoryBytes });
  assert.equal(codeOf(await capped.judge(large, limits)), 'unreadable');
  assert.notEqual(
    codeOf(await capped.judge(small, limits)),
    'unreadable',
    'a small one fits under the limit',
  );
});
