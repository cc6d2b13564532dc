import { type Authenticator, authenticator } from '../../test/fixtures/people/authenticator.ts';
import { addressOf, type Answer, ask, sessionIn, tokenFor } from '../asking/ask.ts';
import { type Holder, makeHolder } from '../../test/fixtures/people/family.ts';
import { makeSession, type Session } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

export type Options = Parameters<Authenticator['use']>[0];
export type Manners = NonNullable<Parameters<Authenticator['use']>[1]>;

let asked = 0;
/** A new address each time: starting passkeys is bounded for one address. */
const somewhere = (): string => addressOf(++asked);

/** Somebody who is signed in, and a device that may hold a passkey. */
export type Owner = { readonly holder: Holder; readonly session: Session; readonly device: Authenticator };

export async function makeOwner(portal: TestPortal): Promise<Owner> {
  const holder = await makeHolder(portal, { password: true });
  const session = await makeSession(portal, holder.accountId);
  return { holder, session, device: authenticator(portal.services.settings.PORTAL_URL) };
}

/** What is to be signed, as the page's script asks for it. */
export async function optionsFor(
  portal: TestPortal,
  purpose: 'register' | 'sign-in' | 'confirm',
  session?: Session,
): Promise<Options> {
  const fields = { _token: tokenFor(portal, session?.sessionId ?? 'nobody'), purpose };
  const answer = await ask(portal, '/en/passkey/options', {
    fields,
    session: session?.token,
    from: somewhere(),
  });
  return JSON.parse(answer.text) as Options;
}

/** Sends the answer of an authenticator to the page where passkeys are added; gives the passkey's id when it was kept. */
export async function register(
  portal: TestPortal,
  { session, device }: Owner,
  options: Options,
  manners: Manners = {},
): Promise<string | undefined> {
  const fields = { _token: tokenFor(portal, session.sessionId), answer: device.make(options, manners) };
  const { status, location } = await ask(portal, '/en/account/passkeys/new', {
    fields,
    session: session.token,
  });
  return status === 303 ? /passkeys\/([0-9a-f-]{36})\?added/.exec(location)?.[1] : undefined;
}

/** Sends an answer to the sign-in page. */
export const signInWith = (portal: TestPortal, answer: string): Promise<Answer> =>
  ask(portal, '/en/sign-in', { fields: { _token: tokenFor(portal), answer }, from: somewhere() });

/** Whether an answer of the sign-in page opened a session. */
export const opened = (portal: TestPortal, answer: Answer): boolean =>
  sessionIn(portal, answer) !== undefined;

/** Registers a passkey and gives its owner; throws when that is refused, because nothing could be shown without. */
export async function ownerWithPasskey(portal: TestPortal): Promise<Owner & { readonly passkeyId: string }> {
  const owner = await makeOwner(portal);
  const passkeyId = await register(portal, owner, await optionsFor(portal, 'register', owner.session));
  if (!passkeyId) throw new Error('a passkey of an honest device was refused');
  return { ...owner, passkeyId };
}
