import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picture } from '../../../../test/fixtures/photos/pictures.ts';
import { jpegQuality } from './jpeg-quality.ts';

test('the quality that a JPEG was saved with is read from its tables', async () => {
  for (const quality of [20, 50, 75, 90, 97]) {
    const read = jpegQuality(await picture(64, 64).jpeg({ quality }).toBuffer());
    assert.ok(read !== undefined && Math.abs(read - quality) <= 2, `${quality}: ${read}`);
  }
});

test('what has no table has no quality', () => {
  assert.equal(jpegQuality(new Uint8Array()), undefined);
  assert.equal(jpegQuality(Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 0x00, 0x43, 0x00)), undefined);
  assert.equal(jpegQuality(Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2)), undefined);
});
