import { type Db, many, sql } from '../platform/db/db.ts';

/** A representative with an account and a second factor that can be lost. */
export type RepresentativeOnFile = { readonly accountId: string; readonly displayName: string };

/** Those on record for somebody of an application. */
export function representativesOf(db: Db, applicationId: string): Promise<readonly RepresentativeOnFile[]> {
  return many(
    db,
    sql<RepresentativeOnFile>`select k.id as account_id, k.display_name from account k
      where k.closed_at is null and exists (select from representation r join case_file c on c.id = r.case_id
          join person p on p.id = c.person_id
        where r.account_id = k.id and r.revoked_at is null and p.application_id = ${applicationId})
      and (exists (select from code_app a where a.account_id = k.id)
        or exists (select from passkey y where y.account_id = k.id))
      order by k.display_name, k.id`,
  );
}
