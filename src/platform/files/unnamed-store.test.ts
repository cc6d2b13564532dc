import assert from 'node:assert/strict';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { many, sql } from '../db/db.ts';
import { signedInFamily } from '../../../test/fixtures/people/family.ts';
import { drawPictures, uploadPicture } from '../../../test/fixtures/photos/photos.ts';
import { type TestPortal, testPortal } from '../../../test/fixtures/portal/portal.ts';
import { STORE_PARTS } from './files.ts';
import { removeUnnamed, WrongStore } from './unnamed-store.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const pathOf = (key: string) => join(portal.filesFolder, key);
const HOURS_2 = 2 * 3_600;
const age = (key: string) => {
  const then = Date.now() / 1_000 - HOURS_2;
  utimesSync(pathOf(key), then, then);
};
async function sweepAll(): Promise<number> {
  let removed = 0;
  for (let part = 0; part < STORE_PARTS; part += 1) removed += await removeUnnamed(portal.services, part);
  return removed;
}

test('what no row names goes after an hour; what a row names stays, and what is new', async () => {
  const { files, db } = portal.services;
  const family = await signedInFamily(portal, { people: [{ role: 'principal', givenNames: 'Amina' }] });
  await uploadPicture(family, (await drawPictures()).roomy);
  const named = await many(
    db,
    sql<{ key: string }>`select file_key as key from photo union all
      select whole->>'fileKey' from photo where whole is not null`,
  );
  assert.equal(named.length, 2, 'a draft has its cut and the whole picture');
  const [old, fresh] = [await files.put(Buffer.from('old')), await files.put(Buffer.from('new'))];
  const half = `${old.slice(0, 2)}/half.part`;
  writeFileSync(pathOf(half), 'cut off');
  for (const key of [old, half, ...named.map((row) => row.key)]) age(key);
  assert.equal(await sweepAll(), 1);
  assert.deepEqual(
    [existsSync(pathOf(old)), existsSync(pathOf(half)), existsSync(pathOf(fresh))],
    [false, false, true],
  );
  for (const { key } of named) assert.ok(existsSync(pathOf(key)), key);
});

test('a store that belongs to another database is left alone, and it is said', async () => {
  const folder = join(portal.filesFolder, 'ab');
  mkdirSync(folder, { recursive: true });
  const names = Array.from({ length: 30 }, (_, n) => `ab/abcdef00-0000-4000-8000-0000000000${n + 10}`);
  for (const name of names) {
    writeFileSync(pathOf(name), 'theirs');
    age(name);
  }
  await assert.rejects(removeUnnamed(portal.services, 0xab), (error) => {
    assert.ok(error instanceof WrongStore);
    assert.match(error.message, /30 of \d+ files are named by no row/);
    return true;
  });
  for (const name of names) assert.ok(existsSync(pathOf(name)));
});

test('every column that names a file of the store is asked about', async () => {
  const { db } = portal.services;
  const columns = await many(
    db,
    sql<{ column: string }>`select table_name || '.' || column_name as column from information_schema.columns
      where table_schema = 'public' and column_name like '%\_key' and data_type = 'text'`,
  );
  const [source] = await many(
    db,
    sql<{ text: string }>`select pg_get_functiondef('unnamed_files'::regproc) as text`,
  );
  const asked = columns.filter(({ column }) => {
    const [table = '', name = ''] = column.split('.');
    return new RegExp(`from ${table} where [^)]*\\b${name} = k`).test(source?.text ?? '');
  });
  assert.deepEqual(asked.map(({ column }) => column).sort(), columns.map(({ column }) => column).sort());
  assert.ok(asked.length >= 7, 'the columns are found at all');
});
