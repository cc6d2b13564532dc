import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from '../places.ts';
import { type BodyBudget, type BodyOwner, createBodyBudget } from './body-budget.ts';

const LIMITS = { all: 100, strangers: 60, account: 30, near: 20, middle: 25, wide: 40 };
const at = (address: string): BodyOwner => ({ places: placesOf(address) });

/** Takes bytes in a body of its own; says 'full' when they are not taken, and tells when the body was ended. */
function hold(budget: BodyBudget, owner: BodyOwner, bytes: number) {
  const seen = { evicted: false };
  const body = budget.open(owner, () => {
    seen.evicted = true;
  });
  try {
    body.take(bytes);
    return { ...body, seen, says: 'held' };
  } catch (error) {
    assert.equal((error as { statusCode?: number }).statusCode, 503);
    body.end();
    return { ...body, seen, says: 'full' };
  }
}

test('a place of each width, and an account, have a share; bytes that end are free again', () => {
  const budget = createBodyBudget(LIMITS);
  const first = hold(budget, at('2001:db8:1:100::1'), 20);
  assert.equal(hold(budget, at('2001:db8:1:100::2'), 1).says, 'full', 'the same /64');
  assert.equal(hold(budget, at('2001:db8:1:101::1'), 5).says, 'held', 'the same /56');
  assert.equal(hold(budget, at('2001:db8:1:102::1'), 1).says, 'full', 'the same /56');
  assert.equal(hold(budget, at('2001:db8:1:900::1'), 15).says, 'held', 'the same /48');
  assert.equal(hold(budget, at('2001:db8:1:a00::1'), 1).says, 'full', 'the same /48');
  assert.equal(hold(budget, { account: 'a' }, 30).says, 'held');
  assert.equal(hold(budget, { account: 'a' }, 1).says, 'full');
  assert.equal(budget.held, 70);
  first.end();
  first.end();
  assert.equal(budget.held, 50);
  assert.equal(hold(budget, at('2001:db8:1:100::2'), 20).says, 'held');
});

test('strangers leave room for accounts, and the largest holder makes room for whoever holds less', () => {
  const budget = createBodyBudget(LIMITS);
  const flood = [1, 2].map((n) => hold(budget, at(`192.0.2.${n}`), 20));
  const other = hold(budget, at('198.51.100.1'), 20);
  assert.equal(budget.held, 60);
  assert.equal(hold(budget, { account: 'a' }, 30).says, 'held', 'an account has the rest');
  const fresh = hold(budget, at('203.0.113.1'), 20);
  assert.equal(fresh.says, 'held');
  assert.deepEqual(
    [...flood, other].map(({ seen }) => seen.evicted),
    [false, true, false],
  );
  assert.throws(() => flood[1]?.take(1), /more bodies/);
  assert.equal(budget.held, 90);
  assert.equal(hold(budget, at('192.0.2.9'), 10).says, 'full', 'nobody holds more than this /24 would');
});
