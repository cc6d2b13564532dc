import type { Services } from '../../case/services.ts';
import type { Db } from '../../platform/db/db.ts';
import { codeAppOf } from './codes-store.ts';
import { countPasskeys } from './passkey-store.ts';
import { SHORTEST_PASSWORD } from '../passwords.ts';
import type { Scope } from '../sessions/store.ts';
import { isOfOrganization } from '../sso/store.ts';
import type { Account } from '../store.ts';

/** With a second factor NIST SP 800-63B-4 asks for 8 characters at least. */
export const SHORTEST_WITH_CODES = 8;

/** Whether somebody of the staff must have a passkey: a password alone, with a code too, can be phished. */
export const needsPasskey = (
  { settings }: Pick<Services, 'settings'>,
  { kind }: Pick<Account, 'kind'>,
): boolean => kind === 'staff' && settings.STAFF_PASSKEY_REQUIRED;

/**
 * What a right password opens. Staff who must have a passkey show it, or make the first one; who has chosen codes from
 * an app gives one; everybody else is in.
 */
export async function scopeAfterPassword(
  services: Pick<Services, 'settings'>,
  db: Db,
  account: Pick<Account, 'id' | 'kind'>,
): Promise<Scope> {
  if (needsPasskey(services, account))
    return (await countPasskeys(db, account.id)) > 0 ? 'second-step' : 'add-passkey';
  return (await codeAppOf(db, account.id)) ? 'second-step' : 'full';
}

/** How long the password of this account must be, in characters. */
export async function shortestFor(db: Db, accountId: string): Promise<number> {
  return (await codeAppOf(db, accountId)) ? SHORTEST_WITH_CODES : SHORTEST_PASSWORD;
}

/** The ways in which somebody proves again who they are. */
export type ProofOptions = {
  readonly passkey: boolean;
  readonly code: boolean;
  /** Only where there is no second factor. */
  readonly password: boolean;
  /** The organization says who it is, and nothing else does. */
  readonly organization: boolean;
};

/** What this account can prove itself with. */
export async function proofOptionsFor(
  { db, settings }: Pick<Services, 'db' | 'settings'>,
  account: Account,
): Promise<ProofOptions> {
  const organization = await isOfOrganization(db, account.id);
  const strict = organization || needsPasskey({ settings }, account);
  const passkey = (await countPasskeys(db, account.id)) > 0;
  const code = !strict && (await codeAppOf(db, account.id)) !== undefined;
  return { passkey, code, password: !strict && !passkey && !code, organization };
}
