import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealed, unsealed } from './cookies.ts';

const SECRET = Buffer.alloc(32, 7);
const NOW = new Date('2026-03-02T15:00:00Z');
const LATER = new Date('2026-03-02T17:00:00Z');

test('a sealed value comes back until its time is over, for its own use only', () => {
  const text = sealed(SECRET, 'answering', 'abc-123', LATER);
  assert.equal(unsealed(SECRET, 'answering', text, NOW), 'abc-123');
  assert.equal(unsealed(SECRET, 'answering', text, LATER), undefined);
  assert.equal(unsealed(SECRET, 'invitation', text, NOW), undefined);
  assert.equal(unsealed(Buffer.alloc(32, 8), 'answering', text, NOW), undefined);
});

test('a changed, longer, shorter or invented value is nothing', () => {
  const text = sealed(SECRET, 'answering', 'abc-123', LATER);
  const [value = '', until = '', proof = ''] = text.split('.');
  const longer = String(Number(until) + 1);
  for (const forged of [
    `abd-123.${until}.${proof}`,
    `${value}.${longer}.${proof}`,
    `${value}.${until}.`,
    `${text}.x`,
    '',
    '..',
    `${value}.1e99.${proof}`,
  ]) {
    assert.equal(unsealed(SECRET, 'answering', forged, NOW), undefined, forged);
  }
});
