import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn } from '../../src/demo/mail.ts';
import { many, one, openDatabase, sql } from '../../src/platform/db/db.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';

let live: Live;
let other: Live;
before(async () => {
  [live, other] = await Promise.all([livePortal({ families: true }), livePortal({ families: true })]);
});
after(async () => {
  await live?.close();
  await other?.close();
});

test('letters of a copied demonstration lead to the copy', async () => {
  for (const { origin, runtime } of [live, other]) {
    const letters = await many(runtime.db, sql<{ html: string }>`select html_part as html from demo_mail`);
    const leads = letters.flatMap(({ html }) => html.match(/http:\/\/localhost:\d+/g) ?? []);
    assert.ok(leads.length > 0);
    assert.deepEqual([...new Set(leads)], [origin]);
  }
});

/** Tables whose rows hold the text, beside an email in the form in which it went out, which nobody reads. */
async function tablesWith(text: string): Promise<readonly string[]> {
  // As the owner of the tables, who sees all of them.
  const { db, close } = openDatabase(live.runtime.settings.DATABASE_URL ?? '', 1);
  const tables = await many(
    db,
    sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await one(
      db,
      sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)} t
        where strpos((to_jsonb(t) - 'raw')::text, ${text}) > 0`,
    );
    if (rows > 0) found.push(name);
  }
  await close();
  return found;
}

test('nothing else in it tells where the families lived', async () => {
  assert.deepEqual(await tablesWith(new URL(live.origin).host), ['demo_mail']);
  assert.deepEqual(await tablesWith('localhost:65001'), []);
});

test('what follows from its secret is good in the copy: an invitation that waits can be opened', async () => {
  const [newest] = await live.mailbox('mariama@example.ca');
  assert.ok(newest);
  const link = linkIn(newest, 'invitation');
  assert.ok(link);
  assert.equal((await live.visitor().get(link)).status, 200);
});

test('its photos are there', async () => {
  const photos = await many(live.runtime.db, sql<{ key: string }>`select file_key as key from photo`);
  assert.ok(photos.length > 0);
  for (const { key } of photos) assert.ok((await live.runtime.files.get(key)).length > 0);
});
