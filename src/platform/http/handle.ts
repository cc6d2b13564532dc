import type { FastifyReply, FastifyRequest } from 'fastify';
import { Entered, type Problem } from '../form.ts';
import { type Both, both, type Lang, plural } from '../i18n.ts';
import {
  type PageForm,
  type PreparedDocument,
  ready,
  renderedDocument,
  send,
  sendFault,
  sendReady,
} from './answer.ts';
import { decideOnBody, SMALL_FORM } from './admission.ts';
import type { Entering } from './application.ts';
import { declaredLength, readBody } from './body.ts';
import { tooManyBytes as tooManyAtOnce } from './body-budget.ts';
import { cookiesAt, SESSION_COOKIE, setCookies } from './cookies.ts';
import type { Page, Refused, Upload, Visit } from './page.ts';
import { openRefused, REFUSED_COOKIE, REFUSED_DAYS, sealRefused } from './refused.ts';
import { answerLater, noteTyped, RETRY_SECONDS } from './send-again.ts';
import { readFormToken } from './token.ts';
import { isForeign, type Place, visitOf } from './visit.ts';

const STALE = both({
  en: 'This page had been open for a while, so it was not sent. Nothing is lost: check it and press the button again.',
  fr: "Cette page était ouverte depuis un moment, alors elle n'a pas été envoyée. Rien n'est perdu : vérifiez-la et appuyez de nouveau sur le bouton.",
});

const TOO_LONG = both({
  en: 'This is more text than we can take at once, so it was not sent. It is still here: shorten it and press the button again.',
  fr: "C'est plus de texte que ce que nous pouvons recevoir à la fois, alors rien n'a été envoyé. Tout est encore ici : raccourcissez et appuyez de nouveau sur le bouton.",
});

const DAMAGED = both({
  en: 'Some characters of this were lost on their way to us. Type it again.',
  fr: 'Certains caractères de ce texte se sont perdus en route. Écrivez-le de nouveau.',
});

const ONE_FILE = both({
  en: 'You chose more than one file. Choose one.',
  fr: 'Vous avez choisi plusieurs fichiers. Choisissez-en un seul.',
});

function tooOften(waitMs: number): Both {
  const n = Math.max(1, Math.ceil(waitMs / 60_000));
  const [en, fr] = (['en', 'fr'] as const).map((lang) =>
    plural(lang, n, { one: 'minute', other: 'minutes' }),
  );
  return both({
    en: `Too much was sent from your network, so this was not taken. What you typed is still here. Wait ${n} ${en}, then press the button again.`,
    fr: `Trop d'envois sont venus de votre réseau, alors celui-ci n'a pas été reçu. Ce que vous avez écrit est encore ici. Attendez ${n} ${fr}, puis appuyez de nouveau sur le bouton.`,
  });
}

/** All that a form may hold, in characters. */
const LONGEST_FORM = 200_000;

const isTooLong = (entered: Entered) =>
  Object.values(entered.entries()).flat().join('').length > LONGEST_FORM;

/** The field that names a kept form whose file is sent now. */
export const SAVED_FORM_FIELD = '_kept';

const PLAIN_ID = /^[\w-]{1,100}$/;

/** Answers one request of one page; what we cannot do at the moment comes back to be sent again. */
export async function handlePage<A, W>(place: Place<A, W>, request: FastifyRequest, reply: FastifyReply) {
  try {
    return await answerPage(place, request, reply);
  } catch (error) {
    return answerLater(place, request, reply, error);
  }
}

/** Who asks, may they, then show or act. */
async function answerPage<A, W>(place: Place<A, W>, request: FastifyRequest, reply: FastifyReply) {
  const { web } = place;
  const sessionToken = cookiesAt(web.origin, request.cookies)[SESSION_COOKIE];
  const known = sessionToken
    ? await web.within(undefined, web.nobody, () => web.identify(sessionToken))
    : undefined;
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
  const made = fixed ? fixedPages.get(page)?.[place.lang] : undefined;
  if (made) return sendReady(reply, made, 200);
  const visit = visitOf(place, request, asking.actor, asking.holder, undefined);
  const asks = page.sees ?? page.does;
  const admitted = web.admit(asks, visit.actor, visit.params);
  if (admitted === 'hidden') return sendFault(place, visit, reply, 'missing');
  if (admitted === 'apart') return refuseApart(place, visit, reply, asks);
  if (admitted === 'sign-in') return reply.redirect(web.signIn(visit, visit.url), 303);
  if (!fixed && asking.holder === 'nobody') {
    if (!place.views.count(visit.from)) throw tooManyAtOnce();
    const entering = await comeIn(place, visit, false);
    if (!entering.ok) return sendPaused(place, visit, reply, entering.waitMs, Entered.none);
  }
  return web.within(asks, visit.actor, () =>
    fixed ? sendFixedPage(place, visit, reply) : open(place, visit, reply, asking.holder),
  );
}

/** The page as it is asked for; with what was refused just now, or typed before its session ended. */
async function open<A, W>(place: Place<A, W>, visit: Visit<A>, reply: FastifyReply, holder: string) {
  const { web, page } = place;
  const sealed = visit.cookies[REFUSED_COOKIE];
  const refused = sealed && openRefused(web.secret, holder, visit, sealed);
  if (refused) {
    setCookies(web.origin, reply, [{ name: REFUSED_COOKIE, value: undefined }]);
    return show(place, visit, reply, refused, 422);
  }
  const id = visit.query.text('kept');
  const kept = PLAIN_ID.test(id) ? await web.unpark(visit.actor, page.id, id) : undefined;
  if (!kept) return show(place, visit, reply, { entered: Entered.none, problems: [] });
  const { entered, fileName } = kept;
  return show(place, visit, reply, { entered, problems: [], kept: { id, fileName } });
}

/** Fixed pages, as they were first made in this process. */
const fixedPages = new WeakMap<object, Partial<Record<Lang, PreparedDocument>>>();

async function sendFixedPage<A, W>(place: Place<A, W>, visit: Visit<A>, reply: FastifyReply) {
  const said = await place.page.show(visit, Entered.none, []);
  if (said.kind !== 'page') return send(place, visit, reply, said, { entered: Entered.none, problems: [] });
  const made = ready(renderedDocument(place, visit, said, { entered: Entered.none, problems: [] }), 9);
  fixedPages.set(place.page, { ...fixedPages.get(place.page), [place.lang]: made });
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
  const headed = visitOf(place, request, actor, holder, undefined);
  const decision = await decideOnBody({ web, page, visit: headed, holder, sessionToken }, request);
  if (decision.kind === 'unread') return answerUnread(place, headed, reply, decision.answer);
  const counted = holder === 'nobody' && decision.stranger;
  const entering: Entering = counted ? await comeIn(place, headed, true) : { ok: true };
  if (!entering.ok && !isSmallForm(request)) {
    return sendPaused(place, headed, reply, entering.waitMs, Entered.none);
  }
  const body = await readBody(request, decision.rules, place.bodies);
  noteTyped(request, body.entered);
  try {
    const visit = { ...headed, upload: body.upload };
    if (!entering.ok && !mayPass(page, body.entered)) {
      return await sendPaused(place, visit, reply, entering.waitMs, body.entered);
    }
    return await onForm(place, reply, asking, visit, body.entered);
  } finally {
    await body.end();
    if (entering.ok && isUncounted(entering, reply, body.entered)) {
      await web.within(undefined, web.nobody, async () => entering.giveBack?.());
    }
  }
}

/** Counts somebody without a session. */
const comeIn = <A, W>({ web, page }: Place<A, W>, { from, cookies }: Visit<A>, sends: boolean) =>
  web.within(undefined, web.nobody, () => web.enter({ page: page.id, sends, from, cookies }));

/** What may be read of somebody who came too often: what they typed comes back to them. */
const isSmallForm = (request: FastifyRequest) =>
  !request.isMultipart() && (declaredLength(request) ?? Number.POSITIVE_INFINITY) <= SMALL_FORM;

const mayPass = <A, W>(page: Page<A, W>, entered: Entered) =>
  entered.has('_switch') || page.passes?.(entered) === true;

/** What succeeded, what we were too busy for and the language switch count no more, where only refusals count. */
function isUncounted(
  { counts }: Extract<Entering, { ok: true }>,
  { statusCode }: FastifyReply,
  entered: Entered,
): boolean {
  if (entered.has('_switch') || statusCode === 503) return true;
  return counts === 'refused' && (statusCode < 400 || statusCode === 409);
}

/** Somebody who came too often: when they may come again, and what they typed. */
function sendPaused<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  waitMs: number,
  entered: Entered,
) {
  const { page, web } = place;
  reply.header('retry-after', String(Math.ceil(waitMs / 1_000)));
  const said = page.paused?.(visit, waitMs);
  if (said) return send(place, visit, reply, said, { entered, problems: [] }, 429);
  return web.within(page.sees ?? page.does, visit.actor, () =>
    show(place, visit, reply, { entered, problems: [{ field: 'form', says: tooOften(waitMs) }] }, 429),
  );
}

/** The answer to a form of which nothing was read. */
async function answerUnread<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  answer: 'hidden' | 'sign-in' | 'show',
) {
  const { web, page } = place;
  if (answer === 'hidden') return sendFault(place, visit, reply, 'missing');
  if (answer === 'sign-in') return reply.redirect(web.signIn(visit, visit.url), 303);
  return web.within(page.does, visit.actor, () =>
    show(place, visit, reply, { entered: Entered.none, problems: [] }),
  );
}

/** A form that was read: may they, then act. */
async function onForm<A, W>(
  place: Place<A, W>,
  reply: FastifyReply,
  { actor, holder, sessionToken }: Asking<A>,
  visit: Visit<A>,
  entered: Entered,
) {
  const { web, page } = place;
  const asks = entered.has('_switch') ? (page.sees ?? page.does) : page.does;
  const admitted = web.admit(asks, visit.actor, visit.params);
  if (admitted === 'hidden') return sendFault(place, visit, reply, 'missing');
  if (admitted === 'apart') return refuseApart(place, visit, reply, asks);
  if (admitted === 'sign-in')
    return reply.redirect(await saveAndSignIn(place, visit, sessionToken, entered), 303);
  const once = readFormToken(web.secret, holder, entered.raw('_token')) ?? '';
  const sent = { ...visit, once, gone: leaving(reply) };
  return web.within(asks, actor, async () =>
    post(place, await withSavedFile(place, sent, entered), reply, entered, holder),
  );
}

async function refuseApart<A, W>(
  { web, ...place }: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  asks: W,
) {
  await web.within(asks, visit.actor, () => web.noteApart(asks, visit.actor, visit.params));
  return sendFault({ web, ...place }, visit, reply, 'apart');
}

/** A file that was kept goes along when its button is pressed. */
async function withSavedFile<A, W>({ web, page }: Place<A, W>, visit: Visit<A>, entered: Entered) {
  const id = entered.raw(SAVED_FORM_FIELD);
  if (visit.upload || !page.uploadLimit || !PLAIN_ID.test(id)) return visit;
  return { ...visit, upload: await web.keptFile(visit.actor, page.id, id) };
}

function leaving({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort();
  });
  return left.signal;
}

async function post<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  entered: Entered,
  holder: string,
) {
  const { page, web } = place;
  if (isTooLong(entered)) {
    return show(place, visit, reply, { entered, problems: [{ field: 'form', says: TOO_LONG }] }, 413);
  }
  const unreadable = unreadableIn(entered, visit.upload);
  if (unreadable && !entered.has('_switch')) {
    return show(place, visit, reply, { entered, problems: [unreadable] }, 422);
  }
  if (entered.has('_switch')) {
    const problems = entered.has('_shown') ? await page.check?.(visit, entered) : undefined;
    return show(place, visit, reply, { entered, problems: problems ?? [] }, 200);
  }
  if (visit.once === '') {
    return show(place, visit, reply, { entered, problems: [{ field: 'form', says: STALE }] }, 409);
  }
  if (!page.act) return sendFault(place, visit, reply, 'missing');
  const first = await web.prove(page, visit, entered);
  if (first) return send(place, visit, reply, first, { entered, problems: [] });
  const done = await page.act(visit, entered);
  if (done.kind === 'refused') return answerRefused(place, visit, reply, done, { entered, holder });
  if (done.kind === 'see-other') await web.forgetParked(visit.actor, page.id, visit.params);
  return send(place, visit, reply, done, { entered, problems: [] });
}

type SentForm = { readonly entered: Entered; readonly holder: string };

/**
 * The page with what was typed and what is wrong: behind a redirect where the person has a session and a cookie holds
 * it, else at once. A file cannot be shown again, and a secret is not kept: their pages answer at once.
 */
async function answerRefused<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  { busy, problems }: Refused,
  { entered, holder }: SentForm,
) {
  const { web, page } = place;
  if (busy) reply.header('retry-after', RETRY_SECONDS);
  const atOnce = busy || page.uploadLimit || page.secretFields || !web.returnsRefused(visit.actor);
  const safe = Entered.of(entered.entries(['_token', '_switch', SAVED_FORM_FIELD]));
  const sealed = atOnce ? undefined : sealRefused(web.secret, holder, visit, { entered: safe, problems });
  if (!sealed) return show(place, visit, reply, { entered, problems }, busy ? 503 : 422);
  setCookies(web.origin, reply, [{ name: REFUSED_COOKIE, value: sealed, days: REFUSED_DAYS }]);
  return reply.redirect(visit.url, 303);
}

/** What cannot be read, whatever the page would say of it. */
function unreadableIn({ damaged }: Entered, upload: Upload | undefined): Problem | undefined {
  if (damaged !== undefined) return { field: damaged, says: DAMAGED };
  return upload?.several ? { field: 'file', says: ONE_FILE } : undefined;
}

async function show<A, W>(
  place: Place<A, W>,
  visit: Visit<A>,
  reply: FastifyReply,
  shown: PageForm,
  status?: number,
) {
  const secret = new Set(place.page.secretFields ?? []);
  const safe = Entered.of(shown.entered.entries([...secret, '_token', '_switch']));
  const said = await place.page.show(visit, safe, shown.problems);
  return send(place, visit, reply, said, shown, status);
}

async function saveAndSignIn<A, W>(
  { web, page }: Place<A, W>,
  visit: Visit<A>,
  sessionToken: string | undefined,
  entered: Entered,
): Promise<string> {
  // What is kept already stays so, under the address that the form was sent to.
  if (entered.has(SAVED_FORM_FIELD)) return web.signIn(visit, visit.url);
  const safe = Entered.of(entered.entries([...(page.secretFields ?? []), '_token', '_switch', '_shown']));
  const id = sessionToken
    ? await web.within(undefined, web.nobody, () => web.park(sessionToken, page.id, visit, safe))
    : undefined;
  if (!id) return web.signIn(visit, visit.url);
  // The rest of the query stays: some pages cannot be opened without it.
  const back = new URL(visit.url, web.origin);
  back.searchParams.set('kept', id);
  return web.signIn(visit, back.pathname + back.search);
}
