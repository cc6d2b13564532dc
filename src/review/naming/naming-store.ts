import type { PersonName } from '../../case/names.ts';
import type { NamedCase } from './naming.ts';
import { type Db, many, maybe, sql, type Trx } from '../../platform/db/db.ts';

const columns = sql`c.id as case_id, c.landing, c.photo, c.card, p.family_name, p.given_names, p.other_names, a.number`;
const joined = sql`case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id`;

export function findNamedCase(db: Db, caseId: string): Promise<NamedCase | undefined> {
  return maybe(db, sql<NamedCase>`select ${columns} from ${joined} where c.id = ${caseId}`);
}

/** The same, with the case locked until the transaction ends. */
export function lockNamedCase(trx: Trx, caseId: string): Promise<NamedCase | undefined> {
  return maybe(
    trx,
    sql<NamedCase>`select ${columns} from ${joined} where c.id = ${caseId} for no key update of c`,
  );
}

/** A person whose name waits for a second officer, or who asked that it be corrected and it was not since. */
export type NameWaiting = PersonName & {
  readonly caseId: string;
  readonly number: string;
  readonly at: Date;
  readonly asked: boolean;
  /** Whether the person spoke of a line of the document that is the name. */
  readonly ofName: boolean;
};

/** The names that somebody must look at, the oldest first; of one case where it is named. */
export function namesWaiting(db: Db, now: Date, caseId?: string): Promise<readonly NameWaiting[]> {
  return many(
    db,
    sql<NameWaiting>`select c.id as case_id, p.family_name, p.given_names, a.number, w.at, w.asked, w.of_name
      from (select subject as case_id, asked_at as at, true as asked, true as of_name from second_person_request
          where kind = 'name.correct' and decided_at is null and expires_at > ${now}
        union all select q.case_id, min(q.asked_at), false, bool_or(q.line is not null) from correction_request q
          where (q.line in ('surname', 'givenNames') or (q.line is null and q.part = 'identity'))
            and q.outcome is distinct from 'refused'
            and not exists (select from second_person_request r where r.kind = 'name.correct' and r.subject = q.case_id
              and (r.approved and r.decided_at > q.asked_at or r.decided_at is null and r.expires_at > ${now}))
          group by q.case_id) w
        join case_file c on c.id = w.case_id join person p on p.id = c.person_id
        join application a on a.id = p.application_id
      where c.id = coalesce(${caseId ?? null}::uuid, c.id)
      order by not w.asked, w.at limit 200`,
  );
}
