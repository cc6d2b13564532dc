import { type Db, many, sql } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';

/** What somebody with an account knows that no email of ours holds. */
type Known = { readonly applicationNumber: string; readonly birthDate: Day };

/**
 * The files behind an account: the person's own; for a representative those of their clients, whose application number
 * they know, and no birth date. None for staff, and for an id that names nobody, at the same cost.
 */
export function filesBehind(db: Db, accountId: string): Promise<readonly Known[]> {
  return many(
    db,
    sql<Known>`select a.number as application_number, p.birth_date::text from account k
        join person p on p.id = k.person_id join application a on a.id = p.application_id where k.id = ${accountId}
      union
      select a.number, 'unknown' from representation r join case_file c on c.id = r.case_id
        join person p on p.id = c.person_id join application a on a.id = p.application_id
      where r.account_id = ${accountId} and r.revoked_at is null`,
  );
}
