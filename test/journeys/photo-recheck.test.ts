import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { signedInFamily } from '../fixtures/people/family.ts';
import {
  busy,
  isGone,
  killWorker,
  letters,
  pathOf,
  photosIn,
  type RecheckStage,
  recheckStage,
  send,
  waitingIn,
} from '../fixtures/photos/recheck-stage.ts';

describe('an upload that could not be checked when it came', () => {
  let stage: RecheckStage;
  let portal: RecheckStage['portal'];
  let good: RecheckStage['good'];
  let large: RecheckStage['large'];

  before(async () => {
    stage = await recheckStage();
    ({ portal, good, large } = stage);
  });
  after(() => stage.close());

  test('a worker killed in the middle of a check: kept, checked again, the person told', async () => {
    const family = await signedInFamily(portal);
    const [page] = await Promise.all([send(family, large, 'big.jpg'), killWorker(stage)]);
    assert.equal(page.status, 200);
    assert.match(page.text, /We have your photo for Amina/);
    assert.match(page.text, /You do not need to send it again/);
    const [kept] = await waitingIn(stage, family);
    const asSent = await portal.services.files.get(kept?.fileKey ?? '');
    assert.ok(asSent.equals(large), 'the bytes as they came');
    assert.equal((await photosIn(stage, family)).length, 0);

    portal.clock.advance('+1m');
    await portal.work();
    assert.deepEqual(
      (await photosIn(stage, family)).map(({ stage, source }) => [stage, source.name]),
      [['draft', 'big.jpg']],
    );
    const [letter] = await letters(stage, family);
    assert.match(letter?.subject ?? '', /Your photo was checked/);
    assert.match(letter?.subject ?? '', /Votre photo a été vérifiée/);
    assert.match((await family.visitor.follow('See if it is checked')).text, /It is not submitted yet/);
    assert.deepEqual(await waitingIn(stage, family), []);
    await isGone(stage, kept?.fileKey);
  });

  test('a file that kills worker after worker is refused with words, told by email and on the page', async () => {
    const family = await signedInFamily(portal);
    await Promise.all([send(family, large), killWorker(stage)]);
    const [kept] = await waitingIn(stage, family);
    portal.clock.advance('+1m');
    await Promise.all([portal.work(), killWorker(stage)]);
    const [letter] = await letters(stage, family);
    assert.match(letter?.subject ?? '', /could not be used/);
    assert.match(letter?.textPart ?? '', /We could not open this photo/);
    assert.match(letter?.textPart ?? '', /Nous n’avons pas pu ouvrir cette photo/);
    const page = await family.visitor.get(pathOf(family));
    assert.match(page.text, /we cannot use it\. We could not open this photo/);
    assert.match(
      (await family.visitor.get(pathOf(family).replace('/en/people', '/fr/personnes'))).text,
      /nous ne pouvons pas/,
    );
    await isGone(stage, kept?.fileKey);
    assert.deepEqual(
      (await waitingIn(stage, family)).map(({ fileKey, refusal }) => [fileKey, refusal?.code]),
      [[null, 'unreadable']],
    );

    const next = await send(family, good);
    assert.match(next.text, /It is not submitted yet/);
    assert.doesNotMatch((await family.visitor.get(pathOf(family))).text, /we cannot use it/);
  });

  test('a full queue keeps the upload as long as it takes, and the draft before it stays', async () => {
    const family = await signedInFamily(portal);
    await send(family, good, 'first.jpg');
    stage.front(busy);
    const page = await send(family, large, 'second.jpg');
    assert.match(page.text, /We have your photo/);
    assert.match(page.text, /The photo that you sent before stays until then/);
    for (let i = 0; i < 5; i++) {
      portal.clock.advance('+1m');
      await portal.work();
    }
    assert.equal((await photosIn(stage, family))[0]?.source.name, 'first.jpg');
    stage.front();
    portal.clock.advance('+1m');
    await portal.work();
    assert.equal((await photosIn(stage, family))[0]?.source.name, 'second.jpg');
    assert.equal((await letters(stage, family)).length, 1);
  });

  test('a newer upload takes the place of one that waits; an unusable one does not', async () => {
    const family = await signedInFamily(portal);
    stage.front(busy);
    await send(family, large, 'waits.jpg');
    stage.front();
    const refused = await send(family, Buffer.from('<html>no photo</html>'));
    assert.equal(refused.status, 422);
    assert.equal((await waitingIn(stage, family)).filter(({ doneAt }) => doneAt === null).length, 1);
    await send(family, good, 'newer.jpg');
    portal.clock.advance('+1m');
    await portal.work();
    assert.deepEqual(
      (await photosIn(stage, family)).map(({ source }) => source.name),
      ['newer.jpg'],
    );
    assert.deepEqual(await waitingIn(stage, family), []);
  });
});
