import { dayFields } from '../../src/demo/steps/invitation.ts';
import type { Holder } from '../../test/fixtures/people/family.ts';
import { PASSWORD } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { type Answer, ask, tokenFor } from './ask.ts';

type From = {
  readonly from?: string;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly session?: string;
};

/** Sends the form of the first sign-in with the right application number and birth date. */
export function firstSignIn(
  portal: TestPortal,
  { userName, number, birthDate }: Pick<Holder, 'userName' | 'number' | 'birthDate'>,
  temporary: string,
  { from = '203.0.113.1', ...rest }: From = {},
): Promise<Answer> {
  const known = { number, ...dayFields('birth', birthDate) };
  const fields = { _token: tokenFor(portal), user: userName, temporary, ...known };
  return ask(portal, '/en/first-sign-in', { fields, from, ...rest });
}

/** Whether an answer opened the page where a password is chosen. */
export const letIn = ({ status, location }: Answer): boolean =>
  status === 303 && location.endsWith('/choose-password');

/** Sends the form of the sign-in page, with the common password unless told otherwise. */
export function signIn(
  portal: TestPortal,
  user: string,
  {
    password = PASSWORD,
    then = '',
    from = '203.0.113.1',
    ...rest
  }: From & { password?: string; then?: string } = {},
): Promise<Answer> {
  const query = then === '' ? '' : `?then=${encodeURIComponent(then)}`;
  const fields = { _token: tokenFor(portal), user, password };
  return ask(portal, `/en/sign-in${query}`, { fields, from, ...rest });
}
