import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { modelFolder, modelNames } from './models.ts';

/** The lines of SHA256SUMS, as sha256sum writes them. */
const sums = () =>
  readFileSync(join(modelFolder(), 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);

test('the face models are the ones that the engine was measured with', () => {
  for (const [sha256, file] of sums()) {
    const bytes = readFileSync(join(modelFolder(), file));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, file);
  }
});

test('no model is without its sum', () => {
  const listed = sums().map(([, file]) => file);
  const due = modelNames.flatMap((name) => [`${name}.bin`, `${name}.json`]);
  assert.deepEqual(listed.toSorted(), due.toSorted());
});
