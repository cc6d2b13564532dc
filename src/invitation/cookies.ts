import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import type { CookieChange } from '../platform/http/page.ts';
import { ANSWERING_MS } from './invitation.ts';

type Needs = Pick<Services, 'secret' | 'clock'>;

const NAMES = { invitation: 'invitation', answering: 'answering' } as const satisfies Record<Seal, string>;

function held({ secret, clock }: Needs, visit: Visit, seal: Seal): string | undefined {
  const text = visit.cookies[NAMES[seal]];
  return text ? unsealed(secret, seal, text, clock.now()) : undefined;
}

function holding({ secret, clock }: Needs, seal: Seal, value: string): CookieChange {
  const until = new Date(clock.now().getTime() + ANSWERING_MS);
  return { name: NAMES[seal], value: sealed(secret, seal, value, until) };
}

/** The token of the link that was opened: it leaves the address bar at once and stays in this cookie for two hours. */
export const keepToken = (needs: Needs, token: string): CookieChange => holding(needs, 'invitation', token);
export const tokenHeld = (needs: Needs, visit: Visit): string | undefined => held(needs, visit, 'invitation');

/** Who gave the right details may answer this invitation, for two hours. */
export const keepAnswering = (needs: Needs, invitationId: string): CookieChange =>
  holding(needs, 'answering', invitationId);
export const answeringHeld = (needs: Needs, visit: Visit): string | undefined =>
  held(needs, visit, 'answering');

/** Forgets the link, once it is answered. */
export const dropToken: CookieChange = { name: NAMES.invitation, value: undefined };

/** What a sealed cookie is for; one never passes as the other. */
type Seal = 'invitation' | 'answering';

const proofOf = (secret: Buffer, seal: Seal, content: string) =>
  createHmac('sha256', secret).update(`cookie ${seal} ${content}`).digest('base64url');

/** A value that only we can make, good until `until`: for cookies of somebody without a session. */
export function sealed(secret: Buffer, seal: Seal, value: string, until: Date): string {
  const content = `${value}.${until.getTime()}`;
  return `${content}.${proofOf(secret, seal, content)}`;
}

/** The value, if we sealed it for this and its time is not over. */
export function unsealed(secret: Buffer, seal: Seal, text: string, now: Date): string | undefined {
  const [value = '', until = '', proof = '', ...more] = text.split('.');
  if (more.length > 0 || !/^\d{1,15}$/.test(until) || Number(until) <= now.getTime()) return undefined;
  const due = Buffer.from(proofOf(secret, seal, `${value}.${until}`));
  const given = Buffer.from(proof);
  return given.length === due.length && timingSafeEqual(given, due) ? value : undefined;
}
