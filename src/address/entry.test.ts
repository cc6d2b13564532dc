import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATES } from '../case/case.ts';
import { Entered } from '../platform/form.ts';
import { type Address, mayChangeAddress, sameAddress } from './address.ts';
import { asWritten, distinct, filled, readAddressEntry, resolve, withSuggestion } from './entry.ts';

const elm: Address = {
  careOf: '',
  line1: '12 Elm Street',
  line2: '3',
  city: 'Ottawa',
  province: 'ON',
  postalCode: 'K1N 5A4',
};
const oak: Address = { ...elm, line1: '99 Oak Avenue' };
const draft = (kind: 'home' | 'mailing', address: Address, sameAs = '') => ({
  ...address,
  kind,
  sameAs,
  insisted: false,
});

test('an address may change until the card is printed, and again when the card came back or never came', () => {
  const may = STATES.card.map((card) => [card, mayChangeAddress({ landing: 'confirmed', card })]);
  assert.deepEqual(Object.fromEntries(may), {
    waiting: 'yes',
    ordered: 'yes',
    printed: 'printed',
    mailed: 'printed',
    delivered: 'delivered',
    'returned-mail': 'yes',
    'not-received': 'yes',
    replaced: 'yes',
  });
  const closed = STATES.landing.filter(
    (landing) => mayChangeAddress({ landing, card: 'waiting' }) === 'closed',
  );
  assert.deepEqual(closed, ['approved', 'invited', 'answered', 'declined', 'closed']);
});

test('a choice stands for its address; a key that was not offered is no choice', () => {
  const choices = [{ key: 'home', address: elm }];
  const read = readAddressEntry(Entered.of({ same: 'home' }), 'mailing', choices);
  assert.ok(read.ok);
  assert.ok(sameAddress(read.value, elm));
  assert.equal(read.value.sameAs, 'home');
  const stranger = readAddressEntry(Entered.of({ same: 'another-case' }), 'mailing', choices);
  assert.ok(!stranger.ok);
  assert.equal(stranger.problems[0]?.field, 'same');
  const typed = readAddressEntry(filled(oak, ''), 'mailing', choices);
  assert.ok(typed.ok, 'whoever writes an address has chosen another one');
});

test('a suggestion replaces its field, and no field that is none', () => {
  const entered = Entered.of({ ...elm, province: 'QC', take: 'province=ON' });
  assert.equal(withSuggestion(entered).text('province'), 'ON');
  assert.ok(readAddressEntry(entered, 'home', []).ok);
  assert.equal(withSuggestion(Entered.of({ same: 'other', take: 'same=x' })).text('same'), 'other');
});

test('drafts come before what is on file, and "same as home" follows the home', () => {
  const onFile = { home: elm, mailing: elm };
  assert.ok(sameAddress(resolve([], onFile).mailing ?? oak, elm));
  const moved = resolve([draft('home', oak), draft('mailing', elm, 'home')], onFile);
  assert.ok(sameAddress(moved.mailing ?? elm, oak));
  const apart = resolve([draft('home', oak)], onFile);
  assert.ok(sameAddress(apart.mailing ?? oak, elm));
});

test('the same address is offered once', () => {
  const keys = distinct([
    { key: 'home', address: elm },
    { key: 'a', address: { ...elm } },
    { key: 'b', address: oak },
  ]).map(({ key }) => key);
  assert.deepEqual(keys, ['home', 'b']);
});

test('who wrote an address chose to write one: its fields come back in view with what was typed', () => {
  const choices = [{ key: 'home', address: elm }];
  const same = (fields: Readonly<Record<string, string>>) =>
    asWritten(Entered.of(fields), choices).text('same');
  assert.equal(same({ line1: '12', same: '' }), 'other');
  assert.equal(same({ city: 'Ottawa' }), 'other');
  assert.equal(same({ city: 'Ottawa', same: 'gone-case' }), 'other');
  assert.equal(same({ city: 'Ottawa', same: 'home' }), 'home');
  assert.equal(same({ line1: '', same: '' }), '');
});
