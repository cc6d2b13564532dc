import type { Services } from '../case/services.ts';
import { type ReportCode, reportLabels } from './problem-report.ts';
import { type Reported, reportedSince } from './store.ts';

type Options = {
  /** How many days back; 30 unless told. */
  readonly days?: number | undefined;
  readonly json?: boolean | undefined;
  readonly write?: (text: string) => void;
};

const DAY_MS = 86_400_000;

/**
 * `portal reports`: what people reported about pages, most frequent first, as lines or JSON. Gives the exit code: 0, or
 * 2 for a number of days that is none.
 */
export async function reportsCommand(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { days = 30, json, write = (text) => process.stdout.write(text) }: Options = {},
): Promise<number> {
  if (!Number.isInteger(days) || days < 1 || days > 3650) {
    process.stderr.write('--days must be a whole number from 1 to 3650\n');
    return 2;
  }
  const found = await reportedSince(db, new Date(clock.now().getTime() - days * DAY_MS));
  if (json) write(`${JSON.stringify({ days, reports: found }, null, 2)}\n`);
  else if (found.length === 0) write(`No page was reported in the last ${days} days.\n`);
  else for (const one of found) write(line(one));
  return 0;
}

function line({ page, problem, language, count, newest }: Reported): string {
  const words = reportLabels[problem as ReportCode]?.en ?? problem;
  return `${String(count).padStart(5)}  ${page || '(no page named)'}  ${words} (${language}, last ${newest.toISOString().slice(0, 10)})\n`;
}
