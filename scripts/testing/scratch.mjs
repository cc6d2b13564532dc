// The folder that a test run works in, and what must not outlive it: databases and files.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'pr-portal-run-';

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

/** Makes the folder of this run, and removes those of earlier runs that were killed. */
export function openScratch() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    try {
      if (!isAlive(Number(readFileSync(join(folder, 'owner'), 'utf8')))) removeScratch(folder);
    } catch {
      // Somebody else's, or just being made: leave it.
    }
  }
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // PostgreSQL runs under an account of its own when we are root, and must get through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return folder;
}
