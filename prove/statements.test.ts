import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROOFS } from './registry.ts';
import { STATEMENTS } from './statements.ts';

test('the forty acceptance statements stand in their order, each once', () => {
  assert.deepEqual(
    STATEMENTS.map(({ number }) => number),
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
});

test('a statement names only proofs that there are', () => {
  const known = PROOFS.map(({ name }) => name);
  const named = STATEMENTS.flatMap(({ proofs }) => proofs);
  assert.deepEqual(
    named.filter((name) => !known.includes(name)),
    [],
  );
});

test('what a statement lacks is said only where something shows the rest', () => {
  const silent = STATEMENTS.filter(({ proofs, lacks }) => lacks !== undefined && proofs.length === 0);
  assert.deepEqual(silent, []);
});
