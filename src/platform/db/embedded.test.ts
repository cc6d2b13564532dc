import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSync } from 'esbuild';
import pg from 'pg';
import { scratchFolder } from '../../../test/fixtures/database/scratch.ts';
import { projectRoot } from '../root.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { reachable } from './embedded-place.ts';
import { isAlive } from './embedded-process.ts';

async function query(database: Embedded, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ ...database.connection });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the database in a process of its own and waits until it runs; the returned function is kill -9. */
async function startElsewhere(dir: string): Promise<() => Promise<void>> {
  const outfile = join(projectRoot(), 'dist', 'test-embedded', 'elsewhere.mjs');
  const contents = `
    import { startEmbedded } from './embedded.ts';
    await startEmbedded({ dir: process.argv[2], fast: true });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const resolveDir = join(projectRoot(), 'src', 'platform', 'db');
  const stdin = { contents, resolveDir, loader: 'ts' as const };
  buildSync({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const child = spawn(process.execPath, [outfile, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return () =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
}

test('a first start makes a durable database, a second start finds its rows again', async () => {
  const dir = scratchFolder('embedded');
  const first = await startEmbedded({ dir });
  assert.equal(first.adopted, false);
  assert.equal(existsSync(join(dir, 'data18', 'PG_VERSION')), true, 'in the wanted folder');
  assert.deepEqual(await query(first, 'show fsync'), [{ fsync: 'on' }]);
  await query(first, 'create table kept (n int); insert into kept values (7)');
  await first.stop();
  assert.equal(isAlive(first.pid), false);

  const second = await startEmbedded({ dir });
  try {
    assert.deepEqual(await query(second, 'select n from kept'), [{ n: 7 }]);
  } finally {
    await second.stop();
  }
});

test('after kill -9 of its owner, the running database is taken over with every row', async () => {
  const dir = scratchFolder('embedded');
  const kill = await startElsewhere(dir);
  const beside = await startEmbedded({ dir, fast: true });
  assert.equal(beside.adopted, true);
  await query(beside, 'create table kept (n int); insert into kept values (8)');
  await beside.stop();
  assert.equal(isAlive(beside.pid), true, 'the owner still uses it');

  await kill();
  const heir = await startEmbedded({ dir, fast: true });
  try {
    assert.equal(heir.pid, beside.pid);
    assert.deepEqual(await query(heir, 'select n from kept'), [{ n: 8 }]);
  } finally {
    await heir.stop();
  }
  assert.equal(isAlive(heir.pid), false);
});

test('two starts at once share one database, which the last to leave stops', async () => {
  const dir = scratchFolder('embedded');
  const [one, two] = await Promise.all([
    startEmbedded({ dir, fast: true }),
    startEmbedded({ dir, fast: true }),
  ]);
  assert.equal(one.pid, two.pid);
  assert.deepEqual([one.adopted, two.adopted].toSorted(), [false, true]);
  await one.stop();
  assert.deepEqual(await query(two, 'select 1 as n'), [{ n: 1 }]);
  await two.stop();
  assert.equal(isAlive(two.pid), false);
});

test("a private home is out of reach for the database's account", () => {
  const home = scratchFolder('home');
  mkdirSync(join(home, 'portal'));
  const account = { uid: 65_534, gid: 65_534 };
  chmodSync(home, 0o700);
  assert.equal(reachable(join(home, 'portal'), account), false);
  chmodSync(home, 0o711);
  assert.equal(reachable(join(home, 'portal'), account), true);
});
