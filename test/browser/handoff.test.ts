import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { computerWords, phoneWords } from '../../src/photo/capture/handoff-words.ts';
import { hintWords, captureWords } from '../../src/photo/capture/capture-words.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { handOf } from '../fixtures/browser/hand.ts';
import { type CameraFixture, cameraFixture, fit, press, says } from '../fixtures/browser/camera.ts';

/** The package's types name a default export; Node.js gives the function itself. */
const decode = jsqr as unknown as typeof jsqr.default;

describe('a photo by the camera of a phone, for a computer', { concurrency: 1 }, () => {
  let fixture: CameraFixture;
  let portal: CameraFixture['portal'];
  let good: CameraFixture['good'];
  let people: CameraFixture['people'];
  let windowOf: CameraFixture['windowOf'];

  before(async () => {
    fixture = await cameraFixture();
    ({ portal, good, people, windowOf } = fixture);
  });
  after(() => fixture.close());

  const desk = (lang: Lang) =>
    `${portal.origin}${people[lang].photo}/${lang === 'en' ? 'phone' : 'telephone'}`;

  for (const lang of ['en', 'fr'] as const) {
    test(`a computer hands over to a phone by its code, and sees the photo arrive (${lang})`, async () => {
      const [d, p, w] = [computerWords(lang), phoneWords(lang), captureWords(lang)];
      const computer = await (
        await windowOf(good, people[lang].cookies, { viewport: { width: 1280, height: 900 } })
      ).newPage();
      await computer.goto(portal.origin + people[lang].photo);
      await computer.goto(desk(lang));
      await fit(computer, `desk-before-${lang}`);
      await handOf(computer, lang).press(d.begin);
      await fit(computer, `desk-code-${lang}`);
      const link = await readQr(computer);
      assert.equal(link, (await computer.locator('.address').innerText()).trim());
      const digits = (await computer.locator('.code [aria-hidden]').innerText()).trim();
      await computer.setViewportSize({ width: 320, height: 800 });
      await fit(computer, `desk-narrow-${lang}`);

      const context = await windowOf(good, [], { viewport: { width: 390, height: 844 } });
      const phone = await context.newPage();
      await phone.goto(link);
      await fit(phone, `phone-digits-${lang}`);
      await phone.getByLabel(p.digits).fill(digits);
      await handOf(phone, lang).press(p.go);
      await computer.getByText(d.connectedTitle, { exact: true }).waitFor({ timeout: 30_000 });
      await press(phone, w.start);
      await says(phone, hintWords.good[lang]);
      await press(phone, w.shoot);
      await phone.getByRole('heading', { name: w.review }).waitFor();
      await press(phone, w.use);
      await phone.getByRole('heading', { name: p.receivedTitle }).waitFor({ timeout: 30_000 });
      await fit(phone, `phone-received-${lang}`);
      await computer.getByText(d.receivedTitle, { exact: true }).waitFor({ timeout: 30_000 });
      await fit(computer, `desk-received-${lang}`);
      await computer.getByRole('link', { name: d.look }).click();
      await computer.waitForURL(portal.origin + people[lang].photo);
      await computer.locator('main img').first().waitFor();
      await context.close();
      await computer.context().close();
    });
  }

  /** What a phone reads off the screen. */
  async function readQr(page: Page): Promise<string> {
    const shot = sharp(await page.locator('.qr').screenshot())
      .ensureAlpha()
      .raw();
    const { data, info } = await shot.toBuffer({ resolveWithObject: true });
    return decode(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
  }
});
