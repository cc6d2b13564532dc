import { gzipSync } from 'node:zlib';
import type { FastifyReply } from 'fastify';

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
export function sendElsewhere(
  reply: FastifyReply,
  { href, forget }: { readonly href: string; readonly forget?: true },
): FastifyReply {
  // Cookies are left out: it would take every one of the site, also the one that keeps strangers from locking people out.
  if (forget) reply.header('clear-site-data', '"cache", "storage"');
  return reply.redirect(href, 303);
}
