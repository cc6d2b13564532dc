import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchTerm } from './person-search.ts';

test('what was typed is read as every number it may be', () => {
  const numbers = (text: string) => searchTerm(text)?.numbers;
  assert.deepEqual(numbers('e301 234-567'), ['E301234567']);
  assert.deepEqual(numbers('r 7kq2 m4xp'), ['R7KQ2M4XP', 'R-7KQ2-M4XP']);
  assert.deepEqual(numbers('R–7KQ2–M4XP'), ['R7KQ2M4XP', 'R-7KQ2-M4XP']);
  assert.deepEqual(numbers('R-2345-6789'), ['R23456789', 'R-2345-6789']);
  assert.deepEqual(numbers('T٠١٢345678'), ['T012345678']);
});

test('digits are a client identifier, a date is a birth date, and neither is a name', () => {
  assert.equal(searchTerm('1122-3344')?.client, '11223344');
  assert.equal(searchTerm('11 2233 4455')?.client, '1122334455');
  assert.equal(searchTerm('112233')?.client, null);
  for (const born of ['1990-03-27', '1990/3/27', '27/03/1990', '27.3.1990', '27 03 1990', '١٩٩٠-٠٣-٢٧'])
    assert.equal(searchTerm(born)?.born, '1990-03-27', born);
  for (const none of ['1990-02-30', '1990-13-01', '31/06/1990', 'March 1990'])
    assert.equal(searchTerm(none)?.born, null, none);
  assert.equal(searchTerm('1990-03-27')?.words, null);
  assert.equal(searchTerm('amina@example.com')?.words, null);
  assert.equal(searchTerm('AMINA@Example.com')?.typed, 'amina@example.com');
});

test('one sign of another script is enough; signs that are no letters are not', () => {
  assert.equal(searchTerm('王')?.words, "'王':*");
  assert.equal(searchTerm('O')?.words, "'o'");
  for (const none of ['', '  ', '-', '%', '’']) assert.equal(searchTerm(none), undefined, none);
});
