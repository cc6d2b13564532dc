import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
let bytes: Buffer;
let children: Readonly<Record<'asleep' | 'laughing', Buffer>>;
before(async () => {
  children = {
    asleep: await drawPortrait({ look: 'sofia', defects: ['eyes-closed'] }),
    laughing: await drawPortrait({ look: 'sofia', defects: ['mouth-open'] }),
  };
  [portal, bytes] = await Promise.all([testPortal(), drawPortrait({ look: 0 })]);
});
after(() => portal.close());

const checks = () =>
  many(portal.services.db, sql<{ imageKey: string | null }>`select image_key from photo_check`);

async function send(fields: Readonly<Record<string, string>> = {}, picture = bytes): Promise<Visitor> {
  const who = portal.visitor();
  await who.get('/en/photo-checker');
  await who.submit(fields, { file: { name: 'me.jpg', bytes: picture, type: 'image/jpeg' } });
  return who;
}

test('a result has a number and a picture, at an address that only its sender knows, for less than an hour', async () => {
  const who = await send();
  const { url, text } = who.seen;
  assert.match(url, /\/en\/photo-checker\/[\w-]{43}$/);
  assert.match(text, /C-\w{4}-\w{4}/);
  assert.equal((await who.get(`${url}/image`)).headers.get('content-type'), 'image/jpeg');
  const other = `/en/photo-checker/${'a'.repeat(43)}`;
  for (const path of [other, `${other}/image`]) assert.equal((await who.get(path)).status, 404);
  portal.clock.advance('+56m');
  await portal.work();
  assert.equal((await who.get(`${url}/image`)).status, 404);
  assert.deepEqual(await checks(), [{ imageKey: null }]);
  assert.match((await who.get(url)).text, /C-\w{4}-\w{4}/, 'the findings can still be read');
  portal.clock.advance('+31d');
  await portal.work();
  assert.deepEqual(await checks(), []);
});

test('whoever wants nothing kept gets the whole result, and nothing is kept; a result can be deleted at once', async () => {
  const who = await send({ nothing: 'yes' });
  assert.match(who.seen.text, /looks good/);
  assert.deepEqual(await checks(), []);
  const kept = await send();
  const { url } = kept.seen;
  await kept.submit({});
  assert.deepEqual(await checks(), []);
  assert.equal((await kept.get(`${url}/image`)).status, 404);
});

test('a baby may sleep and a child may laugh, where somebody says whose photo it is', async () => {
  portal.clock.advance('+1h');
  const { asleep, laughing } = children;
  const said = async (whose: string, picture: Buffer) =>
    (await send({ nothing: 'yes', whose }, picture)).seen.text;
  assert.match(await said('baby', asleep), /looks good/);
  for (const whose of ['child', 'grown', 'nobody'])
    assert.doesNotMatch(await said(whose, asleep), /looks good/, whose);
  for (const whose of ['baby', 'child']) assert.match(await said(whose, laughing), /looks good/, whose);
  assert.match(await said('grown', laughing), /mouth looks open/);
});

test('from one place there are only so many in ten minutes', async () => {
  portal.clock.advance('+1h');
  const seen: number[] = [];
  for (let i = 0; i < 13; i++) seen.push((await send({ nothing: 'yes' })).seen.status);
  assert.deepEqual([...new Set(seen.slice(0, 12))], [200]);
  assert.equal(seen[12], 429);
});
