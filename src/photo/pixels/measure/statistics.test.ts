import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { deviation, mean, median, quantile } from './statistics.ts';

test('a quantile is the value at its place in the sorted list', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const sorted = list.toSorted((a, b) => a - b);
      assert.equal(quantile(list, share), sorted[Math.floor(share * (list.length - 1))]);
    }),
  );
  assert.equal(median([3, 1, 2]), 2);
  assert.ok(Number.isNaN(quantile([], 0.5)));
});

test('mean and standard deviation', () => {
  assert.equal(mean([1, 2, 3]), 2);
  assert.equal(deviation([2, 4, 4, 4, 5, 5, 7, 9]), 2);
});
