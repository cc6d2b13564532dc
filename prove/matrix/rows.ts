import { many, one, sql } from '../../src/platform/db/db.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Written by every request: when a session was last used, counters of tries, and the library's own list. */
const ALWAYS = new Set(['session', 'rate_limit', 'kysely_migration', 'kysely_migration_lock']);

/** A mark of everything that each table holds. */
export async function marksOf(portal: TestPortal): Promise<ReadonlyMap<string, string>> {
  const { db } = portal.services;
  const tables = await many(
    db,
    sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const marks = new Map<string, string>();
  for (const { name } of tables) {
    if (ALWAYS.has(name)) continue;
    const { mark } = await one(
      db,
      sql<{ mark: string }>`select md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as mark
        from ${sql.raw(`"${name}"`)} t`,
    );
    marks.set(name, mark);
  }
  return marks;
}

/** The tables whose rows differ between two marks. */
export const changedTables = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] => [...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name);
