import { createHmac, randomBytes } from 'node:crypto';
import type { Services } from '../../case/services.ts';
import { sameToken } from '../../platform/crypto/links.ts';
import type { CookieChange } from '../../platform/http/page.ts';

type Needs = Pick<Services, 'secret' | 'settings'>;
type Cookies = Readonly<Record<string, string | undefined>>;

/** A family may share a browser; the accounts used longest ago are forgotten first. */
const MOST_ACCOUNTS = 6;
const KEPT_DAYS = 365;
const SHAPE = /^[\w-]{22}(\.[\w-]{22}){1,7}$/;

const nameFor = (origin: string) => (origin.startsWith('https://') ? '__Host-device' : 'device');

/** 128 bits that only we can make, and that tell nobody which account they stand for. */
const markOf = ({ secret }: Needs, device: string, about: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['device', device, about]))
    .digest('base64url')
    .slice(0, 22);

type Held = { readonly device: string; readonly marks: readonly string[] };

/** What the cookie says, when we made it. */
function held(needs: Needs, cookies: Cookies): Held | undefined {
  const text = cookies[nameFor(needs.settings.PORTAL_URL)] ?? '';
  if (!SHAPE.test(text)) return undefined;
  const [device = '', own = '', ...marks] = text.split('.');
  return sameToken(own, markOf(needs, device, '')) ? { device, marks } : undefined;
}

/** The random name of a browser in which somebody has signed in before; undefined for every other. */
export const knownBrowser = (needs: Needs, cookies: Cookies): string | undefined =>
  held(needs, cookies)?.device;

/**
 * The random name of a browser in which this account was opened before. It opens nothing by itself: it only gives the
 * tries of its holder a counter of their own, so that nobody who types a name elsewhere locks that person out.
 */
export function knownDevice(needs: Needs, cookies: Cookies, accountId: string): string | undefined {
  const known = held(needs, cookies);
  const mark = known && markOf(needs, known.device, accountId);
  return known?.marks.some((one) => mark !== undefined && sameToken(one, mark)) ? known.device : undefined;
}

/** The cookie after this account was opened here; it stays for a year, and outlives signing out. */
export function deviceCookie(needs: Needs, cookies: Cookies, accountId: string): CookieChange {
  const known = held(needs, cookies);
  const device = known?.device ?? randomBytes(16).toString('base64url');
  const mark = markOf(needs, device, accountId);
  const marks = [mark, ...(known?.marks ?? []).filter((one) => one !== mark)].slice(0, MOST_ACCOUNTS);
  const value = [device, markOf(needs, device, ''), ...marks].join('.');
  return { name: nameFor(needs.settings.PORTAL_URL), value, days: KEPT_DAYS };
}
