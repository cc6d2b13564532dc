import type { Response } from 'playwright-core';
import { LOCALES, otherLang } from '../../src/platform/i18n.ts';
import { type Asker, elsewhere } from './by-http.ts';
import { faultsOf } from './checks.ts';
import type { PageState } from './crawl.ts';
import { lost } from './form.ts';
import { become, type Window } from './look.ts';
import { emptyEverything, typedInBrowser, typeEverything } from './typing.ts';

// Questions that need a browser: what a page looks like, what its script does, and that its buttons send something.

export type BrowserAsker = Asker & {
  readonly window: Window;
  readonly origin: string;
  /** Whoever holds these cookies has just proved who they are, where they are signed in. */
  readonly prove: (cookies: PageState['cookies']) => Promise<void>;
};

// A button inside the form may press another one: it sends nothing of this form, and needs nothing from it.
const SUBMIT = ':is(main form#form button[type=submit]:not([form]), main button[form=form]):visible';
const FIELDS = 'main form#form :is(input:not([type=hidden]), select, textarea)';

type Opened = { readonly html: string; readonly strayed: readonly string[] };

async function open(asker: BrowserAsker, state: PageState): Promise<Opened> {
  const { window, origin } = asker;
  await become(window, origin, state.cookies);
  const response = await window.page.goto(origin + state.path, { waitUntil: 'load' });
  const html = (await response?.text()) ?? '';
  return { html, strayed: elsewhere(asker, state, window.page.url(), response?.status()) };
}

/** Clicks, and gives the answer of the page that comes. */
async function press({ page }: Window, selector: string): Promise<Response | null> {
  const button = page.locator(selector).first();
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), button.click()]);
  return response;
}

/** Everything that is wrong with a page as it is first shown. */
export async function viewFaults(asker: BrowserAsker, state: PageState): Promise<readonly string[]> {
  const { window, lang } = asker;
  const { html, strayed } = await open(asker, state);
  return [...strayed, ...(await faultsOf(window.page, html, lang)), ...window.complaints()];
}

/** The language switch when it is pressed in a browser, with the page's script and content policy in force. */
export async function pressedSwitchFaults(asker: BrowserAsker, state: PageState): Promise<readonly string[]> {
  const { window, find } = asker;
  const other = otherLang(asker.lang);
  const { strayed } = await open(asker, state);
  if (strayed.length > 0) return strayed;
  const posts = (await window.page.locator('header button[name=_switch]').count()) > 0;
  if (posts) await typeEverything(window.page);
  const before = posts ? await typedInBrowser(window.page) : {};
  const link = posts ? 'header button[name=_switch]' : `header a[hreflang="${LOCALES[other]}"]`;
  const response = await press(window, link);
  const arrived = new URL(window.page.url()).pathname;
  return [
    ...(find(arrived, other) === state.id ? [] : [`the language switch leads to ${arrived}`]),
    ...(response?.status() === 200 ? [] : [`the language switch answers ${response?.status()}`]),
    ...lost('the language switch', before, await typedInBrowser(window.page)),
    ...window.complaints(),
  ];
}

/** Sends the form with nothing in it, and looks at the page that refuses it. */
export async function refusalFaults(asker: BrowserAsker, state: PageState): Promise<readonly string[]> {
  const { window, lang, prove } = asker;
  const { page } = window;
  const { strayed } = await open(asker, state);
  if (strayed.length > 0) return strayed;
  if ((await page.locator(FIELDS).count()) === 0 || (await page.locator(SUBMIT).count()) === 0) return [];
  await emptyEverything(page);
  // A proof that is too old would be asked for before what they typed is looked at.
  await prove(state.cookies);
  const response = await press(window, SUBMIT);
  if (response?.status() !== 422)
    return [
      `the form is accepted with nothing in it: it is answered with ${response?.status()}`,
      ...window.complaints(),
    ];
  const found = await faultsOf(page, await response.text(), lang);
  return [...found, ...(await summaryFaults(window)), ...window.complaints()];
}

/** The summary has the focus, and each entry leads to a field. */
async function summaryFaults({ page }: Window): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
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
