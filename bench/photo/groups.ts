import type { Groups } from './images.ts';
import { isNamed } from './labels.ts';
import { isTurnedAway, isWarned, type Scored } from './score.ts';
import { type Row, rowOf } from './rows.ts';
import { type Counted, percent, type Share, shareOf, shareText } from './statistics.ts';

/** What people are grouped by, in words. */
const kinds: Readonly<Record<keyof Groups, string>> = {
  eth: 'ethnicity',
  gender: 'gender',
  age: 'age',
  skin: 'skin',
};

/** Of fewer people nothing can be said: they are listed, and no target asks after them. */
const fewestPeople = 3;

/** What may befall the harmless pictures of any group. */
const most = { refused: 0.02, warned: 0.08, timesTheBest: 2, pointsUnderTheBest: 0.02 };

/** Twice nothing is nothing: a group that is warned less than this counts as the best one can be. */
const bestThatCounts = 0.02;

/** One group of people, and how they are judged. */
export type GroupLine = {
  readonly kind: string;
  readonly group: string;
  readonly people: number;
  readonly refused: Share;
  readonly warned: Share;
  readonly named: Share;
  /** What harmless pictures are warned of, the most frequent first: `filter 3, turn 1`. */
  readonly why: string;
};

/** Harmless pictures refused and warned, and defects named, group by group; people are what is counted. */
export function groupLines(scored: readonly Scored[]): readonly GroupLine[] {
  return (Object.keys(kinds) as (keyof Groups)[]).flatMap((kind) => {
    const known = scored.filter(({ groups, label }) => groups[kind] && label !== 'formats');
    const groups = [...Map.groupBy(known, ({ groups }) => groups[kind] ?? '')];
    return groups
      .map(([group, list]) => lineOf(kinds[kind], group, list))
      .filter(({ refused }) => refused.of > 0)
      .toSorted((a, b) => a.group.localeCompare(b.group));
  });
}

function lineOf(kind: string, group: string, list: readonly Scored[]): GroupLine {
  const benign = list.filter((one) => one.benign);
  const defects = list.filter(({ benign: harmless, expect }) => !harmless && expect !== '');
  const count = (pictures: readonly Scored[], hit: (one: Scored) => boolean): readonly Counted[] =>
    pictures.map((one) => ({ subject: one.subject, hit: hit(one) }));
  return {
    kind,
    group,
    people: new Set(benign.map(({ subject }) => subject)).size,
    refused: shareOf(count(benign, isTurnedAway)),
    warned: shareOf(count(benign, isWarned)),
    named: shareOf(count(defects, ({ label, expect, findings }) => isNamed(label, expect, findings))),
    why: warningsIn(benign),
  };
}

/** Which warnings harmless pictures get, the most frequent first. */
export function warningsIn(benign: readonly Scored[]): string {
  const codes = benign.flatMap(({ findings }) =>
    findings.filter(({ severity, fixed }) => severity === 'warn' && !fixed).map(({ code }) => code),
  );
  return [...Map.groupBy(codes, (code) => code)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([code, list]) => `${code} ${list.length}`)
    .join(', ');
}

/** What every group of at least three people is promised, and the groups that it is not kept for, by name. */
export function groupRows(lines: readonly GroupLine[]): readonly Row[] {
  const counted = lines.filter(({ people }) => people >= fewestPeople);
  const row = (what: string, target: string, wrong: readonly string[]): Row =>
    rowOf(
      what,
      counted.length > 0 ? wrong.join('; ') || `none of ${counted.length}` : 'none measured',
      target,
      counted.length > 0 ? wrong.length === 0 : undefined,
    );
  const over = (of: 'refused' | 'warned', limit: number) =>
    counted
      .filter((line) => line[of].share > limit)
      .map((line) => `${line.group} ${percent(line[of].share)}`);
  return [
    row('groups whose harmless pictures are refused', 'none above 2 %', over('refused', most.refused)),
    row('groups whose harmless pictures are warned', 'none above 8 %', over('warned', most.warned)),
    row('groups warned unlike the best', 'none more than twice as often', warnedUnlikeTheBest(counted)),
    row('groups whose defects are named less', 'none 2 points under the best', namedLess(counted)),
  ];
}

function warnedUnlikeTheBest(lines: readonly GroupLine[]): readonly string[] {
  return eachKind(lines, (group) => {
    const best = Math.min(...group.map(({ warned }) => warned.share));
    const limit = most.timesTheBest * Math.max(best, bestThatCounts);
    return group
      .filter(({ warned }) => warned.share > limit)
      .map((line) => `${line.group} ${percent(line.warned.share)} against ${percent(best)}`);
  });
}

function namedLess(lines: readonly GroupLine[]): readonly string[] {
  const measured = lines.filter(({ named }) => named.of > 0 && named.people >= fewestPeople);
  return eachKind(measured, (group) => {
    const best = Math.max(...group.map(({ named }) => named.share));
    return group
      .filter(({ named }) => named.share < best - most.pointsUnderTheBest)
      .map((line) => `${line.group} ${percent(line.named.share)} against ${percent(best)}`);
  });
}

const eachKind = (
  lines: readonly GroupLine[],
  look: (group: readonly GroupLine[]) => readonly string[],
): readonly string[] => [...Map.groupBy(lines, ({ kind }) => kind).values()].flatMap(look);

/** For the bench's own print. */
export const groupText = ({ kind, group, refused, warned, named, why }: GroupLine): string =>
  `${kind}, ${group}: refused ${shareText(refused)}; warned ${shareText(warned)}${why ? ` (${why})` : ''}; ` +
  `defects named ${shareText(named)}`;
