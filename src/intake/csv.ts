import { parse } from 'csv-parse/sync';
import type { Path } from './intake.ts';
import type { LineProblem, Located } from './json.ts';
import { intakeFileWords } from './intake-words.ts';

const OF_APPLICATION = ['number', 'madeOn', 'approvedOn', 'category', 'language'] as const;
const OF_PASSPORT = {
  passportNumber: 'number',
  passportCountry: 'country',
  passportValidUntil: 'validUntil',
} as const;
const OPTIONAL = ['givenNames', 'otherNames', 'email', 'personLanguage'] as const;

/** The header of a CSV file, one row for each person; the columns may stand in any order, optional ones may be missing. */
export const CSV_COLUMNS: readonly string[] = [
  ...OF_APPLICATION,
  'role',
  'uci',
  'familyName',
  'givenNames',
  'otherNames',
  'birthDate',
  'birthPlace',
  'birthCountry',
  'sex',
  'maritalStatus',
  'citizenship',
  ...Object.keys(OF_PASSPORT),
  'email',
  'personLanguage',
];

type Row = { readonly line: number; readonly cells: readonly string[] };
type Cells = Readonly<Record<string, string>>;

/** Reads CSV as spreadsheets write it (comma, semicolon or tab; quotation marks; BOM) into the form of the JSON file. */
export function readCsv(whole: string): Located {
  const separator = SEPARATOR_LINE.exec(whole);
  const rows = rowsOf(whole, separator?.[1]);
  if ('says' in rows) return { ok: false, problems: [rows] };
  const [head, ...body] = withoutEmptyColumns(separator ? rows.slice(1) : rows);
  if (!head) return { ok: false, problems: [{ line: 1, field: '', says: intakeFileWords.empty }] };
  const columns = head.cells.map((cell) => cell.trim());
  const problems = [...headProblems(columns, head.line), ...bodyProblems(columns, body, head.line)];
  // Without its header, or with rows of another length, cells cannot be told apart.
  return problems.length > 0 ? { ok: false, problems } : gathered(columns, body);
}

/** Spreadsheets write their separator into the first line (`sep=;`) and read it from there. */
const SEPARATOR_LINE = /^sep=(.)[ \t\r]*\n/i;

/** Columns without a name and without content, which spreadsheets leave behind. */
function withoutEmptyColumns(rows: readonly Row[]): readonly Row[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isEmpty = (column: number) => rows.every(({ cells }) => (cells[column] ?? '').trim() === '');
  const empty = new Set(Array.from({ length: width }, (_, column) => column).filter(isEmpty));
  return rows.map(({ line, cells }) => ({ line, cells: cells.filter((_, column) => !empty.has(column)) }));
}

function rowsOf(text: string, separator: string | undefined): readonly Row[] | LineProblem {
  const [first = ''] = text.split('\n', 1);
  const delimiter = separator ?? [';', '\t', ','].find((sign) => first.includes(sign)) ?? ',';
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      trim: true,
      skip_empty_lines: false,
    });
    let ended = 0;
    const rows = (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(
      ({ record, info }) => {
        const line = ended + 1;
        ended = Math.max(info.lines, line);
        return { line, cells: record };
      },
    );
    return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (!code?.startsWith('CSV_')) throw error;
    return {
      line: lines ?? 1,
      field: '',
      says: code === 'CSV_QUOTE_NOT_CLOSED' ? intakeFileWords.quote : intakeFileWords.row,
    };
  }
}

function headProblems(columns: readonly string[], line: number): LineProblem[] {
  const needed = CSV_COLUMNS.filter((column) => !(OPTIONAL as readonly string[]).includes(column));
  const missing = needed.filter((column) => !columns.includes(column));
  const strange = columns.filter((column) => !CSV_COLUMNS.includes(column));
  const twice = columns.filter((column, i) => columns.indexOf(column) !== i && CSV_COLUMNS.includes(column));
  return [
    ...missing.map((column) => ({ line, field: column, says: intakeFileWords.noColumn({ column }) })),
    ...strange.map((column) => ({ line, field: '', says: intakeFileWords.strangeColumn({ column }) })),
    ...twice.map((column) => ({ line, field: column, says: intakeFileWords.twiceColumn({ column }) })),
  ];
}

function bodyProblems(columns: readonly string[], body: readonly Row[], headLine: number): LineProblem[] {
  if (body.length === 0) return [{ line: headLine, field: '', says: intakeFileWords.noRows }];
  return body
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ line, cells }) => ({
      line,
      field: '',
      says: intakeFileWords.cells({ found: cells.length, due: columns.length }),
    }));
}

type Family = { readonly first: Cells; readonly people: { readonly line: number; readonly cells: Cells }[] };

/** Puts the rows of one application together, in the order they came. */
function gathered(columns: readonly string[], body: readonly Row[]): Located {
  const families = new Map<string, Family>();
  const problems: LineProblem[] = [];
  for (const { line, cells } of body) {
    const named = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    const number = named['number'] ?? '';
    const family = families.get(number) ?? { first: named, people: [] };
    for (const field of OF_APPLICATION) {
      const [value = '', first = ''] = [named[field], family.first[field]];
      if (value === first) continue;
      problems.push({
        line,
        field,
        says: intakeFileWords.disagrees({
          value: value || '–',
          first: first || '–',
          line: family.people[0]?.line ?? line,
        }),
      });
    }
    family.people.push({ line, cells: named });
    families.set(number, family);
  }
  const list = [...families.values()];
  const value = {
    applications: list.map(({ first, people }) => ({
      ...pick(first, OF_APPLICATION),
      people: people.map((p) => personOf(p.cells)),
    })),
  };
  return { ok: true, value, problems, lineOf: (path) => lineOf(list, path) };
}

/** Empty cells are left out, so that they are missing and not wrong. */
const pick = (cells: Cells, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (cells[name] ? [[name, cells[name]]] : [])));

function personOf(cells: Cells): Record<string, unknown> {
  const passport = Object.entries(OF_PASSPORT).flatMap(([column, name]) =>
    cells[column] ? [[name, cells[column]]] : [],
  );
  const own = CSV_COLUMNS.filter(
    (column) =>
      !(OF_APPLICATION as readonly string[]).includes(column) &&
      !(column in OF_PASSPORT) &&
      column !== 'personLanguage',
  );
  const language = cells['personLanguage'] ? { language: cells['personLanguage'] } : {};
  return { ...pick(cells, own), passport: Object.fromEntries(passport), ...language };
}

function lineOf(families: readonly Family[], path: Path): number {
  const [, i, , j] = path;
  const family = typeof i === 'number' ? families[i] : undefined;
  return family?.people[typeof j === 'number' ? j : 0]?.line ?? 1;
}

const COLUMN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(OF_PASSPORT).map(([column, name]) => [`passport.${name}`, column]),
);

/** The column that a place in the data came from: 'birthDate', 'passportValidUntil'. */
export function columnOf(path: Path): string {
  const [, , , j, ...rest] = path;
  if (typeof j !== 'number') return String(path[2] ?? '');
  const field = rest.join('.');
  return field === 'language' ? 'personLanguage' : (COLUMN_OF[field] ?? field);
}
