import type { Page } from 'playwright-core';
import { visitor } from '../../src/demo/visitor.ts';
import { routesOf } from '../../src/platform/http/routes.ts';
import { type Lang, LOCALES, otherLang } from '../../src/platform/i18n.ts';
import { pageFinder, type PageState } from './crawl.ts';
import type { BrowserAsker } from './in-browser.ts';
import type { Window } from './look.ts';

// A site of one page and one form, without a fault, into which tests plant one.

const ORIGIN = 'http://planted.example';
const PATHS = { en: '/name', fr: '/nom' } as const;
export const ROUTES = routesOf([{ id: 'name', path: PATHS }]);

/** Which of its answers a page is. */
type Answer = 'shown' | 'switched' | 'stale' | 'refused';

type SitePage = { readonly html: string; readonly status: number };

/** Puts a fault into an answer. */
export type Plant = (page: SitePage, answer: Answer) => SitePage;

const WORDS = {
  en: { title: 'Name – Portal', error: 'Error: ', name: 'Name', save: 'Save', missing: 'Give a name' },
  fr: {
    title: 'Nom – Portail',
    error: 'Erreur : ',
    name: 'Nom',
    save: 'Enregistrer',
    missing: 'Donnez un nom',
  },
} as const;

const STYLE = `
body { margin: 1rem; color: #222; background: #fff; font: 1rem sans-serif }
a, button { display: inline-block; min-width: 3rem; min-height: 2rem }
.own { color: #222 }`;

const summaryOf = (lang: Lang) => `<div id="error-summary" tabindex="-1"><h2>${WORDS[lang].missing}</h2>
<ul><li><a href="#field">${WORDS[lang].missing}</a></li></ul></div>`;

function htmlOf(lang: Lang, answer: Answer, typed: string): string {
  const { title, error, name, save } = WORDS[lang];
  const other = otherLang(lang);
  const refused = answer === 'refused';
  return `<!DOCTYPE html>
<html lang="${LOCALES[lang]}"><head><meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${refused ? error : ''}${title}</title><style>${STYLE}</style></head>
<body><header><button type="submit" form="form" formaction="/${other}${PATHS[other]}" formnovalidate name="_switch"
 value="1" lang="${other}">${WORDS[other].name}</button></header>
<main><h1>${name}</h1>${refused ? summaryOf(lang) : ''}<p class="own">${save}</p>
<form id="form" method="post" action="/${lang}${PATHS[lang]}" novalidate>
<input type="hidden" name="_token" value="good"/>
<label for="field">${name}</label><input id="field" name="name" type="text" value="${typed}"/>
<button type="submit">${save}</button></form></main>
<script>document.getElementById('error-summary')?.focus();</script></body></html>`;
}

type Asked = { readonly path: string; readonly fields?: URLSearchParams };

function answerOf({ path, fields }: Asked): readonly [Answer, number] {
  if (!ROUTES.pages.some((page) => ['en', 'fr'].some((l) => path === `/${l}${page.path[l as Lang]}`)))
    return ['shown', 404];
  if (!fields) return ['shown', 200];
  if (fields.has('_switch')) return ['switched', 200];
  if (fields.get('_token') !== 'good') return ['stale', 409];
  return fields.get('name') ? ['shown', 200] : ['refused', 422];
}

function serve(plant: Plant, request: Asked): SitePage {
  const lang = request.path.startsWith('/fr') ? 'fr' : 'en';
  const [answer, status] = answerOf(request);
  const typed = (request.fields?.get('name') ?? '').replaceAll('"', '&quot;');
  return plant({ html: htmlOf(lang, answer, typed), status }, answer);
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'self' 'unsafe-inline' data:; form-action 'self'",
};

const fieldsOf = (body: unknown) => (typeof body === 'string' ? new URLSearchParams(body) : undefined);

/** Answers the requests of a browser in place of the network. */
async function answerBrowser(page: Page, plant: Plant): Promise<void> {
  await page.unrouteAll();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const { html, status } = serve(plant, { path: pathname, fields: fieldsOf(route.request().postData()) });
    await route.fulfill({ body: html, status, headers: HEADERS });
  });
}

/** Somebody who can be asked about the site with this fault in it, in English. */
export async function askerOfSite(window: Window, plant: Plant): Promise<BrowserAsker> {
  await answerBrowser(window.page, plant);
  const ask: typeof fetch = async (url, init) => {
    const path = new URL(url instanceof Request ? url.url : url).pathname;
    const { html, status } = serve(plant, { path, fields: fieldsOf(init?.body) });
    return new Response(html, { status, headers: HEADERS });
  };
  return {
    window,
    origin: ORIGIN,
    lang: 'en',
    find: pageFinder(ROUTES),
    visitor: () => visitor(ORIGIN, 'en', ask),
    prove: async () => {},
  };
}

export const STATE: PageState = {
  id: 'name',
  who: 'nobody',
  path: `/en${PATHS.en}`,
  cookies: new Map(),
  title: WORDS.en.title,
};
