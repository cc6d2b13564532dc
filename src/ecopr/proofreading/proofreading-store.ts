import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { RecordedLine } from '../document.ts';
import type { Proofreading } from './proofreading.ts';

export async function insertProofreading(
  trx: Trx,
  row: Proofreading & { readonly id: string; readonly caseId: string; readonly accountId: string },
): Promise<void> {
  await run(
    trx,
    sql`insert into proofreading (id, case_id, account_id, language, lines, read_at)
      values (${row.id}, ${row.caseId}, ${row.accountId}, ${row.language}, ${JSON.stringify(row.lines)}::jsonb,
        ${row.readAt})`,
  );
}

/** The last time that every line of a case was found right. */
export function lastProofreading(db: Db, caseId: string): Promise<Proofreading | undefined> {
  return maybe(
    db,
    sql<Proofreading>`select language, lines, read_at from proofreading where case_id = ${caseId}
      order by read_at desc limit 1`,
  );
}

export type LineReport = { readonly line: RecordedLine; readonly number: string; readonly accountId: string };

/** The lines of a case that somebody says are wrong, and that nobody has answered. */
export function openLineReports(db: Db, caseId: string): Promise<readonly LineReport[]> {
  return many(
    db,
    sql<LineReport>`select line, number, account_id from correction_request
      where case_id = ${caseId} and line is not null and outcome is null order by asked_at`,
  );
}
