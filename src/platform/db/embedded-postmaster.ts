import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fchownSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { OsAccount } from './embedded-place.ts';
import { isAlive, processName } from './embedded-process.ts';

/** Where and as whom to connect. */
export type EmbeddedConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

/** Everything that a start needs to know of one database folder. */
export type Cluster = {
  readonly place: string;
  readonly data: string;
  readonly binaries: string;
  readonly sockets: string;
  readonly password: string;
  readonly account: OsAccount | undefined;
  readonly fast: boolean;
};

const START_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 10_000_000;

const LASTING = {
  listen_addresses: '',
  shared_buffers: '128MB',
  max_connections: '100',
  log_checkpoints: 'off',
};
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** Environment and account of every process of PostgreSQL; its folder must be one that the account can enter. */
export function childOptions(cluster: Pick<Cluster, 'place' | 'account'>) {
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
  return { ...cluster.account, cwd: cluster.place, env };
}

function pidFile(cluster: Cluster): string {
  return join(cluster.data, 'postmaster.pid');
}

/** The postmaster that runs on this folder now: its process number and socket folder. */
function running(cluster: Cluster): { pid: number; sockets: string } | undefined {
  if (!existsSync(pidFile(cluster))) return undefined;
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const name = processName(pid);
  if (name !== undefined && name !== 'postgres') return undefined;
  return { pid, sockets: lines[4] || cluster.sockets };
}

function connectionAt(cluster: Cluster, sockets: string): EmbeddedConnection {
  return { host: sockets, port: 5432, user: 'portal', password: cluster.password, database: 'postgres' };
}

/** Undefined when the server answers a query, else why not. */
async function refusal(connection: EmbeddedConnection): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end().catch(() => {});
  }
}

function openLog(cluster: Cluster): number {
  const log = join(cluster.place, 'postgres.log');
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  const file = openSync(log, 'a', 0o600);
  if (cluster.account) fchownSync(file, cluster.account.uid, cluster.account.gid);
  return file;
}

function launch(cluster: Cluster): ChildProcess {
  const settings = cluster.fast ? { ...LASTING, ...FORGETFUL } : LASTING;
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(cluster);
  const args = [
    '-D',
    cluster.data,
    '-k',
    cluster.sockets,
    '-p',
    '5432',
    '-c',
    'unix_socket_permissions=0700',
  ];
  const child = spawn(join(cluster.binaries, 'bin', 'postgres'), [...args, ...options], {
    ...childOptions(cluster),
    stdio: ['ignore', log, log],
    // A process group of its own: Ctrl-C in the terminal must not stop it before its users are done.
    detached: true,
  });
  child.on('error', () => {});
  child.unref();
  closeSync(log);
  return child;
}

/** The end of PostgreSQL's own log, for an error that somebody has to act on. */
function lastWords(cluster: Cluster): string {
  const log = join(cluster.place, 'postgres.log');
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5) : [];
  return [`Its log, ${log}, ends with:`, ...tail].join('\n  ');
}

/**
 * Waits until PostgreSQL answers on this folder, starting it when nobody has. `adopted` tells that it ran
 * already. A start that fails is tried again: in a container a dead postmaster may hold its lock file for
 * seconds. Throws with the end of the log when it does not answer in a minute and a half.
 */
export async function ensureRunning(
  cluster: Cluster,
  report: (line: string) => void,
): Promise<{ connection: EmbeddedConnection; pid: number; adopted: boolean }> {
  const begun = performance.now();
  let child: ChildProcess | undefined;
  let why: string | undefined;
  let nextWord = 1_000;
  for (;;) {
    const found = running(cluster);
    if (found) {
      const connection = connectionAt(cluster, found.sockets);
      why = await refusal(connection);
      if (why === undefined) return { connection, pid: found.pid, adopted: child?.pid !== found.pid };
    } else if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
      if (child) await sleep(300);
      child = launch(cluster);
    }
    const waited = performance.now() - begun;
    if (waited > START_LIMIT_MS) {
      throw new Error(
        `The built-in database did not start: ${why ?? 'it ended at once'}.\n${lastWords(cluster)}`,
      );
    }
    if (waited > nextWord) {
      report(`Still waiting for the database (${Math.round(waited / 1000)} s).`);
      nextWord += 1_000;
    }
    await sleep(20);
  }
}

/** Asks PostgreSQL to end its sessions, write everything down and stop, and waits for it. Throws if it does not. */
export async function shutDown(cluster: Cluster): Promise<void> {
  const found = running(cluster);
  if (!found) return;
  process.kill(found.pid, 'SIGINT');
  const begun = performance.now();
  while (running(cluster) || isAlive(found.pid)) {
    if (performance.now() - begun > STOP_LIMIT_MS) {
      throw new Error(`PostgreSQL (process ${found.pid}) did not stop in a minute.\n${lastWords(cluster)}`);
    }
    await sleep(10);
  }
  rmSync(cluster.sockets, { recursive: true, force: true });
}
