import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actingEndsOn, ageOn, birthday, turnedAdult, wasMinorAtApplication } from '../case/ages.ts';
import { ownAccount, signing } from './family.ts';

const rules = { dependantActsForSelfAge: 18, signsSelfAge: 14 };

test('ages change on the birthday, and on 1 March for 29 February in common years', () => {
  assert.equal(ageOn('2008-05-10', '2026-05-09'), 17);
  assert.equal(ageOn('2008-05-10', '2026-05-10'), 18);
  assert.equal(ageOn('2008-02-29', '2026-02-28'), 17);
  assert.equal(ageOn('2008-02-29', '2026-03-01'), 18);
  assert.equal(ageOn('2008-02-29', '2028-02-29'), 20);
  assert.equal(birthday('2008-02-29', 18), '2026-03-01');
  assert.equal(birthday('2008-02-29', 20), '2028-02-29');
  assert.equal(birthday('1896-02-29', 4), '1900-03-01', '1900 was no leap year');
  assert.equal(ageOn('2026-05-10', '2026-05-09'), -1);
});

test('who was a minor is fixed by the day the application was made', () => {
  assert.equal(wasMinorAtApplication('2006-03-02', '2024-03-01', rules), true);
  assert.equal(wasMinorAtApplication('2006-03-01', '2024-03-01', rules), false);
  assert.equal(turnedAdult('2006-03-02', '2024-03-01', '2024-03-01', rules), false);
  assert.equal(turnedAdult('2006-03-02', '2024-03-01', '2024-03-02', rules), true);
  assert.equal(turnedAdult('2006-03-01', '2024-03-01', '2030-01-01', rules), false);
});

test('acting for a minor ends on the 18th birthday, for whoever was a minor at the application', () => {
  assert.equal(actingEndsOn('2008-05-10', '2024-05-01', rules), '2026-05-10');
  assert.equal(actingEndsOn('2008-02-29', '2024-05-01', rules), '2026-03-01');
  assert.equal(actingEndsOn('2006-05-02', '2024-05-01', rules), '2024-05-02', 'also when it has passed');
  assert.equal(actingEndsOn('2006-05-01', '2024-05-01', rules), null);
});

test('who may ask for an own account', () => {
  const when = { madeOn: '2024-03-01', today: '2026-03-01' };
  const child = (birthDate: string) => ownAccount({ role: 'dependant', birthDate }, when, rules);
  assert.deepEqual(child('2006-03-01'), { may: true });
  assert.deepEqual(child('2006-03-02'), { may: false, why: 'minor-at-application' });
  assert.deepEqual(child('2010-01-01'), { may: false, why: 'minor-today' });
  assert.deepEqual(ownAccount({ role: 'principal', birthDate: '2010-01-01' }, when, rules), { may: true });
  assert.deepEqual(ownAccount({ role: 'spouse', birthDate: '1990-01-01' }, when, rules), { may: true });
});

test('who signs at 13, 14, 17 and 18', () => {
  const at = (age: number) => signing('2000-06-15', birthday('2000-06-15', age), rules);
  assert.deepEqual([at(0), at(13), at(14), at(17), at(18)], ['parent', 'parent', 'both', 'both', 'self']);
  assert.equal(signing('2000-06-15', '2014-06-14', rules), 'parent');
});

test('property: an age is reached on its birthday and never on the day before', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 90 }), (born, age) => {
      const birthDate = born.toISOString().slice(0, 10);
      const on = birthday(birthDate, age);
      const before = new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
      assert.equal(ageOn(birthDate, on), age);
      assert.equal(ageOn(birthDate, before), age - 1);
    }),
  );
});
