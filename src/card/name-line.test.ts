import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NAME_LINE_LENGTH, nameLines, nameNoteWords } from './name-line.ts';

const lines = (familyName: string, givenNames = 'Amina') => nameLines({ familyName, givenNames });

test('capitals with French accents, as typed otherwise', () => {
  assert.deepEqual(lines('Lévesque-Benoît', 'Maëlle Françoise'), {
    family: 'LÉVESQUE-BENOÎT',
    given: 'MAËLLE FRANÇOISE',
    shortened: false,
    notes: [],
  });
  assert.equal(lines('d’Arcy').family, "D'ARCY");
  assert.equal(lines('Cœur').family, 'CŒUR');
});

test('a single name stands on the family line', () => {
  const expected = { family: 'SUHARTO', given: '', shortened: false, notes: ['single-name'] };
  assert.deepEqual(lines('Suharto', ''), expected);
  assert.deepEqual(lines('', 'Suharto'), expected);
});

test('28 characters fit; the 29th takes the last name with it', () => {
  assert.equal(lines('A'.repeat(28)).shortened, false);
  assert.deepEqual(lines('A'.repeat(29)).family, 'A'.repeat(28));
  const long = lines('Ruiz', 'Maria Fernanda Alejandra Guadalupe');
  assert.equal(long.given, 'MARIA FERNANDA ALEJANDRA');
  assert.deepEqual(long.notes, ['given-shortened']);
  assert.equal(long.shortened, true);
  assert.equal(
    lines(`${'A'.repeat(28)} B`).family,
    'A'.repeat(28),
    'a name that ends at the edge stays whole',
  );
});

test('letters the card has not are spelled as in a passport', () => {
  const dang = lines('Đặng', 'Łucja Şule');
  assert.deepEqual([dang.family, dang.given], ['DANG', 'LUCJA SULE']);
  assert.deepEqual(dang.notes, ['family-respelled', 'given-respelled']);
  assert.equal(lines('Straße').family, 'STRASSE');
});

test('what a passport may hold and a card has not becomes blanks, or is left out', () => {
  const printed: readonly (readonly [string, string])[] = [
    ['KUMAR A/L RAJAN', 'KUMAR A L RAJAN'],
    ['Siti binti Omar @ Aishah', 'SITI BINTI OMAR AISHAH'],
    ['AH KOW @ LIM KAU', 'AH KOW LIM KAU'],
    ['Devi (Rani)', 'DEVI RANI'],
    ['Smith & Jones', 'SMITH JONES'],
    ['ʻŌkina', 'OKINA'],
    ['Faʼanānā', 'FAANANA'],
    ['Saʿīd', 'SAID'],
    ['Olʹga', 'OLGA'],
    ['Tsʔal', 'TSAL'],
  ];
  for (const [name, line] of printed) {
    const found = lines(name);
    assert.equal(found.family, line, name);
    assert.deepEqual(found.notes, ['family-respelled'], name);
  }
});

test('another script is left alone and marked', () => {
  const wang = lines('王', '小明');
  assert.deepEqual(wang.notes, ['family-not-latin', 'given-not-latin']);
  assert.equal(wang.family, '王');
});

test('property: never more than 28 characters, and printing a printed line changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const first = lines(name);
      assert.ok([...first.family].length <= NAME_LINE_LENGTH);
      assert.equal(lines(first.family, first.given).family, first.family);
      for (const note of first.notes) assert.ok(nameNoteWords[note].fr);
    }),
  );
});
