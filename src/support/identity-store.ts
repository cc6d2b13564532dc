import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { OnFile } from './identity.ts';

/** What is on file of the person of a case, to be compared and never shown. */
export function fileOfCase(db: Db, caseId: string): Promise<OnFile | undefined> {
  return maybe(
    db,
    sql<OnFile>`select a.number, p.uci, p.birth_date::text as birth, p.passport_number as passport,
        (select w.last_entry_on::text from answer w join invitation i on i.id = w.invitation_id
          where w.person_id = p.id order by i.answered_at desc nulls last limit 1) as entry
      from case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id
      where c.id = ${caseId}`,
  );
}

/** The same of a representative: one for each authority that is on record. */
export function filesOfRepresentative(db: Db, accountId: string): Promise<readonly OnFile[]> {
  return many(
    db,
    sql<OnFile>`select r.number as authority, r.from_on::text as "from", r.to_on::text as "to",
        a.number as "client-number", p.birth_date::text as "client-birth", r.licence_number as licence
      from representation r join case_file c on c.id = r.case_id join person p on p.id = c.person_id
        join application a on a.id = p.application_id
      where r.account_id = ${accountId} and r.revoked_at is null`,
  );
}

/** Of the case, or of a representative the account; and the agent. */
type Comparing = { readonly subject: string; readonly agentId: string };

/** Comparisons about one subject, and by one agent, come one after the other, so that none slips past the limit. */
export async function lockComparing(trx: Trx, { subject, agentId }: Comparing): Promise<void> {
  await run(trx, sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${subject}`}, 0))`);
  await run(trx, sql`select pg_advisory_xact_lock(hashtextextended(${`identity by ${agentId}`}, 0))`);
}

export function wrongSince(
  db: Db,
  { subject, agentId }: Comparing,
  since: Date,
): Promise<{ readonly aboutOne: number; readonly byOne: number }> {
  return one(
    db,
    sql<{ aboutOne: number; byOne: number }>`select
        (select count(*)::int from identity_check
          where subject = ${subject} and not is_right and at > ${since}) as about_one,
        (select count(*)::int from identity_check
          where agent_id = ${agentId} and not is_right and at > ${since}) as by_one`,
  );
}

type Compared = Comparing & { readonly id: string; readonly isRight: boolean; readonly at: Date };

export async function insertComparison(trx: Trx, row: Compared): Promise<void> {
  await run(
    trx,
    sql`insert into identity_check (id, subject, agent_id, is_right, at)
      values (${row.id}, ${row.subject}, ${row.agentId}, ${row.isRight}, ${row.at})`,
  );
}

/** Forgets comparisons from before `before`: they count for a day, and what came of them stands in the audit trail. */
export async function forgetComparisons(db: Db, before: Date): Promise<void> {
  await run(db, sql`delete from identity_check where at < ${before}`);
}
