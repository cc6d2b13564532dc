import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  basicLatin,
  compareNames,
  displayName,
  greeting,
  initials,
  isSingleName,
  sortingName,
  tidyName,
} from './names.ts';

const amina = { familyName: 'Haddad', givenNames: 'Amina Léa' };
const suharto = { familyName: 'Suharto', givenNames: '' };
const wang = { familyName: '王', givenNames: '小明' };

test('names as said, as listed and as greeted', () => {
  assert.equal(displayName(amina), 'Amina Léa Haddad');
  assert.equal(sortingName(amina), 'Haddad, Amina Léa');
  assert.deepEqual(greeting(amina), { en: 'Hello Amina Léa Haddad,', fr: 'Bonjour Amina Léa Haddad,' });
  assert.equal(displayName(wang), '王小明');
  assert.equal(displayName({ familyName: 'علي', givenNames: 'محمد' }), 'محمد علي');
});

test('a single name is whole by itself, wherever it stands', () => {
  assert.equal(displayName(suharto), 'Suharto');
  assert.equal(sortingName(suharto), 'Suharto');
  assert.deepEqual(tidyName({ familyName: ' ', givenNames: ' Suharto ' }), suharto);
  assert.ok(isSingleName({ familyName: '', givenNames: 'Suharto' }));
  assert.ok(!isSingleName(amina));
});

test('initials take whole signs', () => {
  assert.equal(initials(amina), 'AH');
  assert.equal(initials({ familyName: "d'Été", givenNames: 'éva' }), 'ÉD');
  assert.equal(initials(suharto), 'S');
  assert.equal(initials(wang), '王');
  assert.equal(initials({ familyName: 'क्षेत्री', givenNames: '' }).length > 0, true);
});

test('lists follow the alphabet, not the code points', () => {
  const names = [{ familyName: 'Zola', givenNames: '' }, { familyName: 'Éluard', givenNames: '' }, amina];
  const sorted = [...names].sort((a, b) => compareNames('fr', a, b)).map(displayName);
  assert.deepEqual(sorted, ['Éluard', 'Amina Léa Haddad', 'Zola']);
});

test('letters in A to Z, as passports spell them', () => {
  assert.equal(
    basicLatin('Łukasz Đặng Þór Ægir Straße İpek ılgaz Əli', 'passport'),
    'Lukasz Dang THor AEgir Strasse Ipek ilgaz Eli',
  );
  assert.equal(basicLatin('Ødegård', 'passport'), 'OEdegaard');
  assert.equal(basicLatin('Ødegård', 'plain'), 'Odegard');
  assert.equal(basicLatin('Müller', 'plain'), 'Muller');
  assert.equal(basicLatin('Иван 王', 'passport'), 'Иван 王');
});
