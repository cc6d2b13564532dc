import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** A file that came with a request. It lies on the disk until the request is answered, and takes memory only when read. */
export type ReceivedFile = {
  /** In bytes. */
  readonly size: number;
  read(): Promise<Buffer>;
  /** Keeps it for good before it returns; gives its key in the store. */
  keep(): Promise<string>;
};

/** A file on its way in, written piece by piece. `drop` removes it, whole or not; what was kept of it stays. */
export type ArrivingFile = ReceivedFile & {
  write(bytes: Uint8Array): Promise<void>;
  drop(): Promise<void>;
};

/** Where uploaded bytes are kept; the key is ours, never a name that came from outside. */
export type FileStore = {
  /** Keeps the bytes for good before it returns; gives their key. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes; throws when there is no such file. */
  get(key: string): Promise<Buffer>;
  /** In bytes; throws when there is no such file. */
  sizeOf(key: string): Promise<number>;
  has(key: string): Promise<boolean>;
  /**
   * Removes a file that the database no longer names, once it has said so. Never call it where an act has failed: the
   * answer to a COMMIT may be what was lost, and the row may be there. What no row names is found later (unnamed-store.ts).
   */
  remove(key: string): Promise<void>;
  /** The keys of one of `STORE_PARTS` parts of the store that were written longer ago; half-written ones of it are removed. */
  olderThan(part: number, ms: number): Promise<readonly string[]>;
  /** Begins to take a file in. */
  receive(): Promise<ArrivingFile>;
  /** Removes files of requests that a process which is gone left behind; gives how many. */
  sweep(): Promise<number>;
};

/** Keys begin with one of so many parts, evenly. */
export const STORE_PARTS = 256;
const partOf = (part: number): string => part.toString(16).padStart(2, '0');

const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** Where files lie while their request is not answered. */
const ARRIVING = 'arriving';

/** A store in a folder: each file is written aside, flushed to the disk, then renamed into its place. */
export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('not a key of this store');
    return join(folder, key);
  };
  const keep = async (fill: (path: string) => Promise<void>): Promise<string> => {
    const id = randomUUID();
    const key = `${id.slice(0, 2)}/${id}`;
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await fill(path + HALF);
    await flush(path + HALF);
    await rename(path + HALF, path);
    // A name is safe only once its folder is written, too.
    await flush(dirname(path), 'r');
    return key;
  };
  const arriving = join(folder, ARRIVING);
  return {
    put: (bytes) => keep((path) => writeNew(path, bytes)),
    get: (key) => readFile(pathOf(key)),
    sizeOf: async (key) => (await stat(pathOf(key))).size,
    has: async (key) => 'size' in (await stat(pathOf(key)).catch(noneThere)),
    remove: (key) => rm(pathOf(key), { force: true }),
    olderThan: (part, ms) => filesOlderThan(folder, partOf(part), ms),
    receive: () => receiveInto(arriving, (from) => keep((path) => copyFile(from, path))),
    sweep: () => sweepArriving(arriving),
  };
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  await file.writeFile(bytes).finally(() => file.close());
}

async function flush(path: string, flags = 'r+'): Promise<void> {
  const file = await open(path, flags);
  await file.sync().finally(() => file.close());
}

const HALF = '.part';

async function filesOlderThan(folder: string, part: string, ms: number): Promise<readonly string[]> {
  // Files carry the time of the machine, which no test moves.
  const before = Date.now() - ms;
  const keys: string[] = [];
  for (const name of await readdir(join(folder, part)).catch(noneThere)) {
    const path = join(folder, part, name);
    const found = await stat(path).catch(noneThere);
    if (!('mtimeMs' in found) || found.mtimeMs >= before) continue;
    if (name.endsWith(HALF)) await rm(path, { force: true });
    else if (KEY.test(`${part}/${name}`)) keys.push(`${part}/${name}`);
  }
  return keys;
}

/** Gone between two looks, or never made. */
function noneThere(error: unknown): readonly never[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}

/** The process that writes a file stands in its name, so that another one knows whose it is. */
const OWN = `${hostname().replace(/[^\w-]/g, '')}.${process.pid}`;

async function receiveInto(folder: string, keep: (path: string) => Promise<string>): Promise<ArrivingFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${OWN}.${randomUUID()}`);
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await file.close();
  };
  return {
    get size() {
      return size;
    },
    async write(bytes) {
      await file.writeFile(bytes);
      size += bytes.length;
    },
    read: () => readFile(path),
    async keep() {
      await close();
      return keep(path);
    },
    async drop() {
      await close();
      await rm(path, { force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process that wrote this is gone, as far as this machine can tell. Called before we write any ourselves. */
function isLeft(name: string): boolean {
  const [host, pid] = name.split('.');
  if (host !== OWN.split('.')[0]) return false;
  return Number(pid) === process.pid || !isRunning(Number(pid));
}

async function sweepArriving(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter(isLeft);
  for (const name of left) await rm(join(folder, name), { force: true });
  return left.length;
}
