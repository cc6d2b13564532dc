import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATES } from '../../case/case.ts';
import { type CaseFacts, progressOf } from './progress.ts';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));
const fresh: CaseFacts = {
  familyName: 'Haddad',
  givenNames: 'Amina',
  landing: 'signed-in',
  landingSince: day(1),
  photo: 'none',
  photoSince: day(1),
  card: 'waiting',
  cardSince: day(1),
  declaredAt: null,
  addressSince: null,
  proofreadAt: null,
  disputed: false,
};
const declared = { ...fresh, landing: 'declared', declaredAt: day(3), landingSince: day(3) } as const;
const given = { ...declared, addressSince: day(3), photo: 'submitted', photoSince: day(4) } as const;
const ready = { ...given, landing: 'confirmed', landingSince: day(9), photo: 'accepted' } as const;
const card = (state: CaseFacts['card']) => ({ ...ready, card: state, cardSince: day(12) }) as const;

const cases: readonly (readonly [string, CaseFacts, string, string | undefined, string, string])[] = [
  // what, facts, standing, next, the states of the steps, what else may be done
  ['new', fresh, 'turn declare', 'declare', 'now todo todo todo todo todo', 'address photo proofread'],
  [
    'not signed in yet',
    { ...fresh, landing: 'account-ready' },
    'wait preparing',
    undefined,
    'todo todo todo todo todo todo',
    '',
  ],
  ['declared', declared, 'turn address', 'address', 'ok todo wait now todo todo', 'photo proofread'],
  ['all given', given, 'wait officer', 'proofread', 'ok todo wait ok wait todo', ''],
  [
    'photo back',
    { ...given, photo: 'returned' },
    'turn new-photo',
    'new-photo',
    'ok todo wait ok now todo',
    'proofread',
  ],
  [
    'photo back first',
    { ...declared, photo: 'returned' },
    'turn new-photo',
    'new-photo',
    'ok todo wait todo now todo',
    'address proofread',
  ],
  ['held', { ...given, landing: 'on-hold' }, 'wait hold', 'proofread', 'ok todo wait ok wait todo', ''],
  [
    'held, no address',
    { ...declared, landing: 'on-hold', photo: 'accepted' },
    'turn address',
    'address',
    'ok todo wait now ok todo',
    'proofread',
  ],
  ['away', { ...given, landing: 'away' }, 'wait return', 'back', 'todo todo todo ok wait todo', ''],
  [
    'confirmed, photo waits',
    { ...ready, photo: 'submitted' },
    'wait photo',
    undefined,
    'ok ok ok wait todo',
    'proof',
  ],
  [
    'confirmed, no address',
    { ...ready, addressSince: null },
    'turn address',
    'address',
    'ok ok now ok todo',
    'proof',
  ],
  ['ordered', card('ordered'), 'wait card', undefined, 'ok ok ok ok wait', 'proof card'],
  ['printed', card('printed'), 'wait card', undefined, 'ok ok ok ok wait', 'proof card'],
  ['mailed', card('mailed'), 'done mailed', 'card', 'ok ok ok ok wait', 'proof'],
  ['delivered', card('delivered'), 'done delivered', undefined, 'ok ok ok ok ok', 'proof card'],
  ['came back', card('returned-mail'), 'turn new-address', 'new-address', 'ok ok now ok wait', 'proof card'],
  [
    'came back, new address',
    { ...card('returned-mail'), addressSince: day(13) },
    'wait card',
    undefined,
    'ok ok ok ok wait',
    'proof card',
  ],
  ['missing', card('not-received'), 'wait missing-card', 'card', 'ok ok ok ok wait', 'proof'],
  ['declined', { ...fresh, landing: 'declined' }, 'done declined', undefined, '', ''],
  ['closed', { ...given, landing: 'closed' }, 'done closed', undefined, '', ''],
];

for (const [what, facts, standing, next, steps, others] of cases) {
  test(`a case that is ${what}`, () => {
    const progress = progressOf(facts);
    assert.equal(Object.values(progress.standing).join(' '), standing);
    assert.equal(progress.next, next);
    assert.equal(progress.steps.map((step) => step.state).join(' '), steps);
    assert.equal(progress.others.join(' '), others);
  });
}

test('the document is read before the decision, or not at all: nobody waits for it', () => {
  const step = (facts: CaseFacts) => progressOf(facts).steps.find(({ key }) => key === 'proofread');
  assert.deepEqual(step(given), { key: 'proofread', state: 'todo', note: 'anytime' });
  assert.deepEqual(step({ ...given, proofreadAt: day(5) }), { key: 'proofread', state: 'ok', at: day(5) });
  const reported = { ...given, proofreadAt: day(5), disputed: true };
  assert.deepEqual(step(reported), { key: 'proofread', state: 'wait', note: 'error-reported' });
  assert.equal(progressOf(reported).next, undefined, 'it is ours to answer');
  assert.equal(progressOf({ ...given, proofreadAt: day(5) }).next, undefined);
  assert.equal(step(ready), undefined);
  assert.deepEqual(step({ ...ready, proofreadAt: day(5) }), { key: 'proofread', state: 'ok', at: day(5) });
});

test('a declaration made before a trip is no longer shown as done', () => {
  const [declare] = progressOf({ ...given, landing: 'away' }).steps;
  assert.deepEqual(declare, { key: 'declare', state: 'todo', note: 'paused' });
});

test('whoever waits is told on what and since when', () => {
  const { waiting } = progressOf(given);
  assert.deepEqual(waiting, [
    { stage: 'landing.declared', since: day(3) },
    { stage: 'photo.submitted', since: day(4) },
  ]);
});

test('in every combination of states: one thing at most is "now", and a turn always has its next step', () => {
  for (const landing of STATES.landing)
    for (const photo of STATES.photo)
      for (const state of STATES.card)
        for (const addressSince of [null, day(3), day(20)]) {
          const progress = progressOf({ ...fresh, landing, photo, card: state, addressSince });
          const now = progress.steps.filter((step) => step.state === 'now');
          assert.ok(now.length <= 1, `${landing} ${photo} ${state}`);
          if (progress.standing.kind === 'turn') {
            assert.equal(progress.next, progress.standing.action);
            assert.equal(now.length, 1, `${landing} ${photo} ${state}: a turn shows on the way`);
          }
          assert.ok(!progress.next || !progress.others.includes(progress.next));
        }
});
