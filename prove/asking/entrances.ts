import { randomBytes } from 'node:crypto';
import { gotOf } from '../matrix/expect.ts';
import { type Answer, ask, sessionIn, tokenFor } from './ask.ts';
import {
  dayFields,
  type Holder,
  makeHolder,
  makeSession,
  PASSWORD,
} from '../../test/fixtures/people/holder.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';
import { resetTokenOf } from './links.ts';
import { firstSignIn, signIn } from './sign-in.ts';

/** Another password that the policy takes. */
export const OTHER = 'mauve kettle sings twice';

type Entered = {
  /** The token that the browser brought along. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether a token opens a page of the account (or, for a newcomer, the choice of a password). */
  readonly opens: (token: string) => Promise<boolean>;
};
type Entrance = { readonly event: string; readonly enter: (stage: Stage) => Promise<Entered> };

const opening =
  (stage: Stage, path = '/en/account') =>
  async (session: string) =>
    gotOf(await ask(stage, path, { session })) === 'page';

const entered = (stage: Stage, before: string | undefined, answer: Answer, path?: string): Entered => ({
  before,
  after: sessionIn(stage, answer),
  opens: opening(stage, path),
});

const planted = () => randomBytes(32).toString('base64url');

/** Sends the form of a link for a new password, with the birth date. */
export const redeem = (
  stage: Stage,
  { birthDate }: Pick<Holder, 'birthDate'>,
  link: string,
  { password = OTHER, session }: { readonly password?: string; readonly session?: string } = {},
): Promise<Answer> =>
  ask(stage, '/en/reset', {
    cookies: { reset: link },
    session,
    fields: { _token: tokenFor(stage), password, ...dayFields('birth', birthDate) },
  });

async function bySignIn(stage: Stage): Promise<Entered> {
  const { userName } = await makeHolder(stage, { password: true });
  const before = planted();
  return entered(stage, before, await signIn(stage, userName, { session: before }));
}

async function byFirst(stage: Stage): Promise<Entered> {
  const holder = await makeHolder(stage);
  const before = planted();
  const answer = await firstSignIn(stage, holder, holder.temporary, { session: before });
  return entered(stage, before, answer, '/en/choose-password');
}

async function byChoosing(stage: Stage): Promise<Entered> {
  const { accountId } = await makeHolder(stage);
  const { token, sessionId } = await makeSession(stage, accountId, 'choose-password');
  const fields = { _token: tokenFor(stage, sessionId), password: OTHER };
  return entered(stage, token, await ask(stage, '/en/choose-password', { session: token, fields }));
}

async function byChanging(stage: Stage): Promise<Entered> {
  const { accountId } = await makeHolder(stage, { password: true });
  const { token, sessionId } = await makeSession(stage, accountId);
  const fields = { _token: tokenFor(stage, sessionId), present: PASSWORD, password: OTHER };
  return entered(stage, token, await ask(stage, '/en/account/password', { session: token, fields }));
}

async function byLink(stage: Stage): Promise<Entered> {
  const holder = await makeHolder(stage, { password: true });
  const { token } = await makeSession(stage, holder.accountId);
  const link = await resetTokenOf(stage, holder);
  return entered(stage, token, await redeem(stage, holder, link));
}

/** Every event at which somebody proves who they are. */
export const entrances: readonly Entrance[] = [
  { event: 'sign-in', enter: bySignIn },
  { event: 'first sign-in', enter: byFirst },
  { event: 'choosing a password', enter: byChoosing },
  { event: 'changing the password', enter: byChanging },
  { event: 'a new password by link', enter: byLink },
];
