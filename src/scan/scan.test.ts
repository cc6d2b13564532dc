import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkScan, LARGEST_SCAN, scanFileName } from './scan.ts';

const sent = (start: string, size = 20) => ({
  bytes: Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(size)]),
  tooLarge: false,
});

test('a scan is a JPEG, a PNG or a PDF by its first bytes, whatever it is called', () => {
  const taken = [
    ['ffd8ffe0', 'image/jpeg'],
    ['89504e470d0a1a0a', 'image/png'],
    ['255044462d312e37', 'application/pdf'],
  ] as const;
  for (const [start, mediaType] of taken) {
    const checked = checkScan(sent(start));
    assert.equal(checked.ok && checked.value.mediaType, mediaType);
  }
  for (const start of ['3c68746d6c3e', '3c737667', '504b0304', '4d5a', '', '0025504446'])
    assert.equal(checkScan(sent(start)).ok, false, start);
});

test('nothing, an empty file and one over the limit are refused', () => {
  assert.equal(checkScan(undefined).ok, false);
  assert.equal(checkScan({ bytes: Buffer.alloc(0), tooLarge: false }).ok, false);
  assert.equal(checkScan({ ...sent('ffd8ff'), tooLarge: true }).ok, false);
  assert.equal(checkScan(sent('ffd8ff', LARGEST_SCAN - 3)).ok, true);
  assert.equal(checkScan(sent('ffd8ff', LARGEST_SCAN - 2)).ok, false);
});

test('a file is named by the number, and by no person', () => {
  assert.equal(scanFileName({ about: 'N-7KQ2-M4XP', mediaType: 'image/jpeg' }), 'N-7KQ2-M4XP.jpg');
  assert.equal(scanFileName({ about: 'C-7KQ2-M4XP', mediaType: 'application/pdf' }), 'C-7KQ2-M4XP.pdf');
});
