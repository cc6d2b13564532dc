import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { LANGS } from '../../src/platform/i18n.ts';
import { openBrowser } from '../fixtures/browser/browser.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';
import { become, openWindow } from '../gallery/look.ts';
import { SHOTS } from '../gallery/shots.ts';

const PHONES = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
] as const;

let live: Live;
let browser: Browser;
before(async () => {
  [live, browser] = await Promise.all([livePortal({ families: true }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await live?.close();
});

test('the header takes a sixth of a phone at most, signed in or not, in both languages', async () => {
  for (const shot of SHOTS.filter(({ name }) => name === 'family' || name === 'start')) {
    for (const lang of LANGS) {
      const { who, path } = await shot.there(live, lang);
      const window = await openWindow(browser);
      await become(window, live.origin, who.cookies);
      for (const size of PHONES) {
        await window.page.setViewportSize(size);
        await window.page.goto(live.origin + path);
        if (process.env['PICTURES'])
          await window.page.screenshot({
            path: `${process.env['PICTURES']}/${shot.name}-${lang}-${size.width}.png`,
          });
        const height = await window.page.evaluate(
          () =>
            document.querySelector('body > header')?.getBoundingClientRect().height ??
            Number.POSITIVE_INFINITY,
        );
        assert.ok(
          height <= size.height / 6,
          `${shot.name} ${lang} ${size.width}: ${height} px of ${size.height}`,
        );
      }
      await window.context.close();
    }
  }
});
