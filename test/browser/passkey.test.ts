import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { passkeyRefusals, passkeyWords } from '../../src/account/mfa/passkey-words.ts';
import { settingsWords as own } from '../../src/account/settings/settings-page.tsx';
import { signInWords as door } from '../../src/account/sign-in/sign-in-words.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { accountFieldWords as fields } from '../../src/account/form-fields.tsx';
import { addDemoStaff, DEMO_STAFF } from '../../src/demo/staff.ts';
import { openBrowser } from '../fixtures/browser/browser.ts';
import { type Hand, handOf } from '../fixtures/browser/hand.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';

const w = passkeyWords('en');
const { userName, password } = DEMO_STAFF.officer;

/** Somebody with a device that can hold passkeys, as Chromium plays it. */
type Person = {
  readonly hand: Hand;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
};

describe('passkeys in a browser', { concurrency: 1 }, () => {
  let live: Live;
  let browser: Browser;
  let person: Person;

  before(async () => {
    [live, browser] = await Promise.all([livePortal(), openBrowser()]);
    await addDemoStaff(live.services, hasherOf(live.runtime.settings));
    person = await withDevice();
  });
  after(async () => {
    await browser?.close();
    await live?.close();
  });

  async function withDevice(): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return { hand: handOf(page, 'en'), page, context, cdp, authenticatorId };
  }

  const at = (path: string) => person.page.goto(`${live.origin}${path}`);
  const signedOut = async () => {
    await person.context.clearCookies();
    await at('/en/sign-in');
  };
  const says = async (part: string) => {
    const text = (await person.page.getByRole('main').innerText()).replace(/[\u00a0\s]+/g, ' ');
    assert.ok(text.includes(part), `${person.page.url()} does not say '${part}': ${text.slice(0, 600)}`);
  };

  /** What the portal wants signed, asked from its own sign-in page. */
  const options = () =>
    person.page.evaluate(async () => {
      const form = document.querySelector<HTMLFormElement>('form[data-passkey]');
      const token = form?.querySelector<HTMLInputElement>('[name=_token]')?.value ?? '';
      const body = new URLSearchParams({ _token: token, purpose: 'sign-in' });
      const reply = await fetch(form?.dataset['options'] ?? '', { method: 'POST', body });
      return (await reply.json()) as PublicKeyCredentialRequestOptionsJSON;
    });
  /** Has the device sign it on whatever page is open. */
  const signed = (asked: PublicKeyCredentialRequestOptionsJSON) =>
    person.page.evaluate(async (json) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
      const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
      return JSON.stringify(credential.toJSON());
    }, asked);
  /** Sends an answer past the script, as somebody could who wrote their own. */
  const send = async (answer: string) => {
    const sent = person.page.waitForNavigation();
    await person.page.evaluate((text) => {
      const form = document.querySelector<HTMLFormElement>('form#passkey');
      const field = form?.querySelector<HTMLInputElement>('[name=answer]');
      if (field) field.value = text;
      form?.submit();
    }, answer);
    return (await sent)?.status();
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
    await hand.type(fields('en').user, userName);
    await hand.type(door('en').password, password);
    await hand.press(door('en').signIn);
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
    const asked = await options();
    await person.context.route('http://localhost:1/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>elsewhere</title>' }),
    );
    await person.page.goto('http://localhost:1/');
    const answer = await signed(asked);
    await at('/en/sign-in');
    assert.equal(await send(answer), 422);
    await says(passkeyRefusals.wrong.en);
  });

  test('nobody is let in whom the device did not verify', async () => {
    const { cdp, authenticatorId, page } = person;
    await signedOut();
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.getByRole('button', { name: w.use }).click();
    await page.getByText(w.cancelled).waitFor();
    const answer = await signed({ ...(await options()), userVerification: 'discouraged' });
    assert.equal(await send(answer), 422);
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
    await hand.type(fields('en').user, userName);
    await hand.type(door('en').password, password);
    await hand.press(door('en').signIn);
    assert.match(page.url(), /\/en\/staff/);
  });
});
