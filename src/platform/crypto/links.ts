import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token of a signed link: 256 bits as base64url. It follows from the secret, the purpose and the row's id, so the
 * database keeps only its hash and the outbox only the id; it is made when the message is written.
 */
export function tokenFor(secret: Buffer, purpose: string, id: string): string {
  if (secret.length < 32) throw new RangeError('a link secret needs 32 bytes or more');
  return createHmac('sha256', secret)
    .update(JSON.stringify(['link', purpose, id]))
    .digest('base64url');
}

/** What the database keeps of a token: its SHA-256, 32 bytes. A token has 256 bits, so no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether two tokens are the same, in a time that does not tell where they differ or how long they are. */
export function sameToken(a: string, b: string): boolean {
  return timingSafeEqual(hashToken(a), hashToken(b));
}
