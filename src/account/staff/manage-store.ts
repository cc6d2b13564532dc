import type { Role } from '../../config/settings.ts';
import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n.ts';

/** Somebody of the staff, whether they may come in or not. */
export type StaffRecord = {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly email: string;
  readonly language: Lang;
  readonly roles: readonly Role[];
  /** `removed` for good, `suspended` for now. */
  readonly standing: 'open' | 'suspended' | 'removed';
  /** Signs in through the organization, which says what they do. */
  readonly singleSignOn: boolean;
};

const staff = sql`select a.id, a.user_name, a.display_name, a.email, a.language, a.roles,
    case when a.closed_at is null then 'open' when a.suspended then 'suspended' else 'removed' end as standing,
    exists (select from staff_identity i where i.account_id = a.id) as single_sign_on
  from account a where a.kind = 'staff'`;

export function findStaff(db: Db, id: string): Promise<StaffRecord | undefined> {
  return maybe(db, sql<StaffRecord>`${staff} and a.id = ${id}`);
}

/** Those who may not come in, by name. */
export function suspendedStaff(db: Db): Promise<readonly StaffRecord[]> {
  return many(
    db,
    sql<StaffRecord>`${staff} and a.closed_at is not null and a.suspended order by a.display_name limit 500`,
  );
}

/**
 * Locks the open administrators and one more account of the staff, always in the same order: two administrators who act
 * on each other at once come one after the other, and the second one is no administrator any more.
 */
export async function lockAdministratorsAnd(trx: Trx, id: string): Promise<readonly string[]> {
  const rows = await many(
    trx,
    sql<{
      id: string;
      counts: boolean;
    }>`select id, 'administrator' = any (roles) and closed_at is null as counts
      from account where kind = 'staff' and (id = ${id} or ('administrator' = any (roles) and closed_at is null))
      order by id for update`,
  );
  return rows.filter(({ counts }) => counts).map((row) => row.id);
}

/** Closes an account of the staff: for now, or for good. */
export async function closeStaff(
  trx: Trx,
  { id, suspended, at }: { readonly id: string; readonly suspended: boolean; readonly at: Date },
): Promise<void> {
  await run(
    trx,
    sql`update account set closed_at = coalesce(closed_at, ${at}), suspended = ${suspended}
      where id = ${id} and kind = 'staff'`,
  );
}

export async function reopenStaff(trx: Trx, id: string): Promise<void> {
  await run(
    trx,
    sql`update account set closed_at = null, suspended = false where id = ${id} and kind = 'staff' and suspended`,
  );
}

export async function setRoles(trx: Trx, id: string, roles: readonly Role[]): Promise<void> {
  await run(trx, sql`update account set roles = ${roles}::text[] where id = ${id} and kind = 'staff'`);
}

export function staffNamed(db: Db, userName: string): Promise<StaffRecord | undefined> {
  return maybe(db, sql<StaffRecord>`${staff} and a.user_name = ${userName}`);
}
