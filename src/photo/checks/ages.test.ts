import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { monthsOn } from '../../case/ages.ts';
import { limitsAtAge } from './ages.ts';

test('full months are counted to the day, and what is not known counts as late as it may be', () => {
  assert.equal(monthsOn('2025-11-24', '2026-11-23'), 11);
  assert.equal(monthsOn('2025-11-24', '2026-11-24'), 12);
  assert.equal(monthsOn('2026-01-31', '2026-02-28'), 0);
  assert.equal(monthsOn('2026-01-31', '2026-03-01'), 1);
  assert.equal(monthsOn('2025-XX-XX', '2026-11-24'), 10);
  assert.equal(monthsOn('2025-11-XX', '2026-11-24'), 11);
  assert.equal(monthsOn('1990-03-27', '2026-11-24'), 439);
});

test('each age ends on its day', () => {
  const free = (months: number | undefined) => limitsAtAge(limits, months).free ?? [];
  assert.deepEqual(free(11), ['eyes', 'expression', 'mouth']);
  assert.deepEqual(free(12), ['expression', 'mouth']);
  assert.deepEqual(free(71), ['expression', 'mouth']);
  assert.deepEqual(free(72), []);
  assert.deepEqual(free(440), []);
});

test('without an age, and for everybody but infants, the limits are those of adults', () => {
  assert.equal(limitsAtAge(limits, undefined), limits);
  for (const months of [24, 60, 400]) {
    const { checks, head } = limitsAtAge(limits, months);
    assert.deepEqual([checks, head], [limits.checks, limits.head]);
  }
  const infant = limitsAtAge(limits, 3);
  assert.equal(infant.checks.aspect.stretchWarn, limits.ages.infantStretch);
  assert.equal(infant.head.unsureMm, limits.ages.infantUnsureMm);
  assert.deepEqual(infant.checks.glasses, limits.checks.glasses);
});
