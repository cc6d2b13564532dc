import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { placesOf } from '../places.ts';
import type { Web } from './application.ts';
import { type BodyRules, declaredLength } from './body.ts';
import type { BodyLimits, BodyOwner } from './body-budget.ts';
import type { Page, Visit } from './page.ts';

const MEGABYTE = 1_000_000;

/** For the text of forms, which lies in memory. */
export const MEMORY_LIMITS: BodyLimits = {
  all: 24 * MEGABYTE,
  strangers: 12 * MEGABYTE,
  account: 4 * MEGABYTE,
  near: 4 * MEGABYTE,
  middle: 6 * MEGABYTE,
  wide: 8 * MEGABYTE,
};

/** For files, which lie on the disk. A carrier's address, which many phones share, takes several photos at once. */
export const DISK_LIMITS: BodyLimits = {
  all: 400 * MEGABYTE,
  strangers: 200 * MEGABYTE,
  account: 50 * MEGABYTE,
  near: 80 * MEGABYTE,
  middle: 100 * MEGABYTE,
  wide: 120 * MEGABYTE,
};

/** A larger form is refused; up to here, and beyond what a page takes, it comes back with what was typed. */
const LARGEST_FORM = 2 * MEGABYTE;

/** Of somebody who may not do what the page does, no more than this is read: enough to show again what was typed. */
export const SMALL_FORM = 64_000;

/** What is done with a body, decided on the headers of its request before a byte of it is read. */
export type BodyDecision =
  /** `stranger`: nothing but where they come from says who sends it. */
  | { readonly kind: 'read'; readonly rules: BodyRules; readonly stranger: boolean }
  | { readonly kind: 'unread'; readonly answer: 'hidden' | 'sign-in' | 'show' };

const read = (rules: BodyRules, stranger: boolean): BodyDecision => ({ kind: 'read', rules, stranger });

const unread = (answer: Extract<BodyDecision, { kind: 'unread' }>['answer']): BodyDecision => ({
  kind: 'unread',
  answer,
});

const account = (name: string): BodyOwner => ({
  account: createHash('sha256').update(name).digest('base64url'),
});

type Asked<A, W> = {
  readonly web: Web<A, W>;
  readonly page: Page<A, W>;
  readonly visit: Visit<A>;
  readonly holder: string;
  readonly sessionToken: string | undefined;
};

/** Whether a body is read, and how much of it: by who asks and what for. */
export async function decideOnBody<A, W>(asked: Asked<A, W>, request: FastifyRequest): Promise<BodyDecision> {
  const { web, page, visit, holder, sessionToken } = asked;
  const { actor, params } = visit;
  const does = web.admit(page.does, actor, params);
  const sees = page.sees === undefined ? does : web.admit(page.sees, actor, params);
  const owner = holder === 'nobody' ? { places: placesOf(visit.from) } : account(holder);
  const file = page.uploadLimit ?? 0;
  if (does === 'yes') {
    if (!page.admits || file === 0) return read({ owner, form: LARGEST_FORM, file }, true);
    const key = await web.within(page.does, actor, async () => page.admits?.(visit));
    if (key === undefined) return unread('show');
    return read({ owner: account(key), form: LARGEST_FORM, file }, true);
  }
  // The language switch of a page that somebody may only see: whether it is one stands in the form.
  if (sees === 'yes' && (declaredLength(request) ?? Number.POSITIVE_INFINITY) <= SMALL_FORM)
    return read({ owner, form: SMALL_FORM, file: 0 }, true);
  if (does !== 'sign-in' && sees !== 'sign-in') return unread('hidden');
  // Only a session that was one, and not long ago, has somebody to keep the form for.
  const keeps =
    sessionToken !== undefined && (await web.within(undefined, web.nobody, () => web.keeps(sessionToken)));
  if (!keeps) return unread('sign-in');
  return read({ owner: account(sessionToken), form: LARGEST_FORM, file }, false);
}
