import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Visitor } from '../../src/demo/visitor.ts';
import type { Photo } from '../../src/photo/photo.ts';
import { photosOf } from '../../src/photo/store.ts';
import { photoWords } from '../../src/photo/photo-words.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { readLook } from '../../src/app/runtime.ts';
import { faultsOf } from '../gallery/checks.ts';
import { openBrowser } from '../support/browser.ts';
import { signedInFamily } from '../support/family.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { handOf } from './hand.ts';

/** Somebody signed in, in a window as large as a phone. */
export type Person = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly caseId: string;
  /** Of the application. */
  readonly number: string;
  readonly at: (page: string) => string;
};

/** A portal in its real look, and a browser. Close it at the end. */
export type PhotoStage = {
  readonly portal: TestPortal;
  person(lang: Lang, scripts?: boolean): Promise<Person>;
  /** A phone-sized window with somebody's session. */
  windowOf(visitor: Visitor, scripts?: boolean): Promise<BrowserContext>;
  uploaded(person: Person, lang: Lang, bytes: Buffer): Promise<void>;
  photoOf(person: Person): Promise<Photo>;
  close(): Promise<void>;
};

export async function photoStage(): Promise<PhotoStage> {
  const [portal, browser] = await Promise.all([
    testPortal({ look: await readLook(projectRoot()) }),
    openBrowser(),
  ]);
  const windowOf = (visitor: Visitor, scripts = true) => openPhone(browser, portal, visitor, scripts);
  return {
    portal,
    windowOf,
    person: async (lang, scripts = true) => {
      const { visitor, caseOf, number } = await signedInFamily(portal, { language: lang });
      const context = await windowOf(visitor, scripts);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const caseId = caseOf('Amina');
      const at = (id: string) => portal.origin + portal.server.routes.href(id, { caseId }, lang);
      return { context, page, caseId, number, at };
    },
    uploaded: async ({ page, at }, lang, buffer) => {
      await page.goto(at('photo'));
      const field = page.getByLabel(photoWords(lang).file, { exact: true });
      await field.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer });
      await handOf(page, lang).press(photoWords(lang).send);
    },
    photoOf: async ({ caseId }) => {
      const [newest] = await photosOf(portal.services.db, caseId);
      assert.ok(newest);
      return newest;
    },
    close: async () => {
      await browser.close();
      await portal.close();
    },
  };
}

async function openPhone(
  browser: Browser,
  portal: TestPortal,
  visitor: Visitor,
  scripts: boolean,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: scripts,
  });
  await context.addCookies(
    [...visitor.cookies].map(([name, value]) => ({ name, value, url: portal.origin })),
  );
  return context;
}

/** Everything that the gallery looks for on a page, on the one now open, and that it fits a narrow window. */
export async function sound(page: Page, lang: Lang): Promise<void> {
  const reply = await page.reload();
  assert.deepEqual(await faultsOf(page, (await reply?.text()) ?? '', lang), []);
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${page.url()} scrolls sideways by ${wide}`);
  await page.setViewportSize({ width: 390, height: 844 });
}
