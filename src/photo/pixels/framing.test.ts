import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { headFit, placementIn } from '../judge/fit.ts';
import { cutOut } from './cut.ts';
import { fitOf, type Framing, framingOf, placeIn, settled, turnedBy, turnsOf, widthFor } from './framing.ts';
import type { Size } from './picture.ts';

const frame = { width: 5, height: 7 };
const rules = { frame, least: 1000 };

/** The four corners of a cut, in pixels of the picture. */
const cornersOf = ({ x, y, height, tilt }: Framing): readonly (readonly [number, number])[] =>
  [-1, 1].flatMap((across) =>
    [-1, 1].map((down) => {
      const half = [(across * widthFor(height, frame)) / 2, (down * height) / 2] as const;
      const [dx, dy] = turnedBy(-tilt, half);
      return [x + dx, y + dy] as const;
    }),
  );

const length = (min: number, max: number) => fc.integer({ min, max });
const wanted = fc.record({
  size: fc.record({ width: length(715, 4096), height: length(1001, 4096) }),
  x: length(-500, 5000),
  y: length(-500, 5000),
  height: length(1, 9000),
  tilt: length(-60, 60),
});

test('whatever is wanted, the cut lies inside of the picture', () => {
  fc.assert(
    fc.property(wanted, ({ size, ...asked }) => {
      const cut = settled(asked, size, rules);
      assert.ok(Math.abs(cut.tilt) <= 15);
      for (const [x, y] of cornersOf(cut)) {
        assert.ok(x >= -0.01 && x <= size.width + 0.01, `${x} of ${size.width}`);
        assert.ok(y >= -0.01 && y <= size.height + 0.01, `${y} of ${size.height}`);
      }
    }),
  );
});

test('what fits is left as it was asked for', () => {
  const cut = { x: 1000, y: 1200, height: 1400, tilt: -4.5 };
  assert.deepEqual(settled(cut, { width: 3000, height: 4000 }, rules), cut);
});

test('a cut and its fit say the same', () => {
  fc.assert(
    fc.property(wanted, ({ size, ...asked }) => {
      const cut = settled(asked, size, rules);
      const back = framingOf(fitOf(cut, size, frame, 90), size);
      assert.ok(Math.hypot(back.x - cut.x, back.y - cut.y) < 1.5);
      assert.deepEqual([back.height, Math.round(back.tilt * 10) / 10], [cut.height, cut.tilt]);
    }),
  );
});

test('rotation is quarter turns and a rest', () => {
  assert.deepEqual(turnsOf(95), { turn: 90, tilt: 5 });
  assert.deepEqual(turnsOf(-7), { turn: 0, tilt: -7 });
});

/** A grey picture with one white spot. */
function spotted(size: Size, [x, y]: readonly [number, number]) {
  const data = new Uint8Array(size.width * size.height * 3).fill(90);
  for (let dy = -3; dy <= 3; dy++) {
    for (let dx = -3; dx <= 3; dx++)
      data.fill(255, ((y + dy) * size.width + x + dx) * 3, ((y + dy) * size.width + x + dx) * 3 + 3);
  }
  return { ...size, data };
}

test('a tilted cut shows each thing where it is said to lie', () => {
  const size = { width: 900, height: 1000 };
  for (const tilt of [-12, 0, 8]) {
    const fit = fitOf({ x: 470, y: 520, height: 700, tilt }, size, frame, 0);
    const cut = cutOut(spotted(size, [600, 380]), fit);
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let i = 0; i < cut.width * cut.height; i++) {
      if ((cut.data[i * 3] ?? 0) < 180) continue;
      sum += 1;
      sumX += (i % cut.width) + 0.5;
      sumY += Math.floor(i / cut.width) + 0.5;
    }
    const [x, y] = placeIn(fit, size, [600.5, 380.5]);
    assert.ok(Math.abs(sumX / sum - x * cut.width) < 1, `${sumX / sum} ${x * cut.width}`);
    assert.ok(Math.abs(sumY / sum - y * cut.height) < 1, `${sumY / sum} ${y * cut.height}`);
  }
});

const leaning = { crown: [1500, 1000], chin: [1600, 1700], centre: [1550, 1350], height: 700 } as const;

test('a leaning head is set upright where there is room, and left where there is none', () => {
  const wide = { width: 3000, height: 4000 };
  const fit = headFit(wide, leaning, limits, 0, -8.04);
  assert.equal(fit.rotate, 8);
  const at = placementIn(fit, wide, leaning, limits.head);
  assert.ok(Math.abs(at.mm - 33.5) < 0.2 && Math.abs(at.across - 0.5) < 0.01, JSON.stringify(at));
  const tight = { width: 1100, height: 1540 };
  const inTight = { ...leaning, centre: [550, 760], crown: [500, 410], chin: [600, 1110] } as const;
  assert.equal(headFit(tight, inTight, limits, 0, -8).rotate, 0);
  assert.equal(headFit(wide, leaning, limits, 0, -2).rotate, 0, 'a level head is left alone');
});
