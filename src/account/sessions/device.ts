import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { Services } from '../../case/services.ts';
import { sameToken } from '../../platform/crypto/links.ts';
import type { CookieChange } from '../../platform/http/page.ts';

/** What a request tells of the browser it came from. */
export type RequestOrigin = { readonly from: string; readonly userAgent: string };

/** What a person may know a session by; '' where it is not known. */
export type Device = { readonly browser: string; readonly system: string; readonly network: string };

type Names = readonly (readonly [RegExp, string])[];

// The order matters: most browsers also call themselves Chrome or Safari, and most systems Linux or Mac.
const BROWSERS: Names = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:OPR|Opera)\b/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: Names = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (text: string, names: Names) => names.find(([pattern]) => pattern.test(text))?.[1] ?? '';

/** Browser and system by name, and the network: enough to recognise a session, too little to follow somebody. */
export function deviceOf({ from, userAgent }: RequestOrigin): Device {
  return {
    browser: nameIn(userAgent, BROWSERS),
    system: nameIn(userAgent, SYSTEMS),
    network: networkOf(from),
  };
}

/** The address cut to its network: '203.0.113.*' (24 bits) or '2001:db8:85a3:*' (48 bits). '' when it is none. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.*`;
  if (!isIPv6(plain)) return '';
  const [head = ''] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  return `${[0, 1, 2].map((at) => groups[at] ?? '0').join(':')}:*`;
}

type Needs = Pick<Services, 'secret'>;
type Cookies = Readonly<Record<string, string | undefined>>;

/** A family may share a browser; the accounts used longest ago are forgotten first. */
const MOST_ACCOUNTS = 6;
const KEPT_DAYS = 365;
const SHAPE = /^[\w-]{22}(\.[\w-]{22}){1,7}$/;

const COOKIE = 'device';

/** 128 bits that only we can make, and that tell nobody which account they stand for. */
const markOf = ({ secret }: Needs, device: string, about: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['device', device, about]))
    .digest('base64url')
    .slice(0, 22);

type DeviceCookie = { readonly device: string; readonly marks: readonly string[] };

/** What the cookie says, when we made it. */
function readDeviceCookie(needs: Needs, cookies: Cookies): DeviceCookie | undefined {
  const text = cookies[COOKIE] ?? '';
  if (!SHAPE.test(text)) return undefined;
  const [device = '', own = '', ...marks] = text.split('.');
  return sameToken(own, markOf(needs, device, '')) ? { device, marks } : undefined;
}

/** The random name of a browser in which somebody has signed in before; undefined for every other. */
export const knownBrowser = (needs: Needs, cookies: Cookies): string | undefined =>
  readDeviceCookie(needs, cookies)?.device;

/**
 * The random name of a browser in which this account was opened before. It opens nothing by itself: it only gives the
 * tries of its holder a counter of their own, so that nobody who types a name elsewhere locks that person out.
 */
export function knownDevice(needs: Needs, cookies: Cookies, accountId: string): string | undefined {
  const known = readDeviceCookie(needs, cookies);
  const mark = known && markOf(needs, known.device, accountId);
  return known?.marks.some((one) => mark !== undefined && sameToken(one, mark)) ? known.device : undefined;
}

/** The cookie after this account was opened here; it stays for a year, and outlives signing out. */
export function deviceCookie(needs: Needs, cookies: Cookies, accountId: string): CookieChange {
  const known = readDeviceCookie(needs, cookies);
  const device = known?.device ?? randomBytes(16).toString('base64url');
  const mark = markOf(needs, device, accountId);
  const marks = [mark, ...(known?.marks ?? []).filter((one) => one !== mark)].slice(0, MOST_ACCOUNTS);
  const value = [device, markOf(needs, device, ''), ...marks].join('.');
  return { name: COOKIE, value, days: KEPT_DAYS };
}
