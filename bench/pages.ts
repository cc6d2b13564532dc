import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../src/platform/root.ts';
import type { Ready, Target } from './child.ts';
import { firstVisit, load } from './load.ts';

const AIMS = { ms: 0.4, ratio: 4, bytes: 14_000, requests: 3 } as const;
const ROUNDS = 3;
const LOAD = { count: 1_500, connections: 8 } as const;
const WARM = { count: 600, connections: 8 } as const;

type Row = {
  readonly page: string;
  /** Processor time of the server for one request, in milliseconds. */
  readonly ms: number;
  readonly bareMs: number;
  readonly ratio: number;
  readonly queries: number;
  readonly bytes: number;
  readonly requests: number;
};

/** Measures what pages cost the server and the visitor; prints a table, writes bench/results/pages.json. True when no aim is missed. */
export async function benchPages(): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'pr-portal-bench-'));
  const child = await startChild(scratch);
  try {
    const ready = await heard<{ ready: Ready }>(child, 'ready');
    const rows: Row[] = [];
    for (const target of ready.ready.targets) rows.push(await measure(child, ready.ready, target));
    const missed = rows.flatMap(missesOf);
    report(rows, missed);
    return missed.length === 0;
  } finally {
    if (child.connected) {
      const ended = new Promise((done) => child.once('exit', done));
      child.send('end');
      await ended;
    }
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function startChild(scratch: string): Promise<ChildProcess> {
  const root = projectRoot();
  const outfile = join(root, 'dist', 'programs', 'bench', 'child.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'bench', 'child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  });
  const profile = process.env['BENCH_PROFILE'];
  return fork(outfile, {
    cwd: root,
    env: { ...process.env, PR_PORTAL_TEST_SCRATCH: scratch },
    execArgv: ['--enable-source-maps', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** The next message of the child that has this key. Rejects when the child ends. */
function heard<T>(child: ChildProcess, key: string): Promise<T> {
  return new Promise((done, fail) => {
    const end = () => fail(new Error('the measured server ended'));
    const listen = (message: object) => {
      if (!(key in message)) return;
      child.off('message', listen).off('exit', end);
      done(message as T);
    };
    child.on('message', listen).on('exit', end);
  });
}

/** Milliseconds of processor time that the child used while `work` ran. */
async function cpuOf(child: ChildProcess, work: () => Promise<void>): Promise<number> {
  const now = async () => {
    const answer = heard<{ cpu: NodeJS.CpuUsage }>(child, 'cpu');
    child.send('cpu');
    const { user, system } = (await answer).cpu;
    return (user + system) / 1000;
  };
  const before = await now();
  await work();
  return (await now()) - before;
}

/** Portal and bare server take turns, so that a busy machine slows both; the best round of each counts. */
async function measure(child: ChildProcess, { portal, bare }: Ready, target: Target): Promise<Row> {
  const best = { portal: Infinity, bare: Infinity };
  for (const origin of [portal, bare]) await load(origin + target.path, target.cookie, WARM);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, origin] of [
      ['portal', portal],
      ['bare', bare],
    ] as const) {
      const ms = await cpuOf(child, () => load(origin + target.path, target.cookie, LOAD));
      best[name] = Math.min(best[name], ms / LOAD.count);
    }
  }
  const visit = await firstVisit(portal, target.path, target.cookie);
  const [ms, bareMs] = [best.portal, best.bare];
  return { page: target.page, ms, bareMs, ratio: ms / bareMs, queries: target.queries, ...visit };
}

function missesOf(row: Row): readonly string[] {
  return (Object.keys(AIMS) as (keyof typeof AIMS)[])
    .filter((name) => row[name] > AIMS[name])
    .map((name) => `${row.page}: ${name} is ${Number(row[name].toFixed(2))}, aim ${AIMS[name]}`);
}

function report(rows: readonly Row[], missed: readonly string[]): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say('page             ms/request   bare ms   ratio   statements   first visit: bytes   requests');
  for (const { page, ms, bareMs, ratio, queries, bytes, requests } of rows) {
    const cells = [ms.toFixed(3).padStart(10), bareMs.toFixed(3).padStart(9), ratio.toFixed(1).padStart(7)];
    say(
      `${page.padEnd(16)} ${cells.join(' ')} ${String(queries).padStart(12)} ${String(bytes).padStart(20)} ${String(requests).padStart(10)}`,
    );
  }
  say(
    `Aims: ${AIMS.ms} ms, ${AIMS.ratio} times a bare server, ${AIMS.bytes} bytes, ${AIMS.requests} requests.`,
  );
  for (const miss of missed) say(`Missed  ${miss}`);
  const folder = join(projectRoot(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  writeFileSync(
    join(folder, 'pages.json'),
    `${JSON.stringify({ machine, aims: AIMS, rows, missed }, null, 2)}\n`,
  );
}
