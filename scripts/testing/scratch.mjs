// The folder that a test run works in, and what must not outlive it: databases and files.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'pr-portal-run-';

const MEMORY = '/dev/shm';
const ROOM_BYTES = 6 * 1024 ** 3;

/** Whether there is a folder in memory from which programs may run too, with room to spare. */
function memoryWillDo() {
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const [, , , options = 'noexec'] = mounts
      .map((line) => line.split(' '))
      .find((mount) => mount[1] === MEMORY);
    const { bavail, bsize } = statfsSync(MEMORY);
    accessSync(MEMORY, constants.W_OK);
    return !options.includes('noexec') && Math.min(bavail * bsize, process.availableMemory()) > ROOM_BYTES;
  } catch {
    // Systems other than Linux have none.
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const STOP_LIMIT_MS = 10_000;

/** Waits without giving way: a process that is ending hears of nothing any more. */
function waitUntilGone(file) {
  const moment = new Int32Array(new SharedArrayBuffer(4));
  const begun = performance.now();
  while (existsSync(file) && performance.now() - begun < STOP_LIMIT_MS) Atomics.wait(moment, 0, 0, 20);
}

/**
 * Stops every database whose data is in this folder, and waits for it: what still writes cannot be removed. Its rows
 * are thrown away, so it need not tidy up; its pid file goes with it.
 */
function stopDatabases(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.name !== 'postmaster.pid') continue;
    const file = join(entry.parentPath, entry.name);
    const [pid, , , , sockets] = readFileSync(file, 'utf8').split('\n');
    try {
      process.kill(Number(pid), 'SIGQUIT');
      waitUntilGone(file);
    } catch {
      // It has stopped already.
    }
    if (sockets?.includes('pr-portal-')) rmSync(sockets, { recursive: true, force: true });
  }
}

/** Stops and removes what a run left in its folder. */
export function removeScratch(folder) {
  if (!existsSync(folder)) return;
  stopDatabases(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** The folder that this run bundles into (two runs at once must not share it); those of killed runs are removed. */
export function openBundles(root) {
  const folder = join(root, 'dist', 'test');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names)
    if (/^\d+$/.test(name) && !isAlive(Number(name))) removeScratch(join(folder, name));
  return join(folder, String(process.pid));
}

function removeOld(place) {
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(place, name);
    try {
      if (!isAlive(Number(readFileSync(join(folder, 'owner'), 'utf8')))) removeScratch(folder);
    } catch {
      // Somebody else's, or just being made: leave it.
    }
  }
}

/**
 * Makes the folder of this run, and removes those of earlier runs that were killed. It is in memory where that is
 * large: a database is hundreds of small files, and a disk takes twenty times as long to copy them.
 */
export function openScratch() {
  for (const place of [MEMORY, tmpdir()]) removeOld(place);
  const folder = mkdtempSync(join(memoryWillDo() ? MEMORY : tmpdir(), PREFIX));
  // PostgreSQL runs under an account of its own when we are root, and must get through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return folder;
}
