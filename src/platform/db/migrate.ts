import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Db, many, one } from './db.ts';

/**
 * Whether whoever connects may apply migrations: they own what earlier ones made, or there are none yet. A login of the
 * web or of the worker does not.
 */
export async function mayMigrate(db: Db): Promise<boolean> {
  const { owns } = await one(
    db,
    sql<{ owns: boolean }>`select coalesce((select pg_has_role(c.relowner, 'usage') from pg_class c
      where c.oid = to_regclass('public.kysely_migration')), has_schema_privilege('public', 'create')) as owns`,
  );
  return owns;
}

/** The files of `folder` that are not applied yet, for a login that may only look. */
export async function pending(db: Db, folder: string): Promise<readonly string[]> {
  const { empty } = await one(
    db,
    sql<{ empty: boolean }>`select to_regclass('public.kysely_migration') is null as empty`,
  );
  const applied = empty ? [] : await many(db, sql<{ name: string }>`select name from kysely_migration`);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  const known = new Set(applied.map(({ name }) => name));
  return names.map((name) => name.replace(/\.sql$/, '')).filter((name) => !known.has(name));
}

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
  // Numbers are given out before the work is done, so a lower one may come after a higher one.
  const provider = { getMigrations: async () => migrations };
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
