import { BIRTH, invited, linkOf } from '../../test/journeys/invitation-stage.ts';
import { redeem } from '../stage/entrances.ts';
import { sessionIn } from '../stage/ask.ts';
import { resetTokenOf } from '../stage/links.ts';
import { makeHolder } from '../stage/people.ts';
import type { Stage } from '../stage/portal.ts';

/** A link that came by email. */
export type Link = {
  readonly kind: 'an invitation' | 'a new password';
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

export const linkKinds = [invitation, newPassword] as const;
