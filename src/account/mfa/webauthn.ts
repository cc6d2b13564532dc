import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Services } from '../../case/services.ts';
import type { Db } from '../../platform/db/db.ts';
import { findAccount } from '../store.ts';
import {
  insertChallenge,
  type NewPasskey,
  type Passkey,
  passkeyOfCredential,
  passkeysOf,
  type Purpose,
  takeChallenge,
} from './passkey-store.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'settings' | 'profile'>;

/** How long an authenticator may take, by our clock. */
const CHALLENGE_MS = 5 * 60_000;
/** EdDSA, ES256, RS256: what authenticators have. Named here, so that nothing experimental is asked of the runtime. */
const ALGORITHMS = [-8, -7, -257];
/** The longest answer of an authenticator that is looked at, in characters. */
const LONGEST_ANSWER = 20_000;

/** The relying party: the portal's own address from the settings, never from a request. */
function relyingParty({ settings }: Pick<Services, 'settings'>) {
  const { hostname, origin } = new URL(settings.PORTAL_URL);
  return { rpID: hostname, origin };
}

const bytesOf = (id: string) => Uint8Array.from(Buffer.from(id.replaceAll('-', ''), 'hex'));

async function keep(
  { clock }: Pick<Services, 'clock'>,
  db: Db,
  challenge: string,
  purpose: Purpose,
  sessionId: string | null,
): Promise<void> {
  const expiresAt = new Date(clock.now().getTime() + CHALLENGE_MS);
  await insertChallenge(db, { challenge, purpose, sessionId, expiresAt });
}

/** What the browser needs to make a passkey: one that is found without a user name, and that knows its person. */
export async function registrationOptions(
  services: Needs,
  who: { readonly accountId: string; readonly sessionId: string },
) {
  const { db, profile } = services;
  const account = await findAccount(db, who.accountId);
  if (!account) return undefined;
  const options = await generateRegistrationOptions({
    rpName: profile.names.product[account.language],
    rpID: relyingParty(services).rpID,
    userID: bytesOf(account.id),
    userName: account.userName,
    userDisplayName: account.displayName,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: CHALLENGE_MS,
    excludeCredentials: (await passkeysOf(db, account.id)).map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keep(services, db, options.challenge, 'register', who.sessionId);
  return options;
}

const described = ({ credentialId, transports }: Passkey) => ({
  id: credentialId,
  transports: [...transports],
});

/** What the browser needs to use a passkey: any of this person's, or of whoever holds one of ours. */
export async function requestOptions(
  services: Needs,
  who: { readonly accountId: string; readonly sessionId: string } | undefined,
) {
  const { db } = services;
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(services).rpID,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    ...(who ? { allowCredentials: (await passkeysOf(db, who.accountId)).map(described) } : {}),
  });
  await keep(services, db, options.challenge, who ? 'confirm' : 'sign-in', who?.sessionId ?? null);
  return options;
}

/** `old`: the challenge ran out, was used, or is not ours. `wrong`: the answer proves nothing. */
export type PasskeyRefusal = 'old' | 'unknown' | 'wrong';

type Answer = { readonly id: string; readonly response: { readonly clientDataJSON: string } };

/** The answer as the browser gave it and the challenge in it; undefined when it has not that form. */
function readAnswer(text: string): { answer: Answer; challenge: string } | undefined {
  if (text.length > LONGEST_ANSWER) return undefined;
  try {
    const answer = JSON.parse(text) as Answer;
    const client = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8')) as {
      challenge: unknown;
    };
    const { challenge } = client;
    return typeof challenge === 'string' && typeof answer.id === 'string' ? { answer, challenge } : undefined;
  } catch {
    // Whatever is no JSON of this form is no answer of an authenticator.
    return undefined;
  }
}

type AssertionAnswer = {
  readonly answer: string;
  readonly purpose: Purpose;
  readonly sessionId: string | null;
};

/** Takes the challenge that an answer is about: whatever follows, it is good no second time. */
async function take({ db, clock }: Needs, { answer: text, purpose, sessionId }: AssertionAnswer) {
  const read = readAnswer(text);
  if (!read) return 'wrong' as const;
  const now = clock.now();
  const taken = await takeChallenge(db, { challenge: read.challenge, purpose, sessionId, now });
  return taken ? read : ('old' as const);
}

type MadePasskey = Pick<
  NewPasskey,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'synced' | 'backedUp'
>;

/** Reads a new passkey from an authenticator's answer: our challenge, our origin, the person verified. */
export async function readRegistration(
  services: Needs,
  given: { readonly answer: string; readonly sessionId: string },
): Promise<MadePasskey | PasskeyRefusal> {
  const read = await take(services, { ...given, purpose: 'register' });
  if (typeof read === 'string') return read;
  const { rpID, origin } = relyingParty(services);
  const made = await verifyRegistrationResponse({
    response: read.answer as RegistrationResponseJSON,
    expectedChallenge: read.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (!made?.verified) return 'wrong';
  const { credential, credentialDeviceType, credentialBackedUp } = made.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    synced: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  };
}

export type VerifiedAssertion = {
  readonly passkey: Passkey;
  readonly counter: number;
  readonly backedUp: boolean;
};

/** Reads the use of a passkey: our challenge, our origin, the person verified, the signature of a key we know. */
export async function readAssertion(
  services: Needs,
  given: AssertionAnswer & { readonly purpose: 'sign-in' | 'confirm' },
): Promise<VerifiedAssertion | PasskeyRefusal> {
  const read = await take(services, given);
  if (typeof read === 'string') return read;
  const passkey = await passkeyOfCredential(services.db, read.answer.id);
  if (!passkey) return 'unknown';
  const { rpID, origin } = relyingParty(services);
  const response = read.answer as AuthenticationResponseJSON;
  const handle = response.response.userHandle;
  if (handle && handle !== Buffer.from(bytesOf(passkey.accountId)).toString('base64url')) return 'wrong';
  const shown = await verifyAuthenticationResponse({
    response,
    expectedChallenge: read.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    // The counter is compared where it is written: two uses at once must not pass both.
    credential: { id: passkey.credentialId, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!shown?.verified) return 'wrong';
  const { newCounter: counter, credentialBackedUp: backedUp } = shown.authenticationInfo;
  return { passkey, counter, backedUp };
}
