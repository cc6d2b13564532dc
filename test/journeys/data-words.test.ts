import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lettersOf } from '../../src/app/rooms.ts';
import { ACCESS_ACT_NAMES, type ActName, OTHER_ACTS } from '../../src/case/acts.ts';
import { TRANSITIONS } from '../../src/case/transitions.ts';
import { actLabel } from '../../src/case/act-labels.ts';
import { letterLabel } from '../../src/correspondence/letter-labels.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { inTransaction } from '../../src/platform/db/db.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
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
  const former = 'photo.park';
  assert.deepEqual(wordless([former], actLabel), [], 'an act that the portal knows no more');
  const letters = Object.keys(lettersOf(portal.services));
  assert.ok(letters.length > 40 && letters.includes('family.wish-kept'));
  assert.deepEqual(wordless(letters, letterLabel), []);
});

test('the pages about a person say what was done in words, for every act there is', async () => {
  const family = await signedInFamily(portal);
  const caseId = family.caseOf('Amina');
  const names = [...moves, ...OTHER_ACTS, ...ACCESS_ACT_NAMES, 'photo.park'];
  await inTransaction(portal.services.db, async (trx) => {
    for (const act of names)
      await portal.services.record(trx, { act: act as ActName, actor: SYSTEM, caseId });
  });
  const pages = [`/en/people/${caseId}/data`, `/fr/personnes/${caseId}/renseignements`];
  for (const path of pages) {
    const { status, text } = await family.visitor.get(path);
    assert.equal(status, 200, path);
    assert.match(text, /Photo kept to be checked later|Photo conservée pour être vérifiée plus tard/);
    assert.deepEqual(
      names.filter((name) => text.includes(name)),
      [],
      path,
    );
  }
});
