import { verdictOf } from '../../src/photo/checks/findings.ts';
import type { Groups } from './images.ts';
import { type Row, rowOf } from './rows.ts';
import type { Scored } from './score.ts';
import { couldHide, intervalOf, intervalText, type Share, shareOf, shareText } from './statistics.ts';

/** What people are grouped by, in words. */
const kinds: Readonly<Record<keyof Groups, string>> = { eth: 'ethnicity', gender: 'gender', age: 'age' };

type Member = { readonly subject: string; readonly group: string; readonly hit: boolean };

/** Harmless pictures refused, group by group, for each thing that the set's metadata tell of its people. */
export function groupResults(benign: readonly Scored[]): {
  readonly rows: readonly Row[];
  readonly details: readonly string[];
} {
  const rows: Row[] = [];
  const details: string[] = [];
  for (const kind of Object.keys(kinds) as (keyof Groups)[]) {
    const members = membersOf(benign, kind);
    const groups = sharesOf(members);
    for (const [group, share] of groups) details.push(`harmless refused, ${group}: ${shareText(share)}`);
    const what = `groups by ${kinds[kind]}, refused apart`;
    if (groups.length < 2) rows.push(rowOf(what, 'none', 'at most 2 points', undefined));
    else rows.push(apartRow(what, members));
  }
  return { rows, details };
}

function membersOf(benign: readonly Scored[], kind: keyof Groups): readonly Member[] {
  return benign.flatMap(({ subject, groups, findings, refused }) => {
    const group = groups[kind];
    const hit = refused !== undefined || verdictOf(findings) === 'fail';
    return group ? [{ subject, group, hit }] : [];
  });
}

function sharesOf(members: readonly Member[]): readonly (readonly [string, Share])[] {
  return [...Map.groupBy(members, ({ group }) => group).entries()]
    .map(([group, list]) => [group, shareOf(list)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
}

/** The widest distance between two groups, in points; people are drawn anew for its interval. */
function apartRow(what: string, members: readonly Member[]): Row {
  const people = [...Map.groupBy(members, ({ subject }) => subject).values()];
  const apart = (drawn: readonly (readonly Member[])[]) => {
    const shares = [...Map.groupBy(drawn.flat(), ({ group }) => group).values()].map(
      (list) => list.filter(({ hit }) => hit).length / list.length,
    );
    return Math.max(...shares) - Math.min(...shares);
  };
  const found = apart(people);
  const smallest = Math.min(...sharesOf(members).map(([, share]) => share.people));
  const spread = found > 0 ? intervalOf(people, apart) : ([0, couldHide(smallest)] as const);
  const value = `${(found * 100).toFixed(1)} points ${intervalText(...spread)}, smallest group ${smallest} people`;
  return rowOf(what, value, 'at most 2 points', found <= 0.02);
}
