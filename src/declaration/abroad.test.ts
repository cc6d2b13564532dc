import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Entered } from '../platform/form.ts';
import { checkAbroad } from './declaration.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

const day = '2026-03-02';
const today = everywhere(day);

test('a country outside Canada, and a return after today or none', () => {
  assert.deepEqual(checkAbroad(Entered.of({ country: 'LB' }), today), {
    ok: true,
    value: { country: 'LB', expectedReturn: null },
  });
  assert.deepEqual(checkAbroad(Entered.of({ country: 'LB', expected: '2026-03-03' }), today), {
    ok: true,
    value: { country: 'LB', expectedReturn: '2026-03-03' },
  });
});

test('Canada, no country, today and half a date are refused', () => {
  const fields = (record: Record<string, string>) => {
    const checked = checkAbroad(Entered.of(record), today);
    return checked.ok ? [] : checked.problems.map(({ field }) => field);
  };
  assert.deepEqual(fields({ country: 'CA' }), ['country']);
  assert.deepEqual(fields({ country: 'Lebanon' }), ['country']);
  assert.deepEqual(fields({ country: 'LB', expected: day }), ['expected']);
  assert.deepEqual(fields({ 'expected-month': '5' }), ['country', 'expected']);
});
