import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The system account that PostgreSQL runs under; undefined means: the account we run under ourselves. */
export type OsAccount = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root, so root hands it to an account that exists already. */
export function databaseAccount(): OsAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('PostgreSQL may not run as root, and there is no account "postgres" or "nobody". Add one.');
}

/** May this account walk down to the folder through every parent? */
export function reachable(folder: string, account: OsAccount | undefined): boolean {
  if (!account) return true;
  for (let here = resolve(folder); ; here = dirname(here)) {
    const { mode, uid, gid } = statSync(here);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (here === dirname(here)) return true;
  }
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** Makes a folder that only the account may read. Throws what the file system says. */
export function ownFolder(folder: string, account: OsAccount | undefined): void {
  mkdirSync(folder, { recursive: true });
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

function usable(folder: string, account: OsAccount | undefined): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return reachable(dirname(folder), account);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
  }
}

/** Where this system keeps the state of its programs, for root and for everybody else. */
function stateFolder(account: OsAccount | undefined): string {
  if (account) return '/var/lib/pr-portal';
  return join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'pr-portal');
}

/**
 * The folder that the database really lives in: the wanted one, or, when PostgreSQL could not reach or write
 * it (root working in a private home, a read-only disk), one in the system's state folder, always the same
 * for the same wanted path. Says so through `report`.
 */
export function choosePlace(
  wanted: string,
  account: OsAccount | undefined,
  report: (line: string) => void,
): string {
  const folder = resolve(wanted);
  if (usable(folder, account)) return folder;
  const instead = join(stateFolder(account), shortHash(folder));
  if (!usable(instead, account)) {
    throw new Error(
      `The database can be kept neither in ${folder} nor in ${instead}: PostgreSQL's account cannot get there. ` +
        'Choose another data folder, or set DATABASE_URL.',
    );
  }
  report(`PostgreSQL cannot use ${folder}; the database is in ${instead}.`);
  return instead;
}

/**
 * A folder for the socket. Its path must be short (about 100 bytes in all), so it is a hash in the system's
 * temporary folder. Throws when somebody else's folder stands there: a password would be sent to them.
 */
export function socketFolder(place: string, account: OsAccount | undefined): string {
  const base = tmpdir().length < 60 ? tmpdir() : '/tmp';
  const folder = join(base, `pr-portal-${shortHash(place)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const self = process.getuid?.();
  const { uid } = lstatSync(folder);
  if (!lstatSync(folder).isDirectory() || (uid !== self && uid !== account?.uid)) {
    throw new Error(`${folder} belongs to somebody else. Remove it, then start again.`);
  }
  ownFolder(folder, account);
  return folder;
}
