import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { hintWords, captureWords } from '../../src/photo/capture/capture-words.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import {
  browserWithCamera,
  standingBeforeWall,
  type CameraFixture,
  cameraFixture,
  fit,
  PHONE,
  press,
  says,
} from '../fixtures/browser/camera.ts';
import { handOf } from '../fixtures/browser/hand.ts';

describe('the camera with its hints', { concurrency: 1 }, () => {
  let fixture: CameraFixture;
  let portal: CameraFixture['portal'];
  let good: CameraFixture['good'];
  let portrait: CameraFixture['portrait'];
  let people: CameraFixture['people'];
  let windowOf: CameraFixture['windowOf'];
  const others: Browser[] = [];

  before(async () => {
    fixture = await cameraFixture();
    ({ portal, good, portrait, people, windowOf } = fixture);
  });
  after(async () => {
    await Promise.all(others.map((browser) => browser.close()));
    await fixture.close();
  });

  const camera = (lang: Lang) =>
    `${portal.origin}${people[lang].photo}/${lang === 'en' ? 'camera' : 'appareil'}`;

  for (const lang of ['en', 'fr'] as const) {
    test(`says what to do, takes the photo, shows it, and sends it when asked (${lang})`, async () => {
      const w = captureWords(lang);
      const context = await windowOf(good, people[lang].cookies);
      const page = await context.newPage();
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') sent.push(request.url());
      });
      const broken: string[] = [];
      page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
      await page.goto(portal.origin + people[lang].photo);
      await page.getByRole('link', { name: w.here }).click();
      await page.waitForURL(camera(lang));
      await fit(page, `camera-start-${lang}`);
      await press(page, w.start);
      await says(page, hintWords.good[lang]);
      await page.setViewportSize({ width: 320, height: 800 });
      await fit(page, `camera-good-${lang}`);
      assert.equal(await page.locator('[data-coach-intro]').isVisible(), false, 'room for the picture');
      await press(page, w.shoot);
      await page.getByRole('heading', { name: w.review }).waitFor();
      assert.equal(await page.locator('[data-says]').innerText(), '', 'the last hint is over');
      await fit(page, `camera-review-${lang}`);
      assert.deepEqual(sent, [], 'nothing left the device so far');
      const kept = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const at = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
        return { width: canvas.width, height: canvas.height, skin: [...(at ?? [])] };
      });
      assert.equal(kept.width / kept.height, 0.75);
      assert.notDeepEqual(kept.skin.slice(0, 3), [255, 255, 255]);
      await press(page, w.again);
      await says(page, hintWords.good[lang]);
      await press(page, w.timer);
      await page.getByRole('heading', { name: w.review }).waitFor();
      await press(page, w.use);
      await page.waitForURL(portal.origin + people[lang].photo);
      await page.locator('main img').first().waitFor();
      assert.equal(sent.length, 1);
      assert.deepEqual(broken, [], 'no policy was broken');
      await context.close();
    });
  }

  test('without a face it says so, and a small camera sends to the phone', async () => {
    const wall = await sharp({ create: { ...PHONE, channels: 3, background: '#c9d2d6' } })
      .png()
      .toBuffer();
    const small = await standingBeforeWall(portrait, { width: 1280, height: 720 }, 0.92);
    const [one, two] = [await browserWithCamera(wall, 'wall'), await browserWithCamera(small, 'small')];
    others.push(one, two);
    const page = await (await windowOf(one, people.en.cookies)).newPage();
    await page.goto(camera('en'));
    await press(page, captureWords('en').start);
    await says(page, hintWords['no-face'].en);
    await fit(page, 'camera-no-face');
    const other = await (await windowOf(two, people.en.cookies)).newPage();
    await other.goto(camera('en'));
    await press(other, captureWords('en').start);
    await other.getByText(captureWords('en').small({ pixels: 1000 })).waitFor();
    await fit(other, 'camera-small');
  });

  test('left and right are those of the person: the picture is not mirrored', async () => {
    const wide = await sharp(await standingBeforeWall(portrait, PHONE, 0.92))
      .extract({ left: 330, top: 0, width: 870, height: 1600 })
      .extend({ right: 330, background: '#fff' })
      .png()
      .toBuffer();
    const browser = await browserWithCamera(wide, 'left');
    others.push(browser);
    const page = await (await windowOf(browser, people.en.cookies)).newPage();
    await page.goto(camera('en'));
    await press(page, captureWords('en').start);
    await says(page, hintWords.left.en);
    const transform = await page.locator('video').evaluate((video) => getComputedStyle(video).transform);
    assert.equal(transform, 'none');
    await press(page, captureWords('en').shoot);
    await page.getByRole('heading', { name: captureWords('en').review }).waitFor();
    const dark = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const half = canvas.width / 2;
      const pixels = (x: number) =>
        canvas.getContext('2d')?.getImageData(x, 0, half, canvas.height).data ?? [];
      return [pixels(0), pixels(half)].map((data) => [...data].filter((v) => v < 128).length);
    });
    assert.ok((dark[0] ?? 0) > 1.5 * (dark[1] ?? 0), `the person stands on the left: ${dark.join(', ')}`);
  });

  test('no camera, no permission, no scripts: each in its own words', async () => {
    const w = captureWords('en');
    for (const [name, error] of [
      ['none', 'NotFoundError'],
      ['refused', 'NotAllowedError'],
      ['busy', 'NotReadableError'],
    ] as const) {
      const context = await windowOf(good, people.en.cookies);
      const page = await context.newPage();
      await page.addInitScript((kind) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', kind));
      }, error);
      await page.goto(camera('en'));
      await press(page, w.start);
      await page.getByText(w[name]).waitFor();
      await fit(page, `camera-${name}`);
      await context.close();
    }
    const context = await windowOf(good, people.en.cookies, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(camera('en'));
    assert.equal(await page.getByText(w.without).isVisible(), true);
    assert.equal(await page.getByRole('button', { name: w.start }).isVisible(), false);
    assert.equal(await page.locator('input[type=file]').getAttribute('capture'), 'user');
    const file = { name: 'p.jpg', mimeType: 'image/jpeg', buffer: portrait };
    await page.locator('input[type=file]').setInputFiles(file);
    await handOf(page, 'en').press(w.send);
    assert.match(page.url(), /\/photo$/);
    await context.close();
  });

  test('where the networks cannot be loaded, the guide and the shutter still serve', async () => {
    const context = await windowOf(good, people.en.cookies);
    await context.route('**/*.bin', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(camera('en'));
    await press(page, captureWords('en').start);
    await says(page, hintWords.alone.en);
    await press(page, captureWords('en').shoot);
    await page.getByRole('heading', { name: captureWords('en').review }).waitFor();
    await context.close();
  });
});
