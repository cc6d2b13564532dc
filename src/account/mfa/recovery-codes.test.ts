import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { makeRecoveryCodes, readRecoveryCode } from './codes.ts';

test('ten codes, none begins like another', () => {
  for (let round = 0; round < 50; round += 1) {
    const codes = makeRecoveryCodes(randomInt);
    assert.equal(new Set(codes.map((code) => code.slice(0, 4))).size, 10);
    for (const code of codes) assert.match(code, /^([CDFHJKMNPQRTVWX2-9]{4}-){3}[CDFHJKMNPQRTVWX2-9]{4}$/);
  }
});

test('chance that repeats itself gives no code twice', () => {
  let calls = 0;
  const stubborn = (below: number) => {
    calls += 1;
    return calls < 40 ? 0 : randomInt(below);
  };
  assert.equal(new Set(makeRecoveryCodes(stubborn)).size, 10);
});

test('what is typed is read kindly', () => {
  const [code = ''] = makeRecoveryCodes(randomInt);
  const right = readRecoveryCode(code);
  assert.deepEqual(readRecoveryCode(code.toLowerCase().replaceAll('-', ' ')), right);
  assert.deepEqual(readRecoveryCode(code.replaceAll('5', 's').replaceAll('2', 'z')), right);
  for (const typed of ['', '123456', `${code}2`, code.slice(1)])
    assert.equal(readRecoveryCode(typed), undefined);
});
