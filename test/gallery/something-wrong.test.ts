import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Response } from 'playwright-core';
import { casePath, pathOf } from '../../src/demo/visitor.ts';
import { signIn } from '../../src/demo/steps/account.ts';
import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import { DEMO_PASSWORD } from '../../src/demo/staff.ts';
import { LANGS, type Lang } from '../../src/platform/i18n.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import { type Cable, layCable } from '../fixtures/database/cable.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';
import { faultsOf } from './checks.ts';
import { become, openWindow, type Window } from './look.ts';
import { openBrowser } from '../fixtures/browser/browser.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

async function looksRight(
  window: Window,
  response: Response | null,
  lang: Lang,
  status: number,
): Promise<void> {
  assert.equal(response?.status(), status);
  const found = [...(await faultsOf(window.page, await response.text(), lang)), ...window.complaints()];
  assert.equal(found.length, 0, found.join('\n'));
}

describe('pages for when something is wrong', () => {
  let live: Live;
  let cable: Cable | undefined;
  before(async () => {
    live = await livePortal({
      between: async (connection) => {
        cable = await layCable(connection);
        return cable.connection;
      },
    });
  });
  after(async () => {
    await live?.close();
    await cable?.close();
  });

  for (const lang of LANGS) {
    test(`nothing at this address, ${lang}`, async () => {
      const window = await openWindow(browser);
      const response = await window.page.goto(`${live.origin}/${lang}/no-such-page`);
      await looksRight(window, response, lang, 404);
      await window.context.close();
    });

    test(`sent from somewhere else, ${lang}`, async () => {
      const window = await openWindow(browser);
      const { page } = window;
      const form = `<form method="post" action="${live.origin}${pathOf('sign-in', lang)}"><button>x</button></form>`;
      await page.route('http://elsewhere.example/', (route) =>
        route.fulfill({ body: form, contentType: 'text/html' }),
      );
      await page.goto('http://elsewhere.example/');
      const [response] = await Promise.all([page.waitForNavigation(), page.locator('button').click()]);
      await looksRight(window, response, lang, 403);
      await window.context.close();
    });
  }

  for (const lang of LANGS) {
    test(`sent too often, ${lang}: what was typed stays`, async () => {
      const window = await openWindow(browser);
      const { page } = window;
      const path = live.origin + live.routes.href('ask', {}, lang);
      const send = async () => {
        await page.goto(path);
        await page.locator('[name=message]').fill('Hello');
        const sent = page.waitForNavigation();
        await page.locator('form#form').evaluate((form: HTMLFormElement) => form.submit());
        return sent;
      };
      let response = await send();
      for (let n = 0; n < 25 && response?.status() !== 429; n += 1) response = await send();
      await looksRight(window, response, lang, 429);
      assert.equal(await page.locator('[name=message]').inputValue(), 'Hello');
      await window.context.close();
    });
  }

  test('the database is away: both languages say so, and no page is a blank one', async () => {
    await cable?.cut();
    for (const lang of LANGS) {
      const window = await openWindow(browser);
      await window.context.addCookies([{ name: 'session', value: 'any', url: live.origin }]);
      const response = await window.page.goto(`${live.origin}${pathOf('home', lang)}`);
      await looksRight(window, response, lang, 503);
      assert.equal(response?.headers()['retry-after'], '5');
      await window.context.close();
    }
  });
});

/** The first address form that somebody still has to fill in. */
async function pageWithCity(home: Seen, who: Visitor, lang: Lang): Promise<string> {
  const cases = home.html.toString().matchAll(/\/(?:people|personnes)\/([0-9a-f-]{36})/g);
  for (const caseId of new Set([...cases].map(([, id = '']) => id))) {
    const seen = await who.get(casePath('address', caseId, lang));
    if (seen.html.querySelector('form#form input[name=city]')) return new URL(seen.url).pathname;
  }
  throw new Error('the demonstration has nobody without an address');
}

describe('the session ended while a form was filled in', () => {
  let live: Live;
  before(async () => {
    live = await livePortal({ families: true });
  });
  after(() => live?.close());

  for (const lang of LANGS) {
    test(`it comes back after signing in again, ${lang}`, async () => {
      const who = live.visitor(lang);
      const home = await signIn(who, lang, 'amina@example.com', DEMO_PASSWORD);
      const form = await pageWithCity(home, who, lang);
      const window = await openWindow(browser);
      const { page } = window;
      await become(window, live.origin, who.cookies);
      await page.goto(live.origin + form);
      const city = page.locator('main form#form input[name=city]');
      const other = page.locator('main form#form input[name=same][value=other]');
      if ((await other.count()) > 0) await other.check();
      await city.fill('Trois-Rivières');
      await run(live.runtime.db, sql`update session set ended_at = created_at where ended_at is null`);
      await page.locator('main form#form button[type=submit]').first().click();
      assert.equal(new URL(page.url()).pathname, pathOf('sign-in', lang));
      await page.locator('input[name=user]').fill('amina@example.com');
      await page.locator('input[name=password]').fill(DEMO_PASSWORD);
      const [response] = await Promise.all([
        page.waitForNavigation(),
        page.locator('main form#form button[type=submit]').first().click(),
      ]);
      assert.equal(await city.inputValue(), 'Trois-Rivières');
      await looksRight(window, response, lang, 200);
      await window.context.close();
    });
  }
});
