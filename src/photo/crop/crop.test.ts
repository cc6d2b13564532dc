import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cropPositionOf, type Ground, judged, stepped, STEPS, transformOf } from './crop.ts';

const ground: Ground = {
  width: 2400,
  height: 3200,
  frame: { width: 5, height: 7 },
  least: 1000,
  head: { crown: [1200, 1100], chin: [1200, 1800] },
};
const cut = { x: 1200, y: 1450, height: 1470, tilt: 0 };
const aim = { least: 0.443, most: 0.514, across: 0.07, highest: 0.38, lowest: 0.6 };

test('each press does what its name says', () => {
  const after = (step: (typeof STEPS)[number]) => cropPositionOf(stepped(cut, step, ground), ground);
  const before = cropPositionOf(cut, ground);
  assert.ok(before && Math.abs(before.fills - 0.476) < 0.001 && Math.abs(before.across - 0.5) < 1e-9);
  assert.ok((after('left')?.across ?? 1) < before.across);
  assert.ok((after('right')?.across ?? 0) > before.across);
  assert.ok((after('up')?.crown ?? 1) < before.crown);
  assert.ok((after('down')?.crown ?? 0) > before.crown);
  assert.ok((after('larger')?.fills ?? 0) > before.fills);
  assert.ok((after('smaller')?.fills ?? 1) < before.fills);
  assert.equal(stepped(cut, 'tilt-left', ground).tilt, -1);
  assert.equal(stepped({ ...cut, tilt: 15 }, 'tilt-right', ground).tilt, 15);
});

test('no number of presses leads out of the picture or below the smallest photo', () => {
  for (const step of STEPS) {
    let now = cut;
    for (let i = 0; i < 200; i++) now = stepped(now, step, ground);
    assert.ok(now.height >= 1000 && now.height <= 3200, step);
    assert.ok(now.x > 0 && now.x < 2400 && now.y > 0 && now.y < 3200, step);
  }
});

test('a tilted picture is moved along the frame, not along itself', () => {
  const tilted = { ...cut, tilt: 10 };
  const [before, after] = [tilted, stepped(tilted, 'right', ground)].map((one) =>
    cropPositionOf(one, ground),
  );
  assert.ok(before && after && after.across > before.across);
  assert.ok(Math.abs(after.crown - before.crown) < 1e-9, 'it stays at its height');
});

test('size and place are said', () => {
  const stand = { crown: 0.25, chin: 0.73, across: 0.5, fills: 0.48 };
  assert.deepEqual(judged(stand, aim), { size: 'fits', place: 'middle' });
  assert.deepEqual(judged({ ...stand, fills: 0.6, across: 0.4 }, aim), { size: 'large', place: 'left' });
  assert.deepEqual(judged({ ...stand, fills: 0.4, crown: 0.5, chin: 0.9 }, aim), {
    size: 'small',
    place: 'low',
  });
});

test('the drawing shows the middle of the cut in its own middle', () => {
  assert.equal(
    transformOf({ x: 100, y: 200, height: 1400, tilt: -2 }, ground.frame),
    'translate(250 350) rotate(-2) scale(0.5) translate(-100 -200)',
  );
});
