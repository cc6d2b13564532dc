import type { Browser, BrowserContext } from 'playwright-core';
import type { Visitor } from '../../src/demo/visitor.ts';
import { ask } from '../asking/ask.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** A program between the sender and the person that looks at every link. */
export type Scanner = {
  readonly name: string;
  /** How many links of each kind it is given in the quick form; 100 in the full one. */
  readonly quick: number;
  readonly scan: (portal: TestPortal, path: string, browser: Browser) => Promise<void>;
};

const FORMS = 6;

/** Presses the button of every form on the page, as it is shown or with something typed into each field. */
async function pressAll(portal: TestPortal, path: string, typed: boolean): Promise<void> {
  const first: Visitor = portal.visitor();
  const shown = await first.get(path);
  const ids = shown.html.querySelectorAll('form').map((form) => form.id || '');
  for (const id of ids.filter(Boolean).slice(0, FORMS)) {
    const visitor = portal.visitor();
    const { html } = await visitor.get(path);
    const names = html.querySelectorAll(`form#${id} input, form#${id} textarea`).flatMap((field) => {
      const hidden = ['hidden', 'submit'].includes(field.getAttribute('type') ?? '');
      return hidden ? [] : (field.getAttribute('name') ?? []);
    });
    const values = typed ? Object.fromEntries(names.map((name) => [name, '1'])) : {};
    await visitor.submit(values, { form: id });
  }
}

const PRESSED = 8;

const CLICKABLE = 'button:visible, input[type=submit]:visible, main a[href]:visible';
const QUICKLY = { timeout: 1_000 } as const;

/** Clicks the n-th thing on the page that the link leads to, in a window of its own. */
async function clickOne(context: BrowserContext, url: string, n: number): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  const targets = page.locator(CLICKABLE);
  const count = await targets.count();
  if (n < count) {
    const clicked = page.waitForNavigation(QUICKLY).catch(() => {});
    await targets
      .nth(n)
      .click({ ...QUICKLY, force: true, noWaitAfter: true })
      .catch(() => {});
    await clicked;
  }
  await page.close();
  return count;
}

/** A real browser that runs scripts, follows the link and clicks whatever can be clicked. */
async function clickAll(portal: TestPortal, path: string, browser: Browser): Promise<void> {
  const context = await browser.newContext();
  let count = 1;
  for (let n = 0; n < Math.min(PRESSED, count); n += 1) {
    count = await clickOne(context, portal.origin + path, n);
  }
  await context.close();
}

async function follow(
  portal: TestPortal,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { location, cookies } = await ask(portal, path, { headers });
  if (location) await ask(portal, location, { headers, cookies: Object.fromEntries(cookies) });
}

/** What scanners were seen to do. */
export const KINDS: readonly Scanner[] = [
  {
    name: 'HEAD',
    quick: 10,
    scan: async (portal, path) => void (await ask(portal, path, { method: 'HEAD' })),
  },
  { name: 'GET', quick: 10, scan: (portal, path) => follow(portal, path, { 'sec-fetch-site': 'none' }) },
  {
    name: 'fetching ahead',
    quick: 10,
    scan: (portal, path) =>
      follow(portal, path, { 'sec-purpose': 'prefetch;prerender', 'sec-fetch-site': 'none' }),
  },
  { name: 'pressing buttons', quick: 10, scan: (portal, path) => pressAll(portal, path, false) },
  { name: 'filling in and pressing', quick: 10, scan: (portal, path) => pressAll(portal, path, true) },
  { name: 'a browser that clicks', quick: 2, scan: clickAll },
];
