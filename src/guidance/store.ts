import { type Db, many, run, sql } from '../platform/db/db.ts';
import type { Lang } from '../platform/i18n.ts';
import type { ReportCode } from './problem-report.ts';

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

/** How often one thing was reported of one page, and when last. */
export type Reported = {
  readonly page: string;
  readonly problem: string;
  readonly language: Lang;
  readonly count: number;
  readonly newest: Date;
};

/** What was reported since an instant, the most frequent first. */
export function reportedSince(db: Db, since: Date): Promise<readonly Reported[]> {
  return many(
    db,
    sql<Reported>`select page, problem, language, count(*) as count, max(created_at) as newest
      from problem_report cross join unnest(choices) as problem
      where created_at >= ${since} group by page, problem, language
      order by count desc, newest desc, page, problem`,
  );
}
