import { cookieNameAt, SESSION_COOKIE } from '../../src/platform/http/cookies.ts';
import { newFormToken } from '../../src/platform/http/token.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

export type Answer = {
  readonly status: number;
  /** Path and query of a redirect; '' when it is none. */
  readonly location: string;
  readonly headers: Headers;
  readonly text: string;
  readonly cookies: ReadonlyMap<string, string>;
};

type Values = Readonly<Record<string, string | readonly string[]>>;

export type Request = {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS';
  /** Session token, for the session cookie. */
  readonly session?: string | undefined;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly fields?: Values;
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that it comes from. */
  readonly from?: string;
};

const FORM = 'application/x-www-form-urlencoded';

function bodyOf({ body, fields }: Request): string | FormData | undefined {
  if (body !== undefined || fields === undefined) return body;
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((v) => [name, v]));
  return new URLSearchParams(pairs as [string, string][]).toString();
}

/** Sends one request and follows nothing. */
export async function ask(portal: TestPortal, path: string, request: Request = {}): Promise<Answer> {
  const { session, cookies = {}, headers = {}, from = '203.0.113.1' } = request;
  const name = cookieNameAt(portal.services.settings.PORTAL_URL, SESSION_COOKIE);
  const all = { ...cookies, ...(session === undefined ? {} : { [name]: session }) };
  const cookie = Object.entries(all).map(([key, value]) => `${key}=${value}`);
  const body = bodyOf(request);
  const reply = await fetch(portal.origin + path, {
    method: request.method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      'accept-language': 'en',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': from,
      'x-forwarded-host': new URL(portal.services.settings.PORTAL_URL).host,
      ...(cookie.length > 0 ? { cookie: cookie.join('; ') } : {}),
      ...(typeof body === 'string' ? { 'content-type': FORM } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  return answerOf(portal, reply);
}

async function answerOf(portal: TestPortal, reply: Response): Promise<Answer> {
  const text = await reply.text();
  const to = reply.headers.get('location');
  const url = to === null ? undefined : new URL(to, portal.origin);
  const set = reply.headers.getSetCookie().map((line): [string, string] => {
    const [pair = ''] = line.split(';');
    return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  });
  const location = url ? url.pathname + url.search : '';
  return { status: reply.status, location, headers: reply.headers, text, cookies: new Map(set) };
}

/** The session token that an answer sets; undefined when it sets none. */
export function sessionIn(portal: TestPortal, { cookies }: Answer): string | undefined {
  return cookies.get(cookieNameAt(portal.services.settings.PORTAL_URL, SESSION_COOKIE)) || undefined;
}

/** A form's token as the portal gives it to a session (its id), or to a browser without one. */
export const tokenFor = (portal: TestPortal, holder = 'nobody'): string =>
  newFormToken(portal.services.secret, holder).token;

/** A network of its own for each number: limits by place then stop nobody. */
export const addressOf = (n: number): string => `${10 + ((n >> 16) & 15)}.${(n >> 8) & 255}.${n & 255}.1`;

/** Runs `work` for every item, at most `atOnce` at the same time. */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
