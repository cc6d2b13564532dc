import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { deviceCookie, knownBrowser, knownDevice } from './device.ts';

const needs = { secret: randomBytes(32) };
const held = (value: string | undefined) => ({ device: value });

test('a browser is known to the accounts that were opened in it, and to no other', () => {
  const first = deviceCookie(needs, {}, 'account 1');
  assert.equal(first.name, 'device');
  const second = deviceCookie(needs, held(first.value), 'account 2');
  const device = knownBrowser(needs, held(second.value));
  assert.ok(device);
  assert.equal(knownDevice(needs, held(second.value), 'account 1'), device);
  assert.equal(knownDevice(needs, held(second.value), 'account 2'), device);
  assert.equal(knownDevice(needs, held(second.value), 'account 3'), undefined);
  assert.equal(knownDevice(needs, held(first.value), 'account 2'), undefined);
});

test('the cookie names nobody, stays the same for the same account, and grows to six', () => {
  const first = deviceCookie(needs, {}, 'account 1');
  assert.doesNotMatch(first.value ?? '', /account/);
  assert.equal(deviceCookie(needs, held(first.value), 'account 1').value, first.value);
  let value = first.value;
  for (let n = 2; n <= 9; n += 1) ({ value } = deviceCookie(needs, held(value), `account ${n}`));
  assert.equal(value?.split('.').length, 8);
  assert.equal(knownDevice(needs, held(value), 'account 1'), undefined);
  assert.ok(knownDevice(needs, held(value), 'account 9'));
});

test('what we did not make is nothing', () => {
  const { value = '' } = deviceCookie(needs, {}, 'account 1');
  const other = { ...needs, secret: randomBytes(32) };
  const [device = '', own = ''] = value.split('.');
  for (const text of ['', 'x', value.slice(0, -1), `${own}.${device}`, `${value}.`, value.replace(/.$/, '!')])
    assert.equal(knownDevice(needs, held(text), 'account 1'), undefined, text);
  assert.equal(knownBrowser(other, held(value)), undefined);
  const made = `${device}.${own}.${'A'.repeat(22)}`;
  assert.ok(knownBrowser(needs, held(made)), 'the browser is ours');
  assert.equal(knownDevice(needs, held(made), 'account 1'), undefined, 'the account is not');
});
