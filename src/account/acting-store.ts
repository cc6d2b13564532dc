import { type Db, many, maybe, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';

type Acting = {
  readonly accountId: string;
  readonly caseId: string;
  /** The day on which it ends by itself. */
  readonly endsOn: Day | null;
  readonly at: Date;
};

/** Lets an account act for a case; once more after it had ended. Acting that goes on keeps the day on which it ends. */
export async function actFor(trx: Trx, { accountId, caseId, endsOn, at }: Acting): Promise<void> {
  await run(
    trx,
    sql`insert into acts_for (account_id, case_id, since, ends_on) values (${accountId}, ${caseId}, ${at}, ${endsOn})
      on conflict (account_id, case_id) do update set until = null, since = excluded.since, ends_on = excluded.ends_on
        where acts_for.until is not null`,
  );
}

/** Ends acting at `until`; false when it had ended before. */
export async function endActing(
  trx: Trx,
  { accountId, caseId, until }: { accountId: string; caseId: string; until: Date },
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update acts_for set until = ${until}
      where account_id = ${accountId} and case_id = ${caseId} and until is null`,
  );
  return touched === 1;
}

export type ActsFor = { readonly caseId: string; readonly landing: string };

/** The cases that an account was let act for, with their landing state. */
export function actableCasesOf(db: Db, accountId: string): Promise<readonly ActsFor[]> {
  return many(
    db,
    sql<ActsFor>`select f.case_id, c.landing from acts_for f
      join case_file c on c.id = f.case_id
      where f.account_id = ${accountId} and f.until is null order by f.case_id`,
  );
}

/** Those of them for which it acts on a day. */
export function casesOn(db: Db, accountId: string, today: Day): Promise<readonly ActsFor[]> {
  return many(
    db,
    sql<ActsFor>`select f.case_id, c.landing from acts_for f
      join case_file c on c.id = f.case_id
      where f.account_id = ${accountId} and f.until is null and (f.ends_on is null or f.ends_on > ${today})
      order by f.case_id`,
  );
}

export type Minority = { readonly personId: string; readonly birthDate: Day; readonly madeOn: Day };

/** What decides whether acting for a case ends by itself. */
export function minorityOf(db: Db, caseId: string): Promise<Minority | undefined> {
  return maybe(
    db,
    sql<Minority>`select p.id as person_id, p.birth_date, a.made_on from case_file c
      join person p on p.id = c.person_id join application a on a.id = p.application_id where c.id = ${caseId}`,
  );
}
