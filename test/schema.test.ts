import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { projectRoot } from '../src/platform/root.ts';
import { catalogAt, schemaFiles } from './schema/read.ts';
import { schemaSql } from './schema/writing.ts';
import { freshDatabase } from './fixtures/database/database.ts';

test('the schema in docs is what the migrations make', async () => {
  for (const [name, text] of Object.entries(await schemaFiles())) {
    const kept = readFileSync(join(projectRoot(), 'docs', name), 'utf8');
    assert.ok(kept === text, `docs/${name} is not current: npm run schema`);
  }
});

test('the schema in docs makes the same tables, keys, checks, policies and grants anew', async (t) => {
  const text = readFileSync(join(projectRoot(), 'docs', 'schema.sql'), 'utf8');
  const { connection } = await freshDatabase({ t });
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(text).finally(() => client.end());
  assert.equal(schemaSql(await catalogAt(connection)), text);
});
