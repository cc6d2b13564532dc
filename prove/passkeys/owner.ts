import { type Authenticator, authenticator } from '../../test/fixtures/people/authenticator.ts';
import { addressOf, type Answer, ask, sessionIn, tokenFor } from '../asking/ask.ts';
import { type Holder, makeHolder, makeSession, type Session } from '../../test/fixtures/people/holder.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';

export type Options = Parameters<Authenticator['use']>[0];
export type Manners = NonNullable<Parameters<Authenticator['use']>[1]>;

let asked = 0;
/** A new address each time: starting passkeys is bounded for one address. */
const somewhere = (): string => addressOf(++asked);

/** Somebody who is signed in, and a device that may hold a passkey. */
export type Owner = { readonly holder: Holder; readonly session: Session; readonly device: Authenticator };

export async function makeOwner(stage: Stage): Promise<Owner> {
  const holder = await makeHolder(stage, { password: true });
  const session = await makeSession(stage, holder.accountId);
  return { holder, session, device: authenticator(stage.services.settings.PORTAL_URL) };
}

/** What is to be signed, as the page's script asks for it. */
export async function optionsFor(
  stage: Stage,
  purpose: 'register' | 'sign-in' | 'confirm',
  session?: Session,
): Promise<Options> {
  const fields = { _token: tokenFor(stage, session?.sessionId ?? 'nobody'), purpose };
  const answer = await ask(stage, '/en/passkey/options', {
    fields,
    session: session?.token,
    from: somewhere(),
  });
  return JSON.parse(answer.text) as Options;
}

/** Sends the answer of an authenticator to the page where passkeys are added; gives the passkey's id when it was kept. */
export async function register(
  stage: Stage,
  { session, device }: Owner,
  options: Options,
  manners: Manners = {},
): Promise<string | undefined> {
  const fields = { _token: tokenFor(stage, session.sessionId), answer: device.make(options, manners) };
  const { status, location } = await ask(stage, '/en/account/passkeys/new', {
    fields,
    session: session.token,
  });
  return status === 303 ? /passkeys\/([0-9a-f-]{36})\?added/.exec(location)?.[1] : undefined;
}

/** Sends an answer to the sign-in page. */
export const signInWith = (stage: Stage, answer: string): Promise<Answer> =>
  ask(stage, '/en/sign-in', { fields: { _token: tokenFor(stage), answer }, from: somewhere() });

/** Whether an answer of the sign-in page opened a session. */
export const opened = (stage: Stage, answer: Answer): boolean => sessionIn(stage, answer) !== undefined;

/** Registers a passkey and gives its owner; throws when that is refused, because nothing could be shown without. */
export async function ownerWithPasskey(stage: Stage): Promise<Owner & { readonly passkeyId: string }> {
  const owner = await makeOwner(stage);
  const passkeyId = await register(stage, owner, await optionsFor(stage, 'register', owner.session));
  if (!passkeyId) throw new Error('a passkey of an honest device was refused');
  return { ...owner, passkeyId };
}
