import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Connection } from '../../src/platform/db/db.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { freshDatabase } from '../fixtures/database/database.ts';
import { migrateTemplate } from '../fixtures/portal/settings.ts';
import { type Catalog, readCatalog } from './catalog.ts';
import { type Groups, schemaDrawing, schemaSql } from './writing.ts';

export async function catalogAt(connection: Connection): Promise<Catalog> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await readCatalog(client);
  } finally {
    await client.end();
  }
}

/** The migration that makes a table names what it is about: '0004_account.sql' and '0014_account_more.sql' are one. */
function groupsOf({ tables }: Catalog): Groups {
  const folder = join(projectRoot(), 'migrations');
  const makers = new Map<string, string>();
  for (const file of readdirSync(folder).toSorted()) {
    const group = file.replace(/^\d+_|(_more)?\.sql$/g, '').replaceAll('_', ' ');
    const made = readFileSync(join(folder, file), 'utf8').matchAll(/^create table (\w+)/gm);
    for (const [, name = ''] of made) makers.set(name, group);
  }
  const groups = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const group = makers.get(name) ?? 'others';
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return new Map([...groups].toSorted(([a], [b]) => a.localeCompare(b)));
}

/** What the migrations make, as the files of docs: by their names. */
export async function schemaFiles(): Promise<Readonly<Record<string, string>>> {
  const { connection, drop } = await freshDatabase({ migrate: migrateTemplate });
  try {
    const catalog = await catalogAt(connection);
    return { 'schema.sql': schemaSql(catalog), 'schema.md': schemaDrawing(catalog, groupsOf(catalog)) };
  } finally {
    await drop();
  }
}
