import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What something is sealed for: a purpose has a key of its own, and `about` (a row's id) is bound to the content. */
export type SealedFor = { readonly purpose: string; readonly about: string };

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

const keyOf = (secret: Buffer, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `seal ${purpose}`, 32));

/** Encrypts with AES-256-GCM: nonce, tag, text. Only the same secret, purpose and `about` open it again. */
export function seal(secret: Buffer, { purpose, about }: SealedFor, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyOf(secret, purpose), nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** What was sealed; undefined when it was sealed for something else, by somebody else, or changed. */
export function unseal(
  secret: Buffer,
  { purpose, about }: SealedFor,
  sealed: Uint8Array,
): Buffer | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const bytes = Buffer.from(sealed);
  const opener = createDecipheriv(CIPHER, keyOf(secret, purpose), bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  opener.setAAD(Buffer.from(about));
  opener.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([opener.update(bytes.subarray(NONCE + TAG)), opener.final()]);
  } catch {
    // The tag does not fit: that is the answer, and the library says it by throwing.
    return undefined;
  }
}

/** Seals a text for a cookie or an address, good until an instant: base64url. */
export function sealText(secret: Buffer, purpose: string, text: string, until: Date): string {
  const plain = Buffer.from(JSON.stringify([until.getTime(), text]));
  return seal(secret, { purpose, about: '' }, plain).toString('base64url');
}

/** The text, when it was sealed for this purpose and its time is not over. */
export function unsealText(secret: Buffer, purpose: string, sealed: string, now: Date): string | undefined {
  const opened = unseal(secret, { purpose, about: '' }, Buffer.from(sealed, 'base64url'));
  if (!opened) return undefined;
  const [until, text] = JSON.parse(opened.toString()) as [number, string];
  return now.getTime() < until ? text : undefined;
}
