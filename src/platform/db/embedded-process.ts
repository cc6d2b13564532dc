import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What /proc says of a process: its name, its state letter and when it started; nothing on other systems. */
function procStat(pid: number): { name: string; state: string; started: string } | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const open = line.indexOf('(');
    const close = line.lastIndexOf(')');
    const rest = line.slice(close + 2).split(' ');
    return { name: line.slice(open + 1, close), state: rest[0] ?? '', started: rest[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** Does this process run? A zombie does not; in a container without an init they stay for ever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return procStat(pid)?.state !== 'Z';
}

/** The process's name where the system tells it (Linux), else undefined. */
export function processName(pid: number): string | undefined {
  return procStat(pid)?.name;
}

/** Names a process so that a later process with the same number is not taken for it. */
function identity(pid: number): string {
  return `${pid}-${procStat(pid)?.started ?? 'x'}`;
}

function identityIsAlive(name: string): boolean {
  const pid = Number(name.split('-')[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && identity(pid) === name;
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Runs the work while no other process holds the folder's lock. The lock is a folder with its owner's name
 * in it: renaming a full folder onto an empty or missing one is atomic, onto a full one it fails.
 * A dead owner's lock is taken over. Throws when a living owner keeps it longer than two minutes.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  const mine = identity(process.pid);
  const deadline = performance.now() + 120_000;
  const candidate = mkdtempSync(join(folder, 'lock-'));
  writeFileSync(join(candidate, mine), '');
  for (;;) {
    try {
      renameSync(candidate, lock);
      break;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
    for (const owner of names(lock)) if (!identityIsAlive(owner)) rmSync(join(lock, owner), { force: true });
    if (performance.now() > deadline) {
      rmSync(candidate, { recursive: true, force: true });
      throw new Error(
        `Another process has been starting the database in ${folder} for two minutes. Stop it first.`,
      );
    }
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    rmSync(join(lock, mine), { force: true });
  }
}

let joined = 0;

/**
 * Notes that this process uses the database, so that no other one stops it under its feet. The returned
 * function takes the note away, and is true when no living user is left.
 */
export function joinUsers(folder: string): () => boolean {
  const users = join(folder, 'users');
  mkdirSync(users, { recursive: true });
  joined += 1;
  const note = join(users, `${identity(process.pid)}.${joined}`);
  writeFileSync(note, '');
  return () => {
    rmSync(note, { force: true });
    return !names(users).some((name) => identityIsAlive(name.split('.')[0] ?? ''));
  };
}
