import { Secret, TOTP } from 'otpauth';

/** Seconds that one code is shown for (RFC 6238, 5.2). */
const PERIOD = 30;
/** Steps before and after the present one that are good too: clocks differ, and typing takes time. */
const DRIFT = 1;
/** 160 bits, as RFC 4226 recommends. */
export const SECRET_BYTES = 20;

const secretOf = (bytes: Uint8Array) => new Secret({ buffer: Uint8Array.from(bytes).buffer });
// SHA-1 and six digits: what every app can do. The weakness of SHA-1 is of no use against an HMAC.
const appOf = (bytes: Uint8Array) =>
  new TOTP({ secret: secretOf(bytes), algorithm: 'SHA1', digits: 6, period: PERIOD });

/** The six digits without the blanks that apps show; undefined for anything else. */
export function sixDigits(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Cf}-]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** The number of the 30-second step that a code belongs to; undefined when it is wrong now, a step earlier and later. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | undefined {
  const delta = appOf(secret).validate({ token: code, timestamp: now.getTime(), window: DRIFT });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** The code that an app shows at an instant. */
export const codeAt = (secret: Uint8Array, at: Date): string =>
  appOf(secret).generate({ timestamp: at.getTime() });

/** The secret as an app takes it: a link (which the QR code holds), and letters in groups of four to type. */
export function forApp(
  secret: Uint8Array,
  { issuer, userName }: { readonly issuer: string; readonly userName: string },
): { readonly link: string; readonly typed: string } {
  const base32 = secretOf(secret).base32;
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(userName)}`;
  const link = `otpauth://totp/${label}?secret=${base32}&issuer=${encodeURIComponent(issuer)}`;
  return { link, typed: (base32.match(/.{1,4}/g) ?? []).join(' ') };
}
