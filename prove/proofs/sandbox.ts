import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { livePortal } from '../../test/fixtures/portal/live-portal.ts';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import type { Enclosure } from '../../src/photo/judge/enclosure.ts';
import { createPhotoPool, type JudgingPool } from '../../src/photo/judge/pool.ts';
import { findWalls, probeJob, triesIn, withTargets } from '../../src/photo/judge/walls.ts';
import type { Targets, Try } from '../../src/photo/judge/ways-out.ts';
import type { WallName } from '../../src/config/photo-walls.ts';
import { photoLimits } from '../../src/photo/rule-set.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { type Asked, atLeast, atMost, type Figure, none, type Proof } from '../proof.ts';

const dist = (name: string) => join(projectRoot(), 'dist', name);
type Live = Awaited<ReturnType<typeof livePortal>>;
type Limits = ReturnType<typeof photoLimits>;

/** What of a running portal a photo worker must not reach. */
function targetsIn({ runtime, origin }: Live, own: Targets, socket: string): Targets {
  return {
    ...own,
    mark: runtime.secret.toString('base64'),
    secretFile: join(runtime.dataFolder, 'secret'),
    dataFolder: runtime.dataFolder,
    programFile: dist('photo-worker.js'),
    openFolder: '/tmp',
    server: { host: '127.0.0.1', port: Number(new URL(origin).port) },
    database: { path: socket },
  };
}

const poolWith = (file: string, enclosure: Enclosure) =>
  createPhotoPool({ workerFile: dist(file), size: 1, queueLimit: 4, timeoutMs: 60_000, enclosure });

/** The probe in a worker's place: started by the pool, asked by the pool. */
async function triedBy(enclosure: Enclosure, targets: Targets, limits: Limits): Promise<readonly Try[]> {
  const pool = poolWith('photo-probe.js', enclosure);
  try {
    const answer = await pool.judge(probeJob(targets), limits);
    return answer.kind === 'unusable' ? triesIn(answer) : [];
  } finally {
    await pool.close();
  }
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds from nothing to the first verdict: the best of several, since a busy machine only adds to it. */
async function quickestStart(enclosure: Enclosure, photo: Uint8Array, limits: Limits): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 4; i++) {
    const pool = poolWith('photo-worker.js', enclosure);
    times.push(await took(() => pool.judge(photo, limits)));
    await pool.close();
  }
  return Math.min(...times);
}

/** A worker without walls and one with, in turns, so that what else the machine does falls on both. */
async function costs(enclosure: Enclosure, limits: Limits, times: number): Promise<readonly Figure[]> {
  const photo = await drawPortrait({ look: 0 });
  const pools: JudgingPool[] = [];
  const starts: number[] = [];
  const each: [number[], number[]] = [[], []];
  try {
    for (const one of [{ system: 'none', code: false } as const, enclosure]) {
      starts.push(await quickestStart(one, photo, limits));
      pools.push(poolWith('photo-worker.js', one));
    }
    for (let i = 0; i < times * 2; i++) {
      const pool = pools[i % 2];
      if (pool) each[i % 2 === 0 ? 0 : 1].push(await took(() => pool.judge(photo, limits)));
    }
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
  const [bare = 0, walled = 0] = starts;
  const ratio = middle(each[1]) / middle(each[0]);
  return [
    atMost('milliseconds more until the first photo is judged', Math.round(walled - bare), 500),
    atMost('time of a photo, walled to bare', Math.round(ratio * 100) / 100, 1.25),
  ];
}

/** Walls that Node alone does not keep. */
const NOT_EVERYWHERE: ReadonlySet<WallName> = new Set(['parent', 'addons', 'memory']);

/** Without walls, and with everything that stands in our own environment. */
const OPEN: Enclosure = { system: 'none', code: false, env: { PORTAL_SECRET: 'planted', ...process.env } };

async function run_({ full, planted }: Asked, live: Live, socket: string): Promise<readonly Figure[]> {
  const walls = await findWalls(dist('photo-probe.js'));
  const { photoRules } = live.services.profile;
  const limits = photoLimits(photoRules, live.services.clock.today());
  const tries = await withTargets(dist('photo-probe.js'), (own) =>
    triedBy(planted ? OPEN : walls.enclosure, targetsIn(live, own, socket), limits),
  );
  const out = tries.filter((one) => one.out);
  // What this system cannot keep is no fault of the program: it is named beside the figure.
  const missing = out.filter(({ wall }) => NOT_EVERYWHERE.has(wall) && !walls.all.includes(wall));
  return [
    atLeast('ways out that were tried', tries.length, 12),
    none(
      'ways out',
      out.filter((one) => planted || !missing.includes(one)).map(({ way, said }) => `${way}: ${said}`),
    ),
    atMost('ways that this system leaves open', missing.length, walls.enclosure.system === 'whole' ? 0 : 6),
    atLeast('files in the data folder', readdirSync(live.runtime.dataFolder).length, 1),
    atLeast('sockets of the database', existsSync(socket) ? 1 : 0, 1),
    ...(await costs(walls.enclosure, limits, full ? 200 : 30)),
  ];
}

export const sandbox: Proof = {
  name: 'sandbox',
  says: 'a photo worker reaches no secret, file, network, process or program but its own',
  fault: {
    says: "the worker is started without walls, and with the portal's environment",
    caughtBy: 'ways out',
  },
  run: async (asked) => {
    let socket = '';
    const live = await livePortal({
      between: async (connection) => {
        socket = join(connection.host, `.s.PGSQL.${connection.port}`);
        return connection;
      },
    });
    try {
      return await run_(asked, live, socket);
    } finally {
      await live.close();
    }
  },
};
