import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { displayP3ToSrgb, isDisplayP3 } from './display-p3.ts';

test('Display P3 becomes sRGB as the colour library converts it', async () => {
  const colours = [200, 160, 140, 90, 120, 60, 128, 128, 128, 30, 60, 90];
  const raw = { width: 4, height: 1, channels: 3 as const };
  const file = await sharp(Uint8Array.from(colours), { raw }).withIccProfile('p3').png().toBuffer();
  // Attaching the profile converted the colours to it: converting them back must give what we started from.
  const wide = new Uint8Array(await sharp(file, { ignoreIcc: true }).removeAlpha().raw().toBuffer());
  assert.notDeepEqual([...wide], colours);
  displayP3ToSrgb(wide, 3);
  colours.forEach((value, i) => assert.ok(Math.abs((wide[i] ?? 0) - value) <= 2, `${wide.join()}`));
});

test('a profile is known by its name, in plain or in two-byte letters', () => {
  const named = (name: string, encoding: BufferEncoding) =>
    isDisplayP3(Buffer.from(`desc ${name}`, encoding));
  assert.equal(named('Display P3', 'latin1'), true);
  assert.equal(named('Display P3', 'utf16le'), true);
  assert.equal(named('sRGB IEC61966-2.1', 'latin1'), false);
});
