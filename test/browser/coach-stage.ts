import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { readLook } from '../../src/app/runtime.ts';
import { barriers } from '../gallery/axe.ts';
import { signedInFamily } from '../support/family.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { browserWithCamera, scene, type Size } from './camera.ts';

/** A phone's camera, held upright. */
export const PHONE: Size = { width: 1200, height: 1600 };

const LOOKS = process.env['COACH_SHOTS'];

type Cookies = readonly (readonly [string, string])[];
/** Somebody signed in, and the address of their photo page. */
export type Person = { readonly cookies: Cookies; readonly photo: string };

/** A portal in its real look, and a browser whose camera sees a good portrait. Close it at the end. */
export type CoachStage = {
  readonly portal: TestPortal;
  readonly good: Browser;
  readonly portrait: Buffer;
  readonly people: Readonly<Record<Lang, Person>>;
  windowOf(browser: Browser, cookies: Cookies, more?: object): Promise<BrowserContext>;
  close(): Promise<void>;
};

export async function coachStage(): Promise<CoachStage> {
  const portrait = await drawPortrait({ look: 'daniel' });
  const portal = await testPortal({ look: await readLook(projectRoot()) });
  const good = await browserWithCamera(await scene(portrait, PHONE, 0.92), 'good');
  return {
    portal,
    good,
    portrait,
    people: { en: await personIn(portal, 'en'), fr: await personIn(portal, 'fr') },
    windowOf: async (browser, cookies, more = {}) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...more });
      await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: portal.origin })));
      return context;
    },
    close: async () => {
      await good.close();
      await portal.close();
    },
  };
}

async function personIn(portal: TestPortal, language: Lang): Promise<Person> {
  const { visitor, caseOf } = await signedInFamily(portal, { language });
  const photo = portal.server.routes.href('photo', { caseId: caseOf('Amina') }, language);
  return { cookies: [...visitor.cookies], photo };
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Waits until the camera page says this. */
export const says = (page: Page, text: string): Promise<void> =>
  page.locator('[data-says]').filter({ hasText: text }).waitFor({ timeout: 60_000 });

/** Nothing that axe finds, and nothing wider than the window. Pictures of it go to the folder COACH_SHOTS. */
export async function fit(page: Page, name: string): Promise<void> {
  if (LOOKS) {
    mkdirSync(LOOKS, { recursive: true });
    await page.screenshot({ path: join(LOOKS, `${name}.png`), fullPage: true });
  }
  assert.deepEqual(await barriers(page, ['best-practice']), [], name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${name} scrolls sideways by ${wide}`);
}
