import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { storedAt, type TrailFault, type TrailHead, type TrailRow } from './trail.ts';

/** A head of the trail that the worker signed, as it stands on a line of the heads file. */
export type SignedHead = TrailHead & {
  /** When it was signed: ISO 8601, UTC. */
  readonly at: string;
  /** Which key signed it: see `keyIdOf`. */
  readonly key: string;
  /** Ed25519, base64. */
  readonly signature: string;
};

/** What PKCS #8 puts before the 32 bytes of an Ed25519 private key (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that signs heads where there is no own one: follows from the portal's secret, one way (RFC 5869). */
export function derivedKey(secret: Buffer): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'PR Portal audit heads', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

const publicOf = (key: KeyObject): KeyObject => (key.type === 'public' ? key : createPublicKey(key));

/** The public key as PEM: what somebody outside needs to check heads. */
export const publicPem = (key: KeyObject): string =>
  publicOf(key).export({ type: 'spki', format: 'pem' }).toString();

/** A short name of a key: the first 16 hexadecimal digits of the SHA-256 of its public part (SPKI, DER). */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(publicOf(key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

const signedBytes = ({ seq, hash, at }: Pick<SignedHead, 'seq' | 'hash' | 'at'>): Buffer =>
  Buffer.from(`PR Portal audit head\n${seq}\n${hash}\n${at}\n`);

/** Signs a head; gives its line, without the end of the line. */
export function headLine(key: KeyObject, { seq, hash }: TrailHead, now: Date): string {
  const at = now.toISOString();
  const signature = sign(null, signedBytes({ seq, hash, at }), key).toString('base64');
  return JSON.stringify({ seq, hash, at, key: keyIdOf(key), signature } satisfies SignedHead);
}

/** A line of the heads file; undefined when it is none, as a line that a full disk cut off. */
export function readHeadLine(line: string): SignedHead | undefined {
  try {
    const read = JSON.parse(line) as Record<string, unknown> | null;
    const { seq, hash, at, key, signature } = read ?? {};
    const texts = [hash, at, key, signature].every((value) => typeof value === 'string');
    return texts && Number.isSafeInteger(seq) ? (read as SignedHead) : undefined;
  } catch {
    return undefined;
  }
}

/** A line of the heads file that cannot be believed. */
export type HeadFault = { readonly kind: 'signature' | 'key'; readonly line: number; readonly key: string };

export type HeadsRead = {
  /** In the order of their rows; those that are believed. */
  readonly heads: readonly SignedHead[];
  readonly faults: readonly HeadFault[];
  /** Lines that are cut off. They say nothing, as if they were not there. */
  readonly torn: number;
};

/** Reads a heads file, and believes what one of the keys signed. */
export function readHeads(text: string, keys: readonly KeyObject[]): HeadsRead {
  const known = new Map(keys.map((key) => [keyIdOf(key), publicOf(key)]));
  const heads: SignedHead[] = [];
  const faults: HeadFault[] = [];
  let torn = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const head = readHeadLine(line);
    if (!head) {
      torn += 1;
      continue;
    }
    const key = known.get(head.key);
    const right = key && verify(null, signedBytes(head), key, Buffer.from(head.signature, 'base64'));
    if (right) heads.push(head);
    else faults.push({ kind: key ? 'signature' : 'key', line: i + 1, key: head.key });
  }
  return { heads: heads.toSorted((a, b) => a.seq - b.seq), faults, torn };
}

/** A head that is held against a trail; `at` where it is known when it was signed. */
type HeldHead = TrailHead & { readonly at?: string };

/** Within this a row that was stored is linked, and its head signed, while a worker runs: no transaction lies open longer. */
const LATEST_LINK_MS = 15 * 60_000;

/**
 * Holds a trail against signed heads while its rows go by: rows that were written anew, rows that were slipped in later
 * as if they were old (where `believesTimes`: times of heads and of the database are of one clock), and an end that was
 * cut off.
 */
export function checkHeads(heads: readonly HeldHead[], believesTimes = false) {
  let at = 0;
  let agreed = 0;
  let agreedAt = Number.NEGATIVE_INFINITY;
  return {
    /** After each row: the head there. */
    next({ seq, hash }: TrailHead): TrailFault | undefined {
      for (let head = heads[at]; head !== undefined && head.seq <= seq; head = heads[at]) {
        if (head.seq === seq && head.hash !== hash) return { kind: 'rewritten', seq: agreed + 1, to: seq };
        agreed = head.seq;
        agreedAt = Date.parse(head.at ?? '') || agreedAt;
        at += 1;
      }
      return undefined;
    },
    /** Before each row: whether it may have been stored when it says. */
    stored(row: TrailRow): TrailFault | undefined {
      const when = believesTimes ? storedAt(row) : undefined;
      const early = when ? agreedAt - when.getTime() : 0;
      return early > LATEST_LINK_MS
        ? { kind: 'backdated', seq: row.seq, minutes: Math.round(early / 60_000) }
        : undefined;
    },
    /** After the last row. */
    end({ seq }: TrailHead): TrailFault | undefined {
      const last = heads.at(-1);
      return last && last.seq > seq ? { kind: 'cut', seq: agreed + 1, to: last.seq, rows: seq } : undefined;
    },
    /** The last row that a signed head agreed with. */
    get agreed() {
      return agreed;
    },
  };
}
