import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { seal, unseal } from './seal.ts';

const secret = randomBytes(32);
const plain = Buffer.from('a secret of somebody');
const what = { purpose: 'codes', about: 'account 1' };

test('what is sealed opens again, and looks different each time', () => {
  const sealed = seal(secret, what, plain);
  assert.deepEqual(unseal(secret, what, sealed), plain);
  assert.equal(sealed.includes(plain), false);
  assert.notDeepEqual(seal(secret, what, plain), sealed);
});

test('another secret, purpose or row opens nothing', () => {
  const sealed = seal(secret, what, plain);
  assert.equal(unseal(randomBytes(32), what, sealed), undefined);
  assert.equal(unseal(secret, { ...what, purpose: 'else' }, sealed), undefined);
  assert.equal(unseal(secret, { ...what, about: 'account 2' }, sealed), undefined);
});

test('nothing opens that was changed or cut, wherever', () => {
  const sealed = seal(secret, what, plain);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    assert.equal(unseal(secret, what, changed), undefined, `byte ${at}`);
    assert.equal(unseal(secret, what, sealed.subarray(0, at)), undefined, `cut at ${at}`);
  }
});
