import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { LANGS } from '../../src/platform/i18n.ts';
import { openBrowser } from '../fixtures/browser/browser.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';
import { become, openWindow } from '../gallery/look.ts';
import { SHOTS } from '../gallery/shots.ts';

let live: Live;
let browser: Browser;
before(async () => {
  [live, browser] = await Promise.all([livePortal({ families: true }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await live?.close();
});

const FIELDS = ['#careOf', '#line1', '#line2', '#city', '#province', '#postalCode'];

for (const lang of LANGS)
  test(`without scripts, the fields of an address show only for another address, and come back with what was typed (${lang})`, async () => {
    const family = SHOTS.find(({ name }) => name === 'family');
    assert.ok(family);
    const { who } = await family.there(live, lang);
    const home = (await who.get(live.routes.href('home', {}, lang))).html.toString();
    const caseId = /\/([0-9a-f-]{36})\/(?:address|adresse)/.exec(home)?.[1] ?? '';
    const window = await openWindow(browser, false);
    const { page } = window;
    await become(window, live.origin, who.cookies);
    await page.goto(live.origin + live.routes.href('address.mailing', { caseId }, lang));
    const shown = async () => Promise.all(FIELDS.map((field) => page.isVisible(field)));
    await page.check('[name=same] >> nth=0');
    assert.deepEqual(
      await shown(),
      FIELDS.map(() => false),
    );
    await page.check('[name=same][value=other]');
    assert.deepEqual(
      await shown(),
      FIELDS.map(() => true),
    );
    await page.fill('#line1', '12 Elm St 🏠');
    await page.fill('#city', 'Ottawa');
    await page.selectOption('#province', 'ON');
    await page.fill('#postalCode', 'K1N 5A4');
    await page.click('main button:not([name])');
    assert.deepEqual(
      await shown(),
      FIELDS.map(() => true),
    );
    assert.equal(await page.inputValue('#line1'), '12 Elm St 🏠');
    await page.click('main button[name=take]');
    assert.match(page.url(), /check|verification/);
    assert.match(await page.innerText('main'), /12 ELM ST/);
    await window.context.close();
  });
