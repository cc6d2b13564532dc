import type { FastifyReply } from 'fastify';
import type { CookieChange } from './page.ts';

export type Cookies = Readonly<Record<string, string | undefined>>;

/** The session's token. Pages name cookies plainly; how they are called in the browser is decided here alone. */
export const SESSION_COOKIE = 'session';

const HOST = '__Host-';

const isSecure = (origin: string) => origin.startsWith('https://');

/** `__Host-` binds the cookie to this host over https; a browser refuses that name on plain http. */
export const cookieNameAt = (origin: string, name: string) => (isSecure(origin) ? HOST + name : name);

/** A request's cookies by their plain names; over https only those that no other host can have set. */
export function cookiesAt(origin: string, sent: Cookies): Cookies {
  if (!isSecure(origin)) return sent;
  const own = Object.entries(sent).filter(([name]) => name.startsWith(HOST));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(HOST.length), value]));
}

export function setCookies(origin: string, reply: FastifyReply, changes: readonly CookieChange[]): void {
  const options = { path: '/', httpOnly: true, secure: isSecure(origin), sameSite: 'lax' as const };
  for (const { name, value, days } of changes) {
    const lasting = days === undefined ? options : { ...options, maxAge: Math.round(days * 86_400) };
    if (value === undefined) reply.clearCookie(cookieNameAt(origin, name), options);
    else reply.setCookie(cookieNameAt(origin, name), value, lasting);
  }
}
