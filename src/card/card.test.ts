import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testProfile } from '../../test/fixtures/portal/settings.ts';
import { Entered } from '../platform/form.ts';
import { addWorkingDays, daysBetween, dueOn, latenessOf, mailingInstant, missingFrom } from './card.ts';
import { csvFile } from './production/production-file.ts';
import { checkMailing, checkSize } from './production/production-request.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

const profile = testProfile();
const { limits, zone } = profile;

test('a card is due 14 days after it was ordered, by the calendar of the place where it is made', () => {
  assert.equal(dueOn(new Date('2026-03-02T15:00:00Z'), profile), '2026-03-16');
  assert.equal(dueOn(new Date('2026-03-03T03:00:00Z'), profile), '2026-03-16');
});

test('amber from 60 % of the time, red from 90 %, overdue only after the day it was due', () => {
  const on = (today: string) => latenessOf('2026-03-16', today, limits);
  assert.equal(on('2026-03-02'), 'calm');
  assert.equal(on('2026-03-10'), 'calm');
  assert.equal(on('2026-03-11'), 'amber');
  assert.equal(on('2026-03-14'), 'amber');
  assert.equal(on('2026-03-15'), 'red');
  assert.equal(on('2026-03-16'), 'red');
  assert.equal(on('2026-03-17'), 'overdue');
});

test('working days skip weekends and holidays', () => {
  const holidays = [{ day: '2026-04-03' }];
  assert.equal(addWorkingDays('2026-04-01', 1, holidays), '2026-04-02');
  assert.equal(addWorkingDays('2026-04-01', 2, holidays), '2026-04-06');
});

test('a card may be reported missing six weeks after it was mailed', () => {
  assert.equal(missingFrom(new Date('2026-03-02T15:00:00Z'), profile), '2026-04-13');
  assert.equal(daysBetween('2026-03-02', '2026-04-13'), 42);
});

test('a card mailed today is mailed now; on an earlier day, in the middle of it', () => {
  const now = new Date('2026-03-03T03:00:00Z');
  assert.equal(mailingInstant('2026-03-02', { now, zone }), now);
  assert.equal(mailingInstant('2026-02-27', { now, zone }).toISOString(), '2026-02-27T17:00:00.000Z');
});

test('a field that a spreadsheet would take for a formula is made plain; quotes and line ends stay inside', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝']) {
    assert.equal(csvFile([[`${start}1`]]), `"'${start}1"\r\n`);
  }
  assert.equal(csvFile([['a"b', 'c\r\nd', 3]]), '"a""b","c\r\nd","3"\r\n');
});

test('a batch takes 50 unless told, and 1 to 200', () => {
  assert.deepEqual(checkSize(Entered.none), { ok: true, value: 50 });
  assert.deepEqual(checkSize(Entered.of({ size: '200' })), { ok: true, value: 200 });
  for (const size of ['0', '201', '-1', 'many', '1e2'])
    assert.equal(checkSize(Entered.of({ size })).ok, false);
});

test('mailing needs a carrier of the profile and a day that is not to come', () => {
  const carrier = {
    code: 'courier',
    tracked: true,
    workingDays: [1, 5],
    label: { en: 'c', fr: 'c' },
  } as const;
  const check = (typed: Record<string, string>) =>
    checkMailing(Entered.of(typed), [carrier], everywhere('2026-03-16'));
  assert.deepEqual(check({ carrier: 'courier', mailed: '2026-03-16' }), {
    ok: true,
    value: { carrier: 'courier', mailedOn: '2026-03-16' },
  });
  const fields = (typed: Record<string, string>) => {
    const checked = check(typed);
    return checked.ok ? [] : checked.problems.map(({ field }) => field);
  };
  assert.deepEqual(fields({ carrier: 'balloon', mailed: '2026-03-17' }), ['carrier', 'mailed']);
  assert.deepEqual(fields({ carrier: 'courier', mailed: '2026-02-12' }), ['mailed']);
});
