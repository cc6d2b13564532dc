import { gzipSync } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import type { Entered, Problem } from '../form.ts';
import { setCookies } from './cookies.ts';
import { headersAllowing } from './headers.ts';
import type { Reply, Visit } from './page.ts';
import { otherHref, type Place } from './visit.ts';
import type { SavedFormRef } from './application.ts';

/** What a page is shown with. */
export type PageForm = {
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly kept?: SavedFormRef;
};

/** Sends what a page answered, as a page, elsewhere, or as bytes. */
export async function send<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  said: Reply,
  shown: PageForm,
  status?: number,
) {
  if ('cookies' in said) setCookies(place.web.origin, reply, said.cookies ?? []);
  if (said.kind === 'not-found') return sendFault(place, visit, reply, 'missing');
  if (said.kind === 'see-other') return sendElsewhere(reply, said);
  if (said.kind === 'bytes') {
    reply.code(said.status ?? 200).header('content-type', said.type);
    if (said.download) reply.header('content-disposition', `attachment; filename="${said.download}"`);
    return reply.send(said.bytes);
  }
  if (said.allows) reply.headers(headersAllowing(said.allows));
  return sendHtml(reply, renderedDocument(place, visit, said, shown), said.status ?? status ?? 200);
}

type PageReply = Extract<Reply, { kind: 'page' }>;

/** The whole document of a page's answer. */
export function renderedDocument<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: PageReply,
  shown: PageForm,
): string {
  const { problems, kept } = shown;
  const { tabTitle } = place.page;
  const page = { reply, tabTitle, visit, problems, otherHref: otherHref(place, visit), kept };
  return place.web.render(visit, page);
}

/** A page of the portal's own in place of the one asked for: it is not there, or the form came from elsewhere. */
export function sendFault<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  fault: 'missing' | 'apart' | 'foreign',
) {
  const said = place.web.faults[fault](visit);
  const otherHref_ = otherHref(place, visit);
  const page = {
    reply: said,
    tabTitle: undefined,
    visit,
    problems: [],
    otherHref: otherHref_,
    kept: undefined,
  };
  return sendHtml(reply, place.web.render(visit, page), said.status ?? 404);
}

/** Up to here a page, style and script together travel in the first round trip (ten packets) even uncompressed. */
const WORTH_COMPRESSING = 6_000;

/** A document as it goes out: compressed once where that is worth it. */
export type PreparedDocument = { readonly html: string; readonly gzip: Buffer | undefined };

/** `level`: 1 for a page that is made for one reader, 9 for one that is kept. */
export function ready(html: string, level: 1 | 9 = 1): PreparedDocument {
  return { html, gzip: html.length < WORTH_COMPRESSING ? undefined : gzipSync(html, { level }) };
}

const takesGzip = (reply: FastifyReply) =>
  /\bgzip\b/.test(String(reply.request.headers['accept-encoding'] ?? ''));

/** Sends a whole HTML document, compressed where the browser takes it. */
export function sendHtml(reply: FastifyReply, html: string, status: number): FastifyReply {
  return sendReady(reply, takesGzip(reply) ? ready(html) : { html, gzip: undefined }, status);
}

export function sendReady(
  reply: FastifyReply,
  { html, gzip }: PreparedDocument,
  status: number,
): FastifyReply {
  reply.code(status).header('content-type', 'text/html; charset=utf-8').header('vary', 'accept-encoding');
  if (!gzip || !takesGzip(reply)) return reply.send(html);
  return reply.header('content-encoding', 'gzip').send(gzip);
}

/** Sends the browser to another page; `forget` has it drop what it kept of the portal. */
function sendElsewhere(
  reply: FastifyReply,
  { href, forget }: { readonly href: string; readonly forget?: true },
): FastifyReply {
  // Cookies are left out: it would take every one of the site, also the one that keeps strangers from locking people out.
  if (forget) reply.header('clear-site-data', '"cache", "storage"');
  return reply.redirect(href, 303);
}
