import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { seal, sealText, unseal, unsealText } from './seal.ts';

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

const NOW = new Date('2026-03-02T15:00:00Z');
const LATER = new Date('2026-03-02T17:00:00Z');

test('a sealed text comes back until its time is over, for its own use only', () => {
  const text = sealText(secret, 'answering', 'abc-123', LATER);
  assert.equal(unsealText(secret, 'answering', text, NOW), 'abc-123');
  assert.equal(unsealText(secret, 'answering', text, LATER), undefined);
  assert.equal(unsealText(secret, 'invitation', text, NOW), undefined);
  assert.equal(unsealText(randomBytes(32), 'answering', text, NOW), undefined);
});

test('a changed, longer, shorter or invented text is nothing', () => {
  const text = sealText(secret, 'answering', 'abc-123', LATER);
  for (const forged of [
    `A${text}`,
    text.slice(1),
    text.slice(0, -2),
    `${text}AAAA`,
    '',
    '..',
    'x'.repeat(200),
  ])
    assert.equal(unsealText(secret, 'answering', forged, NOW), undefined, forged);
});
