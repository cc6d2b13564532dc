import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { signedInFamily } from '../fixtures/people/family.ts';
import {
  busy,
  isGone,
  killWorker,
  lettersAbout,
  type WorkerFixture,
  workerFixture,
  waitingIn,
} from '../fixtures/photos/photo-worker.ts';
import { photoPath, photosIn, uploadPicture } from '../fixtures/photos/photos.ts';

describe('an upload that could not be checked when it came', () => {
  let fixture: WorkerFixture;
  let portal: WorkerFixture['portal'];
  let good: WorkerFixture['good'];
  let large: WorkerFixture['large'];

  before(async () => {
    fixture = await workerFixture();
    ({ portal, good, large } = fixture);
  });
  after(() => fixture.close());

  test('a worker killed in the middle of a check: kept, checked again, the person told', async () => {
    const family = await signedInFamily(portal);
    const [page] = await Promise.all([uploadPicture(family, large, 'big.jpg'), killWorker(fixture)]);
    assert.equal(page.status, 200);
    assert.match(page.text, /We have your photo/);
    assert.match(page.text, /You do not need to send it again/);
    const [kept] = await waitingIn(portal, family);
    const asSent = await portal.services.files.get(kept?.fileKey ?? '');
    assert.ok(asSent.equals(large), 'the bytes as they came');
    assert.equal((await photosIn(portal, family)).length, 0);

    portal.clock.advance('+1m');
    await portal.work();
    assert.deepEqual(
      (await photosIn(portal, family)).map(({ stage, source }) => [stage, source.name]),
      [['draft', 'big.jpg']],
    );
    const [letter] = await lettersAbout(portal, family);
    assert.match(letter?.subject ?? '', /Your photo was checked/);
    assert.match(letter?.subject ?? '', /Votre photo a été vérifiée/);
    assert.match((await family.visitor.follow('See if it is checked')).text, /It is not submitted yet/);
    assert.deepEqual(await waitingIn(portal, family), []);
    await isGone(portal, kept?.fileKey);
  });

  test('a late refusal comes from the decoder: told by email and on the page, and the file is deleted', async () => {
    const family = await signedInFamily(portal);
    fixture.front(busy);
    const cut = large.subarray(0, large.length / 2);
    await uploadPicture(family, cut);
    const [kept] = await waitingIn(portal, family);
    fixture.front();
    portal.clock.advance('+1m');
    await portal.work();
    const [letter] = await lettersAbout(portal, family);
    assert.match(letter?.subject ?? '', /could not be used/);
    assert.match(letter?.textPart ?? '', /Part of this file is missing/);
    const page = await family.visitor.get(photoPath(family));
    assert.match(page.text, /we cannot use it\. Part of this file is missing/);
    assert.match(
      (await family.visitor.get(photoPath(family).replace('/en/people', '/fr/personnes'))).text,
      /nous ne pouvons pas/,
    );
    await isGone(portal, kept?.fileKey);
    assert.deepEqual(
      (await waitingIn(portal, family)).map(({ fileKey, refusal }) => [fileKey, refusal?.code]),
      [[null, 'cut-short']],
    );

    const next = await uploadPicture(family, good);
    assert.match(next.text, /It is not submitted yet/);
    assert.doesNotMatch((await family.visitor.get(photoPath(family))).text, /we cannot use it/);
  });

  test('a full queue keeps the upload as long as it takes, and the draft before it stays', async () => {
    const family = await signedInFamily(portal);
    await uploadPicture(family, good, 'first.jpg');
    fixture.front(busy);
    const page = await uploadPicture(family, large, 'second.jpg');
    assert.match(page.text, /We have your photo/);
    assert.match(page.text, /The photo that you sent before stays until then/);
    for (let i = 0; i < 5; i++) {
      portal.clock.advance('+1m');
      await portal.work();
    }
    assert.equal((await photosIn(portal, family))[0]?.source.name, 'first.jpg');
    fixture.front();
    portal.clock.advance('+1m');
    await portal.work();
    assert.equal((await photosIn(portal, family))[0]?.source.name, 'second.jpg');
    assert.equal((await lettersAbout(portal, family)).length, 1);
  });

  test('a newer upload takes the place of one that waits; an unusable one does not', async () => {
    const family = await signedInFamily(portal);
    fixture.front(busy);
    await uploadPicture(family, large, 'waits.jpg');
    fixture.front();
    const refused = await uploadPicture(family, Buffer.from('<html>no photo</html>'));
    assert.equal(refused.status, 422);
    assert.equal((await waitingIn(portal, family)).filter(({ doneAt }) => doneAt === null).length, 1);
    await uploadPicture(family, good, 'newer.jpg');
    portal.clock.advance('+1m');
    await portal.work();
    assert.deepEqual(
      (await photosIn(portal, family)).map(({ source }) => source.name),
      ['newer.jpg'],
    );
    assert.deepEqual(await waitingIn(portal, family), []);
  });
});
