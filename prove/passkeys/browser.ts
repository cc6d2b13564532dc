import type { BrowserContext, Page } from 'playwright-core';
import { passkeyWords } from '../../src/account/mfa/passkey-words.ts';
import { signInWords as door } from '../../src/account/sign-in/sign-in-words.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { accountFieldWords as fields } from '../../src/account/form-fields.tsx';
import { addDemoStaff, DEMO_STAFF } from '../../src/demo/staff.ts';
import { handOf } from '../../test/fixtures/browser/hand.ts';
import { type Live, livePortal } from '../../test/fixtures/portal/live-portal.ts';
import { openBrowser } from '../../test/fixtures/browser/browser.ts';

const w = passkeyWords('en');
const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

type Person = { readonly live: Live; readonly context: BrowserContext; readonly page: Page };

const at = ({ page, live }: Person, path: string) => page.goto(live.origin + path);
const isIn = async (person: Person) => {
  await at(person, '/en/staff');
  return person.page.url().endsWith('/en/staff');
};

/** What the portal wants signed, answered by the device on whatever page is open elsewhere; gives the status. */
async function signedElsewhere(person: Person): Promise<number | undefined> {
  const { page, context } = person;
  await at(person, '/en/sign-in');
  const asked = await page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('form[data-passkey]');
    const token = form?.querySelector<HTMLInputElement>('[name=_token]')?.value ?? '';
    const body = new URLSearchParams({ _token: token, purpose: 'sign-in' });
    const reply = await fetch(form?.dataset['options'] ?? '', { method: 'POST', body });
    return (await reply.json()) as PublicKeyCredentialRequestOptionsJSON;
  });
  await context.route('http://localhost:1/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>elsewhere</title>' }),
  );
  await page.goto('http://localhost:1/');
  const answer = await page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
    const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    return JSON.stringify(credential.toJSON());
  }, asked);
  await at(person, '/en/sign-in');
  const sent = page.waitForNavigation();
  await page.evaluate((text) => {
    const form = document.querySelector<HTMLFormElement>('form#passkey');
    const field = form?.querySelector<HTMLInputElement>('[name=answer]');
    if (field) field.value = text;
    form?.submit();
  }, answer);
  return (await sent)?.status();
}

/** Makes, uses and removes a passkey through the pages, with Chromium's own authenticator; gives what went wrong. */
async function round(person: Person): Promise<readonly string[]> {
  const misses: string[] = [];
  const { page, context } = person;
  const hand = handOf(page, 'en');
  const must = (holds: boolean, what: string) => void (holds || misses.push(what));
  const { userName, password } = DEMO_STAFF.officer;
  await at(person, '/en/sign-in');
  await hand.type(fields('en').user, userName);
  await hand.type(door('en').password, password);
  await hand.press(door('en').signIn);
  await at(person, '/en/account/passkeys/new');
  await hand.press(w.create);
  must(page.url().endsWith('?added=1'), 'register');
  await context.clearCookies();
  await at(person, '/en/sign-in');
  await hand.press(w.use);
  must(await isIn(person), 'sign in');
  await context.clearCookies();
  must((await signedElsewhere(person)) === 422, 'an answer of another origin is refused');
  must(!(await isIn(person)), 'another origin opens nothing');
  await at(person, '/en/sign-in');
  await hand.press(w.use);
  await at(person, '/en/account/passkeys');
  await page.getByRole('link', { name: new RegExp(`^${w.change}`) }).click();
  await hand.follow(w.remove);
  await hand.press(w.remove);
  must(page.url().endsWith('?removed=1'), 'remove');
  await context.clearCookies();
  await at(person, '/en/sign-in');
  await hand.press(w.use);
  must(!(await isIn(person)), 'a removed passkey opens nothing');
  return misses;
}

/** So many rounds, each in a browser profile of its own. */
export async function browserRounds(count: number): Promise<readonly string[]> {
  const [live, browser] = await Promise.all([livePortal(), openBrowser()]);
  const misses: string[] = [];
  try {
    await addDemoStaff(live.services, hasherOf(live.runtime.settings));
    for (let n = 1; n <= count; n += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('WebAuthn.enable');
      await cdp.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
      for (const miss of await round({ live, context, page })) misses.push(`round ${n}: ${miss}`);
      await context.close();
    }
  } finally {
    await browser.close();
    await live.close();
  }
  return misses;
}
