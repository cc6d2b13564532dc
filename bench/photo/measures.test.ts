import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../src/platform/root.ts';
import { loadProfile } from '../../src/config/profile.ts';
import { checkLimits } from '../../src/photo/rule-set.ts';
import { limitAt, limitMeasures, withLimit } from './measures-light.ts';

const checks = checkLimits(loadProfile(join(projectRoot(), 'profiles', 'ca-pr')).photoRules);

/** The places of all limits: numbers, or pairs of `warn` and `fail`. */
function placesIn(node: unknown, path = ''): readonly string[] {
  if (typeof node === 'number') return [path];
  if (typeof node !== 'object' || node === null) return [];
  if ('warn' in node) return [path];
  return Object.entries(node).flatMap(([key, value]) => placesIn(value, path ? `${path}.${key}` : key));
}

/** These say when a measure counts at all; nothing is found by them. */
const CONDITIONS = [
  'background.smallest',
  'covered.apart',
  'covered.below',
  'covered.end',
  'covered.surface',
  'colour.wallPlain',
  'exposure.wallBrightest',
  'exposure.besideWhite.red',
  'exposure.besideWhite.clipped',
  'exposure.besideWhite.range',
  'glasses.bridge',
  'glasses.edge',
  'filter.sure',
  'filter.blur',
  'cut_out.halo',
  'cut_out.sureHalo',
  'cut_out.plain',
  'recapture.rim',
  'headwear.hood.apart',
  'headwear.hood.away',
  'headwear.hood.texture',
  'headwear.worn.away',
  'headwear.worn.colour',
  'headwear.worn.hue',
  'headwear.worn.strong',
  'headwear.worn.white',
  'recapture.plain',
  'recapture.sure',
  'recapture.round',
  'recapture.straight',
  'recapture.page',
] as const;

test('every limit of the rule set has its place in the table of limits, and none is there twice', () => {
  const known = [...limitMeasures.map(({ path }) => path), ...CONDITIONS];
  assert.deepEqual(known.sort(), [...placesIn(checks)].sort());
});

test('a limit is read and moved where it stands, with the one for refusals', () => {
  const moved = withLimit(checks, 'tilt', checks.tilt.warn + 1);
  assert.equal(limitAt(moved, 'tilt').fail, checks.tilt.fail + 1);
  assert.equal(limitAt(withLimit(checks, 'glare.patch', 0.5), 'glare.patch').warn, 0.5);
  assert.equal(checks.tilt.warn, limitAt(checks, 'tilt').warn, 'the rules themselves stay');
});
