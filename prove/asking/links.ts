import { SYSTEM } from '../../src/case/actor.ts';
import { sendAccess } from '../../src/account/recovery/access.ts';
import { tokenFor } from '../../src/platform/crypto/links.ts';
import { inTransaction, one, sql } from '../../src/platform/db/db.ts';
import type { Holder } from '../../test/fixtures/people/holder.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';

/** The token of a link for a new password, as its letter has it. */
export async function resetTokenOf(
  { services }: Stage,
  { accountId }: Pick<Holder, 'accountId'>,
): Promise<string> {
  await inTransaction(services.db, (trx) => sendAccess(services, trx, accountId, SYSTEM));
  const { id } = await one(
    services.db,
    sql<{ id: string }>`select id from reset_link
      where account_id = ${accountId} and used_at is null and superseded_at is null`,
  );
  return tokenFor(services.secret, 'reset', id);
}
