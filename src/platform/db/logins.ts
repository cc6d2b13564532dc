import { createHmac } from 'node:crypto';
import { type Connection, type Db, inTransaction, run, sql } from './db.ts';

/** A login of ours, and the one role that it may become. */
const OURS = { portal_web: 'portal_serve', portal_worker: 'portal_work' } as const;

type Own = Exclude<Connection, string>;

/** The password of a login follows from the owner's, one way: there is nothing more to keep. */
const passwordOf = (owner: Own, login: string): string =>
  createHmac('sha256', owner.password).update(`login ${login}`).digest('base64url');

/**
 * Gives requests and the worker of the built-in database a login each, made by its owner: it inherits nothing and may
 * become one role, so that a statement slipped into a request never reaches the owner of the tables. A server of the
 * operator's own has its logins made by hand (docs/runbook.md, Roles).
 */
export async function makeLogins(db: Db, owner: Own): Promise<Readonly<Record<keyof typeof OURS, Own>>> {
  await inTransaction(db, async (trx) => {
    // Two processes that start together would change the same rows.
    await run(trx, sql`select pg_advisory_xact_lock(hashtext('portal logins'))`);
    for (const [role, login] of Object.entries(OURS)) {
      const [name, password] = [sql.id(login), sql.lit(passwordOf(owner, login))];
      await run(
        trx,
        sql`do $$ begin
          if not exists (select from pg_roles where rolname = ${sql.lit(login)}) then create role ${name}; end if;
        end $$`,
      );
      await run(trx, sql`alter role ${name} login noinherit password ${password}`);
      await run(trx, sql`grant ${sql.id(role)} to ${name}`);
    }
  });
  const as = (login: string): Own => ({ ...owner, user: login, password: passwordOf(owner, login) });
  return { portal_web: as(OURS.portal_web), portal_worker: as(OURS.portal_worker) };
}
