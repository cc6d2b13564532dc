import type { Services } from '../case/services.ts';
import type { Visit } from '../case/visit.ts';
import type { CookieChange } from '../platform/http/page.ts';
import { ANSWERING_MS } from './invitation.ts';
import { type Seal, sealed, unsealed } from './sealed.ts';

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
