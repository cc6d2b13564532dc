import { type Both, LANGS, type Lang } from '../i18n.ts';
import type { Params } from './page.ts';

export type Routed = { readonly id: string; readonly path: Both };

/** Paths by page id, in both languages, from one table. */
export type Routes = {
  /** Every page of the table. */
  readonly pages: readonly Routed[];
  /** '/en/people/7/address'. Throws on an unknown id or a missing parameter. */
  href(id: string, params: Params, lang: Lang): string;
  has(id: string): boolean;
};

/** Builds the table; throws when an id or a path stands twice, or the two paths of a page take different parameters. */
export function routesOf(pages: readonly Routed[]): Routes {
  const byId = new Map<string, Both>();
  const seen = new Set<string>();
  for (const { id, path } of pages) {
    if (byId.has(id)) throw new Error(`two pages are called '${id}'`);
    const [en, fr] = LANGS.map((lang) => (path[lang].match(/:\w+/g) ?? []).join());
    if (en !== fr) throw new Error(`the paths of '${id}' take different parameters`);
    for (const lang of LANGS) {
      const full = `/${lang}${path[lang]}`;
      if (seen.has(full)) throw new Error(`two pages stand at ${full}`);
      seen.add(full);
    }
    byId.set(id, path);
  }
  return {
    pages: pages.map(({ id, path }) => ({ id, path })),
    has: (id) => byId.has(id),
    href(id, params, lang) {
      const path = byId.get(id);
      if (!path) throw new Error(`no page is called '${id}'`);
      const filled = path[lang].replace(/:(\w+)/g, (_, name: string) => {
        const value = params[name];
        if (value === undefined) throw new Error(`the page '${id}' needs '${name}'`);
        return encodeURIComponent(value);
      });
      return `/${lang}${filled}`;
    },
  };
}
