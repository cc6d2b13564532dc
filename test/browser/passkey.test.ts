import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { passkeyRefusals, passkeyWords } from '../../src/account/mfa/passkey-words.ts';
import { settingsWords as own } from '../../src/account/settings/settings-page.tsx';
import { signInWords as door } from '../../src/account/sign-in/sign-in-words.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { addDemoStaff } from '../../src/demo/staff.ts';
import { openBrowser } from '../fixtures/browser/browser.ts';
import {
  type DeviceHolder,
  sendAnswer,
  signed,
  signedElsewhere,
  signInAsOfficer,
  signInOptions,
  withDevice,
} from '../fixtures/browser/passkey-device.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';

const w = passkeyWords('en');

describe('passkeys in a browser', { concurrency: 1 }, () => {
  let live: Live;
  let browser: Browser;
  let person: DeviceHolder;

  before(async () => {
    [live, browser] = await Promise.all([livePortal(), openBrowser()]);
    await addDemoStaff(live.services, hasherOf(live.runtime.settings));
    person = await withDevice(browser);
  });
  after(async () => {
    await browser?.close();
    await live?.close();
  });

  const at = (path: string) => person.page.goto(`${live.origin}${path}`);
  const signedOut = async () => {
    await person.context.clearCookies();
    await at('/en/sign-in');
  };
  const says = async (part: string) => {
    const text = (await person.page.getByRole('main').innerText()).replace(/[\u00a0\s]+/g, ' ');
    assert.ok(text.includes(part), `${person.page.url()} does not say '${part}': ${text.slice(0, 600)}`);
  };

  test('without a script the page says so, and the password is there', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${live.origin}/en/sign-in`);
    assert.equal(await page.getByRole('button', { name: w.use }).isVisible(), false);
    assert.equal(await page.getByLabel(door('en').password).isVisible(), true);
    await context.close();
  });

  test('a passkey is made on the account page and named', async () => {
    const { hand, page, cdp, authenticatorId } = person;
    await at('/en/sign-in');
    await signInAsOfficer(person);
    await at('/en/account');
    await page.getByRole('link', { name: new RegExp(own('en').passkeys) }).click();
    await hand.follow(w.add);
    assert.equal(await page.locator('[data-passkey-without]').isVisible(), false);
    await hand.press(w.create);
    await says(w.added);
    await hand.press(w.save);
    await says(w.saved);
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    assert.equal(credentials.length, 1);
    assert.equal(credentials[0]?.isResidentCredential, true, 'it is found without a user name');
    await at('/en/account/passkeys/new');
    await page.getByRole('button', { name: w.create }).click();
    await page.getByText(w.known).waitFor();
  });

  test('it signs in, in place of name and password', async () => {
    await signedOut();
    await person.hand.press(w.use);
    assert.match(person.page.url(), /\/en\/staff/);
  });

  test('an answer that was given on another origin is refused', async () => {
    await signedOut();
    const answer = await signedElsewhere(person, await signInOptions(person));
    await at('/en/sign-in');
    assert.equal(await sendAnswer(person, answer), 422);
    await says(passkeyRefusals.wrong.en);
  });

  test('nobody is let in whom the device did not verify', async () => {
    const { cdp, authenticatorId, page } = person;
    await signedOut();
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.getByRole('button', { name: w.use }).click();
    await page.getByText(w.cancelled).waitFor();
    const answer = await signed(person, {
      ...(await signInOptions(person)),
      userVerification: 'discouraged',
    });
    assert.equal(await sendAnswer(person, answer), 422);
    await says(passkeyRefusals.wrong.en);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  });

  test('a removed passkey opens nothing; the password still does', async () => {
    const { hand, page } = person;
    await signedOut();
    await hand.press(w.use);
    await at('/en/account/passkeys');
    await page.getByRole('link', { name: new RegExp(`^${w.change}`) }).click();
    await hand.follow(w.remove);
    await hand.press(w.remove);
    await says(w.removed);
    await signedOut();
    await hand.press(w.use);
    await says(passkeyRefusals.unknown.en);
    await signInAsOfficer(person);
    assert.match(page.url(), /\/en\/staff/);
  });
});
