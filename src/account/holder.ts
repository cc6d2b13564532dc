import type { Actor } from '../case/actor.ts';
import type { Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { type Account, findAccount } from './store.ts';

/** Whoever holds a session, also one that is not quite in. */
export type AccountHolder = Extract<Actor, { sessionId: string }>;

export const holderOf = ({ actor }: Visit): AccountHolder | undefined =>
  'sessionId' in actor ? actor : undefined;

/** An account, and its holder who asks. */
export type OwnAccount = { readonly actor: AccountHolder; readonly account: Account };

export async function loadAccount(
  { db }: Pick<Services, 'db'>,
  visit: Visit,
): Promise<OwnAccount | undefined> {
  const actor = holderOf(visit);
  const account = actor && (await findAccount(db, actor.accountId));
  return actor && account && { actor, account };
}
