import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';
import { freshDatabase } from './database.ts';

async function run(connection: EmbeddedConnection, sql: string): Promise<number | null> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount;
  } finally {
    await client.end();
  }
}

test('each test gets its own copy of a schema that is made once', async (t) => {
  let times = 0;
  const migrate = async (connection: EmbeddedConnection) => {
    times += 1;
    await run(connection, 'create table seen (n int)');
  };
  const one = await freshDatabase({ t, migrate });
  const two = await freshDatabase({ t, migrate });
  await run(one.connection, 'insert into seen values (1)');
  assert.equal(await run(one.connection, 'select n from seen'), 1);
  assert.equal(await run(two.connection, 'select n from seen'), 0);
  assert.equal(times, 1);
  await two.drop();
  await assert.rejects(run(two.connection, 'select 1'), { code: '3D000' });
});
