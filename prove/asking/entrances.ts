import { randomBytes } from 'node:crypto';
import { dayFields } from '../../src/demo/steps/invitation.ts';
import { gotOf } from '../matrix/expect.ts';
import { type Holder, makeHolder } from '../../test/fixtures/people/family.ts';
import { OTHER_PASSWORD, makeSession, PASSWORD } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { resetTokenOf } from '../../test/fixtures/people/sign-in.ts';
import { type Answer, ask, sessionIn, tokenFor } from './ask.ts';
import { firstSignIn, signIn } from './sign-in.ts';

type Entered = {
  /** The token that the browser brought along. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether a token opens a page of the account (or, for a newcomer, the choice of a password). */
  readonly opens: (token: string) => Promise<boolean>;
};
type Entrance = { readonly event: string; readonly enter: (portal: TestPortal) => Promise<Entered> };

const opening =
  (portal: TestPortal, path = '/en/account') =>
  async (session: string) =>
    gotOf(await ask(portal, path, { session })) === 'page';

const entered = (portal: TestPortal, before: string | undefined, answer: Answer, path?: string): Entered => ({
  before,
  after: sessionIn(portal, answer),
  opens: opening(portal, path),
});

const planted = () => randomBytes(32).toString('base64url');

/** Sends the form of a link for a new password, with the birth date. */
export const redeem = (
  portal: TestPortal,
  { birthDate }: Pick<Holder, 'birthDate'>,
  link: string,
  { password = OTHER_PASSWORD, session }: { readonly password?: string; readonly session?: string } = {},
): Promise<Answer> =>
  ask(portal, '/en/reset', {
    cookies: { reset: link },
    session,
    fields: { _token: tokenFor(portal), password, ...dayFields('birth', birthDate) },
  });

async function bySignIn(portal: TestPortal): Promise<Entered> {
  const { userName } = await makeHolder(portal, { password: true });
  const before = planted();
  return entered(portal, before, await signIn(portal, userName, { session: before }));
}

async function byFirst(portal: TestPortal): Promise<Entered> {
  const holder = await makeHolder(portal);
  const before = planted();
  const answer = await firstSignIn(portal, holder, holder.temporary, { session: before });
  return entered(portal, before, answer, '/en/choose-password');
}

async function byChoosing(portal: TestPortal): Promise<Entered> {
  const { accountId } = await makeHolder(portal);
  const { token, sessionId } = await makeSession(portal, accountId, 'choose-password');
  const fields = { _token: tokenFor(portal, sessionId), password: OTHER_PASSWORD };
  return entered(portal, token, await ask(portal, '/en/choose-password', { session: token, fields }));
}

async function byChanging(portal: TestPortal): Promise<Entered> {
  const { accountId } = await makeHolder(portal, { password: true });
  const { token, sessionId } = await makeSession(portal, accountId);
  const fields = { _token: tokenFor(portal, sessionId), present: PASSWORD, password: OTHER_PASSWORD };
  return entered(portal, token, await ask(portal, '/en/account/password', { session: token, fields }));
}

async function byLink(portal: TestPortal): Promise<Entered> {
  const holder = await makeHolder(portal, { password: true });
  const { token } = await makeSession(portal, holder.accountId);
  const link = await resetTokenOf(portal, holder);
  return entered(portal, token, await redeem(portal, holder, link));
}

/** Every event at which somebody proves who they are. */
export const entrances: readonly Entrance[] = [
  { event: 'sign-in', enter: bySignIn },
  { event: 'first sign-in', enter: byFirst },
  { event: 'choosing a password', enter: byChoosing },
  { event: 'changing the password', enter: byChanging },
  { event: 'a new password by link', enter: byLink },
];
