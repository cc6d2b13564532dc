import type { Browser } from 'playwright-core';
import { hashToken } from '../../src/platform/crypto/links.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';
import { openBrowser } from '../fixtures/browser/browser.ts';
import { staleFaults, switchFaults } from './by-http.ts';
import { type PageState, pageFinder } from './crawl.ts';
import { type BrowserAsker, pressedSwitchFaults, refusalFaults, viewFaults } from './in-browser.ts';
import { openWindow } from './look.ts';
import { everythingShown } from './people.ts';

/** One thing that is asked of the portal, a test of its own; it resolves to what is wrong. */
type Question = { readonly name: string; readonly ask: () => Promise<readonly string[]> };

/** Pages that answer with something else than a document of their own. */
const NO_DOCUMENT: Readonly<Record<string, string>> = {
  'session.extend': 'answers 204 to the script',
};

export type Gallery = {
  /** Everything that is asked of every page in every state, in one language; ask in this order. */
  questions(lang: Lang): AsyncGenerator<Question>;
  close(): Promise<void>;
};

/** A portal with the families of the demonstration, and a browser. Close it at the end. */
export async function openGallery(): Promise<Gallery> {
  const [live, browser] = await Promise.all([livePortal({ families: true }), openBrowser()]);
  await keepCardAway(live);
  return {
    questions: (lang) => questionsOf(live, browser, lang),
    close: async () => {
      await browser.close();
      await live.close();
    },
  };
}

/** One state of each page: enough to send its form. */
const oncePerPage = (states: readonly PageState[]) => [
  ...new Map(states.map((state) => [state.id, state])).values(),
];

function about(
  what: string,
  states: readonly PageState[],
  ask: (state: PageState) => Promise<readonly string[]>,
): readonly Question[] {
  return states.map((state) => ({
    name: `${what}: ${state.id}, ${state.who}, ${state.path}`,
    ask: () => ask(state),
  }));
}

async function* questionsOf(live: Live, browser: Browser, lang: Lang): AsyncGenerator<Question> {
  const { states, dead, ids } = await everythingShown(live, lang);
  const missed = live.routes.pages.filter(({ id }) => !ids.includes(id) && !(id in NO_DOCUMENT));
  yield { name: 'no link leads nowhere', ask: async () => dead };
  yield { name: 'every page was met', ask: async () => missed.map(({ id }) => id) };
  const asker = await askerOf(live, browser, lang);
  const [here, there]: [Titles, Titles] = [new Map(), new Map()];
  for (const { id, title } of states) note(here, id, title);
  yield* about('as it is shown', states, (state) => viewFaults(asker, state));
  yield* about('language switch', states, async (state) => {
    const { faults, title } = await switchFaults(asker, state);
    if (title !== undefined) note(there, state.id, title);
    return faults;
  });
  yield { name: 'titles tell pages and languages apart', ask: async () => sameTitles(here, there) };
  yield* about('stale form', states, (state) => staleFaults(asker, state));
  const pages = oncePerPage(states);
  yield* about('language switch in a browser', pages, (state) => pressedSwitchFaults(asker, state));
  yield* about('empty form', pages, (state) => refusalFaults(asker, state));
  await asker.window.context.close();
}

async function askerOf(live: Live, browser: Browser, lang: Lang): Promise<BrowserAsker> {
  return {
    window: await openWindow(browser),
    origin: live.origin,
    lang,
    find: pageFinder(live.routes),
    visitor: (cookies) => {
      const who = live.visitor(lang);
      for (const [name, value] of cookies) who.cookies.set(name, value);
      return who;
    },
    prove: async (cookies) => {
      const { db, clock } = live.services;
      const hash = hashToken(cookies.get('session') ?? '');
      await run(db, sql`update session set stepped_up_at = ${clock.now()} where token_hash = ${hash}`);
    },
  };
}

type Titles = Map<string, Set<string>>;

function note(titles: Titles, id: string, title: string): void {
  titles.set(id, (titles.get(id) ?? new Set()).add(title));
}

/** Pages whose titles are all the same in both languages. */
export function sameTitles(here: Titles, there: Titles): readonly string[] {
  const alike = [...here].filter(([id, titles]) => [...titles].every((title) => there.get(id)?.has(title)));
  return alike.map(([id]) => `${id} has the same title in both languages`);
}

/** The card of Dewi has been in the mail for so long that it may be reported. */
async function keepCardAway({ services: { db } }: Live): Promise<void> {
  await run(
    db,
    sql`update card_order o set mailed_at = mailed_at - interval '50 days'
      from case_file c join person p on p.id = c.person_id where c.id = o.case_id and p.given_names = 'Dewi'`,
  );
}
