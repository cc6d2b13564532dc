import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Entered } from '../platform/form.ts';
import { checkConfirming, checkAccessReason, hasWork, readExpectedVersion } from './review.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

const place = { city: ' Trois-Rivières ', province: 'QC' };
const when = { today: everywhere('2026-03-05'), declaredOn: '2026-03-02' };
const fieldsOf = (record: Record<string, string>, at = when) => {
  const checked = checkConfirming(Entered.of(record), at);
  return checked.ok ? checked.value : checked.problems.map(({ field }) => field);
};

test('residence begins between the declaration and today, in a place in Canada', () => {
  const good = { confirmedOn: '2026-03-02', place: 'Trois-Rivières, QC' };
  assert.deepEqual(fieldsOf({ ...place, confirmedOn: '2026-03-02' }), good);
  assert.deepEqual(fieldsOf({ ...place, confirmedOn: '2026-03-05' }), { ...good, confirmedOn: '2026-03-05' });
  assert.deepEqual(fieldsOf({ ...place, confirmedOn: '2026-03-06' }), ['confirmedOn']);
  assert.deepEqual(fieldsOf({ ...place, confirmedOn: '2026-03-01' }), ['confirmedOn']);
  assert.deepEqual(fieldsOf({ confirmedOn: '2026-02-30', city: '', province: 'ZZ' }), [
    'confirmedOn',
    'city',
    'province',
  ]);
});

const free = { stopped: false, unread: false };
const held = { stopped: true, unread: false };

test('a hold stops the confirmation, never the photo', () => {
  assert.equal(hasWork({ photo: 'none', landing: 'declared' }, free), true);
  assert.equal(hasWork({ photo: 'none', landing: 'declared' }, held), false);
  assert.equal(hasWork({ photo: 'submitted', landing: 'on-hold' }, held), true);
  assert.equal(hasWork({ photo: 'accepted', landing: 'confirmed' }, free), false);
  assert.equal(hasWork({ photo: 'none', landing: 'on-hold' }, { stopped: true, unread: true }), true);
  assert.equal(hasWork({ photo: 'none', landing: 'signed-in' }, { stopped: false, unread: true }), false);
});

test('a form without a stamp counts as older than everything', () => {
  assert.deepEqual(readExpectedVersion(Entered.of({ seen: '7', after: '120' })), { seen: 7, after: 120 });
  assert.deepEqual(readExpectedVersion(Entered.of({ seen: '7x' })), { seen: 0, after: 0 });
});

test('a case is looked up with a known reason, by something that can be looked for', () => {
  const checked = checkAccessReason(Entered.of({ term: 'e300 123 456', reason: 'quality' }));
  assert.ok(checked.ok && checked.value.term.numbers.includes('E300123456'));
  assert.equal(checkAccessReason(Entered.of({ term: 'E300123456', reason: 'toString' })).ok, false);
  for (const term of ['', ' ', '-', '%'])
    assert.equal(checkAccessReason(Entered.of({ term, reason: 'quality' })).ok, false, term);
});
