import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashToken, sameToken, tokenFor } from './links.ts';

const key = Buffer.alloc(32, 7);

test('link tokens depend on secret, purpose and row', () => {
  const token = tokenFor(key, 'invitation', '1');
  assert.match(token, /^[\w-]{43}$/);
  assert.equal(tokenFor(key, 'invitation', '1'), token);
  assert.notEqual(tokenFor(key, 'reset', '1'), token);
  assert.notEqual(tokenFor(key, 'invitation', '2'), token);
  assert.notEqual(tokenFor(key, 'a', 'b,c'), tokenFor(key, 'a,b', 'c'));
  assert.equal(hashToken(token).length, 32);
  assert.ok(sameToken(token, token));
  assert.ok(!sameToken(token, `${token}x`));
  assert.ok(!sameToken(token, ''));
  assert.throws(() => tokenFor(Buffer.alloc(16), 'reset', '1'), RangeError);
});
