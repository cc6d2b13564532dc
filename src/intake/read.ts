import type { CountryToday } from '../platform/clock.ts';
import type { MailReach } from '../platform/email-address.ts';
import type { Both, Lang } from '../platform/i18n.ts';
import type { Profile } from '../config/profile.ts';
import { columnOf, readCsv } from './csv.ts';
import { type Approved, checkApplications, type IntakeProblem, pathText } from './intake.ts';
import { readJson } from './json.ts';

/** A problem of a file: the line (from 1), the field ('' for the whole line), and how to fix it. */
export type FileProblem = { readonly line: number; readonly field: string; readonly says: Both };

/** The applications, and what turns a problem found later (by the database) into one of the file. */
export type ReadFile =
  | {
      readonly ok: true;
      readonly applications: readonly Approved[];
      readonly place: (problem: IntakeProblem) => FileProblem;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

type Codes = Pick<Profile, 'categories' | 'sexes' | 'maritalStatuses'>;

/** Reads the text of a .json or .csv file and checks it whole: every problem with its line and field, or the applications. */
export function readIntake(
  kind: 'json' | 'csv',
  text: string,
  codes: Codes,
  today: CountryToday,
  mail?: MailReach,
): ReadFile {
  const plain = text.replace(/^\uFEFF/, '');
  const located = kind === 'csv' ? readCsv(plain) : readJson(plain);
  if (!located.ok) return { ok: false, problems: located.problems };
  const place = ({ path, says }: IntakeProblem): FileProblem => ({
    line: located.lineOf(path),
    field: kind === 'csv' ? columnOf(path) : pathText(path),
    says,
  });
  const checked = checkApplications(located.value, codes, today, mail);
  if (checked.ok && located.problems.length === 0) return { ok: true, applications: checked.value, place };
  const problems = [...located.problems, ...(checked.ok ? [] : checked.problems.map(place))];
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** 'families.json:14: applications[0].people[1].birthDate: 2031-02-30 is no real date; write YYYY-MM-DD' */
export function problemText(file: string, { line, field, says }: FileProblem, lang: Lang): string {
  return [`${file}:${line}`, field, says[lang]].filter((part) => part !== '').join(': ');
}
