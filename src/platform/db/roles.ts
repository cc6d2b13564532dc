import { createHmac } from 'node:crypto';
import { type Connection, type Db, inTransaction, many, run, sql } from './db.ts';
import { type DbScope, inScope } from './scope.ts';

/** A role of requests or of the worker, with what would put it above row-level security. */
type Above = { readonly name: string; readonly why: string };

const REFUSED: readonly string[] = ['portal_web', 'portal_worker', 'portal_auditor'];

/**
 * Throws when a role that row-level security must hold could step over it: a superuser, one that may bypass policies,
 * or one that owns tables, itself or as a member of their owner. Asked at each start, after the migrations.
 */
export async function refuseStrongRoles(db: Db): Promise<void> {
  const found = await many(
    db,
    sql<Above>`select r.rolname as name, case when r.rolsuper then 'is a superuser'
        when r.rolbypassrls then 'bypasses row-level security' else 'owns tables of the portal' end as why
      from pg_roles r where r.rolname = any(${REFUSED}) and (r.rolsuper or r.rolbypassrls or exists (
        select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
          and pg_has_role(r.oid, c.relowner, 'member')))
      order by r.rolname`,
  );
  if (found.length === 0) return;
  const said = found.map(({ name, why }) => `${name} ${why}`).join(', ');
  throw new Error(`The database does not keep rows apart: ${said}. See docs/runbook.md, Roles.`);
}

/** Roles of PostgreSQL itself that read or write every row, or reach the server's files and programs. */
const MIGHTY: readonly string[] = [
  'pg_read_all_data',
  'pg_write_all_data',
  'pg_read_server_files',
  'pg_write_server_files',
  'pg_execute_server_program',
];

/**
 * What a login of requests may do that row-level security could not hold, by itself or as a member of another role: one
 * text for each, [] for a login that is weak enough. A statement that somebody slips into a request could do the same.
 */
export async function loginStrengths(db: Db): Promise<readonly string[]> {
  const found = await many(
    db,
    sql<{ why: string }>`
      with mine as (select r.*, r.rolname = session_user as own from pg_roles r
        where pg_has_role(session_user, r.oid, 'member')),
      roles as (select * from mine where own or not exists (select from mine where own and rolsuper))
      select case when own then 'is a superuser' else 'is a member of the superuser ' || rolname end as why
        from roles where rolsuper
      union all
      select case when own then 'bypasses row-level security'
        else 'is a member of ' || rolname || ', which bypasses row-level security' end
        from roles where rolbypassrls and not rolsuper
      union all
      select case when own then 'owns tables of the portal'
        else 'is a member of ' || rolname || ', which owns tables of the portal' end
        from roles where not rolsuper and exists (select from pg_class c where c.relowner = roles.oid
          and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v'))
      union all
      select 'is a member of ' || rolname from roles where not own and rolname = any(${MIGHTY})
      order by why`,
  );
  return found.map(({ why }) => why);
}

const NO_RIGHT = '42501';

/** Whether the login of this process may become the role of a scope. */
export async function mayBecome(db: Db, scope: DbScope): Promise<boolean> {
  try {
    await inScope(scope, () => many(db, sql`select 1`));
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_RIGHT) throw error;
    return false;
  }
}

/** Throws, in words for who runs the portal, when the login of this process may not become the role that it works in. */
export async function refuseWrongLogin(db: Db, scope: DbScope): Promise<void> {
  if (await mayBecome(db, scope)) return;
  throw new Error(`The login of DATABASE_URL may not become ${scope.role}. See docs/runbook.md, Roles.`);
}

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
