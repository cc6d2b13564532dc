import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/photo/checks/findings.ts';
import { type GroupLine, groupLines, groupRows } from './groups.ts';
import type { Scored } from './score.ts';

type Told = {
  readonly people: number;
  readonly warned?: number;
  readonly refused?: number;
  readonly missed?: number;
};

const pictures = 100;

/** A group of people with a hundred harmless pictures each; so many of each hundred are told something. */
function group(eth: string, { people, warned = 0, refused = 0, missed = 0 }: Told): readonly Scored[] {
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: pictures }, (_unused, n): readonly Scored[] => {
      const severity = n < refused ? 'fail' : n < refused + warned ? 'warn' : undefined;
      const of = { subject: `${eth}${person}`, groups: { eth }, file: '', id: '', tags: [] };
      const record = { id: '', cpuMs: 0 };
      const said: readonly Finding[] = severity ? [{ code: 'filter', severity }] : [];
      const found: readonly Finding[] = n < missed ? [] : [{ code: 'glare', severity: 'warn' }];
      return [
        { ...of, record, label: 'clean', expect: '', benign: true, findings: said },
        { ...of, record, label: 'glare_face', expect: 'glare', benign: false, findings: found },
      ];
    }).flat(),
  ).flat();
}

const rowsOf = (...groups: readonly (readonly Scored[])[]) => {
  const lines: readonly GroupLine[] = groupLines(groups.flat());
  return groupRows(lines).map(({ met, value }) => (met ? 'met' : value));
};

test('groups that are treated alike meet every promise', () => {
  const alike = { people: 4, warned: 3 };
  assert.deepEqual(rowsOf(group('a', alike), group('b', alike)), ['met', 'met', 'met', 'met']);
});

test('one group that is refused, warned or overlooked more is named', () => {
  const best = group('a', { people: 4, warned: 3 });
  assert.deepEqual(rowsOf(best, group('b', { people: 4, warned: 3, refused: 3 })), [
    'b 3.0 %',
    'met',
    'met',
    'met',
  ]);
  assert.deepEqual(rowsOf(best, group('b', { people: 4, warned: 9 })), [
    'met',
    'b 9.0 %',
    'b 9.0 % against 3.0 %',
    'met',
  ]);
  assert.deepEqual(rowsOf(best, group('b', { people: 4, warned: 3, missed: 3 })), [
    'met',
    'met',
    'met',
    'b 97.0 % against 100.0 %',
  ]);
});

test('a group that nobody warns does not make everybody else unfair, and two people are no group', () => {
  const best = group('a', { people: 4 });
  assert.deepEqual(rowsOf(best, group('b', { people: 3, warned: 4 })), ['met', 'met', 'met', 'met']);
  assert.deepEqual(rowsOf(best, group('b', { people: 2, warned: 50 })), ['met', 'met', 'met', 'met']);
});
