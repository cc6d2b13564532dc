import { type Db, many, sql } from './db.ts';
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

const NO_RIGHT = '42501';

/** Throws, in words for who runs the portal, when the login of this process may not become the role that it works in. */
export async function refuseWrongLogin(db: Db, scope: DbScope): Promise<void> {
  try {
    await inScope(scope, () => many(db, sql`select 1`));
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_RIGHT) throw error;
    throw new Error(`The login of DATABASE_URL may not become ${scope.role}. See docs/runbook.md, Roles.`);
  }
}
