import type { FastifyReply } from 'fastify';
import type { Entered, Problem } from '../form.ts';
import { headersAllowing } from './headers.ts';
import type { Reply, Visit } from './page.ts';
import { sendElsewhere, sendHtml } from './send.ts';
import type { SavedFormRef } from './web.ts';
import { setCookies } from './cookies.ts';
import { otherHref, type Place } from './visit.ts';

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
  fault: 'missing' | 'foreign',
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
