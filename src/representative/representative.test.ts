import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Entered } from '../platform/form.ts';
import { checkAuthority, licenceWords, representationStatusOf } from './representative.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

const TODAY = '2026-03-02';
const RIGHT = {
  name: 'Claude Roy',
  body: 'cicc',
  licence: 'R123456',
  email: 'claude@firm.example',
  language: 'fr',
  sees: ['status', 'proof', 'status', 'everything'],
  from: TODAY,
  to: '2026-06-30',
};
const check = (change: Readonly<Record<string, string | readonly string[]>>) =>
  checkAuthority(Entered.of({ ...RIGHT, ...change }), everywhere(TODAY), { SMTP_UTF8: false });
const wrong = (change: Readonly<Record<string, string | readonly string[]>>) => {
  const checked = check(change);
  return checked.ok ? [] : checked.problems.map(({ field }) => field);
};

test('an authority as it is typed; unknown and doubled sights fall away', () => {
  const checked = check({});
  assert.ok(checked.ok);
  assert.deepEqual(checked.value.sees, ['status', 'proof']);
  assert.deepEqual([checked.value.fromOn, checked.value.toOn], [TODAY, '2026-06-30']);
});

test('each field says what is wrong with it, all at once', () => {
  const nothing = Object.fromEntries(Object.keys(RIGHT).map((key) => [key, '']));
  assert.deepEqual(wrong(nothing), ['name', 'body', 'email', 'language', 'sees', 'from', 'to']);
  assert.deepEqual(wrong({ licence: '' }), ['licence']);
  assert.deepEqual(wrong({ licence: 'none' }), ['licence']);
  assert.deepEqual(wrong({ name: 'x'.repeat(101) }), ['name']);
  assert.deepEqual(wrong({ email: 'claude' }), ['email']);
});

test('who helps without pay needs no number, and a number that was typed is not kept', () => {
  const checked = check({ body: 'unpaid', licence: 'R1' });
  assert.ok(checked.ok);
  assert.equal(checked.value.licenceNumber, '');
  assert.equal(licenceWords('en', checked.value), 'Somebody who helps without pay (family, friend, group)');
});

test('it begins today or later, and lasts two years at most', () => {
  assert.deepEqual(wrong({ from: '2026-03-01' }), ['from']);
  assert.deepEqual(wrong({ to: '2026-03-01' }), ['to']);
  assert.deepEqual(wrong({ to: TODAY }), []);
  assert.deepEqual(wrong({ to: '2028-03-01' }), []);
  assert.deepEqual(wrong({ to: '2028-03-02' }), ['to']);
});

test('where an authority stands', () => {
  const row = { revokedAt: null, inviterActs: true, fromOn: '2026-03-02', toOn: '2026-03-04' };
  const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'];
  assert.deepEqual(
    days.map((day) => representationStatusOf(row, day)),
    ['later', 'on', 'on', 'over'],
  );
  assert.equal(representationStatusOf({ ...row, revokedAt: new Date(0) }, '2026-03-02'), 'ended');
  assert.equal(representationStatusOf({ ...row, inviterActs: false }, '2026-03-02'), 'ended');
});
