import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser } from '../fixtures/browser/browser.ts';

test('the test browser draws letters, accents too', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const shot = async (text: string) => {
      await page.setContent(`<meta charset="utf-8"><p style="font: 40px sans-serif">${text}</p>`);
      return page.screenshot();
    };
    const [blank, plain, accented] = [await shot(''), await shot('e'), await shot('é')];
    assert.equal(plain.equals(blank), false, 'a letter shows');
    assert.equal(accented.equals(plain), false, 'its accent shows');
    assert.equal((await shot('à')).equals(accented), false, 'letters differ: they are no empty boxes');
  } finally {
    await browser.close();
  }
});
