import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAwayForNow } from '../db/db.ts';
import { Entered } from '../form.ts';
import { placesOf } from '../places.ts';
import { SMALL_FORM } from './admission.ts';
import { sendHtml } from './answer.ts';
import type { SentForm } from './application.ts';
import { declaredLength, readBody } from './body.ts';
import type { Page } from './page.ts';
import { isForeign, type Place, visitOf } from './visit.ts';

/** How soon somebody may send again what we could not take now. */
export const RETRY_SECONDS = '5';

/** What was read of requests, in case that we cannot do what they ask. */
const typed = new WeakMap<FastifyRequest, Entered>();

export const noteTyped = (request: FastifyRequest, entered: Entered): void =>
  void typed.set(request, entered);

/**
 * Answers a form for which we have no database or no room at the moment: a page in both languages that holds all that
 * was typed, but for passwords and files, and one button that sends it again. Its token goes along, so that what was
 * done although its answer was lost is not done twice. Rethrows what is no matter of a moment.
 */
export async function answerLater<A, W>(
  place: Place<A, W>,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
) {
  const { web, page } = place;
  if (!isAwayForNow(error) || request.method !== 'POST' || isForeign(request, web.origin)) throw error;
  const entered = typed.get(request) ?? (await readSmall(place, request));
  const visit = visitOf(place, request, web.nobody, 'nobody', undefined);
  // A file is gone with its request: without it nothing is worth sending again.
  const fields = request.isMultipart() ? [] : fieldsOf(page, entered);
  const again = fields.length > 0 ? { action: request.url, fields } : undefined;
  const said = web.faults.away(visit, again);
  const shown = {
    reply: said,
    tabTitle: undefined,
    visit,
    problems: [],
    otherHref: request.url,
    kept: undefined,
  };
  reply.header('retry-after', RETRY_SECONDS);
  return sendHtml(reply, web.render(visit, shown), said.status ?? 503);
}

const fieldsOf = <A, W>({ secretFields = [] }: Page<A, W>, entered: Entered): SentForm['fields'] =>
  Object.entries(entered.entries([...secretFields, '_switch'])).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );

/** Of somebody of whom we could not ask who they are, no more is read than of anybody. */
async function readSmall<A, W>({ bodies }: Place<A, W>, request: FastifyRequest): Promise<Entered> {
  const length = declaredLength(request) ?? Number.POSITIVE_INFINITY;
  if (request.isMultipart() || length > SMALL_FORM) return Entered.none;
  const rules = { owner: { places: placesOf(request.ip) }, form: SMALL_FORM, file: 0 };
  const body = await readBody(request, rules, bodies);
  await body.end();
  return body.entered;
}
