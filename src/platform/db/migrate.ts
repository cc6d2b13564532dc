import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db } from './db.ts';

/** Applies the plain SQL files of `folder` that are not applied yet, in order of their names; forward only. Gives the names applied now. */
export async function migrate(db: Db, folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const migrations = Object.fromEntries(
    names.map((name, i) => [
      name.replace(/\.sql$/, ''),
      { up: async (trx: Db) => void (await sql.raw(texts[i] ?? '').execute(trx)) },
    ]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
