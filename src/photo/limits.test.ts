import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../platform/root.ts';
import { limits as expected } from './pixels/fixtures.ts';
import { photoLimits } from './limits.ts';

test('the sample rules give the published limits', () => {
  const rules = JSON.parse(readFileSync(join(projectRoot(), 'profiles/ca-pr/photo-rules.json'), 'utf8'));
  const limits = photoLimits(rules, '2026-11-23');
  assert.deepEqual({ ...limits, version: 'test-1', editors: expected.editors }, expected);
  assert.equal(limits.version, rules.version);
});
