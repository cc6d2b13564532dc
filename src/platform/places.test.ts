import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from './places.ts';

test('an IPv6 address lies in its /64, /56 and /48, however it is written', () => {
  const places = { near: '2001:db8:1:203/64', middle: '2001:db8:1:200/56', wide: '2001:db8:1/48' };
  for (const address of [
    '2001:db8:1:203::1',
    '2001:0db8:0001:0203:0000:0000:0000:0001',
    '2001:DB8:1:203:ffff::',
    '2001:db8:1:203::1%eth0',
    '2001:db8:1:203::192.0.2.1',
  ])
    assert.deepEqual(placesOf(address), places, address);
  assert.equal(placesOf('2001:db8:1:2ff::1').middle, places.middle);
  assert.notEqual(placesOf('2001:db8:1:303::1').middle, places.middle);
  assert.equal(placesOf('2001:db8:1:303::1').wide, places.wide);
  assert.notEqual(placesOf('2001:db8:2:203::1').wide, places.wide);
  assert.equal(placesOf('::1').near, '0:0:0:0/64');
});

test('an IPv4 address is a place of its own in its /24, also as IPv6 writes it', () => {
  const places = { near: '203.0.113.9', middle: '203.0.113.9', wide: '203.0.113.0/24' };
  for (const address of ['203.0.113.9', '::ffff:203.0.113.9', '::ffff:cb00:7109'])
    assert.deepEqual(placesOf(address), places, address);
});

test('what is no address is one short place', () => {
  const { near, wide } = placesOf('x'.repeat(500));
  assert.equal(near, 'x'.repeat(60));
  assert.equal(wide, near);
});
