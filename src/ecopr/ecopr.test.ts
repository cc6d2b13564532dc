import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newDocumentNumber, officerNumber, pdfName, placeName, readableUci } from './ecopr.ts';

test('a document number is T and nine digits, and no two are alike in a thousand', () => {
  const numbers = Array.from({ length: 1000 }, newDocumentNumber);
  assert.ok(numbers.every((number) => /^T\d{9}$/.test(number)));
  assert.ok(new Set(numbers).size > 990);
});

test('a place is written the way each language writes it', () => {
  assert.deepEqual(placeName('Winnipeg, MB'), { en: 'Winnipeg, Manitoba', fr: 'Winnipeg (Manitoba)' });
  assert.deepEqual(placeName('Montréal'), { en: 'Montréal', fr: 'Montréal' });
  assert.deepEqual(placeName('Paris, FR'), { en: 'Paris, FR', fr: 'Paris, FR' });
});

test('the officer is named by the head of an id, the file by the document', () => {
  assert.equal(officerNumber('3f9a21c4-0000-4000-8000-000000000000'), '3F9A21C4');
  assert.equal(pdfName('en', 'T000000001'), 'ecopr-T000000001.pdf');
  assert.equal(pdfName('fr', 'T000000001'), 'crpe-T000000001.pdf');
});

test('a client number is read in groups', () => {
  assert.equal(readableUci('12345678'), '1234-5678');
  assert.equal(readableUci('1123456789'), '11-2345-6789');
});
