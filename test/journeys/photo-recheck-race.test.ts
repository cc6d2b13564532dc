import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { signedInFamily } from '../fixtures/people/family.ts';
import {
  isGone,
  killWorker,
  lettersAbout,
  type WorkerFixture,
  workerFixture,
  until,
  waitingIn,
} from '../fixtures/photos/photo-worker.ts';
import { photoPath, photosIn, uploadPicture } from '../fixtures/photos/photos.ts';

describe('an upload whose check meets something else', () => {
  let fixture: WorkerFixture;
  let portal: WorkerFixture['portal'];
  let pool: WorkerFixture['pool'];
  let good: WorkerFixture['good'];
  let large: WorkerFixture['large'];

  before(async () => {
    fixture = await workerFixture();
    ({ portal, pool, good, large } = fixture);
  });
  after(() => fixture.close());

  test('an upload is there again when the whole server stops in the middle of its check', async () => {
    const family = await signedInFamily(portal);
    // A server that stops gives no answer, and ends nothing that it had begun.
    fixture.front(() => Promise.reject(new Error('the server stops here')));
    const broken = await uploadPicture(family, good, 'stopped.jpg');
    assert.equal(broken.status, 500);
    fixture.front();
    await portal.work();
    assert.equal((await photosIn(portal, family)).length, 0, 'it belongs to that server for a while');
    portal.clock.advance('+2m');
    await portal.work();
    assert.equal((await photosIn(portal, family))[0]?.source.name, 'stopped.jpg');
    assert.equal((await lettersAbout(portal, family)).length, 1);
  });

  test('a worker killed while another photo of the case is submitted loses neither', async () => {
    const family = await signedInFamily(portal);
    await uploadPicture(family, good, 'chosen.jpg');
    const window = await family.signIn('Amina');
    await window.get(`${photoPath(family)}/submit`);
    const late = uploadPicture(family, large, 'late.jpg');
    await until(() => pool.status().running === 1);
    const [submitted] = await Promise.all([window.submit({ takenBy: 'self' }), killWorker(fixture), late]);
    assert.match(submitted.url, /\/receipts\//);
    portal.clock.advance('+1m');
    await portal.work();
    const [photo, ...more] = await photosIn(portal, family);
    assert.deepEqual([photo?.stage, photo?.source.name, more.length], ['submitted', 'chosen.jpg', 0]);
    const bytes = await portal.services.files.get(photo?.fileKey ?? '');
    assert.equal(createHash('sha256').update(bytes).digest('hex'), photo?.sha256);
    assert.deepEqual(await waitingIn(portal, family), []);
  });

  test('a request that was abandoned is dropped from the queue, with its file', async () => {
    const family = await signedInFamily(portal);
    const first = await signedInFamily(portal);
    const working = uploadPicture(first, large);
    await until(() => pool.status().running === 1);
    await family.visitor.get(photoPath(family));
    const token = family.visitor.seen.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
    const body = new FormData();
    body.set('_token', token);
    body.set('file', new Blob([new Uint8Array(good)], { type: 'image/jpeg' }), 'left.jpg');
    const leaving = new AbortController();
    const cookie = [...family.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const asked = fetch(portal.origin + photoPath(family), {
      method: 'POST',
      body,
      headers,
      signal: leaving.signal,
    });
    await until(() => pool.status().queued === 1);
    const [kept] = await waitingIn(portal, family);
    leaving.abort();
    await assert.rejects(asked);
    await until(() => pool.status().queued === 0);
    await until(async () => (await waitingIn(portal, family)).length === 0);
    await isGone(portal, kept?.fileKey);
    assert.match((await working).text, /It is not submitted yet/);
    portal.clock.advance('+2m');
    await portal.work();
    assert.equal((await photosIn(portal, family)).length, 0);
  });
});
