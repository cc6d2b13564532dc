import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { decisionWords } from '../../src/review/decision/decision-words.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type PhoneFixture, phoneFixture, sound } from '../fixtures/browser/phone.ts';
import { next, photoOf } from '../fixtures/people/review.ts';
import { statesOf } from '../fixtures/people/cases.ts';

const w = decisionWords('en');

describe("the keys of the officers' bench", { concurrency: 1 }, () => {
  let fixture: PhoneFixture;
  let page: Page;
  let state: () => Promise<string>;

  before(async () => {
    fixture = await phoneFixture();
    const family = await signedInFamily(fixture.portal);
    await photoOf(family);
    state = async () => (await statesOf(fixture.portal, family.caseOf('Amina'))).photo;
    const officer = await staffVisitor(fixture.portal, 'officer', 'M. Tremblay');
    const { url } = await next(officer);
    page = await (await fixture.windowOf(officer.cookies)).newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(url);
  });
  after(() => fixture?.close());

  const reason = () => page.locator('[data-key="3"]');
  const accept = () => page.getByRole('button', { name: w.accept, exact: true });
  const hints = () => page.locator('kbd:visible').count();
  const hasFocus = () => accept().evaluate((button) => button === document.activeElement);

  test('a key ticks a reason, and nothing is ticked before', async () => {
    assert.ok((await hints()) > 10);
    assert.equal(await page.locator('input[name=reason]:checked').count(), 0);
    await page.keyboard.press('3');
    assert.ok(await reason().isChecked());
    await page.keyboard.press('3');
    assert.equal(await reason().isChecked(), false);
    await sound(page, 'en');
  });

  test('they can be switched off, and stay off', async () => {
    await page.getByRole('button', { name: w.keysOff }).click();
    await page.reload();
    assert.equal(await hints(), 0);
    await page.keyboard.press('3');
    assert.equal(await reason().isChecked(), false);
    await page.getByRole('button', { name: w.keysOn }).click();
    assert.ok((await hints()) > 10);
  });

  test('A leads to the button and decides nothing; Enter does', async () => {
    await page.keyboard.press('a');
    assert.ok(await hasFocus());
    assert.equal(await state(), 'submitted');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(await state(), 'accepted');
  });
});
