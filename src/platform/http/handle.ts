import type { FastifyReply, FastifyRequest } from 'fastify';
import { Entered, type Problem } from '../form.ts';
import { both, type Lang } from '../i18n.ts';
import { readBody } from './body.ts';
import type { Reply, Visit } from './page.ts';
import { type Ready, ready, sendHtml, sendReady } from './send.ts';
import { readFormToken } from './token.ts';
import { isForeign, otherHref, type Place, setCookies, visitOf } from './visit.ts';

type Shown = { readonly entered: Entered; readonly problems: readonly Problem[]; readonly kept?: boolean };

const STALE = both({
  en: 'This page had been open for a while, so it was not sent. Nothing is lost: check it and press the button again.',
  fr: "Cette page était ouverte depuis un moment, alors elle n'a pas été envoyée. Rien n'est perdu : vérifiez-la et appuyez de nouveau sur le bouton.",
});

/** `__Host-` binds the cookie to this host over https; a browser refuses that name on plain http. */
export const sessionCookieName = (origin: string) =>
  origin.startsWith('https://') ? '__Host-session' : 'session';

const PLAIN_ID = /^[\w-]{1,100}$/;

/** Answers one request of one page: who asks, may they, then show or act. */
export async function handlePage<A, W>(place: Place<A, W>, request: FastifyRequest, reply: FastifyReply) {
  const { web } = place;
  const sessionToken = request.cookies[sessionCookieName(web.origin)];
  const known = sessionToken ? await web.identify(sessionToken) : undefined;
  const asking = { actor: known?.actor ?? web.nobody, holder: known?.holder ?? 'nobody', sessionToken };
  return request.method === 'POST'
    ? onPost(place, request, reply, asking)
    : onGet(place, request, reply, asking);
}

type Asking<A> = { readonly actor: A; readonly holder: string; readonly sessionToken: string | undefined };

async function onGet<A, W>(
  place: Place<A, W>,
  request: FastifyRequest,
  reply: FastifyReply,
  asking: Asking<A>,
) {
  const { web, page } = place;
  const fixed = page.fixed && asking.holder === 'nobody' && !request.url.includes('?');
  const made = fixed ? keptPages.get(page)?.[place.lang] : undefined;
  if (made) return sendReady(reply, made, 200);
  const visit = visitOf(place, request, asking.actor, asking.holder, undefined);
  const admitted = web.admit(page.who, visit.actor);
  if (admitted === 'hidden') return sendFault(place, visit, reply, 'missing');
  if (admitted === 'sign-in') return reply.redirect(web.signIn(visit, visit.url), 303);
  if (fixed) return keepAndSend(place, visit, reply);
  const id = visit.query.text('kept');
  const kept = PLAIN_ID.test(id) ? await web.unpark(visit.actor, page.id, id) : undefined;
  if (!kept) return show(place, visit, reply, { entered: Entered.none, problems: [] });
  const again = { ...visit, upload: kept.upload };
  return show(place, again, reply, { entered: kept.entered, problems: [], kept: true });
}

/** Fixed pages, as they were first made in this process. */
const keptPages = new WeakMap<object, Partial<Record<Lang, Ready>>>();

async function keepAndSend<A, W>(place: Place<A, W>, visit: Visit<A>, reply: FastifyReply) {
  const said = await place.page.show(visit, Entered.none, []);
  if (said.kind !== 'page') return send(place, visit, reply, said, { entered: Entered.none, problems: [] });
  const made = ready(documentOf(place, visit, said, { entered: Entered.none, problems: [] }), 9);
  keptPages.set(place.page, { ...keptPages.get(place.page), [place.lang]: made });
  return sendReady(reply, made, 200);
}

async function onPost<A, W>(
  place: Place<A, W>,
  request: FastifyRequest,
  reply: FastifyReply,
  asking: Asking<A>,
) {
  const { web, page } = place;
  const { actor, holder, sessionToken } = asking;
  if (isForeign(request, web.origin)) {
    return sendFault(place, visitOf(place, request, web.nobody, holder, undefined), reply, 'foreign');
  }
  const { entered, upload } = await readBody(request, page.uploadLimit);
  const visit = visitOf(place, request, actor, holder, upload);
  const admitted = web.admit(page.who, visit.actor);
  if (admitted === 'hidden') return sendFault(place, visit, reply, 'missing');
  if (admitted === 'sign-in') return reply.redirect(await parked(place, visit, sessionToken, entered), 303);
  const once = readFormToken(web.secret, holder, entered.raw('_token')) ?? '';
  return post(place, { ...visit, once }, reply, entered);
}

async function post<A, W>(place: Place<A, W>, visit: Visit<A>, reply: FastifyReply, entered: Entered) {
  const { page } = place;
  if (entered.has('_switch')) {
    const problems = entered.has('_shown') ? await page.check?.(visit, entered) : undefined;
    return show(place, visit, reply, { entered, problems: problems ?? [] }, 200);
  }
  if (visit.once === '') {
    return show(place, visit, reply, { entered, problems: [{ field: 'form', says: STALE }] }, 409);
  }
  if (!page.act) return sendFault(place, visit, reply, 'missing');
  const done = await page.act(visit, entered);
  if (done.kind === 'refused') return show(place, visit, reply, { entered, problems: done.problems }, 422);
  return send(place, visit, reply, done, { entered, problems: [] });
}

async function show<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  shown: Shown,
  status?: number,
) {
  const secret = new Set(place.page.secretFields ?? []);
  const safe = Entered.of(shown.entered.entries([...secret, '_token', '_switch']));
  const said = await place.page.show(visit, safe, shown.problems);
  return send(place, visit, reply, said, shown, status);
}

async function send<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  said: Reply,
  shown: Shown,
  status?: number,
) {
  if ('cookies' in said) setCookies(place.web.origin, reply, said.cookies ?? []);
  if (said.kind === 'not-found') return sendFault(place, visit, reply, 'missing');
  if (said.kind === 'see-other') return reply.redirect(said.href, 303);
  if (said.kind === 'bytes') {
    reply.code(said.status ?? 200).header('content-type', said.type);
    if (said.download) reply.header('content-disposition', `attachment; filename="${said.download}"`);
    return reply.send(said.bytes);
  }
  return sendHtml(reply, documentOf(place, visit, said, shown), said.status ?? status ?? 200);
}

type PageReply = Extract<Reply, { kind: 'page' }>;

function documentOf<A, W>(place: Place<A, W>, visit: Visit<A>, reply: PageReply, shown: Shown): string {
  const { problems, kept = false } = shown;
  const page = { reply, pageId: place.page.id, visit, problems, otherHref: otherHref(place, visit), kept };
  return place.web.render(visit, page);
}

function sendFault<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  fault: 'missing' | 'foreign',
) {
  const said = place.web.faults[fault](visit);
  const otherHref_ = otherHref(place, visit);
  const page = { reply: said, pageId: undefined, visit, problems: [], otherHref: otherHref_, kept: false };
  return sendHtml(reply, place.web.render(visit, page), said.status ?? 404);
}

async function parked<A, W>(
  { web, page }: Place<A, W>,
  visit: Visit<A>,
  sessionToken: string | undefined,
  entered: Entered,
): Promise<string> {
  const safe = Entered.of(entered.entries([...(page.secretFields ?? []), '_token', '_switch', '_shown']));
  const id = sessionToken ? await web.park(sessionToken, page.id, visit, safe) : undefined;
  if (!id) return web.signIn(visit, visit.url);
  // The rest of the query stays: some pages cannot be opened without it.
  const back = new URL(visit.url, web.origin);
  back.searchParams.set('kept', id);
  return web.signIn(visit, back.pathname + back.search);
}
