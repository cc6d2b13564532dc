import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testProfile } from '../../test/fixtures/portal/settings.ts';
import { checkMailing } from '../card/production/production-request.ts';
import { checkAbroad } from '../declaration/declaration.ts';
import { readAbroad, readLastEntry } from '../invitation/questions.ts';
import { checkAuthority } from '../representative/representative.ts';
import { checkConfirming } from '../review/review.ts';
import { isAfterToday, isBeforeToday, isTodayOrBefore, todayInCountry } from './clock.ts';
import { dayFault } from './day-fault.ts';
import { type Checked, Entered } from './form.ts';

const { countryZones, carriers } = testProfile();
const at = (instant: string) => todayInCountry({ now: () => new Date(instant) }, countryZones);
// 00:30 on the 3rd in Newfoundland, still the 2nd everywhere else; and 22:30 on the 2nd in British Columbia.
const NEWFOUNDLAND = at('2026-03-03T04:00:00Z');
const COLUMBIA = at('2026-03-03T06:30:00Z');

test('today is two days while midnight crosses the country, and one in between', () => {
  assert.deepEqual(at('2026-03-02T17:00:00Z'), { earliest: '2026-03-02', latest: '2026-03-02' });
  for (const instant of ['2026-03-03T03:29:00Z', '2026-03-03T08:00:00Z']) {
    const { earliest, latest } = at(instant);
    assert.equal(earliest, latest, instant);
  }
  assert.deepEqual(NEWFOUNDLAND, { earliest: '2026-03-02', latest: '2026-03-03' });
  assert.deepEqual(COLUMBIA, { earliest: '2026-03-02', latest: '2026-03-03' });
  assert.deepEqual(at('2026-07-02T06:30:00Z'), { earliest: '2026-07-01', latest: '2026-07-02' }, 'in summer');
  assert.equal(isAfterToday('2026-03-03', NEWFOUNDLAND), false);
  assert.equal(isAfterToday('2026-03-04', NEWFOUNDLAND), true);
  assert.equal(isBeforeToday('2026-03-02', COLUMBIA), false);
  assert.equal(isBeforeToday('2026-03-01', COLUMBIA), true);
  assert.equal(isTodayOrBefore('2026-03-02', COLUMBIA), true);
  assert.equal(isTodayOrBefore('2026-03-03', COLUMBIA), false);
});

const carrier = carriers[0]?.code ?? '';
const AUTHORITY = {
  name: 'R. Lee',
  firm: '',
  body: 'unpaid',
  email: 'lee@example.com',
  language: 'en',
  sees: 'status',
  to: '2026-12-01',
};
/** Every form with a day that is compared with today: whether it takes the day in its field. */
const FORMS: Readonly<Record<string, (day: string, today: typeof COLUMBIA) => [Checked<unknown>, string]>> = {
  'last entry': (entry, today) => [
    readLastEntry(Entered.of({ entry, place: 'YYT' }), { inCanada: true, birthDate: '1990-01-01', today }),
    'entry',
  ],
  'day of mailing': (mailed, today) => [
    checkMailing(Entered.of({ carrier, mailed }), carriers, today),
    'mailed',
  ],
  'day of confirmation': (confirmedOn, today) => [
    checkConfirming(Entered.of({ confirmedOn, city: 'Gander', province: 'NL' }), {
      today,
      declaredOn: undefined,
    }),
    'confirmedOn',
  ],
  'return in the answers': (back, today) => [
    readAbroad(Entered.of({ country: 'TN', return: back }), today),
    'return',
  ],
  'return from a stay': (expected, today) => [
    checkAbroad(Entered.of({ country: 'TN', expected }), today),
    'expected',
  ],
  'first day of an authority': (from, today) => [
    checkAuthority(Entered.of({ ...AUTHORITY, from }), today, { SMTP_UTF8: false }),
    'from',
  ],
};

const taken = (form: string, day: string, today: typeof COLUMBIA) => {
  const [checked, field] = FORMS[form]?.(day, today) ?? assert.fail(form);
  return checked.ok || !checked.problems.some((problem) => problem.field === field);
};

test('a day that has begun somewhere in the country is not after today', () => {
  for (const form of ['last entry', 'day of mailing', 'day of confirmation']) {
    assert.equal(taken(form, '2026-03-03', NEWFOUNDLAND), true, form);
    assert.equal(taken(form, '2026-03-04', NEWFOUNDLAND), false, form);
    assert.equal(taken(form, '2026-03-03', at('2026-03-02T17:00:00Z')), false, form);
  }
});

test('a day that lasts somewhere in the country is not before today', () => {
  for (const form of ['return in the answers', 'first day of an authority']) {
    assert.equal(taken(form, '2026-03-02', COLUMBIA), true, form);
    assert.equal(taken(form, '2026-03-01', COLUMBIA), false, form);
  }
  assert.equal(taken('return from a stay', '2026-03-03', COLUMBIA), true);
  assert.equal(taken('return from a stay', '2026-03-02', COLUMBIA), false);
});

test('a day that does not exist is refused with its cause, in both languages, in every form', () => {
  const causes: readonly (readonly [string, RegExp, RegExp])[] = [
    ['2026-06-31', /June has 30 days. Enter a day from 1 to 30/, /Juin compte 30 jours/],
    ['2026-04-31', /April has 30 days/, /Avril compte 30 jours/],
    ['2026-09-31', /September has 30 days/, /Septembre compte 30 jours/],
    ['2026-11-31', /November has 30 days/, /Novembre compte 30 jours/],
    ['2026-01-32', /January has 31 days/, /Janvier compte 31 jours/],
    ['2023-02-29', /February 2023 has 28 days/, /Février 2023 compte 28 jours/],
    ['1900-02-29', /February 1900 has 28 days/, /Février 1900 compte 28 jours/],
    ['2024-02-30', /February 2024 has 29 days/, /Février 2024 compte 29 jours/],
    ['2026-13-01', /A year has 12 months/, /Une année compte 12 mois/],
    ['2026-00-10', /A year has 12 months/, /12 mois/],
    ['2026-05-00', /Days begin at 1/, /Les jours commencent à 1/],
    ['26-05-01', /four digits/, /quatre chiffres/],
  ];
  for (const [typed, en, fr] of causes) {
    const [year, month, day] = typed.split('-');
    for (const entered of [
      Entered.of({ on: typed }),
      Entered.of({ 'on-year': year, 'on-month': month, 'on-day': day }),
    ]) {
      assert.match(dayFault(entered, 'on')?.en ?? '', en, typed);
      assert.match(dayFault(entered, 'on')?.fr ?? '', fr, typed);
    }
    for (const [form, read] of Object.entries(FORMS)) {
      const [checked, field] = read(typed, COLUMBIA);
      const said = checked.ok ? [] : checked.problems.filter((problem) => problem.field === field);
      assert.match(said[0]?.says.en ?? '', en, `${form}: ${typed}`);
    }
  }
  for (const right of [
    '2024-02-29',
    '2000-02-29',
    '2026-06-30',
    '2026-12-31',
    '',
    '2026-06',
    'soon',
    '2026-x-01',
  ])
    assert.equal(dayFault(Entered.of({ on: right }), 'on'), undefined, right);
});
