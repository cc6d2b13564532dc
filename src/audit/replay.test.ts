import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOVES, replay } from './invariants.ts';

test('a trail of moves leads to the states of its end; other acts change nothing', () => {
  const acts = ['landing.invite', 'production.batch', 'landing.answer', 'photo.draft'];
  const states = { landing: 'answered', photo: 'none', card: 'waiting' };
  assert.deepEqual(replay(acts), { ok: true, states, moves: 2, counted: 0 });
  assert.deepEqual(replay([...acts, 'change.tell']), { ok: true, states, moves: 2, counted: 1 });
});

test('an act that cannot follow is named with the state it met', () => {
  const replayed = replay(['landing.invite', 'landing.confirm']);
  assert.deepEqual(replayed, { ok: false, act: 'landing.confirm', state: 'invited' });
});

test('every move of the table is known by its name in the trail', () => {
  assert.ok(MOVES.includes('card.order-again') && MOVES.includes('landing.confirm'));
});
