import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kolmogorovSmirnov, median } from './statistics.ts';

const range = (n: number, at: (i: number) => number) => Array.from({ length: n }, (_, i) => at(i));

test('the median of odd and even counts', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});

test('one distribution twice is no difference, a shifted one is', () => {
  const even = range(200, (i) => i * 2);
  const odd = range(200, (i) => i * 2 + 1);
  assert.ok(kolmogorovSmirnov(even, odd) > 0.99);
  const shifted = range(200, (i) => i * 2 + 120);
  assert.ok(kolmogorovSmirnov(even, shifted) < 0.0001);
});

test('the border of five percent lies where the tables have it', () => {
  // For 100 and 100 values the distance of 0.192 is the critical one at five percent.
  const at = (shift: number) =>
    kolmogorovSmirnov(
      range(100, (i) => i),
      range(100, (i) => i + shift),
    );
  assert.ok(at(18) > 0.05);
  assert.ok(at(21) < 0.05);
});
