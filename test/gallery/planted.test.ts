import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../fixtures/browser/browser.ts';
import { staleFaults, switchFaults } from './by-http.ts';
import { crawl, type PageState } from './crawl.ts';
import { type BrowserAsker, pressedSwitchFaults, refusalFaults, viewFaults } from './in-browser.ts';
import { openWindow, type Window } from './look.ts';
import { sameTitles } from './questions.ts';
import { both, forget, inMain, only, script, status, style, swap } from './plants.ts';
import { askerOfSite, type Plant, ROUTES, STATE } from './small-site.ts';

// Each question of the gallery is asked of a small site with one fault, which it must name. Without a fault none of
// them says anything: so what is named is the fault, and nothing else about the site.

type Ask = (asker: BrowserAsker, state: PageState) => Promise<readonly string[]>;
type Fault = readonly [name: string, plant: Plant, says: RegExp];

let browser: Browser;
let window: Window;
before(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  // What never comes is waited for in vain: here that is a fault to be found, not a busy machine.
  window.page.setDefaultTimeout(5_000);
});
after(() => browser?.close());

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const LONG = 'Anticonstitutionnellement'.repeat(4);

const SHOWN: readonly Fault[] = [
  ['a field without a label', swap('<label for="field">Name</label>', ''), /axe: .*\(label\)/],
  ['low contrast', style('h1 { color: #aaa }'), /axe: .*\(color-contrast\)/],
  ['an id twice', inMain('<p id="field">x</p>'), /HTML: .*no-dup-id/],
  ['a page in the wrong language', swap('lang="en-CA"', 'lang="fr-CA"'), /<html lang> is 'fr-CA'/],
  ['no language', swap(' lang="en-CA"', ''), /axe: .*\(html-has-lang\)/],
  ['two main headings', inMain('<h1>x</h1>'), /2 main headings/],
  ['no main heading', swap('<h1>Name</h1>', ''), /0 main headings/],
  ['a picture without words', inMain(`<img src="${PICTURE}"/>`), /axe: .*\(image-alt\)/],
  ['a button without a name', inMain('<button type="button"></button>'), /axe: .*\(button-name\)/],
  ['a link without a name', inMain('<a href="/en/name"></a>'), /axe: .*\(link-name\)/],
  ['a role that does not exist', inMain('<p role="buton">x</p>'), /axe: .*\(aria-roles\)/],
  ['a state that its role has not', inMain('<h2 aria-checked="true">x</h2>'), /axe: .*\(aria-allowed-attr\)/],
  ['a list of something else', inMain('<ul><a href="/en/name">xyz</a></ul>'), /axe: .*\(list\)/],
  ['an item without a list', inMain('<div role="listitem"></div><li>x</li>'), /axe: .*\(listitem\)/],
  [
    'something hidden that takes the focus',
    inMain('<p aria-hidden="true"><a href="/en/name">x</a></p>'),
    /axe: .*\(aria-hidden-focus\)/,
  ],
  [
    'a target that is too small',
    both(
      inMain(
        '<div><button class="tiny" type="button">x</button><button class="tiny" type="button">y</button></div>',
      ),
      style('.tiny { width: 8px; height: 8px; min-width: 0; min-height: 0; padding: 0; border: 0 }'),
    ),
    /axe: .*\(target-size\)/,
  ],
  ['elements in the wrong place', inMain('<p><span><div>x</div></span></p>'), /HTML: .*element-permitted/],
  ['an element that is not closed', inMain('<div>'), /HTML: .*close-order/],
  ['a box wider than a phone', both(inMain('<pre>x</pre>'), style('pre { width: 400px }')), /wider .*: pre/],
  ['a word wider than a phone', inMain(`<p>${LONG}</p>`), /wider than 320 px: the whole page/],
  ["'undefined'", inMain('<p>undefined</p>'), /it says 'undefined'/],
  ['an object as words', inMain('<p>[object Object]</p>'), /it says '\[object '/],
  ['no words at all', swap(/<main>[^]*<\/main>/, '<main></main>'), /nothing in <main>/],
  ['a title without the name of the site', swap('Name – Portal', 'Name'), /the title is 'Name'/],
  ['a script that breaks', script('throw new Error("planted")'), /script: planted/],
  ['a script that complains', script('console.error("planted")'), /browser: planted/],
  [
    'something that the content policy forbids',
    inMain('<img alt="x" src="http://other.example/x.png"/>'),
    /browser: .*Content Security Policy/,
  ],
  ['a page that breaks', status(500), /it opens \/en\/name \(500\)/],
];

const SWITCHED: readonly Fault[] = [
  ['it loses what was typed', only('switched', forget), /the language switch lost 'name'/],
  [
    'it leads to another page',
    swap('formaction="/fr/nom"', 'formaction="/fr/autre"'),
    /leads to \/fr\/autre/,
  ],
  ['it breaks', only('switched', status(500)), /the language switch answers 500/],
  ['the language stays', only('switched', swap('fr-CA', 'en-CA')), /after the language switch .* 'en-CA'/],
  ['there is none', swap(/<header>[^]*<\/header>/, ''), /does not post the form/],
  ['there are two', swap('<header>', '<header><button name="_switch" form="form">x</button>'), /2 language/],
  [
    'it is a link, which takes nothing along',
    swap(/<header>[^]*<\/header>/, '<header><a hreflang="fr-CA" href="/fr/nom">x</a></header>'),
    /does not post the form/,
  ],
  [
    'it posts a form that is not there',
    swap('<form id="form"', '<form id="other"'),
    /a form that is not there/,
  ],
];

const PRESSED: readonly Fault[] = [
  SWITCHED[0] as Fault,
  SWITCHED[1] as Fault,
  SWITCHED[2] as Fault,
  [
    'the script of the page empties the form',
    script("document.forms[0]?.addEventListener('submit', () => { field.value = ''; })"),
    /lost 'name'/,
  ],
  [
    'the script breaks on the page it leads to',
    only('switched', script('throw new Error("planted")')),
    /planted/,
  ],
  ['it belongs to another form', swap('form="form" formaction', 'form="x" formaction'), /Timeout/],
];

const STALE: readonly Fault[] = [
  ['it loses what was typed', only('stale', forget), /a stale form lost 'name'/],
  ['it is taken', only('stale', status(200)), /a stale form is answered with 200/],
];

const REFUSED: readonly Fault[] = [
  ['it is accepted', only('refused', status(200)), /accepted with nothing in it/],
  ['no summary', swap(/<div id="error-summary"[^]*?<\/div>/, ''), /refused without an error summary/],
  ['the summary has no focus', swap('?.focus()', ''), /the error summary has no focus/],
  ['the summary leads nowhere', swap('href="#field"', 'href="#fold"'), /leads to #fold, which is not there/],
  ['the title does not say so', swap('Error: ', ''), /the title of a refusal is 'Name – Portal'/],
  ['a barrier', only('refused', inMain(`<img src="${PICTURE}"/>`)), /axe: .*\(image-alt\)/],
  ['too wide', only('refused', inMain(`<p>${LONG}</p>`)), /wider than 320 px/],
  ['a script that breaks', only('refused', script('throw new Error("planted")')), /script: planted/],
];

/** What cannot be asked to its end counts as said, too: the gallery's test then fails with these words. */
async function said(ask: Ask, plant: Plant): Promise<readonly string[]> {
  const asker = await askerOfSite(window, plant);
  return ask(asker, STATE).catch((error: unknown) => [String(error)]);
}

const QUESTIONS: readonly (readonly [string, Ask, readonly Fault[]])[] = [
  ['a page as it is shown', viewFaults, SHOWN],
  ['the language switch', async (...asked) => (await switchFaults(...asked)).faults, SWITCHED],
  ['the language switch in a browser', pressedSwitchFaults, PRESSED],
  ['a stale form', staleFaults, STALE],
  ['an empty form', refusalFaults, REFUSED],
];

for (const [name, ask, faults] of QUESTIONS) {
  describe(`planted: ${name}`, () => {
    test('nothing is said of a site without a fault', async () => {
      assert.deepEqual(await said(ask, (page) => page), []);
    });
    for (const [fault, plant, says] of faults) {
      test(`named: ${fault}`, async () => assert.match((await said(ask, plant)).join('\n'), says));
    }
  });
}

describe('planted: what pages have in common', () => {
  /** What is said of two pages of the same shape, one after the other in one window. */
  async function ofTwo(first: Plant, second: Plant): Promise<readonly (readonly string[])[]> {
    return [await said(viewFaults, first), await said(viewFaults, second)];
  }

  test('of two pages of one shape, the one with the longer word is too wide', async () => {
    const [short = [], long = []] = await ofTwo(inMain('<p>mot</p>'), inMain(`<p>${LONG}</p>`));
    assert.deepEqual(short, []);
    assert.match(long.join(), /wider than 320 px/);
  });

  test('a colour that is first met on the second page of a shape is measured', async () => {
    const [dark = [], pale = []] = await ofTwo(style('.own { color: #333 }'), style('.own { color: #bbb }'));
    assert.deepEqual(dark, []);
    assert.match(pale.join(), /color-contrast/);
  });

  test('a link that leads nowhere', async () => {
    const { visitor } = await askerOfSite(window, inMain('<a href="/en/nowhere">xyz</a>'));
    const { dead } = await crawl(ROUTES, {
      who: 'nobody',
      visitor: visitor(new Map()),
      lang: 'en',
      shapes: new Map(),
    });
    assert.deepEqual(dead, ['nobody: /en/name leads to /en/nowhere (404)']);
  });

  test('the same titles in both languages', () => {
    const here = new Map([['name', new Set(['Name', 'Code'])]]);
    assert.deepEqual(sameTitles(here, new Map([['name', new Set(['Nom', 'Code'])]])), []);
    assert.match(sameTitles(here, here).join(), /name has the same title/);
  });
});
