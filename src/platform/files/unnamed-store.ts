import { randomInt } from 'node:crypto';
import { type Db, many, sql } from '../db/db.ts';
import { type FileStore, STORE_PARTS } from './files.ts';

/** So long may an act take between its file and its row: no transaction lives as long. */
const HOUR_MS = 3_600_000;

/** A round through all parts of the store takes an hour. */
const EVERY_MS = HOUR_MS / STORE_PARTS;

/** Asked about at once. */
const CHUNK = 1_000;

/** From so many files on, more strangers than this share of them are a sign of another fault. */
const [MANY, MOST] = [20, 0.5] as const;

type Needs = { readonly db: Db; readonly files: FileStore };

/** Thrown when most of a store is unknown to the database: nothing is removed then. */
export class WrongStore extends Error {
  readonly code = 'FILES_OF_ANOTHER_DATABASE';
  constructor(unnamed: number, all: number) {
    super(
      `${unnamed} of ${all} files are named by no row of the database, so none was removed. Do the files and the ` +
        'database belong together?',
    );
  }
}

/**
 * Removes what no row has named for an hour: files whose act failed after they were written, and those that a process
 * which was killed did not come to remove. A file whose row may be there stays, whatever became of the answer to its
 * COMMIT. One part of the store is looked at in each step.
 */
export function unnamedFilesSweep({ db, files }: Needs, from = randomInt(STORE_PARTS)) {
  let part = from;
  return {
    name: 'files.remove-unnamed',
    everyMs: EVERY_MS,
    step: async () => {
      const current = part;
      part = (part + 1) % STORE_PARTS;
      await removeUnnamed({ db, files }, current);
      return false;
    },
  };
}

/** Looks at one part of the store; gives how many files were removed. Throws WrongStore. */
export async function removeUnnamed({ db, files }: Needs, part: number): Promise<number> {
  const old = await files.olderThan(part, HOUR_MS);
  const unnamed: string[] = [];
  for (let at = 0; at < old.length; at += CHUNK) {
    const keys = old.slice(at, at + CHUNK);
    const rows = await many(
      db,
      sql<{ key: string }>`select k as key from unnamed_files(${keys}::text[]) as t (k)`,
    );
    unnamed.push(...rows.map(({ key }) => key));
  }
  if (old.length >= MANY && unnamed.length > MOST * old.length)
    throw new WrongStore(unnamed.length, old.length);
  for (const key of unnamed) await files.remove(key);
  return unnamed.length;
}
