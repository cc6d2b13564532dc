import { run, sql, type Db } from '../platform/db/db.ts';
import type { Lang } from '../platform/i18n.ts';
import type { ReportCode } from './report.ts';

/** Keeps a report about a page; the same form sent twice is one report. Holds no trace of who sent it. */
export async function insertReport(
  db: Db,
  row: { id: string; page: string; language: Lang; choices: readonly ReportCode[]; at: Date },
): Promise<void> {
  await run(
    db,
    sql`insert into problem_report (id, page, language, choices, created_at)
      values (${row.id}, ${row.page}, ${row.language}, ${row.choices}::text[], ${row.at}) on conflict (id) do nothing`,
  );
}
