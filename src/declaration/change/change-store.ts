import { type Db, many, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';
import type { ChangeReport, Considering } from './change.ts';

type NewReport = Omit<ChangeReport, 'readAt' | 'outcome'> & {
  readonly caseId: string;
  readonly accountId: string;
};

export async function insertChange(trx: Trx, row: NewReport): Promise<void> {
  await run(
    trx,
    sql`insert into change_report (id, number, case_id, account_id, kind, happened_on, words, language, told_at)
      values (${row.id}, ${row.number}, ${row.caseId}, ${row.accountId}, ${row.kind}, ${row.happenedOn}, ${row.words},
        ${row.language}, ${row.toldAt})`,
  );
}

/** How many changes an account told of since then. */
export async function changesSince(trx: Trx, accountId: string, since: Date): Promise<number> {
  const { n } = await one(
    trx,
    sql<{ n: number }>`select count(*) as n from change_report
      where account_id = ${accountId} and told_at > ${since}`,
  );
  return n;
}

const columns = sql`id, number, kind, happened_on, words, language, told_at, read_at, outcome`;

/** Every report of a case, newest first: for officers. */
export function changesOf(db: Db, caseId: string): Promise<readonly ChangeReport[]> {
  return many(
    db,
    sql<ChangeReport>`select ${columns} from change_report where case_id = ${caseId}
      order by told_at desc, number limit 200`,
  );
}

/** The reports of a case that an account made; all of them where it is the person's own. Newest first. */
export function changesToldBy(
  db: Db,
  { caseId, accountId, own }: { readonly caseId: string; readonly accountId: string; readonly own: boolean },
): Promise<readonly ChangeReport[]> {
  return many(
    db,
    sql<ChangeReport>`select ${columns} from change_report
      where case_id = ${caseId} and (${own} or account_id = ${accountId}) order by told_at desc, number limit 200`,
  );
}

/** The reports of a case that were made by an account that named this representative. */
export function changesShownTo(
  db: Db,
  { caseId, accountId }: { readonly caseId: string; readonly accountId: string },
): Promise<readonly ChangeReport[]> {
  return many(
    db,
    sql<ChangeReport>`select ${columns} from change_report where case_id = ${caseId} and account_id in (
        select invited_by from representation where account_id = ${accountId} and case_id = ${caseId}
          and revoked_at is null)
      order by told_at desc, number limit 200`,
  );
}

/** Writes what an officer made of a report; false when somebody has read it already, or there is none. */
export async function considerChange(trx: Trx, row: Considering): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update change_report set read_at = ${row.at}, read_by = ${row.by}, outcome = ${row.outcome}
      where number = ${row.number} and case_id = ${row.caseId} and read_at is null`,
  );
  return touched === 1;
}

/** What a letter about a report names: never what was told. */
export function changeLetterFacts(db: Db, id: string): Promise<{ number: string } | undefined> {
  return maybe(db, sql<{ number: string }>`select number from change_report where id::text = ${id}`);
}
