import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import type { Head } from '../checks/facts.ts';
import { headFit, placementIn } from './fit.ts';

const headAt = (x: number, y: number, height: number): Head => ({
  crown: [x, y - height / 2],
  chin: [x, y + height / 2],
  centre: [x, y],
  height,
});

test('a photo that is right is left as it is', () => {
  const size = { width: 900, height: 1260 };
  const fit = headFit(size, headAt(450, 600, 603), limits, 0);
  assert.deepEqual(fit, { x: 0, y: 0, width: 900, height: 1260, rotate: 0 });
});

test('whatever the head, the cut lies inside and has the frame and pixels that were asked for', () => {
  const whole = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(
      fc.record({ width: whole(715, 5000), height: whole(1000, 5000) }),
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        whole(50, 5000),
      ),
      (size, [x, y, height]) => {
        const fit = headFit(size, headAt(x * size.width, y * size.height, height), limits, 0);
        assert.ok(fit.x >= 0 && fit.y >= 0);
        assert.ok(fit.x + fit.width <= size.width && fit.y + fit.height <= size.height);
        assert.ok(Math.abs(fit.width / fit.height / (5 / 7) - 1) <= 0.012);
      },
    ),
  );
});

test('with room, the head gets the wanted size', () => {
  const size = { width: 4000, height: 3000 };
  const head = headAt(2800, 1500, 700);
  const at = placementIn(headFit(size, head, limits, 90), size, head, limits.head);
  assert.ok(Math.abs(at.mm - 33.5) < 0.1 && Math.abs(at.across - 0.5) < 0.01);
});

test('too few pixels for the wanted size leave the picture whole', () => {
  const size = { width: 900, height: 1260 };
  const fit = headFit(size, headAt(450, 630, 300), limits, 0);
  assert.equal(fit.width, 900);
});
