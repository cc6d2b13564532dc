import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { Seen, Visitor } from '../../src/demo/visitor.ts';

/** How an authenticator behaves; each field makes it do one thing that the portal must notice. */
type Manners = {
  /** The origin that the browser reports. */
  readonly origin?: string;
  /** Whether it checked the person (face, finger, code). */
  readonly verified?: boolean;
  /** What it counts; 0 stays 0. */
  readonly counter?: number;
};

/** A passkey in software (ES256, no attestation), for journeys without a browser. */
export type Authenticator = {
  /** Answers what `passkey.options` gave for 'register'. */
  make(options: Options, manners?: Manners): string;
  /** Answers what it gave for 'sign-in' or 'confirm'. */
  use(options: Options, manners?: Manners): string;
};
type Options = { readonly challenge: string; readonly [more: string]: unknown };

const PRESENT = 0x01;
const VERIFIED = 0x04;
const BACKUP = 0x08 | 0x10;
const WITH_KEY = 0x40;

export function authenticator(origin: string): Authenticator {
  const rpId = new URL(origin).hostname;
  const id = randomBytes(32);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  let user: string | undefined;

  const credential = (response: Readonly<Record<string, Buffer>>, extra: object) => {
    const texts = Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]);
    const self = id.toString('base64url');
    return JSON.stringify({
      id: self,
      rawId: self,
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response: { ...Object.fromEntries(texts), ...extra },
    });
  };
  return {
    make(options, manners = {}) {
      user = (options['user'] as { id: string }).id;
      const authData = Buffer.concat([head(rpId, manners, WITH_KEY), keyOf(id, jwk)]);
      const attested = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(authData)],
      ]);
      const clientDataJSON = client('webauthn.create', options, manners.origin ?? origin);
      const attestationObject = Buffer.from(isoCBOR.encode(attested as never));
      return credential({ clientDataJSON, attestationObject }, { transports: ['internal'] });
    },
    use(options, manners = {}) {
      const clientDataJSON = client('webauthn.get', options, manners.origin ?? origin);
      const authenticatorData = head(rpId, manners, 0);
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()]);
      const signature = sign('sha256', signed, privateKey);
      return credential({ clientDataJSON, authenticatorData, signature }, user ? { userHandle: user } : {});
    },
  };
}

const client = (type: string, { challenge }: Options, from: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));

/** The beginning of the authenticator's data: whose page, what was checked, the count. */
function head(rpId: string, { verified = true, counter = 0 }: Manners, more: number): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(PRESENT | (verified ? VERIFIED : 0) | BACKUP | more, 0);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), rest]);
}

/** The attested credential: its maker (unknown), its id, and the public key in COSE form (RFC 9052). */
function keyOf(id: Buffer, { x = '', y = '' }: JsonWebKey): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  const cose = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
    [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(cose as never)]);
}

/** Asks the portal what is to be signed, as the page's script does; the visitor stays on the page last seen. */
export async function optionsFrom(
  who: Visitor,
  origin: string,
): Promise<{ readonly status: number; readonly options: Options }> {
  const form = who.seen.html.querySelector('form[data-passkey]');
  const purpose = form?.getAttribute('data-passkey') ?? '';
  const token = form?.querySelector('[name=_token]')?.getAttribute('value') ?? '';
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const reply = await fetch(new URL(form?.getAttribute('data-options') ?? '', origin), {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ _token: token, purpose }),
  });
  return { status: reply.status, options: (await reply.json()) as Options };
}

/** Presses the passkey button of the page last seen. */
export async function pressPasskey(
  who: Visitor,
  origin: string,
  device: Authenticator,
  manners: Manners = {},
): Promise<Seen> {
  const { options } = await optionsFrom(who, origin);
  const registers = who.seen.html.querySelector('form[data-passkey=register]') !== null;
  const answer = registers ? device.make(options, manners) : device.use(options, manners);
  return who.submit({ answer }, { form: 'passkey' });
}
