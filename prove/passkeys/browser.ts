import { hasherOf } from '../../src/account/account-services.ts';
import { passkeyWords } from '../../src/account/mfa/passkey-words.ts';
import { addDemoStaff } from '../../src/demo/staff.ts';
import { openBrowser } from '../../test/fixtures/browser/browser.ts';
import {
  type DeviceHolder,
  sendAnswer,
  signedElsewhere,
  signInAsOfficer,
  signInOptions,
  withDevice,
} from '../../test/fixtures/browser/passkey-device.ts';
import { type Live, livePortal } from '../../test/fixtures/portal/live-portal.ts';

const w = passkeyWords('en');

type Person = DeviceHolder & { readonly live: Live };

const at = ({ page, live }: Person, path: string) => page.goto(live.origin + path);
const isIn = async (person: Person) => {
  await at(person, '/en/staff');
  return person.page.url().endsWith('/en/staff');
};

/** What the portal wants signed, answered by the device on a page elsewhere, and sent to the portal; gives the status. */
async function sentElsewhere(person: Person): Promise<number | undefined> {
  await at(person, '/en/sign-in');
  const answer = await signedElsewhere(person, await signInOptions(person));
  await at(person, '/en/sign-in');
  return sendAnswer(person, answer);
}

/** Makes, uses and removes a passkey through the pages, with Chromium's own authenticator; gives what went wrong. */
async function round(person: Person): Promise<readonly string[]> {
  const misses: string[] = [];
  const { page, context, hand } = person;
  const must = (holds: boolean, what: string) => void (holds || misses.push(what));
  await at(person, '/en/sign-in');
  await signInAsOfficer(person);
  await at(person, '/en/account/passkeys/new');
  await hand.press(w.create);
  must(page.url().endsWith('?added=1'), 'register');
  await context.clearCookies();
  await at(person, '/en/sign-in');
  await hand.press(w.use);
  must(await isIn(person), 'sign in');
  await context.clearCookies();
  must((await sentElsewhere(person)) === 422, 'an answer of another origin is refused');
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
      const holder = await withDevice(browser);
      for (const miss of await round({ ...holder, live })) misses.push(`round ${n}: ${miss}`);
      await holder.context.close();
    }
  } finally {
    await browser.close();
    await live.close();
  }
  return misses;
}
