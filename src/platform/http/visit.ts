import type { FastifyRequest } from 'fastify';
import { Entered } from '../form.ts';
import { type Lang, otherLang } from '../i18n.ts';
import type { Page, Params, Upload, Visit } from './page.ts';
import { cleanLine } from '../text.ts';
import type { BodyPlace } from './body.ts';
import { cookiesAt } from './cookies.ts';
import type { PageViews } from './page-views.ts';
import type { Routes } from './routes.ts';
import { newFormToken } from './token.ts';
import type { Web } from './application.ts';

/** Which page is asked for, in which language. */
export type Place<A, W> = {
  readonly web: Web<A, W>;
  readonly routes: Routes;
  readonly page: Page<A, W>;
  readonly lang: Lang;
  /** Where the bodies of requests go while they are read. */
  readonly bodies: BodyPlace;
  readonly views: PageViews;
};

/** Sent from a page that is not ours. Browsers say so; other programs hold no session of a person. */
export function isForeign(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const from = request.headers.origin;
  return from !== undefined && from !== 'null' && from !== origin;
}

/** The request, as a page sees it. */
export function visitOf<A, W>(
  { web, routes, lang }: Place<A, W>,
  request: FastifyRequest,
  actor: A,
  holder: string,
  upload: Upload | undefined,
): Visit<A> {
  const { token, once } = newFormToken(web.secret, holder);
  return {
    lang,
    zone: web.zone,
    actor,
    params: cleanParams((request.params ?? {}) as Params),
    query: Entered.of((request.query ?? {}) as Record<string, unknown>),
    upload,
    cookies: cookiesAt(web.origin, request.cookies),
    token,
    once,
    from: request.ip,
    userAgent: String(request.headers['user-agent'] ?? ''),
    url: request.url,
    href: (page, params = {}, to = lang) => routes.href(page, params, to),
  };
}

/** What stands in the path, as one line each. */
const cleanParams = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, cleanLine(value)]));

/** This page in the other language, with its query. */
export function otherHref<A, W>({ routes, page, lang }: Place<A, W>, visit: Visit<A>): string {
  const query = visit.url.includes('?') ? visit.url.slice(visit.url.indexOf('?')) : '';
  return routes.href(page.id, visit.params, otherLang(lang)) + query;
}
