import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingEndsOn, ageOn, birthday } from '../case/ages.ts';
import {
  earliestBirth,
  enteredBirthDate,
  formatBirthDate,
  latestBirth,
  readBirthDate,
} from './birth-date.ts';
import { Entered } from './form.ts';

test('a date of birth is read as passports, other systems and people write it', () => {
  const read: readonly (readonly [string, string])[] = [
    ['1990-03-27', '1990-03-27'],
    ['1990-3-7', '1990-03-07'],
    ['1962', '1962-XX-XX'],
    ['1962-05', '1962-05-XX'],
    ['1962-5', '1962-05-XX'],
    ['1962-00-00', '1962-XX-XX'],
    ['1962-05-00', '1962-05-XX'],
    ['1962-05-0', '1962-05-XX'],
    ['1962-XX-XX', '1962-XX-XX'],
    ['1962-xx-xx', '1962-XX-XX'],
    ['1962-05-XX', '1962-05-XX'],
    ['1962-00', '1962-XX-XX'],
    ['1962-XX-00', '1962-XX-XX'],
    ['١٩٦٢-٠٥-٠٠', '1962-05-XX'],
    ['2024-02-29', '2024-02-29'],
  ];
  for (const [text, date] of read) assert.equal(readBirthDate(text), date, text);
  const none = ['', 'XXXX-XX-XX', '62', '1962-13', '1962-13-XX', '1962-XX-15', '1962-00-15', '2023-02-29'];
  for (const text of [...none, '1962-06-31', '1962/05', 'May 1962', '1962-05-XX-01', '1962-X-X'])
    assert.equal(readBirthDate(text), undefined, text);
});

test('in three boxes, what is not known stays empty, or is 00 or XX', () => {
  const typed = (day: string, month: string, year: string) =>
    enteredBirthDate(Entered.of({ 'b-day': day, 'b-month': month, 'b-year': year }), 'b');
  assert.equal(typed('27', '3', '1990'), '1990-03-27');
  for (const unknown of ['', '0', '00', 'xx', 'XX']) {
    assert.equal(typed(unknown, '5', '1962'), '1962-05-XX', unknown);
    assert.equal(typed(unknown, unknown, '1962'), '1962-XX-XX', unknown);
    assert.equal(typed('15', unknown, '1962'), '', unknown);
  }
  assert.equal(typed('', '', ''), '');
  assert.equal(typed('31', '6', '1962'), '');
});

test('what is not known may be any day, and is printed as the passport has it', () => {
  assert.equal(earliestBirth('1962-XX-XX'), '1962-01-01');
  assert.equal(latestBirth('1962-XX-XX'), '1962-12-31');
  assert.equal(latestBirth('1962-06-XX'), '1962-06-30');
  assert.equal(latestBirth('1962-02-XX'), '1962-02-28');
  assert.equal(latestBirth('1964-02-XX'), '1964-02-29');
  assert.equal(formatBirthDate('en', '1990-03-27'), '27 March 1990');
  assert.equal(formatBirthDate('en', '1962-05-XX'), 'XX May 1962');
  assert.equal(formatBirthDate('fr', '1962-05-XX'), 'XX mai 1962');
  assert.equal(formatBirthDate('fr', '1962-XX-XX'), 'XX XX 1962');
});

test('an age is reached when it surely is', () => {
  const rules = { dependantActsForSelfAge: 18, signsSelfAge: 14 };
  assert.equal(birthday('2008-XX-XX', 18), '2026-12-31');
  assert.equal(birthday('2008-05-XX', 18), '2026-05-31');
  assert.equal(birthday('2008-02-XX', 18), '2026-03-01', 'the 29th of a leap year');
  assert.equal(ageOn('2008-XX-XX', '2026-12-30'), 17);
  assert.equal(ageOn('2008-XX-XX', '2026-12-31'), 18);
  assert.equal(ageOn('2008-05-XX', '2026-05-30'), 17);
  assert.equal(ageOn('2008-05-XX', '2026-05-31'), 18);
  assert.equal(actingEndsOn('2006-XX-XX', '2024-12-30', rules), '2024-12-31');
  assert.equal(actingEndsOn('2006-XX-XX', '2024-12-31', rules), null);
});
