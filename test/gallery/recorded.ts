import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';
import { type Crawl, pageFinder, type PageState } from './crawl.ts';

/** Does something and keeps every page that is shown on the way. */
export async function recorded(
  live: Live,
  lang: Lang,
  who: string,
  act: (visitor: Visitor) => Promise<unknown>,
): Promise<Crawl> {
  const inner = live.visitor(lang);
  const { recording, states, ids } = recorder(live, { lang, who, inner });
  await act(recording);
  const open: PageState[] = [];
  for (const state of states) if (await stillThere(live, lang, state)) open.push(state);
  for (const { id } of states) if (!open.some((state) => state.id === id)) ids.delete(id);
  return { states: open, ids, dead: [] };
}

type Recording = { readonly recording: Visitor; readonly states: PageState[]; readonly ids: Set<string> };

/** The same visitor, noting down each page that is shown. */
function recorder(live: Live, { lang, who, inner }: { lang: Lang; who: string; inner: Visitor }): Recording {
  const find = pageFinder(live.routes);
  const states: PageState[] = [];
  const ids = new Set<string>();
  const keep = (seen: Seen): Seen => {
    const { pathname, search } = new URL(seen.url);
    const id = find(pathname, lang);
    const isPage = seen.status === 200 && (seen.headers.get('content-type') ?? '').includes('html');
    if (!id || !isPage || states.some(({ path }) => path === pathname + search)) return seen;
    ids.add(id);
    states.push({ id, who, path: pathname + search, cookies: new Map(inner.cookies), title: seen.title });
    return seen;
  };
  const recording: Visitor = {
    cookies: inner.cookies,
    get seen() {
      return inner.seen;
    },
    switchLanguage: async (...args) => keep(await inner.switchLanguage(...args)),
    get: async (path) => {
      const asked = find(new URL(path, live.origin).pathname, lang);
      const seen = keep(await inner.get(path));
      if (asked && seen.status === 200) ids.add(asked);
      return seen;
    },
    post: async (...args) => keep(await inner.post(...args)),
    submit: async (...args) => keep(await inner.submit(...args)),
    follow: async (words) => keep(await inner.follow(words)),
  };
  return { recording, states, ids };
}

/** Whether a page that was passed can still be opened: what was sent since may have closed it. */
async function stillThere(live: Live, lang: Lang, { id, path, cookies }: PageState): Promise<boolean> {
  const again = live.visitor(lang);
  for (const [name, value] of cookies) again.cookies.set(name, value);
  const seen = await again.get(path);
  return seen.status === 200 && pageFinder(live.routes)(new URL(seen.url).pathname, lang) === id;
}
