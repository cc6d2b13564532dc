import { CONFIRM_CHANGE } from '../../src/account/email-change/email-change.ts';
import { tokenFor as linkToken } from '../../src/platform/crypto/links.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { dayFields } from '../../src/demo/steps/invitation.ts';
import { invited, linkOf } from '../../test/fixtures/people/invitation.ts';
import { redeem } from '../asking/entrances.ts';
import { ask, sessionIn, tokenFor } from '../asking/ask.ts';
import { makeHolder } from '../../test/fixtures/people/family.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { birth, resetTokenOf } from '../../test/fixtures/people/sign-in.ts';

/** A link that came by email. */
export type Link = {
  readonly kind: 'an invitation' | 'a new password' | 'a new address';
  readonly path: string;
  /** The person uses it, knowing what the email does not say; gives what went wrong. */
  readonly use: () => Promise<string | undefined>;
};

async function invitation(portal: TestPortal): Promise<Link> {
  const family = await invited(portal);
  const path = await linkOf(portal, family);
  const use = async () => {
    const visitor = portal.visitor();
    await visitor.get(path);
    const seen = await visitor.submit({ number: family.number, ...birth }).catch((error: unknown) => error);
    const at = seen instanceof Error ? seen.message.slice(0, 120) : new URL(visitor.seen.url).pathname;
    return at === '/en/invitation/portal' ? undefined : at;
  };
  return { kind: 'an invitation', path, use };
}

async function newPassword(portal: TestPortal): Promise<Link> {
  const holder = await makeHolder(portal, { password: true });
  const token = await resetTokenOf(portal, holder);
  const use = async () => {
    const answer = await redeem(portal, holder, token);
    return sessionIn(portal, answer) ? undefined : `answered ${answer.status}`;
  };
  return { kind: 'a new password', path: `/en/reset/${token}`, use };
}

async function newAddress(portal: TestPortal): Promise<Link> {
  const holder = await makeHolder(portal, { password: true });
  const { token: session, sessionId } = await makeSession(portal, holder.accountId);
  const asking = { _token: tokenFor(portal, sessionId), email: `new.${holder.email}` };
  await ask(portal, '/en/account/email', { session, fields: asking });
  const { id } = await one(
    portal.services.db,
    sql<{ id: string }>`select id from email_change where account_id = ${holder.accountId}`,
  );
  const token = linkToken(portal.services.secret, CONFIRM_CHANGE, id);
  const use = async () => {
    const fields = { _token: tokenFor(portal), ...dayFields('birth', holder.birthDate) };
    const { status } = await ask(portal, '/en/new-email', { cookies: { 'new-email': token }, fields });
    return status === 200 ? undefined : `answered ${status}`;
  };
  return { kind: 'a new address', path: `/en/new-email/${token}`, use };
}

export const linkKinds = [invitation, newPassword, newAddress] as const;
