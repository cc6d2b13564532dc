import { type Db, inTransaction, one, sql } from './db.ts';

const UNSTEADY =
  'Between the portal and its database stands a pooler that gives a statement of its own to each backend. Who acts is said ' +
  'once for each transaction, so the pooler must keep a transaction together: set pool_mode = transaction (deploy/).';

type Place = { readonly pid: number; readonly role: string };
const WHERE = sql<Place>`select pg_backend_pid() as pid, current_user as role`;

/** Throws, in words for who runs the portal, when a transaction does not stay with one backend and in its scope. */
export async function refuseUnsteady(db: Db): Promise<void> {
  const [first, second] = await inTransaction(db, async (trx) => [
    await one(trx, WHERE),
    await one(trx, WHERE),
  ]).catch(async (error: unknown) => {
    // Such a pooler breaks the connection at once; a database that is away does not answer a statement alone, either.
    await one(db, WHERE).catch(() => {
      throw error;
    });
    return [];
  });
  if (!first || !second || first.pid !== second.pid || first.role !== second.role) throw new Error(UNSTEADY);
}
