import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { limits as expected } from '../../test/fixtures/photos/pictures.ts';
import { loadProfile, readProfile } from '../config/profile.ts';
import { projectRoot } from '../platform/root.ts';
import { checkLimitsSchema, photoLimits } from './rule-set.ts';

const sample = join(projectRoot(), 'profiles', 'ca-pr');

test('the sample rules give the published limits', () => {
  const rules = loadProfile(sample).photoRules;
  const limits = photoLimits(rules, '2026-11-23');
  assert.deepEqual({ ...limits, version: 'test-1', editors: expected.editors }, expected);
  assert.equal(limits.version, rules.version);
});

test('a wrong limit of a check is found with its path, beside what else is wrong', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(sample, folder, { recursive: true });
  const file = join(folder, 'photo-rules.json');
  const rules = JSON.parse(readFileSync(file, 'utf8'));
  rules.checks.glasses.lens.warn = 'dark';
  delete rules.checks.tilt;
  rules.age.maxMonths = 0;
  writeFileSync(file, JSON.stringify(rules));
  const answer = readProfile(folder, checkLimitsSchema);
  const paths = answer.ok ? [] : answer.problems.map(({ path }) => path);
  assert.deepEqual(paths, ['age.maxMonths', 'checks.tilt', 'checks.glasses.lens.warn']);
  assert.equal(readProfile(sample, checkLimitsSchema).ok, true);
});
