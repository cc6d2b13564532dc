import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { hashToken } from '../src/platform/crypto/links.ts';
import { run, sql } from '../src/platform/db/db.ts';
import { LANGS, type Lang } from '../src/platform/i18n.ts';
import { livePortal, type Live } from './browser/live.ts';
import { type Sight, pageFinder } from './gallery/crawl.ts';
import { openWindow } from './gallery/look.ts';
import { everythingShown } from './gallery/people.ts';
import { type Place, refusalFaults, staleFaults, viewFaults } from './gallery/view.ts';
import { openBrowser } from './support/browser.ts';

/** Pages that answer with something else than a document of their own. */
const NO_DOCUMENT: Readonly<Record<string, string>> = {
  'session.extend': 'answers 204 to the script',
};

/** Pages whose form is complete as it stands, so that an empty one is no mistake; all others refuse it. */
const ACCEPT_EMPTY: Readonly<Record<string, string>> = {};

let live: Live;
let browser: Browser;
const titles = new Map<string, Map<Lang, Set<string>>>();

before(async () => {
  [live, browser] = await Promise.all([livePortal({ families: true }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await live?.close();
});

/** Asks of each sight what is wrong with it, each as a test of its own. */
async function each(
  t: TestContext,
  sights: readonly Sight[],
  faults: (sight: Sight) => Promise<readonly string[]>,
) {
  for (const sight of sights) {
    await t.test(`${sight.id}, ${sight.who}, ${sight.path}`, async () => {
      const found = await faults(sight);
      assert.equal(found.length, 0, `${sight.path}\n${found.join('\n')}`);
    });
  }
}

/** One sight of each page and set of fields: enough to send its form. */
const oncePerPage = (sights: readonly Sight[]) => [
  ...new Map(sights.map((sight) => [sight.id, sight])).values(),
];

/** Gives the session of these cookies a fresh proof of who it is. */
async function prove(cookies: Sight['cookies']): Promise<void> {
  const { db, clock } = live.services;
  const hash = hashToken(cookies.get('session') ?? '');
  await run(db, sql`update session set stepped_up_at = ${clock.now()} where token_hash = ${hash}`);
}

async function visitEverything(t: TestContext, lang: Lang): Promise<void> {
  const { sights, dead, ids } = await everythingShown(live, lang);
  await t.test('no link leads nowhere', () => assert.deepEqual(dead, []));
  await t.test('every page was met', () => {
    const missed = live.routes.pages.filter(({ id }) => !ids.includes(id) && !(id in NO_DOCUMENT));
    assert.deepEqual(
      missed.map(({ id }) => id),
      [],
    );
  });
  const window = await openWindow(browser);
  const place: Place = { window, origin: live.origin, lang, find: pageFinder(live.routes), prove };
  for (const { id, title } of sights) note(id, lang, title);
  await each(t, sights, (sight) => viewFaults(place, sight));
  await each(t, oncePerPage(sights), (sight) => staleFaults(place, sight));
  await each(t, oncePerPage(sights), async (sight) => {
    const { is, faults } = await refusalFaults(place, sight);
    const silent = is === 'accepted' && !(sight.id in ACCEPT_EMPTY);
    return silent ? [...faults, 'the form is accepted with nothing in it'] : faults;
  });
  await window.context.close();
}

function note(id: string, lang: Lang, title: string): void {
  const known = titles.get(id) ?? new Map<Lang, Set<string>>();
  known.set(lang, (known.get(lang) ?? new Set()).add(title));
  titles.set(id, known);
}

describe('the gallery of every page', { concurrency: 2 }, () => {
  for (const lang of LANGS) test(`in ${lang}`, (t) => visitEverything(t, lang));
});

test('titles tell pages and languages apart', () => {
  const same = [...titles].filter(([, known]) => {
    const [en, fr] = [known.get('en') ?? new Set<string>(), known.get('fr') ?? new Set<string>()];
    return en.size > 0 && [...en].every((title) => fr.has(title));
  });
  assert.deepEqual(
    same.map(([id]) => id),
    [],
  );
});
