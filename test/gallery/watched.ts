import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../browser/live.ts';
import { type Crawl, pageFinder, type Sight } from './crawl.ts';

/** Does something and keeps every page that is shown on the way. */
export async function watched(
  live: Live,
  lang: Lang,
  who: string,
  act: (visitor: Visitor) => Promise<unknown>,
): Promise<Crawl> {
  const inner = live.visitor(lang);
  const { watching, sights, ids } = watchful(live, { lang, who, inner });
  await act(watching);
  const open: Sight[] = [];
  for (const sight of sights) if (await stillThere(live, lang, sight)) open.push(sight);
  for (const { id } of sights) if (!open.some((sight) => sight.id === id)) ids.delete(id);
  return { sights: open, ids, dead: [] };
}

type Watching = { readonly watching: Visitor; readonly sights: Sight[]; readonly ids: Set<string> };

/** The same visitor, noting down each page that is shown. */
function watchful(live: Live, { lang, who, inner }: { lang: Lang; who: string; inner: Visitor }): Watching {
  const find = pageFinder(live.routes);
  const sights: Sight[] = [];
  const ids = new Set<string>();
  const keep = (seen: Seen): Seen => {
    const { pathname, search } = new URL(seen.url);
    const id = find(pathname, lang);
    const isPage = seen.status === 200 && (seen.headers.get('content-type') ?? '').includes('html');
    if (!id || !isPage || sights.some(({ path }) => path === pathname + search)) return seen;
    ids.add(id);
    sights.push({ id, who, path: pathname + search, cookies: new Map(inner.cookies), title: seen.title });
    return seen;
  };
  const watching: Visitor = {
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
  return { watching, sights, ids };
}

/** Whether a page that was passed can still be opened: what was sent since may have closed it. */
async function stillThere(live: Live, lang: Lang, { id, path, cookies }: Sight): Promise<boolean> {
  const again = live.visitor(lang);
  for (const [name, value] of cookies) again.cookies.set(name, value);
  const seen = await again.get(path);
  return seen.status === 200 && pageFinder(live.routes)(new URL(seen.url).pathname, lang) === id;
}
