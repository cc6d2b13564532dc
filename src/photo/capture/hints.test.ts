import assert from 'node:assert/strict';
import { test } from 'node:test';
import rules from '../../../profiles/ca-pr/photo-rules.json' with { type: 'json' };
import { limits as photoLimits } from '../../../test/fixtures/photos/pictures.ts';
import type { PhotoRules } from '../../config/profile.ts';
import {
  type CameraView,
  type CoachLimits,
  coachLimits,
  type Hint,
  hintFor,
  largeEnough,
  NO_HINT,
  type SeenFace,
  steadied,
} from './hints.ts';

const limits: CoachLimits = coachLimits(rules as PhotoRules, rules.checks);

/** A phone's picture held upright, 12 megapixels, with a face as it should be. */
const face: SeenFace = {
  height: 200,
  centre: [180, 230],
  roll: 0,
  noseAcross: 0,
  asymmetry: 0,
  light: 120,
  evenness: 0.95,
  eyesOpen: 0.3,
};
const sight: CameraView = { width: 360, height: 480, scale: 8.4, brightest: 245, faces: 1, face };
const withFace = (part: Partial<SeenFace>): Hint => hintFor({ ...sight, face: { ...face, ...part } }, limits);

test('a face as it should be is good, and each thing that is not is said', () => {
  const hints: readonly (readonly [Hint, Hint])[] = [
    ['good', withFace({})],
    ['no-face', hintFor({ width: 360, height: 480, scale: 1, brightest: 245, faces: 0 }, limits)],
    ['one-person', hintFor({ ...sight, faces: 2 }, limits)],
    ['more-light', hintFor({ ...sight, brightest: 150 }, limits)],
    ['more-light', withFace({ light: 20 })],
    ['further', withFace({ height: 260 })],
    ['closer', withFace({ height: 150 })],
    ['left', withFace({ centre: [120, 230] })],
    ['right', withFace({ centre: [240, 230] })],
    ['raise', withFace({ centre: [180, 110] })],
    ['lower', withFace({ centre: [180, 380] })],
    ['straighten', withFace({ roll: 8 })],
    ['turn', withFace({ noseAcross: 0.3 })],
    ['turn', withFace({ asymmetry: -0.3 })],
    ['even-light', withFace({ evenness: 0.3 })],
    ['eyes', withFace({ eyesOpen: 0.05 })],
  ];
  for (const [i, [wanted, got]] of hints.entries()) assert.equal(got, wanted, `case ${i}`);
});

test('well lit dark skin is not told to find more light', () => {
  assert.equal(withFace({ light: 70 }), 'good');
});

test('the most important thing comes first', () => {
  assert.equal(withFace({ height: 150, roll: 20, evenness: 0.1 }), 'closer');
});

test('a camera with few pixels wants the face closer, and one with too few is not used at all', () => {
  const hd = { ...sight, width: 480, height: 270, scale: 4 };
  const at = (height: number) => hintFor({ ...hd, face: { ...face, height, centre: [240, 132] } }, limits);
  assert.equal(at(100), 'closer', 'the cut would have fewer than 1,000 pixels');
  assert.equal(at(124), 'good');
  assert.equal(at(150), 'further');
  assert.equal(largeEnough({ width: 1920, height: 1080 }, limits), true);
  assert.equal(largeEnough({ width: 1280, height: 720 }, limits), false);
});

test('what is called good leaves room for the cut that the engine makes', () => {
  const { minMm, maxMm, frameMm } = photoLimits.head;
  for (let height = 60; height < 400; height += 2) {
    if (withFace({ height }) !== 'good') continue;
    const cuts = [minMm, maxMm].map((mm) => (height * frameMm) / mm);
    assert.ok(Math.min(...cuts) <= 480 && Math.max(...cuts) * sight.scale >= 1_000, `${height}`);
  }
});

test('words stay until they were read, and one look alone changes nothing', () => {
  const seen = (looks: readonly (readonly [Hint, number])[]) => {
    const hints: string[] = [];
    looks.reduce((shown, [hint, at]) => {
      const next = steadied(shown, hint, at);
      if (next.hint && next.hint !== shown.hint) hints.push(`${next.hint} ${at}`);
      return next;
    }, NO_HINT);
    return hints;
  };
  assert.deepEqual(seen([['closer', 0]]), []);
  assert.deepEqual(
    seen([
      ['closer', 0],
      ['closer', 200],
      ['good', 400],
      ['closer', 600],
      ['good', 800],
      ['good', 1_000],
      ['good', 1_200],
      ['good', 1_500],
    ]),
    ['closer 200', 'good 1500'],
  );
});
