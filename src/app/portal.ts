import { recorder } from '../audit/record.ts';
import { NOBODY } from '../case/actor.ts';
import { noteApart } from '../case/access-log.ts';
import { admit } from '../case/authorization.ts';
import { createMove, type Work } from '../case/move.ts';
import { ENTRANCE, OUTSIDE, scopeFor, WORKER } from '../case/row-security.ts';
import type { Services } from '../case/services.ts';
import { renderIn } from './page-frame.tsx';
import { createPost } from '../correspondence/outbox.ts';
import { sendNext, type ServerRefusal } from '../correspondence/sender.ts';
import { faultPages } from './fault-pages.tsx';
import type { Parts } from './parts.ts';
import { inScope } from '../platform/db/scope.ts';
import { type Asset, serveAsset, textAsset } from '../platform/http/assets.ts';
import type { Routes } from '../platform/http/routes.ts';
import { buildServer, type Server } from '../platform/http/server.ts';
import { type Acts, rooms } from './rooms.ts';
import type { Loop } from './worker.ts';

export type Portal = {
  readonly services: Services;
  readonly server: Server;
  /** What the worker does, over and over. */
  readonly loops: readonly Loop[];
  /** What the command line and the demonstration do besides. */
  readonly acts: Acts;
};

const scriptAsset = (name: string, text: string) =>
  textAsset(`${name}.js`, 'text/javascript; charset=utf-8', text);

/** Puts the portal together: the one place where rooms meet. */
export async function portal(parts: Parts): Promise<Portal> {
  const { services, furnish, knowRoutes } = servicesOf(parts);
  const { pages, letters, sweeps, doors, extra, acts, works } = rooms(services, parts);
  furnish(works);
  const { settings, profile, secret } = services;
  const { assets, hrefs } = assetsOf(parts.look);
  const server = await buildServer({
    pages,
    origin: settings.PORTAL_URL,
    secret,
    zone: profile.zone,
    proxies: settings.PORTAL_PROXIES,
    nobody: NOBODY,
    admit: (what, actor, params) =>
      admit(what, actor, { caseId: params['caseId'], ids: Object.values(params) }),
    noteApart: (what, actor, params) => noteApart(services, what, actor, params),
    within: (what, actor, work) => inScope(what === undefined ? ENTRANCE : scopeFor(what, actor), work),
    ...doors,
    render: renderIn({ settings, profile, ...hrefs }),
    faults: faultPages(),
    files: services.files,
    extra: (app) => {
      app.addHook('onRequest', (_request, _reply, done) => inScope(OUTSIDE, done));
      for (const asset of assets) serveAsset(app, asset);
      extra(app);
    },
    log: { level: settings.LOG_LEVEL, ...(parts.logTo && { to: parts.logTo }) },
  });
  knowRoutes(server.routes);
  const tellOperators = (refusal: ServerRefusal) =>
    server.app.log.error(refusal, 'the mail server refuses us: all mail waits');
  const sendMail = () => sendNext({ services, letters, transport: parts.transport, tellOperators });
  const mail: Loop = { name: 'mail', everyMs: 1_000, step: sendMail };
  const loops = [mail, ...sweeps].map((loop) => ({ ...loop, step: () => inScope(WORKER, loop.step) }));
  return { services, server, loops, acts };
}

/** The style sheet and the scripts: what is served, and where pages find it. */
function assetsOf(look: Parts['look']) {
  const css = textAsset('look.css', 'text/css; charset=utf-8', look.css);
  const script = scriptAsset('page', look.script);
  const others: readonly (readonly [string, Asset])[] = [
    ...Object.entries(look.more ?? {}).map(([name, text]) => [name, scriptAsset(name, text)] as const),
    ...Object.entries(look.assets ?? {}),
  ];
  const moreScripts = Object.fromEntries(others.map(([name, { href }]) => [name.replace(/\.js$/, ''), href]));
  return {
    assets: [css, script, ...others.map(([, asset]) => asset)],
    hrefs: { cssHref: css.href, scriptHref: script.href, moreScripts },
  };
}

/**
 * The services, with two ends left open until the rooms and the routes are there: rooms are built from services, works
 * come from rooms, and links need the routes of the rooms' pages.
 */
function servicesOf({ settings, profile, clock, db, files, secret }: Parts) {
  const known: { routes?: Routes } = {};
  const works: Record<string, Work> = {};
  const link: Services['link'] = (page, params, lang) => {
    if (!known.routes) throw new Error('links can be made once the portal is put together');
    return settings.PORTAL_URL + known.routes.href(page, params, lang);
  };
  const record = recorder({ clock });
  const post = createPost({ clock, profile });
  const { move, settle } = createMove({ clock, profile, record, post, works });
  const services: Services = {
    db,
    clock,
    settings,
    profile,
    files,
    secret,
    record,
    post,
    move,
    settle,
    link,
  };
  return {
    services,
    furnish: (registered: Readonly<Record<string, Work>>) => Object.assign(works, registered),
    knowRoutes: (routes: Routes) => Object.assign(known, { routes }),
  };
}
