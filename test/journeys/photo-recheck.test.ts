import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { drawPortrait } from '../../src/demo/portrait.ts';
import { createPhotoPool, type PhotoPool } from '../../src/photo/engine/pool.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { type SignedInFamily, signedInFamily } from '../support/family.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';

const picture = (bytes: Uint8Array, name = 'amina.jpg') => ({ name, bytes, type: 'image/jpeg' });

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_000 && !(await condition()); i++) await pause(10);
  assert.ok(await condition());
}

describe('an upload that could not be checked when it came', () => {
  let portal: TestPortal;
  let pool: PhotoPool;
  /** What the portal talks to: the real workers, unless a test puts something in front of them. */
  let photos: PhotoPool;
  let good: Buffer;
  /** Takes a worker long enough to be killed at it. */
  let large: Buffer;

  before(async () => {
    const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
    pool = createPhotoPool({ workerFile, size: 1, queueLimit: 5, timeoutMs: 30_000 });
    photos = pool;
    const front: PhotoPool = {
      prepare: (...all) => photos.prepare(...all),
      status: () => pool.status(),
      close: () => pool.close(),
    };
    portal = await testPortal({ photos: front });
    good = await drawPortrait({ look: 0 });
    large = await sharp(good).resize(4800, 6720).jpeg({ quality: 92 }).toBuffer();
  });
  after(async () => {
    await portal.close();
    await pool.close();
  });

  const pathOf = (family: SignedInFamily) => `/en/people/${family.caseOf('Amina')}/photo`;
  const photosIn = (family: SignedInFamily) =>
    many(
      portal.services.db,
      sql<{ stage: string; sha256: string; fileKey: string; source: { name: string } }>`
        select stage, sha256, file_key, source from photo where case_id = ${family.caseOf('Amina')} order by uploaded_at`,
    );
  const waitingIn = (family: SignedInFamily) =>
    many(
      portal.services.db,
      sql<{ fileKey: string | null; doneAt: Date | null; refusal: { code: string } | null }>`
        select file_key, done_at, refusal from photo_waiting where case_id = ${family.caseOf('Amina')}`,
    );
  /** Letters about this family's photo, newest first. */
  const letters = async (family: SignedInFamily) => {
    const caseId = family.caseOf('Amina');
    return (await portal.mail()).filter(({ textPart }) => textPart.includes(caseId));
  };
  const isGone = (key: string | null | undefined) => assert.rejects(portal.services.files.get(key ?? ''));
  const send = async (family: SignedInFamily, bytes: Uint8Array, name?: string) => {
    await family.visitor.get(pathOf(family));
    return family.visitor.submit({}, { file: picture(bytes, name) });
  };
  /** Kills the worker that is at work on a photo. */
  const killWorker = async () => {
    await until(() => pool.status().running === 1);
    await pause(60);
    for (const pid of pool.status().pids) process.kill(pid, 'SIGKILL');
  };
  const busyPool = (): PhotoPool => ({ ...photos, prepare: async () => ({ kind: 'busy', why: 'full' }) });

  test('a worker killed in the middle of a check: kept, checked again, the person told', async () => {
    const family = await signedInFamily(portal);
    const [page] = await Promise.all([send(family, large, 'big.jpg'), killWorker()]);
    assert.equal(page.status, 200);
    assert.match(page.text, /We have your photo for Amina/);
    assert.match(page.text, /You do not need to send it again/);
    const [kept] = await waitingIn(family);
    const asSent = await portal.services.files.get(kept?.fileKey ?? '');
    assert.ok(asSent.equals(large), 'the bytes as they came');
    assert.equal((await photosIn(family)).length, 0);

    portal.clock.advance('+1m');
    await portal.work();
    assert.deepEqual(
      (await photosIn(family)).map(({ stage, source }) => [stage, source.name]),
      [['draft', 'big.jpg']],
    );
    const [letter] = await letters(family);
    assert.match(letter?.subject ?? '', /Your photo was checked/);
    assert.match(letter?.subject ?? '', /Votre photo a été vérifiée/);
    assert.match((await family.visitor.follow('See if it is checked')).text, /It is not submitted yet/);
    assert.deepEqual(await waitingIn(family), []);
    await isGone(kept?.fileKey);
  });

  test('a file that kills worker after worker is refused with words, told by email and on the page', async () => {
    const family = await signedInFamily(portal);
    await Promise.all([send(family, large), killWorker()]);
    const [kept] = await waitingIn(family);
    portal.clock.advance('+1m');
    await Promise.all([portal.work(), killWorker()]);
    const [letter] = await letters(family);
    assert.match(letter?.subject ?? '', /could not be used/);
    assert.match(letter?.textPart ?? '', /We could not open this photo/);
    assert.match(letter?.textPart ?? '', /Nous n’avons pas pu ouvrir cette photo/);
    const page = await family.visitor.get(pathOf(family));
    assert.match(page.text, /we cannot use it\. We could not open this photo/);
    assert.match(
      (await family.visitor.get(pathOf(family).replace('/en/people', '/fr/personnes'))).text,
      /nous ne pouvons pas/,
    );
    await isGone(kept?.fileKey);
    assert.deepEqual(
      (await waitingIn(family)).map(({ fileKey, refusal }) => [fileKey, refusal?.code]),
      [[null, 'unreadable']],
    );

    const next = await send(family, good);
    assert.match(next.text, /It is not submitted yet/);
    assert.doesNotMatch((await family.visitor.get(pathOf(family))).text, /we cannot use it/);
  });

  test('a full queue keeps the upload as long as it takes, and the draft before it stays', async () => {
    const family = await signedInFamily(portal);
    await send(family, good, 'first.jpg');
    photos = busyPool();
    const page = await send(family, large, 'second.jpg');
    assert.match(page.text, /We have your photo/);
    assert.match(page.text, /The photo that you sent before stays until then/);
    for (let i = 0; i < 5; i++) {
      portal.clock.advance('+1m');
      await portal.work();
    }
    assert.equal((await photosIn(family))[0]?.source.name, 'first.jpg');
    photos = pool;
    portal.clock.advance('+1m');
    await portal.work();
    assert.equal((await photosIn(family))[0]?.source.name, 'second.jpg');
    assert.equal((await letters(family)).length, 1);
  });

  test('a newer upload takes the place of one that waits; an unusable one does not', async () => {
    const family = await signedInFamily(portal);
    photos = busyPool();
    await send(family, large, 'waits.jpg');
    photos = pool;
    const refused = await send(family, Buffer.from('<html>no photo</html>'));
    assert.equal(refused.status, 422);
    assert.equal((await waitingIn(family)).filter(({ doneAt }) => doneAt === null).length, 1);
    await send(family, good, 'newer.jpg');
    portal.clock.advance('+1m');
    await portal.work();
    assert.deepEqual(
      (await photosIn(family)).map(({ source }) => source.name),
      ['newer.jpg'],
    );
    assert.deepEqual(await waitingIn(family), []);
  });

  test('an upload is there again when the whole server stops in the middle of its check', async () => {
    const family = await signedInFamily(portal);
    // A server that stops gives no answer, and ends nothing that it had begun.
    photos = { ...pool, prepare: () => Promise.reject(new Error('the server stops here')) };
    const broken = await send(family, good, 'stopped.jpg');
    assert.equal(broken.status, 500);
    photos = pool;
    await portal.work();
    assert.equal((await photosIn(family)).length, 0, 'it belongs to that server for a while');
    portal.clock.advance('+2m');
    await portal.work();
    assert.equal((await photosIn(family))[0]?.source.name, 'stopped.jpg');
    assert.equal((await letters(family)).length, 1);
  });

  test('a worker killed while another photo of the case is submitted loses neither', async () => {
    const family = await signedInFamily(portal);
    await send(family, good, 'chosen.jpg');
    const window = await family.signIn('Amina');
    await window.get(`${pathOf(family)}/submit`);
    const late = send(family, large, 'late.jpg');
    await until(() => pool.status().running === 1);
    const [submitted] = await Promise.all([window.submit({ takenBy: 'self' }), killWorker(), late]);
    assert.match(submitted.url, /\/receipts\//);
    portal.clock.advance('+1m');
    await portal.work();
    const [photo, ...more] = await photosIn(family);
    assert.deepEqual([photo?.stage, photo?.source.name, more.length], ['submitted', 'chosen.jpg', 0]);
    const bytes = await portal.services.files.get(photo?.fileKey ?? '');
    assert.equal(createHash('sha256').update(bytes).digest('hex'), photo?.sha256);
    assert.deepEqual(await waitingIn(family), []);
  });

  test('a request that was abandoned is dropped from the queue, with its file', async () => {
    const family = await signedInFamily(portal);
    const first = await signedInFamily(portal);
    const working = send(first, large);
    await until(() => pool.status().running === 1);
    await family.visitor.get(pathOf(family));
    const token = family.visitor.seen.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
    const body = new FormData();
    body.set('_token', token);
    body.set('file', new Blob([new Uint8Array(good)], { type: 'image/jpeg' }), 'left.jpg');
    const leaving = new AbortController();
    const cookie = [...family.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const asked = fetch(portal.origin + pathOf(family), {
      method: 'POST',
      body,
      headers,
      signal: leaving.signal,
    });
    await until(() => pool.status().queued === 1);
    const [kept] = await waitingIn(family);
    leaving.abort();
    await assert.rejects(asked);
    await until(() => pool.status().queued === 0);
    await until(async () => (await waitingIn(family)).length === 0);
    await isGone(kept?.fileKey);
    assert.match((await working).text, /It is not submitted yet/);
    portal.clock.advance('+2m');
    await portal.work();
    assert.equal((await photosIn(family)).length, 0);
  });
});
