import { BIRTH, invited, linkOf } from '../../test/fixtures/people/invitation.ts';
import { redeem } from '../asking/entrances.ts';
import { CONFIRM_CHANGE } from '../../src/account/email-change/email-change.ts';
import { tokenFor as linkToken } from '../../src/platform/crypto/links.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { ask, sessionIn, tokenFor } from '../asking/ask.ts';
import { resetTokenOf } from '../asking/links.ts';
import { dayFields, makeHolder, makeSession } from '../../test/fixtures/people/holder.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';

/** A link that came by email. */
export type Link = {
  readonly kind: 'an invitation' | 'a new password' | 'a new address';
  readonly path: string;
  /** The person uses it, knowing what the email does not say; gives what went wrong. */
  readonly use: () => Promise<string | undefined>;
};

async function invitation(stage: Stage): Promise<Link> {
  const family = await invited(stage);
  const path = await linkOf(stage, family);
  const use = async () => {
    const visitor = stage.visitor();
    await visitor.get(path);
    const seen = await visitor.submit({ number: family.number, ...BIRTH }).catch((error: unknown) => error);
    const at = seen instanceof Error ? seen.message.slice(0, 120) : new URL(visitor.seen.url).pathname;
    return at === '/en/invitation/portal' ? undefined : at;
  };
  return { kind: 'an invitation', path, use };
}

async function newPassword(stage: Stage): Promise<Link> {
  const holder = await makeHolder(stage, { password: true });
  const token = await resetTokenOf(stage, holder);
  const use = async () => {
    const answer = await redeem(stage, holder, token);
    return sessionIn(stage, answer) ? undefined : `answered ${answer.status}`;
  };
  return { kind: 'a new password', path: `/en/reset/${token}`, use };
}

async function newAddress(stage: Stage): Promise<Link> {
  const holder = await makeHolder(stage, { password: true });
  const { token: session, sessionId } = await makeSession(stage, holder.accountId);
  const asking = { _token: tokenFor(stage, sessionId), email: `new.${holder.email}` };
  await ask(stage, '/en/account/email', { session, fields: asking });
  const { id } = await one(
    stage.services.db,
    sql<{ id: string }>`select id from email_change where account_id = ${holder.accountId}`,
  );
  const token = linkToken(stage.services.secret, CONFIRM_CHANGE, id);
  const use = async () => {
    const fields = { _token: tokenFor(stage), ...dayFields('birth', holder.birthDate) };
    const { status } = await ask(stage, '/en/new-email', { cookies: { 'new-email': token }, fields });
    return status === 200 ? undefined : `answered ${status}`;
  };
  return { kind: 'a new address', path: `/en/new-email/${token}`, use };
}

export const linkKinds = [invitation, newPassword, newAddress] as const;
