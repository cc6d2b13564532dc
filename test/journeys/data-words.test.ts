import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lettersOf } from '../../src/app/rooms.ts';
import { ACCESS_ACT_NAMES, OTHER_ACTS } from '../../src/case/acts.ts';
import { TRANSITIONS } from '../../src/case/transitions.ts';
import { actLabel } from '../../src/case/act-labels.ts';
import { letterLabel } from '../../src/correspondence/letter-labels.ts';
import type { Both } from '../../src/platform/i18n.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const moves = Object.entries(TRANSITIONS).flatMap(([track, actions]) =>
  Object.keys(actions).map((action) => `${track}.${action}`),
);

/** The names whose words are missing, in a language, or are the name itself. */
const wordless = (names: readonly string[], says: (name: string) => Both) =>
  names.filter((name) =>
    [says(name).en, says(name).fr].some((words) => words === '' || words.includes(name)),
  );

test('every act of the audit trail and every letter has a plain title in both languages', () => {
  assert.deepEqual(wordless([...moves, ...OTHER_ACTS, ...ACCESS_ACT_NAMES], actLabel), []);
  const letters = Object.keys(lettersOf(portal.services));
  assert.ok(letters.length > 40 && letters.includes('family.wish-kept'));
  assert.deepEqual(wordless(letters, letterLabel), []);
});
