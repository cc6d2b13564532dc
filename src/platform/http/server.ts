import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { LANGS } from '../i18n.ts';
import { logSerializers } from '../log.ts';
import { DISK_LIMITS, MEMORY_LIMITS } from './admission.ts';
import { createBodyBudget } from './body-budget.ts';
import { answerFaults, answerNoRequest, answerUnreadable, refuseOtherHosts } from './faults.ts';
import { handlePage } from './handle.ts';
import { addSecurityHeaders } from './headers.ts';
import type { Page } from './page.ts';
import { createPageViews } from './page-views.ts';
import { type Routes, routesOf } from './routes.ts';
import { preferred, type Web } from './application.ts';
import { letBodiesGo } from './unread-bodies.ts';
import type { Place } from './visit.ts';

export type Server = { readonly app: FastifyInstance; readonly routes: Routes };

/** The web server: every page of both languages, under the same rules. Does not listen yet. */
export async function buildServer<A, W>(web: Web<A, W>): Promise<Server> {
  const routes = routesOf(web.pages);
  const app = Fastify({
    trustProxy: trusting(web.proxies),
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
    // A photo over a slow line takes minutes; how slowly a body may come is decided where it is read.
    requestTimeout: LONGEST_REQUEST_MS,
    // Of a body that is not read yet, so many bytes are held.
    http: { requireHostHeader: false, headersTimeout: 60_000, highWaterMark: 16_384 },
    frameworkErrors: answerUnreadable(web, routes),
    clientErrorHandler: answerNoRequest(web.origin),
  });
  addSecurityHeaders(app, web.origin.startsWith('https://'));
  letBodiesGo(app);
  refuseOtherHosts(app, web.origin);
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
  leaveBodies(app);
  const views = createPageViews();
  const bodies = {
    files: web.files,
    memory: createBodyBudget(MEMORY_LIMITS),
    disk: createBodyBudget(DISK_LIMITS),
  };
  for (const page of web.pages) addPage(app, { web, routes, bodies, views }, page);
  app.get('/', async (request, reply) => reply.redirect(`/${preferred(request)}`, 302));
  web.extra?.(app);
  answerFaults(app, web, routes);
  return { app, routes };
}

/** A little more than the longest body takes. */
const LONGEST_REQUEST_MS = 660_000;

/** How many hops from us, or whose, count as ours; of the addresses beyond the last of them only the nearest counts. */
const trusting = (proxies: number | string | undefined) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : (proxies ?? false);

/**
 * Forms are the only bodies that are taken, and no parser reads them: the page's answer decides first, on the headers,
 * whether they are read.
 */
function leaveBodies(app: FastifyInstance): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, _payload, done) => done(null));
}

type Everywhere<A, W> = Pick<Place<A, W>, 'web' | 'routes' | 'bodies' | 'views'>;

function addPage<A, W>(app: FastifyInstance, place: Everywhere<A, W>, page: Page<A, W>): void {
  for (const lang of LANGS) {
    const url = `/${lang}${page.path[lang]}`;
    const answer = (request: FastifyRequest, reply: FastifyReply) =>
      handlePage({ ...place, page, lang }, request, reply);
    app.get(url, answer);
    if (page.act || page.check) app.post(url, answer);
  }
}
