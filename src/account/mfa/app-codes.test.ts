import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeAt, forApp, sixDigits, stepOf } from './codes.ts';

// The secret and the times of RFC 6238, appendix B; its eight digits end in the six that apps show.
const secret = Buffer.from('12345678901234567890');
const KNOWN = {
  59: '287082',
  1111111109: '081804',
  1111111111: '050471',
  1234567890: '005924',
  2000000000: '279037',
  20000000000: '353130',
};
const at = (seconds: number) => new Date(seconds * 1000);

test('the codes are those of RFC 6238', () => {
  for (const [seconds, code] of Object.entries(KNOWN)) {
    assert.equal(codeAt(secret, at(Number(seconds))), code);
    assert.equal(stepOf(secret, code, at(Number(seconds))), Math.floor(Number(seconds) / 30));
  }
});

test('a code is good one step early and late, and tells which step it was', () => {
  const now = 1_234_567_890;
  const code = codeAt(secret, at(now));
  for (const shift of [-30, 0, 30]) assert.equal(stepOf(secret, code, at(now + shift)), now / 30);
  for (const shift of [-60, 60, 3600]) assert.equal(stepOf(secret, code, at(now + shift)), undefined);
  assert.equal(stepOf(secret, code === '000000' ? '000001' : '000000', at(now)), undefined);
});

test('blanks between the digits do not matter; anything else does', () => {
  assert.equal(sixDigits(' 123 456 '), '123456');
  assert.equal(sixDigits('１２３\u00a0４５６'), '123456');
  for (const typed of ['12345', '1234567', '12345a', '', 'K7WM-9QXT-4HPR-C3DN'])
    assert.equal(sixDigits(typed), undefined);
});

test('the app gets the secret as a link and as letters to type', () => {
  const { link, typed } = forApp(secret, { issuer: 'PR Portal', userName: 'sam.lee1234' });
  assert.equal(typed, 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  assert.equal(
    link,
    'otpauth://totp/PR%20Portal:sam.lee1234?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=PR%20Portal',
  );
});
