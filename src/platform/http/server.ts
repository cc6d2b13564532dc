import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { LANGS } from '../i18n.ts';
import { logSerializers } from '../log.ts';
import { answerFaults, answerNoRequest, answerUnreadable, refuseOtherHosts } from './faults.ts';
import { handlePage } from './handle.ts';
import { addSecurityHeaders } from './headers.ts';
import type { Page } from './page.ts';
import { type Routes, routesOf } from './routes.ts';
import { preferred, type Web } from './application.ts';

export type Server = { readonly app: FastifyInstance; readonly routes: Routes };

/** The web server: every page of both languages, under the same rules. Does not listen yet. */
export async function buildServer<A, W>(web: Web<A, W>): Promise<Server> {
  const routes = routesOf(web.pages);
  const app = Fastify({
    trustProxy: trusting(web.proxies),
    bodyLimit: LARGEST_FORM,
    logger:
      web.log.level === 'silent'
        ? false
        : {
            level: web.log.level,
            redact: ['req.headers.cookie'],
            serializers: logSerializers,
            ...(web.log.to && { stream: web.log.to }),
          },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    http: { requireHostHeader: false },
    frameworkErrors: answerUnreadable(web, routes),
    clientErrorHandler: answerNoRequest(web.origin),
  });
  addSecurityHeaders(app, web.origin.startsWith('https://'));
  refuseOtherHosts(app, web.origin);
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, { throwFileSizeLimit: false });
  for (const page of web.pages) addPage(app, web, routes, page);
  app.get('/', async (request, reply) => reply.redirect(`/${preferred(request)}`, 302));
  web.extra?.(app);
  answerFaults(app, web, routes);
  return { app, routes };
}

/** How many hops from us, or whose, count as ours; of the addresses beyond the last of them only the nearest counts. */
const trusting = (proxies: number | string | undefined) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : (proxies ?? false);

/** A larger form is refused unread; up to here, and beyond what a page takes, it comes back with what was typed. */
const LARGEST_FORM = 2_000_000;

/** Larger files are read no further than the page's own limit, but up to here the page can say so in its own words. */
const LARGEST_UPLOAD = 100_000_000;

function addPage<A, W>(app: FastifyInstance, web: Web<A, W>, routes: Routes, page: Page<A, W>): void {
  for (const lang of LANGS) {
    const url = `/${lang}${page.path[lang]}`;
    const answer = (request: FastifyRequest, reply: FastifyReply) =>
      handlePage({ web, routes, page, lang }, request, reply);
    const bodyLimit = page.uploadLimit ? LARGEST_UPLOAD : undefined;
    app.get(url, answer);
    if (page.act || page.check) app.post(url, bodyLimit ? { bodyLimit } : {}, answer);
  }
}
