import { readFileSync, writeFileSync } from 'node:fs';
import type { GroupLine } from './groups.ts';
import { type Halves, halvesText } from './halves.ts';
import type { LimitLine } from './reach.ts';
import type { Row } from './rows.ts';
import type { LabelScore } from './score.ts';
import { shareText } from './statistics.ts';

type Report = {
  readonly rules: string;
  readonly people: number;
  readonly pictures: number;
  readonly results: readonly Row[];
  readonly halves?: Halves | undefined;
  readonly labels: readonly Omit<LabelScore, 'counted'>[];
  readonly groups: readonly GroupLine[];
  readonly limits: readonly LimitLine[];
  readonly details: readonly string[];
};

const marks = (name: string) =>
  [`<!-- ${name}: written by npm run bench -- photo -->`, `<!-- end of ${name} -->`] as const;

/** Puts the tables and the misses into the document, between marks, so that it never says other than photo.json. */
export function writeMeasured(file: string, report: Report): void {
  const text = readFileSync(file, 'utf8');
  const withLimits = between(text, 'limits', limitsText(report.limits));
  writeFileSync(file, between(withLimits, 'measured', measuredText(report)));
}

function between(text: string, name: string, part: string): string {
  const [start, end] = marks(name);
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the document has no place for ${name}`);
  return `${text.slice(0, from)}${start}\n\n${part}\n\n${text.slice(to)}`;
}

/** Each limit with its sign, what harmless pictures reach and where the weakest made defect begins. */
function limitsText(limits: readonly LimitLine[]): string {
  const rows = limits.map(({ path, what, less, warn, fail, reach, begin }) => {
    const sign = less ? 'below' : 'above';
    const step = fail === undefined ? 'never' : `${sign} ${fail}`;
    return [`\`${path}\``, what, `${sign} ${warn}`, step, `${reach ?? 'none'}`, `${begin ?? 'none made'}`];
  });
  const head = [
    'limit',
    'what is measured',
    'acts',
    'refuses',
    '99 of 100 harmless reach',
    '19 of 20 weakest defects from',
  ];
  return tableOf(head, rows).join('\n').trimEnd();
}

/** The part of docs/photo.md that follows from bench/results/photo.json. */
function measuredText({ rules, people, pictures, results, halves, labels, groups, details }: Report): string {
  const missed = labels.filter((label) => label.missed.length > 0);
  return [
    `Rules \`${rules}\`, ${pictures} pictures, ${people} people with edited copies.`,
    '',
    ...tableOf(
      ['what', 'value', 'target', ''],
      results.map(({ what, value, target, met, measured }) => [
        what,
        value,
        target,
        met ? 'met' : measured ? 'missed' : 'not measured',
      ]),
    ),
    ...(halves ? [halvesText(halves), ''] : []),
    'Harmless pictures and defects, by group of people:',
    '',
    ...tableOf(
      ['by', 'group', 'harmless refused', 'harmless warned', 'warned of', 'defects named'],
      groups.map(({ kind, group, refused, warned, named, why }) => [
        kind,
        group,
        shareText(refused),
        shareText(warned),
        why,
        shareText(named),
      ]),
    ),
    `Of ${labels.length} labels, ${labels.length - missed.length} are named for everybody. The others:`,
    '',
    ...tableOf(
      ['label', 'expected', 'named', 'missed'],
      missed.map((label) => [label.label, label.expect, shareText(label.share), label.missed.join(' ')]),
    ),
    'Every false word:',
    '',
    ...details.map((line) => `- ${line}`),
  ].join('\n');
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `|${' --- |'.repeat(head.length)}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];
