import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import rules from '../../../profiles/ca-pr/photo-rules.json' with { type: 'json' };
import type { PhotoRules } from '../../config/profile.ts';
import { appearances } from '../../demo/portrait/appearances.ts';
import { drawPortrait } from '../../demo/portrait/portrait.ts';
import { projectRoot } from '../../platform/root.ts';
import { loadModels } from '../pixels/face/models.ts';
import { see } from './coach.ts';
import { coachLimits, type Hint, hintFor } from './hints.ts';

const limits = coachLimits(rules as PhotoRules, rules.checks);

/** What the coach says of a picture, in the size in which it looks. */
async function hintOf(picture: Sharp): Promise<Hint> {
  const whole = await picture.png().toBuffer({ resolveWithObject: true });
  const small = sharp(whole.data).resize(480, 480, { fit: 'inside' }).removeAlpha().raw();
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  const raster = { width: info.width, height: info.height, data: new Uint8Array(data) };
  return hintFor(await see(await loadModels(), raster, whole.info.height / info.height), limits);
}

const portraits = await Promise.all(appearances.map((look) => drawPortrait({ look })));

test('it says "good" of everybody we draw', async () => {
  const hints = await Promise.all(portraits.map((bytes) => hintOf(sharp(bytes))));
  assert.deepEqual(
    hints,
    appearances.map(() => 'good'),
  );
});

test('it sees what is wrong with a picture', async () => {
  const [bytes] = portraits;
  const one = () => sharp(bytes);
  const white = { background: '#fff' };
  const wrong: Readonly<Record<string, Sharp>> = {
    'no-face': sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#b8c4c8' } }),
    closer: one().extend({ top: 1200, bottom: 1200, left: 800, right: 800, ...white }),
    further: one().extract({ left: 180, top: 350, width: 840, height: 1050 }),
    // Who stands on the left of the picture has more of themselves to the left: they go to their left.
    left: one().extend({ right: 700, ...white }),
    right: one().extend({ left: 700, ...white }),
    'more-light': one().linear(0.5),
    straighten: one().resize(1000).rotate(9, white),
  };
  for (const [wanted, picture] of Object.entries(wrong)) assert.equal(await hintOf(picture), wanted);
});

test('two faces are two', async () => {
  const [one, two] = portraits;
  const half = await sharp(two).resize(1000, 1400).png().toBuffer();
  const both = sharp({ create: { width: 2200, height: 1680, channels: 3, background: '#fff' } }).composite([
    { input: await sharp(one).png().toBuffer(), left: 0, top: 0 },
    { input: half, left: 1200, top: 200 },
  ]);
  assert.equal(await hintOf(both), 'one-person');
});

/** What one visit loads for the camera: one of the two WebAssembly files. */
const LOADED = ['coach.js', 'blazeface.json', 'blazeface.bin', 'facemesh.json', 'facemesh.bin', 'simd.wasm'];
const MOST = 2_200_000;

test('all that the camera loads is at most 2.2 MB, compressed either way', () => {
  const folder = join(projectRoot(), 'dist', 'assets');
  const list = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')) as Record<string, string>;
  const look = readFileSync(join(projectRoot(), 'dist', 'look.css'));
  const page = readFileSync(join(projectRoot(), 'dist', 'browser', 'page.js'));
  for (const end of ['br', 'gz']) {
    const sizes = LOADED.map((name) => readFileSync(join(folder, `${list[name]}.${end}`)).length);
    const total = sizes.reduce((sum, size) => sum + size, look.length + page.length);
    assert.ok(total <= MOST, `${end}: ${total} bytes`);
    assert.ok(total > 1_000_000, 'the networks are in it');
  }
});
