import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bringAxe } from './axe.ts';

/**
 * A window of a browser onto a portal that serves the real style sheet and script. `complaints` gathers what the
 * browser says against the pages: refused resources, errors of scripts.
 */
export async function openWindow(browser: Browser, javaScriptEnabled = true): Promise<Window> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  await bringAxe(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const status = /Failed to load resource: the server responded with a status of [45]\d\d/.test(
      message.text(),
    );
    if (message.type() === 'error' && !status) complaints.push(`browser: ${message.text().slice(0, 200)}`);
  });
  return { page, context, complaints: () => complaints.splice(0) };
}

export type Window = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser said since it was last asked. */
  complaints(): readonly string[];
};

/** Gives the window somebody's cookies, and no others. */
export async function become(
  { context }: Window,
  origin: string,
  cookies: ReadonlyMap<string, string>,
): Promise<void> {
  await context.clearCookies();
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));
}
