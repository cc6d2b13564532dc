import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

const sign = (secret: Buffer, holder: string, once: string) =>
  createHmac('sha256', secret).update(`form ${holder} ${once}`).digest('base64url');

/**
 * A form's token: a random id, and proof that we gave it to this holder (a session, or a browser without one). It
 * stops forms from other sites, and a form sent twice is known by its id. New at each showing, so that compressed
 * pages leak nothing of it.
 */
export function newFormToken(secret: Buffer, holder: string): { token: string; once: string } {
  const once = randomUUID();
  return { once, token: `${once}.${sign(secret, holder, once)}` };
}

/** The id of a token that we gave to this holder; undefined for any other. */
export function readFormToken(secret: Buffer, holder: string, token: string): string | undefined {
  const [once = '', proof = ''] = token.split('.');
  const due = Buffer.from(sign(secret, holder, once));
  const given = Buffer.from(proof);
  return given.length === due.length && timingSafeEqual(given, due) ? once : undefined;
}
