import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { postalWords } from './address-words.ts';
import { provincesOf, readPostalCode } from './postal-code.ts';
import { findProvince, PROVINCE_CODES, provinceChoices, PROVINCES } from './provinces.ts';

function fault(typed: string) {
  const reading = readPostalCode(typed);
  assert.ok(!reading.ok, `${typed} should be refused`);
  return reading;
}

test('reads a postal code however it is typed', () => {
  for (const typed of ['h2x1y4', 'H2X 1Y4', ' h2x-1y4 ', 'H2X – 1Y4', 'Ｈ２Ｘ１Ｙ４', 'H 2 X 1 Y 4']) {
    assert.deepEqual(readPostalCode(typed), { ok: true, value: 'H2X 1Y4' }, typed);
  }
});

test('each fault has its own words in both languages', () => {
  const cases = [
    ['', /Enter the postal code/, /Entrez le code postal/],
    ['H2X 1Y', /one character short/, /Il manque un caractère/],
    ['H2X', /3 characters short/, /Il manque 3 caractères/],
    ['H2X 1Y44', /one character too long/, /un caractère de trop/],
    ['12345', /ZIP code/, /ZIP/],
    ['12345-6789', /ZIP code/, /ZIP/],
    ['2H2 Y1X', /take turns/, /alternent/],
    ['H2D 1Y4', /never have the letter D/, /La lettre D/],
    ['W2X 1Y4', /never starts with W/, /ne commence jamais par W/],
    ['Z2X 1Y4', /never starts with Z/, /ne commence jamais par Z/],
  ] as const;
  for (const [typed, en, fr] of cases) {
    const says = postalWords(fault(typed));
    assert.match(says.en, en, typed);
    assert.match(says.fr, fr, typed);
  }
});

test('O for 0 and I for 1 get a suggestion, and so do digits for letters', () => {
  assert.equal(fault('M5V 2TO').suggestion, 'M5V 2T0');
  assert.equal(fault('HIX 1Y4').suggestion, 'H1X 1Y4');
  assert.equal(fault('8OJ I80').suggestion, 'B0J 1B0');
  assert.equal(fault('H2X 1O4').suggestion, undefined, 'nobody knows which letter an O stood for');
  assert.match(postalWords(fault('M5V 2TO')).en, /Did you mean M5V 2T0\?$/);
});

test('first letters belong to provinces; X is shared', () => {
  assert.deepEqual(provincesOf('T9V 0A1'), ['AB']);
  assert.deepEqual(provincesOf('X0B 0C0'), ['NU']);
  assert.deepEqual(provincesOf('X0G 0A0'), ['NT']);
  assert.deepEqual(provincesOf('X9X 9X9'), ['NT', 'NU']);
  assert.deepEqual(provincesOf('K1A 0A9'), ['ON', 'QC']);
  const reached = new Set(Array.from('ABCEGHJKLMNPRSTVXY').flatMap((l) => provincesOf(`${l}9A 1A1`)));
  assert.deepEqual([...reached].sort(), [...PROVINCE_CODES].sort());
});

test('property: reading is idempotent, and an accepted code never has a forbidden letter', () => {
  const code = fc.stringMatching(/^[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d$/);
  fc.assert(
    fc.property(code, (typed) => {
      const reading = readPostalCode(typed);
      const forbidden = /[DFIOQU]|^[WZ]/.test(typed.toUpperCase());
      assert.equal(reading.ok, !forbidden);
      if (reading.ok) assert.deepEqual(readPostalCode(reading.value), reading);
      else if (reading.suggestion) assert.ok(readPostalCode(reading.suggestion).ok);
    }),
  );
});

test('13 provinces and territories, sorted in the language of the reader', () => {
  assert.equal(PROVINCE_CODES.length, 13);
  assert.equal(provinceChoices('fr').find((p) => p.code === 'BC')?.name, 'Colombie-Britannique');
  assert.deepEqual(
    provinceChoices('fr')
      .slice(0, 4)
      .map((p) => p.code),
    ['AB', 'BC', 'PE', 'MB'],
  );
  assert.deepEqual(provinceChoices('en').at(-1)?.code, 'YT');
  assert.equal(findProvince('ile du prince edouard'), 'PE');
  assert.equal(findProvince('Atlantis'), undefined);
  assert.equal(PROVINCES.QC.fr, 'Québec');
});

test('digits of every script are digits of a postal code', () => {
  const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0xff10, 0x1040, 0x17e0, 0x7c0];
  for (const first of zero) {
    const digit = (n: number) => String.fromCodePoint(first + n);
    const typed = `k${digit(2)}p ${digit(0)}c${digit(1)}`;
    assert.deepEqual(readPostalCode(typed), { ok: true, value: 'K2P 0C1' }, typed);
  }
  assert.deepEqual(readPostalCode('K2P٠C١'), { ok: true, value: 'K2P 0C1' });
});
