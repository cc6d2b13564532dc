import type { Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { sealText, unsealText } from '../platform/crypto/seal.ts';
import type { CookieChange } from '../platform/http/page.ts';
import { ANSWERING_MS } from './invitation.ts';

type Needs = Pick<Services, 'secret' | 'clock'>;

/** Cookies of somebody without a session; one never passes as the other. */
type Name = 'invitation' | 'answering';

function cookieText({ secret, clock }: Needs, visit: Visit, name: Name): string | undefined {
  const text = visit.cookies[name];
  return text ? unsealText(secret, `cookie ${name}`, text, clock.now()) : undefined;
}

function holding({ secret, clock }: Needs, name: Name, value: string): CookieChange {
  const until = new Date(clock.now().getTime() + ANSWERING_MS);
  return { name, value: sealText(secret, `cookie ${name}`, value, until) };
}

/** The token of the link that was opened: it leaves the address bar at once and stays in this cookie for two hours. */
export const invitationTokenCookie = (needs: Needs, token: string): CookieChange =>
  holding(needs, 'invitation', token);
export const invitationTokenOf = (needs: Needs, visit: Visit): string | undefined =>
  cookieText(needs, visit, 'invitation');

/** Who gave the right details may answer this invitation, for two hours. */
export const answeringCookie = (needs: Needs, invitationId: string): CookieChange =>
  holding(needs, 'answering', invitationId);
export const answeringInvitationOf = (needs: Needs, visit: Visit): string | undefined =>
  cookieText(needs, visit, 'answering');

/** Forgets the link, once it is answered. */
export const droppedTokenCookie: CookieChange = { name: 'invitation', value: undefined };
