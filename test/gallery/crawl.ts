import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import type { Routes } from '../../src/platform/http/routes.ts';
import type { Lang } from '../../src/platform/i18n.ts';

/** One page in one state, as somebody sees it. */
export type PageState = {
  readonly id: string;
  readonly who: string;
  /** Path and query. */
  readonly path: string;
  readonly cookies: ReadonlyMap<string, string>;
  readonly title: string;
};

export type Crawl = {
  /** Pages to look at, one for each shape that a page takes. */
  readonly states: readonly PageState[];
  /** Every page id that answered, with files and openers that lead on. */
  readonly ids: ReadonlySet<string>;
  /** Links that lead nowhere, as sentences. */
  readonly dead: readonly string[];
};

/** Enough to meet every state of the demonstration, little enough to end. */
const MOST_OF_A_PAGE = 14;
const MOST_SHAPES = 5;

/** The shapes met so far, by page: what looks alike to several people is looked at once. */
export type Shapes = Map<string, Set<string>>;

/** Gives the id of the page at a path of ours; undefined when it is no page. */
export function pageFinder({ pages }: Routes): (path: string, lang: Lang) => string | undefined {
  const table = pages.map(({ id, path }) => ({
    id,
    fixed: !path.en.includes(':'),
    en: new RegExp(`^/en${path.en.replace(/:\w+/g, '[^/]+')}/?$`),
    fr: new RegExp(`^/fr${path.fr.replace(/:\w+/g, '[^/]+')}/?$`),
  }));
  table.sort((a, b) => Number(b.fixed) - Number(a.fixed));
  return (path, lang) => table.find((page) => page[lang].test(path.split(/[?#]/)[0] ?? ''))?.id;
}

/** What a page is made of, whatever the names and numbers on it. */
function shapeOf(seen: Seen): string {
  const parts = seen.html.querySelectorAll('main *').map((one) => {
    const name = one.getAttribute('name');
    return `${one.tagName}.${one.getAttribute('class') ?? ''}${name ? `#${name}` : ''}`;
  });
  return [...new Set(parts)].toSorted().join(' ');
}

const isHtml = (seen: Seen) => (seen.headers.get('content-type') ?? '').includes('html');

const fixedPaths = ({ pages }: Routes, lang: Lang): readonly string[] =>
  pages.filter(({ path }) => !path.en.includes(':')).map(({ path }) => `/${lang}${path[lang]}`);

type Crawler = {
  readonly who: string;
  readonly visitor: Visitor;
  readonly lang: Lang;
  readonly shapes: Shapes;
};

/** Notes a shape of a page; false when it was met before, or enough others were. */
function isNew(known: Shapes, id: string, shape: string): boolean {
  const shapes = known.get(id) ?? new Set();
  known.set(id, shapes);
  if (shapes.has(shape) || shapes.size >= MOST_SHAPES) return false;
  shapes.add(shape);
  return true;
}

/** Follows every link that somebody is shown, in one language, from `starts` and every page without parameters. */
export async function crawl(
  routes: Routes,
  { who, visitor, lang, shapes: known }: Crawler,
  starts: readonly string[] = [],
): Promise<Crawl> {
  const find = pageFinder(routes);
  const queue = [...starts, ...fixedPaths(routes, lang)].map((path) => ({ path, from: '' }));
  const queued = new Set(queue.map(({ path }) => path));
  const met = new Map<string, number>();
  const [states, dead, ids]: [PageState[], string[], Set<string>] = [[], [], new Set()];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const asked = find(next.path, lang);
    const visits = (met.get(asked ?? '') ?? 0) + 1;
    met.set(asked ?? '', visits);
    if (visits > MOST_OF_A_PAGE) continue;
    const seen = await visitor.get(new URL(next.path, ORIGIN).pathname + new URL(next.path, ORIGIN).search);
    if (seen.status >= 500 || (seen.status >= 400 && next.from))
      dead.push(`${who}: ${next.from || 'the table'} leads to ${next.path} (${seen.status})`);
    if (seen.status >= 400) continue;
    if (asked) ids.add(asked);
    if (!isHtml(seen)) continue;
    const { pathname, search } = new URL(seen.url);
    const id = find(pathname, lang);
    if (id === undefined) continue;
    if (isNew(known, id, shapeOf(seen))) {
      const cookies = new Map(visitor.cookies);
      states.push({ id, who, path: pathname + search, cookies, title: seen.title });
    }
    for (const link of linksOn(seen, lang)) {
      if (!queued.has(link)) queue.push({ path: link, from: pathname });
      queued.add(link);
    }
  }
  return { states, ids, dead };
}

const ORIGIN = 'http://portal';

/** Links and pictures of a page, of ours in the same language. The footer's link to report a problem names every page. */
export function linksOn(seen: Seen, lang: Lang): readonly string[] {
  return seen.html
    .querySelectorAll('a[href], img[src]')
    .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '')
    .filter((href) => href !== '' && !/^(#|data:)/.test(href))
    .map((href) => new URL(href, seen.url))
    .filter((url) => url.origin === new URL(seen.url).origin && url.pathname.startsWith(`/${lang}`))
    .filter((url) => !url.searchParams.has('page') || !/report|signaler/.test(url.pathname))
    .map((url) => url.pathname + url.search);
}
