import { randomBytes, randomUUID } from 'node:crypto';
import { type Actor, type Applicant, NOBODY } from '../../case/actor.ts';
import { notNow } from '../../case/case.ts';
import { may } from '../../case/authorization.ts';
import { ENTRANCE, scopeFor } from '../../case/row-security.ts';
import type { Services } from '../../case/services.ts';
import { findCase } from '../../case/store.ts';
import { hashToken, sameToken, tokenFor } from '../../platform/crypto/links.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { inScope } from '../../platform/db/scope.ts';
import type { Problem } from '../../platform/form.ts';
import type { Upload } from '../../platform/http/page.ts';
import type { PhotoPool } from '../judge/pool.ts';
import { maySend } from '../store.ts';
import { upload, type Uploaded } from '../upload/actions.ts';
import { handoffRefusals } from './handoff-words.ts';
import {
  digitsOf,
  type Handoff,
  HANDOFF_MINUTES,
  type HandoffState,
  MOST_AN_HOUR,
  MOST_DIGIT_TRIES,
  SENDING_MINUTES,
  stateOf,
  typedDigits,
} from './handoff.ts';
import {
  connectPhone,
  countTry,
  handoffByToken,
  handoffsSince,
  lockHandoff,
  markReceived,
  markSending,
  replaceHandoff,
  sessionHashOf,
} from './store.ts';

/** What the hand-over needs besides: photo workers, and who a session belongs to, by the hash of its token. */
export type HandoffServices = Services & {
  readonly photos: PhotoPool;
  readonly holderOf: (tokenHash: Buffer) => Promise<Actor | undefined>;
};

/**
 * Who is signed in at the computer, as long as they are; the phone itself is nobody. Asked in the scope in which every
 * request learns who asks.
 */
export function atComputer(
  { db, holderOf }: HandoffServices,
  { sessionId, caseId }: Handoff,
): Promise<Applicant | undefined> {
  return inScope(ENTRANCE, async () => {
    const hash = await sessionHashOf(db, sessionId);
    const actor = hash && (await holderOf(hash));
    return actor?.kind === 'applicant' && may(actor, 'photo.send', { caseId }) ? actor : undefined;
  });
}

type Who = { readonly actor: Applicant; readonly caseId: string };
type Outcome = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

const MINUTE = 60_000;
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);
const refused = (problem: Problem): Outcome => ({ ok: false, problems: [problem] });

/** The token in the link: follows from the id, so that the page can show it again and no row holds it. */
export const handoffToken = ({ secret }: Pick<Services, 'secret'>, id: string): string =>
  tokenFor(secret, 'photo-handoff', id);

/** Begins a hand-over for the session of who asks, in place of the one before. */
export function beginHandoff(services: Services, { actor, caseId }: Who): Promise<Outcome> {
  const { db, clock, record } = services;
  return inTransaction(db, async (trx) => {
    const file = await findCase(trx, caseId);
    if (!may(actor, 'photo.send', { caseId }) || !file || !(await maySend(trx, file))) return refused(notNow);
    const at = clock.now();
    const begun = await handoffsSince(trx, actor.accountId, after(at, -60));
    if (begun >= MOST_AN_HOUR) return refused(handoffRefusals.tooMany);
    const id = randomUUID();
    const { accountId, sessionId } = actor;
    const tokenHash = hashToken(handoffToken(services, id));
    const times = { createdAt: at, expiresAt: after(at, HANDOFF_MINUTES) };
    await replaceHandoff(trx, { id, caseId, accountId, sessionId, tokenHash, ...times });
    await record(trx, { act: 'photo.handoff', actor, caseId, details: { handoffId: id } });
    return { ok: true };
  });
}

export type Connected =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly state: HandoffState; readonly left: number };

/**
 * Tries the digits that were typed on a phone. The right ones bind this phone to the hand-over by a key of its own;
 * wrong ones are counted, and the fifth closes it. Undefined for a token that opens nothing.
 */
export async function connect(
  services: HandoffServices,
  token: string,
  typed: string,
): Promise<Connected | undefined> {
  const { db, clock, record, secret } = services;
  const tokenHash = hashToken(token);
  const found = await handoffByToken(db, tokenHash);
  const signedIn = found !== undefined && (await atComputer(services, found)) !== undefined;
  return inTransaction(db, async (trx) => {
    const handoff = await lockHandoff(trx, tokenHash);
    if (!handoff) return undefined;
    const at = clock.now();
    const state = stateOf(handoff, at, signedIn);
    const { id, caseId, tries } = handoff;
    if (state !== 'waiting') return { ok: false, state, left: 0 };
    const details = { handoffId: id };
    if (!sameToken(typedDigits(typed), digitsOf(secret, id))) {
      await countTry(trx, id);
      await record(trx, { act: 'photo.handoff.wrong-digits', actor: NOBODY, caseId, details });
      const left = MOST_DIGIT_TRIES - tries - 1;
      return { ok: false, state: left > 0 ? 'waiting' : 'locked', left };
    }
    const key = randomBytes(32).toString('base64url');
    await connectPhone(trx, id, hashToken(key), at);
    await record(trx, { act: 'photo.handoff.connected', actor: NOBODY, caseId, details });
    return { ok: true, key };
  });
}

/** Whether this phone is the one that typed the digits. */
export const isPhoneOf = ({ phoneHash }: Handoff, key: string): boolean =>
  phoneHash !== null && hashToken(key).equals(phoneHash);

type Pass = { readonly token: string; readonly key: string };
export type ReceivedPhoto = Outcome | { readonly ok: false; readonly state: HandoffState };

/**
 * Takes in the one photo of a hand-over, in the name of who is signed in at the computer: with what they may do there,
 * and not for longer than they are. A photo that cannot be used leaves the hand-over open for another try.
 */
export async function receive(
  services: HandoffServices,
  pass: Pass,
  file: Upload | undefined,
  gone?: AbortSignal,
): Promise<ReceivedPhoto> {
  const claimed = await claim(services, pass);
  if (!claimed.ok) return claimed;
  const { actor, handoff } = claimed;
  const { id, caseId } = handoff;
  const { db, clock, record } = services;
  let taken: Uploaded | undefined;
  try {
    const scope = scopeFor('photo.send', actor);
    taken = await inScope(scope, () => upload(services, { actor, caseId }, file, gone));
    if (!taken.ok) return taken;
    const details = { handoffId: id, ...('photoId' in taken ? { photoId: taken.photoId } : {}) };
    await inScope(scope, () =>
      inTransaction(db, async (trx) => {
        await markReceived(trx, id, clock.now());
        await record(trx, { act: 'photo.handoff.received', actor, caseId, details });
      }),
    );
    return { ok: true };
  } finally {
    if (!taken?.ok) await markSending(db, id, null);
  }
}

type Claimed =
  | { readonly ok: true; readonly handoff: Handoff; readonly actor: Applicant }
  | Exclude<ReceivedPhoto, { readonly ok: true }>;

/** Two photos sent at once: one is taken in, the other is told to wait. */
async function claim(services: HandoffServices, { token, key }: Pass): Promise<Claimed> {
  const { db, clock } = services;
  const tokenHash = hashToken(token);
  const found = await handoffByToken(db, tokenHash);
  const actor = found && (await atComputer(services, found));
  if (!actor) return { ok: false, state: 'ended' };
  return inTransaction(db, async (trx) => {
    const handoff = await lockHandoff(trx, tokenHash);
    const at = clock.now();
    const state = handoff ? stateOf(handoff, at, true) : 'ended';
    if (!handoff || state !== 'connected' || !isPhoneOf(handoff, key))
      return { ok: false, state: state === 'connected' ? 'ended' : state };
    if (handoff.sendingUntil && at < handoff.sendingUntil)
      return { ok: false, problems: [handoffRefusals.sending] };
    await markSending(trx, handoff.id, after(at, SENDING_MINUTES));
    return { ok: true, handoff, actor };
  });
}
