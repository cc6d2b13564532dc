import { createHmac } from 'node:crypto';

/** How long a phone may be used after the code was shown. Ours: time to fetch a phone, and no more. */
export const HANDOFF_MINUTES = 10;
/** Wrong digits that close one hand-over: of 10,000 possible ones, five are nothing. */
export const MOST_DIGIT_TRIES = 5;
/** Hand-overs of one account in an hour: a bound on how many digits can be tried in all. */
export const MOST_AN_HOUR = 12;
/** Nobody waits longer for a photo that is being taken in. */
export const SENDING_MINUTES = 2;

/** One hand-over to a phone, as it is kept. */
export type Handoff = {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly tries: number;
  readonly phoneHash: Buffer | null;
  readonly sendingUntil: Date | null;
  readonly receivedAt: Date | null;
  readonly endedAt: Date | null;
};

/**
 * `waiting` for the digits, `connected` to one phone, `received`: the photo is there. Closed: `locked` by wrong digits,
 * `expired`, `ended` by a newer one or with the computer's session.
 */
export type HandoffState = 'waiting' | 'connected' | 'received' | 'locked' | 'expired' | 'ended';

/**
 * Where a hand-over stands; `signedIn`: the computer still is. What was received stays so, whatever came later.
 */
export function stateOf(handoff: Handoff, now: Date, signedIn: boolean): HandoffState {
  if (handoff.receivedAt) return 'received';
  if (handoff.endedAt || !signedIn) return 'ended';
  if (now >= handoff.expiresAt) return 'expired';
  if (handoff.phoneHash) return 'connected';
  return handoff.tries >= MOST_DIGIT_TRIES ? 'locked' : 'waiting';
}

/** The four digits that the computer shows: from the secret and the id, so that no row holds them. */
export function digitsOf(secret: Buffer, id: string): string {
  const drawn = createHmac('sha256', secret)
    .update(JSON.stringify(['handoff-digits', id]))
    .digest();
  return String(drawn.readUIntBE(0, 6) % 10_000).padStart(4, '0');
}

/** Digits as people type them: blanks and dashes are no mistake. */
export const typedDigits = (text: string): string => text.replace(/[\s\-–.]/g, '');

/** The first of the given names: a phone shows no more of whose photo it is. */
export function firstNameOf(name: { readonly givenNames: string; readonly familyName: string }): string {
  return (name.givenNames.trim() || name.familyName.trim()).split(/\s+/)[0] ?? '';
}

/** What the phone's cookie holds: the link's token, and the key once the digits were right. */
export function readPass(cookie: string | undefined): { readonly token: string; readonly key: string } {
  const [token = '', key = ''] = (cookie ?? '').slice(0, 200).split('.');
  return { token, key };
}
