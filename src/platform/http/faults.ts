import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isAwayForNow, isStorageFull } from '../db/db.ts';
import { Entered } from '../form.ts';
import { type Lang, otherLang } from '../i18n.ts';
import { securityHeaders } from './headers.ts';
import type { Visit } from './page.ts';
import type { Routes } from './routes.ts';
import { sendHtml } from './answer.ts';
import { type FaultPages, preferred, type Web } from './application.ts';

type Place<A, W> = { readonly web: Web<A, W>; readonly routes: Routes };
type Fault = keyof FaultPages<unknown>;

/** Answers what no page answers: unknown addresses, our own faults, and a database that is away for the moment. */
export function answerFaults<A, W>(app: FastifyInstance, web: Web<A, W>, routes: Routes): void {
  const place = { web, routes };
  app.setNotFoundHandler((request, reply) => sendFault(place, request, reply, 'missing'));
  app.setErrorHandler((error, request, reply) => {
    const fault = faultOf(error);
    if (fault === 'broken' || isStorageFull(error)) {
      request.log.error({ err: error, url: request.routeOptions.url }, 'a request failed');
    }
    const wait = RETRY_SECONDS[fault];
    if (wait) reply.header('retry-after', wait);
    return sendFault(place, request, reply, fault, isSlow(error) ? 408 : undefined);
  });
}

/**
 * For addresses that no router can read (a broken escape, a part that is too long): no hook runs for them, so the
 * security headers are set here.
 */
export function answerUnreadable<A, W>(web: Web<A, W>, routes: Routes) {
  const headers = securityHeaders(web.origin.startsWith('https://'));
  return (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    sendFault({ web, routes }, request, reply.headers(headers), 'missing');
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a Host names the portal; on a machine of one's own, by any of that machine's names for itself. */
function isOurs(host: string, origin: URL): boolean {
  const url = URL.parse(`${origin.protocol}//${host}`);
  if (!url || url.port !== origin.port) return false;
  return url.hostname === origin.hostname || (LOOPBACK.has(origin.hostname) && LOOPBACK.has(url.hostname));
}

/**
 * HTTP/1.1 asks for a Host (RFC 9112, 3.2); Node would refuse by itself, but without the security headers. A request
 * that names another host was not meant for us, and gets nothing that it could make links of (421, RFC 9110, 15.5.20).
 */
export function refuseOtherHosts(app: FastifyInstance, origin: string): void {
  const ours = new URL(origin);
  app.addHook('onRequest', async (request, reply) => {
    const { httpVersion, headers } = request.raw;
    if (httpVersion === '1.1' && headers.host === undefined) return reply.code(400).send('');
    if (isOurs(request.host, ours)) return undefined;
    const words = 'This is not the address of this service. / Ce n’est pas l’adresse de ce service.\n';
    return reply.code(421).type('text/plain; charset=utf-8').send(words);
  });
}

const NO_REQUEST: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** For what is hardly HTTP: there is no request to answer, so the few words go straight onto the wire. */
export function answerNoRequest(origin: string) {
  const headers = { ...securityHeaders(origin.startsWith('https://')), connection: 'close' };
  const words = 'We could not read this. / Nous n’avons pas pu lire cet envoi.\n';
  const lines = Object.entries({
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(words)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = NO_REQUEST[error.code ?? ''] ?? '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${words}`);
    else socket.destroy();
  };
}

/** When to come back, where it helps. */
const RETRY_SECONDS: Partial<Record<Fault, string>> = { away: '5', busy: '30' };

const TOO_LARGE = 413;
const TOO_MANY = new Set([429, 503]);

/** A body that came too slowly: to its sender the same as one that was cut (RFC 9110, 15.5.9). */
const isSlow = (error: unknown) => (error as { statusCode?: number }).statusCode === 408;

function faultOf(error: unknown): Fault {
  if (isAwayForNow(error)) return 'away';
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === TOO_LARGE) return 'large';
  if (TOO_MANY.has(status)) return 'busy';
  if (status === 400 || isSlow(error)) return 'cut';
  return status < 500 ? 'foreign' : 'broken';
}

function sendFault<A, W>(
  place: Place<A, W>,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: Fault,
  status?: number,
) {
  const visit = strangersVisit(place, request);
  const said = place.web.faults[fault](visit);
  const other = otherLang(visit.lang);
  const otherHref = fault === 'missing' ? `/${other}` : request.url.replace(/^\/(en|fr)/, `/${other}`);
  const shown = { reply: said, tabTitle: undefined, visit, problems: [], otherHref, kept: undefined };
  return sendHtml(reply, place.web.render(visit, shown), status ?? said.status ?? 500);
}

/** A visit of which nothing is looked up: the fault may be the database's. */
function strangersVisit<A, W>({ web, routes }: Place<A, W>, request: FastifyRequest): Visit<A> {
  const lang = langOf(request);
  return {
    lang,
    zone: web.zone,
    actor: web.nobody,
    params: {},
    query: Entered.none,
    upload: undefined,
    cookies: {},
    token: '',
    once: '',
    from: request.ip,
    userAgent: '',
    url: request.url,
    href: (page, params = {}, to = lang) => routes.href(page, params, to),
  };
}

function langOf(request: FastifyRequest): Lang {
  const inPath = /^\/(en|fr)(?:\/|$|\?)/.exec(request.url)?.[1];
  return inPath === 'en' || inPath === 'fr' ? inPath : preferred(request);
}
