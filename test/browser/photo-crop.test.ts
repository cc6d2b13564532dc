import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { cropWords } from '../../src/photo/crop/crop-words.ts';
import { draftWords } from '../../src/photo/photo-words.ts';
import { handOf } from '../fixtures/browser/hand.ts';
import { type PhoneFixture, phoneFixture, sound } from '../fixtures/browser/phone.ts';

describe('the crop in a browser', { concurrency: 1 }, () => {
  let fixture: PhoneFixture;
  let roomy: Buffer;

  before(async () => {
    const portrait = await drawPortrait({ look: 0 });
    const room = { top: 500, bottom: 300, left: 500, right: 700, extendWith: 'copy' } as const;
    roomy = await sharp(portrait).extend(room).jpeg({ quality: 93 }).toBuffer();
    fixture = await phoneFixture();
  });
  after(async () => {
    await fixture?.close();
  });

  for (const lang of ['en', 'fr'] as const) {
    test(`${lang}: the crop by keyboard, and by dragging`, async () => {
      const somebody = await fixture.person(lang);
      const { page, context } = somebody;
      const w = cropWords(lang);
      await fixture.uploaded(somebody, lang, roomy);
      const automatic = await fixture.photoOf(somebody);
      await handOf(page, lang).follow(draftWords(lang).adjust);
      await sound(page, lang);
      const frame = page.getByRole('application', { name: w.keys });
      await frame.focus();
      const height = () => page.locator('input[name=height]').inputValue();
      const before = Number(await height());
      for (const key of ['+', '+', 'ArrowLeft', 'Shift+ArrowUp', '.', '.']) await page.keyboard.press(key);
      assert.ok(Number(await height()) < before);
      assert.equal(await page.locator('input[name=tilt]').inputValue(), '2');
      await page.getByText(w.tiltedRight({ v: '2' })).waitFor();
      const [x = 0, y = 0] = await middleOf(page);
      const left = Number(await page.locator('input[name=x]').inputValue());
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 15, y, { steps: 3 });
      await page.mouse.up();
      assert.ok(
        Number(await page.locator('input[name=x]').inputValue()) < left,
        'the photo follows the hand',
      );
      const { pathname } = new URL(page.url());
      await page.getByRole('button', { name: w.left, exact: true }).click();
      assert.equal(new URL(page.url()).pathname, pathname, 'with a script no step loads the page');
      await page.getByRole('button', { name: w.use }).focus();
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.getByText(draftWords(lang).ownCut).waitFor();
      const own = await fixture.photoOf(somebody);
      assert.ok(own.ownCut && own.sha256 !== automatic.sha256 && own.fit?.rotate === 2);
      await handOf(page, lang).follow(draftWords(lang).adjust);
      await handOf(page, lang).press(w.automatic);
      assert.deepEqual((await fixture.photoOf(somebody)).fit, automatic.fit);
      await context.close();
    });
  }

  test('the crop without scripts', async () => {
    const somebody = await fixture.person('en', false);
    const { page, context } = somebody;
    const w = cropWords('en');
    await fixture.uploaded(somebody, 'en', roomy);
    const hand = handOf(page, 'en');
    await hand.follow(draftWords('en').adjust);
    const shown = () => page.locator('[data-picture]').getAttribute('transform');
    const before = await shown();
    await hand.press(w['tilt-left']);
    assert.match((await shown()) ?? '', /rotate\(-1\)/);
    assert.notEqual(await shown(), before);
    await hand.press(w.right);
    await hand.press(w.use);
    assert.equal((await fixture.photoOf(somebody)).fit?.rotate, -1);
    await context.close();
  });
});

async function middleOf(page: Page): Promise<readonly number[]> {
  const box = await page.locator('svg#crop').boundingBox();
  return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
}
