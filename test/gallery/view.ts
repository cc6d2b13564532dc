import type { Response } from 'playwright-core';
import { type Lang, LOCALES, otherLang } from '../../src/platform/i18n.ts';
import { faultsOf } from './checks.ts';
import type { Sight } from './crawl.ts';
import { become, type Window } from './look.ts';
import { emptyEverything, lost, typedIn, typeEverything } from './typing.ts';

export type Place = {
  readonly window: Window;
  readonly origin: string;
  readonly lang: Lang;
  /** The page at a path. */
  readonly find: (path: string, lang: Lang) => string | undefined;
  /** Whoever holds these cookies has just proved who they are, where they are signed in. */
  readonly prove: (cookies: Sight['cookies']) => Promise<void>;
};

// A button inside the form may press another one: it sends nothing of this form, and needs nothing from it.
const SUBMIT = ':is(main form#form button[type=submit]:not([form]), main button[form=form]):visible';
const FIELDS = 'main form#form :is(input:not([type=hidden]), select, textarea)';

async function open({ window, origin }: Place, sight: Sight): Promise<Response | null> {
  await become(window, origin, sight.cookies);
  return window.page.goto(origin + sight.path, { waitUntil: 'load' });
}

/** Everything that is wrong with a page as it is first shown, and with its language switch. */
export async function viewFaults(place: Place, sight: Sight): Promise<readonly string[]> {
  const { window, lang } = place;
  const response = await open(place, sight);
  const html = (await response?.text()) ?? '';
  const first = await faultsOf(window.page, html, lang);
  return [...first, ...(await switchFaults(place, sight)), ...window.complaints()];
}

/** Switches the language with something typed in every field. */
async function switchFaults(place: Place, sight: Sight): Promise<readonly string[]> {
  const { window, lang, find } = place;
  const { page } = window;
  const other = otherLang(lang);
  const button = page.locator('header button[name=_switch]');
  const posts = (await button.count()) > 0;
  const typable = await page.locator(FIELDS).count();
  if (!posts && typable > 0) return ['the language switch does not post the form'];
  if (posts && (await page.locator('form#form').count()) !== 1)
    return ['the language switch posts a form that is not there'];
  if (posts) await typeEverything(page);
  const before = posts ? await typedIn(page) : {};
  const link = posts ? button : page.locator(`header a[hreflang="${LOCALES[other]}"]`);
  if ((await link.count()) !== 1) return [`${await link.count()} language switches`];
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), link.click()]);
  const arrived = new URL(page.url()).pathname;
  const same = find(arrived, other) === sight.id;
  const status = response?.status() ?? 0;
  const locale = await page.locator('html').getAttribute('lang');
  return [
    ...(same ? [] : [`the language switch leads to ${arrived}`]),
    ...(status === 200 ? [] : [`the language switch answers ${status}`]),
    ...(locale === LOCALES[other] ? [] : [`after the language switch <html lang> is '${locale}'`]),
    ...(same && status === 200 ? lost(before, await typedIn(page)) : []),
  ];
}

export type Refusal = { readonly is: 'none' | 'accepted' | 'refused'; readonly faults: readonly string[] };

/** Sends the form with nothing in it, and looks at the page that refuses it. */
export async function refusalFaults(place: Place, sight: Sight): Promise<Refusal> {
  const { page } = place.window;
  await open(place, sight);
  const button = page.locator(SUBMIT).first();
  if ((await page.locator(FIELDS).count()) === 0 || (await button.count()) === 0)
    return { is: 'none', faults: [] };
  await emptyEverything(page);
  // A proof that is too old would be asked for before what they typed is looked at.
  await place.prove(sight.cookies);
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button.click()]);
  if (response?.status() !== 422)
    return { is: 'accepted', faults: [`answered ${response?.status()}`, ...place.window.complaints()] };
  const found = await faultsOf(page, await response.text(), place.lang);
  return { is: 'refused', faults: [...found, ...(await summaryFaults(place)), ...place.window.complaints()] };
}

/** The summary has the focus, and each entry leads to a field. */
async function summaryFaults({ window }: Place): Promise<readonly string[]> {
  const found = await window.page.evaluate(() => {
    const summary = document.querySelector('#error-summary');
    const links = [...(summary?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
    return {
      summary: summary !== null,
      focus: document.activeElement === summary,
      lost: links.map((link) => link.hash).filter((hash) => document.getElementById(hash.slice(1)) === null),
      title: document.title,
    };
  });
  return [
    ...(found.summary ? [] : ['refused without an error summary']),
    ...(found.summary && !found.focus ? ['the error summary has no focus'] : []),
    ...found.lost.map((hash) => `the error summary leads to ${hash}, which is not there`),
    ...(/^(Error|Erreur)/.test(found.title) ? [] : [`the title of a refusal is '${found.title}'`]),
  ];
}

/** A form whose token is not ours any more keeps what was typed. */
export async function staleFaults(place: Place, sight: Sight): Promise<readonly string[]> {
  const { page } = place.window;
  await open(place, sight);
  const token = page.locator('main form#form input[name=_token]');
  const button = page.locator(SUBMIT).first();
  if ((await token.count()) === 0 || (await button.count()) === 0) return [];
  await typeEverything(page);
  const before = await typedIn(page);
  await token.evaluate((one: HTMLInputElement) => {
    one.value = 'stale.token';
  });
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button.click()]);
  if (response?.status() !== 409) return [`a stale form is answered with ${response?.status()}`];
  return lost(before, await typedIn(page)).map((what) => what.replace('the language switch', 'a stale form'));
}
