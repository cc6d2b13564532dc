import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPageViews } from './page-views.ts';

test('a place and its network open so many pages a minute, and nobody else waits for them', () => {
  let now = 0;
  const views = createPageViews(() => now);
  const many = (from: string, times: number) =>
    Array.from({ length: times }, () => views.count(from)).filter(Boolean).length;
  assert.equal(many('2001:db8:1:1::1', 4_000), 3_000);
  assert.equal(many('2001:db8:1:2::1', 4_000), 2_000, 'the network has no more');
  assert.equal(many('2001:db8:2:1::1', 10), 10);
  now += 60_000;
  assert.equal(many('2001:db8:1:1::1', 10), 10);
});

test('it remembers only so many places', () => {
  const views = createPageViews(() => 0);
  for (let n = 0; n < 30_000; n += 1)
    views.count(`2001:db8:${(n >> 8).toString(16)}:${(n & 255).toString(16)}::1`);
  assert.equal(views.places, 20_000);
});
