import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a host is this very machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
    return false;
  return text.replace(/\/$/, '').toLowerCase() === url.origin.toLowerCase();
}

/** An address without path, user or query. Plain http only on this machine: letters carry links to it. */
export const portalAddress = z
  .string()
  .refine(
    isOrigin,
    'must be an address such as https://portal.example, with nothing behind the name or port; http:// only for localhost',
  );

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false;
  // The mail library takes options from a query, a proxy among them; none of them is a setting of ours.
  return ['', '/'].includes(url.pathname) && url.search === '' && url.hash === '';
}

export const mailServer = z
  .string()
  .refine(isMailServer, 'must look like smtp://mail.example:587 or smtps://user:password@mail.example');

function isRsaKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** The mail library signs with RSA only (rsa-sha256). */
export const dkimKey = z.string().refine(isRsaKey, 'must be a private RSA key in PEM form');

const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(text: string): boolean {
  if (NAMED.has(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** How many proxies, or which: a number from 1 to 9, or addresses and networks with commas between them. */
export const proxies = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .refine(
    (text) => /^[1-9]$/.test(text) || text.split(',').every(isNetwork),
    'must be the number of proxies in front of us (1 to 9), or their addresses such as 10.0.0.0/8,loopback',
  )
  .transform((text) => (/^[1-9]$/.test(text) ? Number(text) : text));
