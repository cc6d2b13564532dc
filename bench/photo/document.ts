import { readFileSync, writeFileSync } from 'node:fs';
import { type Halves, halvesText } from './halves.ts';
import type { LimitLine } from './reach.ts';
import type { Row } from './rows.ts';

type Report = {
  readonly rules: string;
  readonly people: number;
  readonly pictures: number;
  readonly results: readonly Row[];
  readonly halves?: Halves | undefined;
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
    return `| \`${path}\` | ${what} | ${sign} ${warn} | ${step} | ${reach ?? 'none'} | ${begin ?? 'none made'} |`;
  });
  return [
    '| limit | what is measured | acts | refuses | 99 of 100 harmless reach | 19 of 20 weakest defects from |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The part of docs/photo.md that follows from bench/results/photo.json. */
function measuredText({ rules, people, pictures, results, halves, details }: Report): string {
  const rows = results.map(
    ({ what, value, target, met, measured }) =>
      `| ${what} | ${value} | ${target} | ${met ? 'met' : measured ? 'missed' : 'not measured'} |`,
  );
  const misses = details.filter(
    (line) => line.includes('missed:') || /^(clear glasses|head outside|refused)/.test(line),
  );
  const warnings = details.filter((line) => line.startsWith('harmless with a warning'));
  const groups = details.filter((line) => line.startsWith('harmless refused, '));
  const lines = [
    `Rules \`${rules}\`, ${pictures} pictures, ${people} people with edited copies.`,
    '',
    '| what | value | target | |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(halves ? [halvesText(halves), ''] : []),
    'Every miss:',
    '',
    ...misses.map((line) => `- ${line}`),
    '',
    'Harmless pictures:',
    '',
    ...[...warnings, ...groups].map((line) => `- ${line}`),
  ];
  return lines.join('\n');
}
