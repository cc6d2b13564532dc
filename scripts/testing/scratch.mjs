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

/** Stops every database whose data is in this folder. Its rows are thrown away, so it need not tidy up. */
function stopDatabases(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.name !== 'postmaster.pid') continue;
    const [pid, , , , sockets] = readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n');
    try {
      process.kill(Number(pid), 'SIGQUIT');
    } catch {}
    if (sockets?.includes('pr-portal-')) rmSync(sockets, { recursive: true, force: true });
  }
}

/** Stops and removes what a run left in its folder. */
export function removeScratch(folder) {
  if (!existsSync(folder)) return;
  stopDatabases(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
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
