import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyBinaries } from './embedded-binaries.ts';
import { choosePlace, databaseAccount, ownFolder, socketFolder } from './embedded-place.ts';
import {
  type Cluster,
  type EmbeddedConnection,
  childOptions,
  ensureRunning,
  shutDown,
} from './embedded-postmaster.ts';
import { joinUsers, withLock } from './embedded-process.ts';
/** A running built-in database, shared by every process that started it on the same folder. */
export type Embedded = {
  readonly connection: EmbeddedConnection;
  /** True when PostgreSQL ran already: beside another process, or left behind by one that was killed. */
  readonly adopted: boolean;
  /** Process number of PostgreSQL's own main process. */
  readonly pid: number;
  /** Ends this process's use. PostgreSQL stops, cleanly, when no other living process uses it. */
  stop(): Promise<void>;
};

/** `fast` gives up durability: for tests only, a power cut may then lose everything. */
export type EmbeddedOptions = {
  readonly dir: string;
  readonly report?: (line: string) => void;
  readonly fast?: boolean;
};

function ownedFile(cluster: Pick<Cluster, 'account'>, path: string, content: string): void {
  writeFileSync(path, content, { mode: 0o600 });
  if (cluster.account) chownSync(path, cluster.account.uid, cluster.account.gid);
}

/** Runs initdb; rejects with what it said. */
function initialise(cluster: Omit<Cluster, 'password'>, target: string, passwordFile: string): Promise<void> {
  const args = [
    '-D',
    target,
    '-U',
    'portal',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions');
  if (cluster.fast) args.push('--no-sync');
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.binaries, 'bin', 'initdb'), args, {
      ...childOptions(cluster),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The database could not be created in ${cluster.place}: ${said.trim()}`));
    });
  });
}

/** Makes the data folder once, under another name first: a start that is cut off leaves nothing half done. */
async function createOnce(
  cluster: Omit<Cluster, 'password'>,
  report: (line: string) => void,
): Promise<string> {
  const passwordFile = join(cluster.place, 'password');
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) {
    report('Creating the database.');
    ownedFile(cluster, passwordFile, randomBytes(24).toString('base64url'));
    const half = `${cluster.data}.half`;
    rmSync(half, { recursive: true, force: true });
    await initialise(cluster, half, passwordFile);
    renameSync(half, cluster.data);
  }
  return readFileSync(passwordFile, 'utf8');
}

/**
 * Starts, or joins, the PostgreSQL that npm brought, with its data in `dir`: on a Unix socket only, with a
 * password, durable unless `fast`. Works as root too. A folder that PostgreSQL cannot reach is replaced by
 * one in the system's state folder, which `report` tells. Throws with what to do when it cannot start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const report = options.report ?? (() => {});
  const account = databaseAccount();
  const place = choosePlace(options.dir, account, report);
  ownFolder(place, account);
  return withLock(place, async () => {
    const binaries = readyBinaries(place, account);
    const data = join(place, 'data18');
    const unlocked = {
      place,
      data,
      binaries,
      sockets: socketFolder(place, account),
      account,
      fast: options.fast ?? false,
    };
    const cluster: Cluster = { ...unlocked, password: await createOnce(unlocked, report) };
    const leave = joinUsers(place);
    try {
      const { connection, adopted, pid } = await ensureRunning(cluster, report);
      return { connection, adopted, pid, stop: stopper(cluster, leave) };
    } catch (error) {
      leave();
      throw error;
    }
  });
}

function stopper(cluster: Cluster, leave: () => boolean): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= withLock(cluster.place, async () => {
      if (leave()) await shutDown(cluster);
    });
    return stopping;
  };
}
