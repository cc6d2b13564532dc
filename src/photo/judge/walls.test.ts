import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { drawPortrait } from '../../demo/portrait/portrait.ts';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { REQUIRED_WALLS, WALL_NAMES, WALLS_OF_PRODUCTION } from '../../config/photo-walls.ts';
import { projectRoot } from '../../platform/root.ts';
import type { Enclosure, SystemWalls } from './enclosure.ts';
import { createPhotoPool } from './pool.ts';
import { findWalls, missingWalls, probe, type Walls, wallsLine, withTargets } from './walls.ts';
import { ways } from './ways-out.ts';

const probeFile = join(projectRoot(), 'dist', 'photo-probe.js');
const reached = (enclosure: Enclosure) =>
  withTargets(probeFile, async (targets) => {
    const tries = await probe(probeFile, targets, enclosure);
    if (tries) assert.equal(tries.length, Object.keys(ways).length);
    return tries?.filter(({ out }) => out).map(({ way }) => way);
  });

let found: Walls;
before(async () => {
  found = await findWalls(probeFile);
});

/** Says by name what cannot be looked at on this machine. */
function only(t: TestContext, system: SystemWalls): boolean {
  const strengths: readonly SystemWalls[] = ['none', 'network', 'whole'];
  if (strengths.indexOf(found.enclosure.system) >= strengths.indexOf(system)) return true;
  t.skip(`walls not looked at, since this system does not allow them: ${system}`);
  return false;
}

test('with a root and namespaces of its own a worker reaches nothing, by any way', async (t) => {
  if (!only(t, 'whole')) return;
  assert.deepEqual(await reached({ system: 'whole', code: true }), []);
});

test('the namespaces alone keep files, network and our process from native code', async (t) => {
  if (!only(t, 'whole')) return;
  assert.deepEqual(await reached({ system: 'whole', code: false }), ['inspector', 'another node', 'thread']);
});

test('where only the network can be apart, our environment and memory cannot be read either', async (t) => {
  if (!only(t, 'network')) return;
  const out = await reached({ system: 'network', code: false });
  const kept = ['server', 'datagram', 'question for a name', 'parent environ', 'parent memory'];
  for (const way of kept) assert.ok(!out?.some((one) => one === way), way);
});

test('where the system allows nothing, Node keeps all but a signal and an addon of ours', async () => {
  assert.deepEqual(await reached({ system: 'none', code: true }), ['parent signal', 'other addon']);
});

test('where the system allows nothing, the start finds what Node keeps, and says what is missing', async () => {
  const walls = await findWalls(probeFile, ['none']);
  assert.deepEqual(walls.enclosure, { system: 'none', code: true });
  assert.deepEqual(missingWalls(walls, WALLS_OF_PRODUCTION), [], 'production may start');
  assert.deepEqual(missingWalls(walls, ['parent', 'addons', 'namespace']), ['parent', 'addons', 'namespace']);
  assert.match(wallsLine(walls), /missing: parent process, no other code, .*namespaces \(not allowed here\)/);
});

test('without walls the probe gets out, so that its silence means something', async () => {
  const env = { PORTAL_SECRET: 'x' };
  const out = await reached({ system: 'none', code: false, env });
  const must = [
    'environment',
    'own environ',
    'report',
    'secret file',
    'data folder',
    'unix socket',
    'server',
  ];
  for (const way of [...must, 'datagram', 'question for a name', 'program', 'write program', 'inner binding'])
    assert.ok(out?.includes(way as never), way);
});

test('the worker judges a photo behind the strongest walls, and dies with its keeper', async () => {
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const { enclosure } = found;
  const pool = createPhotoPool({ workerFile, size: 1, queueLimit: 1, timeoutMs: 20_000, enclosure });
  assert.equal((await pool.prepare(await drawPortrait({ look: 0 }), limits)).kind, 'prepared');
  const [keeper = 0] = pool.status().pids;
  const within = enclosure.system === 'whole' ? childrenOf(keeper) : [];
  assert.equal(within.length, enclosure.system === 'whole' ? 1 : 0);
  // One that hears nothing any more dies all the same.
  for (const pid of within) process.kill(pid, 'SIGSTOP');
  await pool.close();
  for (const pid of [keeper, ...within]) {
    for (let i = 0; i < 200 && isThere(pid); i++) await pause(10);
    assert.ok(!isThere(pid));
  }
});

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('the worker sees behind the walls how much memory it takes, and gives up', async () => {
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const { enclosure } = found;
  const one = { workerFile, size: 1, queueLimit: 1, timeoutMs: 20_000, enclosure };
  const pool = createPhotoPool({ ...one, memoryBytes: 1024 ** 2 });
  await assert.rejects(pool.prepare(await drawPortrait({ look: 0 }), limits), /do not start/);
  await pool.close();
});

test('the line at the start names what stands, by what, and what is missing', () => {
  const whole: Walls = {
    enclosure: { system: 'whole', code: true },
    system: WALL_NAMES.filter((name) => name !== 'processes'),
    all: WALL_NAMES,
  };
  assert.equal(
    wallsLine(whole),
    'photo workers: walls: environment, files (namespace), no network (namespace), no programs (Node permission), parent process (namespace), no other code (namespace), memory limit; missing: own user',
  );
  const some: Walls = {
    enclosure: { system: 'none', code: true },
    system: ['environment'],
    all: ['environment', 'files', 'network', 'processes'],
  };
  assert.equal(
    wallsLine(some),
    'photo workers: walls: environment, files (Node permission), no network (Node permission), no programs (Node permission); missing: parent process, no other code, memory limit, namespaces (not allowed here), own user',
  );
  assert.deepEqual(missingWalls(whole, REQUIRED_WALLS), []);
  assert.deepEqual(missingWalls(some, ['files', 'parent', 'namespace']), ['parent', 'namespace']);
});
