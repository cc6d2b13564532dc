import type { Services } from '../../case/services.ts';
import { isOfOrganization } from '../sign-on/store.ts';
import type { Account } from '../store.ts';
import { codeAppOf } from './codes-store.ts';
import { needsPasskey } from './needed.ts';
import { countPasskeys } from './passkey-store.ts';

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
