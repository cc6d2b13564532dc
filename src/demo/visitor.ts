import { type HTMLElement, parse } from 'node-html-parser';
import type { Both, Lang } from '../platform/i18n.ts';

/** What a visitor sees after a request. */
export type Seen = {
  readonly url: string;
  readonly status: number;
  readonly html: HTMLElement;
  readonly text: string;
  readonly title: string;
  readonly headers: Headers;
  readonly bytes: Buffer;
};

type Values = Readonly<Record<string, string | readonly string[]>>;
type Attached = { readonly name: string; readonly bytes: Uint8Array; readonly type: string };

/** Somebody with a browser that runs no scripts: keeps cookies, follows redirects, fills in the forms it is shown. */
export type Visitor = {
  get(path: string): Promise<Seen>;
  /** Posts exactly these fields, as a program would. */
  post(path: string, fields: Values, headers?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Fills in a form of the page last seen (the one with id 'form' unless told) and presses its button. */
  submit(values: Values, options?: { form?: string; file?: Attached; press?: Values }): Promise<Seen>;
  /** Presses the language switch of the form that is shown, after typing this into it. */
  switchLanguage(values: Values): Promise<Seen>;
  /** Follows the link with this text, or whose address contains it. */
  follow(words: string): Promise<Seen>;
  readonly seen: Seen;
  readonly cookies: Map<string, string>;
};

const REDIRECTS = new Set([301, 302, 303, 307]);

/** A visitor of the portal at `origin` (http://localhost:3000); `ask` replaces the network where there is none. */
export function visitor(origin: string, language = 'en', ask: typeof fetch = fetch): Visitor {
  const cookies = new Map<string, string>();
  let last: Seen | undefined;
  const go = async (path: string, init: Sent): Promise<Seen> => {
    last = await followed({ ask, language, cookies }, new URL(path, last?.url ?? origin), init);
    return last;
  };
  const postForm = (path: string, fields: Values, headers: Readonly<Record<string, string>> = {}) =>
    go(path, { method: 'POST', body: urlencoded(fields), headers: { 'content-type': FORM, ...headers } });
  const seen = () => {
    if (!last) throw new Error('nothing was visited yet');
    return last;
  };
  return {
    cookies,
    get seen() {
      return seen();
    },
    get: (path) => go(path, {}),
    post: postForm,
    submit: (values, { form = 'form', file, press = {} } = {}) => {
      const { action, fields } = readForm(seen(), form);
      const all = { ...fields, ...values, ...press };
      if (file) return go(action, { method: 'POST', body: multipart(all, file) });
      return postForm(action, all);
    },
    switchLanguage: (values) => {
      const href = seen().html.querySelector('button[name=_switch]')?.getAttribute('formaction');
      if (!href) throw new Error(`${seen().url} shows no language switch that keeps what was typed`);
      return postForm(href, { ...readForm(seen(), 'form').fields, ...values, _switch: '1' });
    },
    follow: (words) => go(findLink(seen(), words), {}),
  };
}

type Sent = {
  readonly method?: 'POST';
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
};

const FORM = 'application/x-www-form-urlencoded';

type Browser = {
  readonly ask: typeof fetch;
  readonly language: string;
  readonly cookies: Map<string, string>;
};

/** Asks, and follows redirects to the page at their end. */
async function followed(browser: Browser, url: URL, init: Sent, hops = 0): Promise<Seen> {
  const { ask, language, cookies } = browser;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = {
    'accept-language': language,
    'sec-fetch-site': 'same-origin',
    ...(cookie ? { cookie } : {}),
  };
  const reply = await ask(url, { ...init, headers: { ...headers, ...init.headers }, redirect: 'manual' });
  for (const line of reply.headers.getSetCookie()) keep(cookies, line);
  const next = reply.headers.get('location');
  if (!REDIRECTS.has(reply.status) || !next) return seenFrom(url, reply);
  await reply.arrayBuffer();
  if (hops > 10) throw new Error(`too many redirects at ${url.href}`);
  return followed(browser, new URL(next, url), {}, hops + 1);
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const gone = attributes.some((a) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(a));
  if (gone) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1));
}

async function seenFrom(url: URL, reply: Response): Promise<Seen> {
  const bytes = Buffer.from(await reply.arrayBuffer());
  const isHtml = (reply.headers.get('content-type') ?? '').includes('html');
  const html = parse(isHtml ? bytes.toString('utf8') : '');
  const text = (html.querySelector('body')?.structuredText ?? '').replace(/[\u00a0\s]+/g, ' ').trim();
  const title = html.querySelector('title')?.text ?? '';
  return { url: url.href, status: reply.status, html, text, title, headers: reply.headers, bytes };
}

function urlencoded(fields: Values): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const v of [value].flat()) body.append(name, v as string);
  return body.toString();
}

function multipart(fields: Values, file: Attached): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const v of [value].flat()) body.append(name, v as string);
  body.append('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.type }), file.name);
  return body;
}

/** The action of a form and the values it holds as shown. */
function readForm(seen: Seen, id: string): { action: string; fields: Record<string, string | string[]> } {
  const form = seen.html.querySelector(`form#${id}`);
  if (!form) throw new Error(`${seen.url} shows no form '${id}'; it says: ${seen.text.slice(0, 400)}`);
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string) => {
    const before = fields[name];
    fields[name] = before === undefined ? value : [...[before].flat(), value];
  };
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name');
    const type = field.getAttribute('type') ?? 'text';
    if (!name || ['submit', 'file', 'button'].includes(type)) continue;
    if (['radio', 'checkbox'].includes(type) && !field.hasAttribute('checked')) continue;
    if (field.tagName === 'SELECT') {
      const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
      add(name, chosen?.getAttribute('value') ?? chosen?.text ?? '');
    } else add(name, field.tagName === 'TEXTAREA' ? field.text : (field.getAttribute('value') ?? ''));
  }
  return { action: form.getAttribute('action') || seen.url, fields };
}

function findLink(seen: Seen, words: string): string {
  const links = seen.html.querySelectorAll('a[href]');
  const plain = (text: string) => text.replace(/[\u00a0\s]+/g, ' ').trim();
  const found =
    links.find((a) => plain(a.text) === words) ??
    links.find((a) => plain(a.text).includes(words)) ??
    links.find((a) => a.getAttribute('href')?.includes(words));
  if (!found) throw new Error(`${seen.url} has no link '${words}'; it says: ${seen.text.slice(0, 400)}`);
  return found.getAttribute('href') ?? '';
}

/** The few pages that nobody links to where a deed begins. */
const PATHS = {
  'sign-in': { en: '/sign-in', fr: '/ouvrir-une-session' },
  'first-sign-in': { en: '/first-sign-in', fr: '/premiere-session' },
  'choose-password': { en: '/choose-password', fr: '/choisir-un-mot-de-passe' },
  'passkey.offer': { en: '/passkey', fr: '/cle-d-acces' },
  home: { en: '/family', fr: '/famille' },
  people: { en: '/people', fr: '/personnes' },
  declaration: { en: '/declaration', fr: '/declaration' },
  address: { en: '/address', fr: '/adresse' },
  photo: { en: '/photo', fr: '/photo' },
  proof: { en: '/confirmation', fr: '/confirmation' },
  pdf: { en: '/confirmation/pdf', fr: '/confirmation/pdf' },
  card: { en: '/card', fr: '/carte' },
  find: { en: '/staff/review/find', fr: '/personnel/examen/chercher' },
  production: { en: '/staff/cards', fr: '/personnel/cartes' },
} as const satisfies Record<string, Both>;

/** '/en/sign-in' */
export const pathOf = (page: keyof typeof PATHS, lang: Lang): string => `/${lang}${PATHS[page][lang]}`;

/** '/en/people/7/photo' */
export const casePath = (page: keyof typeof PATHS, caseId: string, lang: Lang): string =>
  `${pathOf('people', lang)}/${caseId}${PATHS[page][lang]}`;
