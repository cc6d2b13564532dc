import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import jsqr from 'jsqr';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { drawPortrait } from '../../src/demo/portrait.ts';
import { deskWords, phoneWords } from '../../src/photo/coach/phone-words.ts';
import { hintWords, words } from '../../src/photo/coach/words.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { readLook } from '../../src/runtime.ts';
import { signedInFamily } from '../support/family.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { browserWithCamera, scene, type Size } from './camera.ts';
import { handOf } from './hand.ts';

/** The package's types name a default export; Node.js gives the function itself. */
const decode = jsqr as unknown as typeof jsqr.default;

const PHONE: Size = { width: 1200, height: 1600 };
const LOOKS = process.env['COACH_SHOTS'];

type Cookies = readonly (readonly [string, string])[];
type Person = { readonly cookies: Cookies; readonly photo: string };

describe('the camera with its hints', { concurrency: 1 }, () => {
  let portal: TestPortal;
  let good: Browser;
  const others: Browser[] = [];
  let portrait: Buffer;
  const people = {} as Record<Lang, Person>;

  before(async () => {
    portrait = await drawPortrait({ look: 'daniel' });
    portal = await testPortal({ look: await readLook(projectRoot()) });
    good = await browserWithCamera(await scene(portrait, PHONE, 0.92), 'good');
    people.en = await person('en');
    people.fr = await person('fr');
  });
  after(async () => {
    await Promise.all([good, ...others].map((browser) => browser?.close()));
    await portal?.close();
  });

  async function person(language: Lang): Promise<Person> {
    const { visitor, caseOf } = await signedInFamily(portal, { language });
    const photo = portal.server.routes.href('photo', { caseId: caseOf('Amina') }, language);
    return { cookies: [...visitor.cookies], photo };
  }

  async function windowOf(browser: Browser, cookies: Cookies, more = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...more });
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: portal.origin })));
    return context;
  }
  const camera = (lang: Lang) =>
    `${portal.origin}${people[lang].photo}/${lang === 'en' ? 'camera' : 'appareil'}`;
  const desk = (lang: Lang) =>
    `${portal.origin}${people[lang].photo}/${lang === 'en' ? 'phone' : 'telephone'}`;
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (page: Page, text: string) =>
    page.locator('[data-says]').filter({ hasText: text }).waitFor({ timeout: 20_000 });
  const fit = async (page: Page, name: string) => {
    if (LOOKS) {
      mkdirSync(LOOKS, { recursive: true });
      await page.screenshot({ path: join(LOOKS, `${name}.png`), fullPage: true });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
      name,
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${name} scrolls sideways by ${wide}`);
  };

  for (const lang of ['en', 'fr'] as const) {
    test(`says what to do, takes the photo, shows it, and sends it when asked (${lang})`, async () => {
      const w = words(lang);
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
      await press(page, w.shoot);
      await page.getByRole('heading', { name: w.review }).waitFor();
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
    const small = await scene(portrait, { width: 1280, height: 720 }, 0.92);
    const [one, two] = [await browserWithCamera(wall, 'wall'), await browserWithCamera(small, 'small')];
    others.push(one, two);
    const page = await (await windowOf(one, people.en.cookies)).newPage();
    await page.goto(camera('en'));
    await press(page, words('en').start);
    await says(page, hintWords['no-face'].en);
    await fit(page, 'camera-no-face');
    const other = await (await windowOf(two, people.en.cookies)).newPage();
    await other.goto(camera('en'));
    await press(other, words('en').start);
    await other.getByText(words('en').small({ pixels: 1000 })).waitFor();
    await fit(other, 'camera-small');
  });

  test('left and right are those of the person: the picture is not mirrored', async () => {
    const wide = await sharp(await scene(portrait, PHONE, 0.92))
      .extract({ left: 330, top: 0, width: 870, height: 1600 })
      .extend({ right: 330, background: '#fff' })
      .png()
      .toBuffer();
    const browser = await browserWithCamera(wide, 'left');
    others.push(browser);
    const page = await (await windowOf(browser, people.en.cookies)).newPage();
    await page.goto(camera('en'));
    await press(page, words('en').start);
    await says(page, hintWords.left.en);
    const transform = await page.locator('video').evaluate((video) => getComputedStyle(video).transform);
    assert.equal(transform, 'none');
    await press(page, words('en').shoot);
    await page.getByRole('heading', { name: words('en').review }).waitFor();
    const dark = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const half = canvas.width / 2;
      const pixels = (x: number) =>
        canvas.getContext('2d')?.getImageData(x, 0, half, canvas.height).data ?? [];
      return [pixels(0), pixels(half)].map((data) => [...data].filter((v) => v < 128).length);
    });
    assert.ok((dark[0] ?? 0) > 1.5 * (dark[1] ?? 0), `the person stands on the left: ${dark.join(', ')}`);
  });

  test('no camera, no permission, no scripts: each in its own words', async () => {
    const w = words('en');
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
    await press(page, words('en').start);
    await says(page, hintWords.alone.en);
    await press(page, words('en').shoot);
    await page.getByRole('heading', { name: words('en').review }).waitFor();
    await context.close();
  });

  for (const lang of ['en', 'fr'] as const) {
    test(`a computer hands over to a phone by its code, and sees the photo arrive (${lang})`, async () => {
      const [d, p, w] = [deskWords(lang), phoneWords(lang), words(lang)];
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
      await computer.getByText(d.connectedTitle).waitFor({ timeout: 10_000 });
      await press(phone, w.start);
      await says(phone, hintWords.good[lang]);
      await press(phone, w.shoot);
      await phone.getByRole('heading', { name: w.review }).waitFor();
      await press(phone, w.use);
      await phone.getByRole('heading', { name: p.receivedTitle }).waitFor({ timeout: 15_000 });
      await fit(phone, `phone-received-${lang}`);
      await computer.getByText(d.receivedTitle).waitFor({ timeout: 10_000 });
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
