import assert from 'node:assert/strict';
import { test } from 'node:test';
import { birthCountry, countryChoices, countryName, isCitizenship, isCountry } from './countries.ts';

const FORMER: readonly (readonly [string, string, RegExp, RegExp])[] = [
  ['SUN', 'SUHH', /Soviet/, /soviétiques/],
  ['YUG', 'YUCS', /^Yugoslavia$/, /^Yougoslavie$/],
  ['DDR', 'DDDE', /German Democratic/, /démocratique allemande/],
  ['CSK', 'CSHH', /^Czechoslovakia$/, /^Tchécoslovaquie$/],
  ['ANT', 'ANHH', /^Netherlands Antilles$/, /^Antilles néerlandaises$/],
  ['SCG', 'CSXX', /^Serbia and Montenegro$/, /^Serbie-et-Monténégro$/],
  ['ZAR', 'ZRCD', /^Zaire$/, /^Zaïre$/],
  ['BUR', 'BUMM', /^Burma$/, /^Birmanie$/],
  ['TMP', 'TPTL', /^East Timor$/, /^Timor oriental$/],
  ['YMD', 'YDYE', /Democratic Yemen/, /Yémen démocratique/],
  ['BYS', 'BYAA', /Byelorussian/, /Biélorussie/],
  ['DHY', 'DYBJ', /Dahomey/, /Dahomey/],
  ['HVO', 'HVBF', /Upper Volta/, /Haute-Volta/],
  ['RHO', 'RHZW', /Rhodesia/, /Rhodésie/],
  ['VDR', 'VDVN', /Vietnam/, /Vietnam/],
  ['GEL', 'GEHH', /Gilbert/, /Gilbert/],
  ['NHB', 'NHVU', /New Hebrides/, /Nouvelles-Hébrides/],
  ['PCZ', 'PZPA', /Panama Canal/, /canal de Panama/],
  ['SKM', 'SKIN', /Sikkim/, /Sikkim/],
  ['AFI', 'AIDJ', /Afars/, /Afars/],
];

test('somebody may be born in a country that is no more, by its three letters or its four', () => {
  for (const [three, four, en, fr] of FORMER) {
    assert.equal(birthCountry(three), three);
    assert.equal(birthCountry(four), three, four);
    assert.match(countryName(three).en, en);
    assert.match(countryName(three).fr, fr);
  }
  assert.equal(birthCountry('FQHH'), 'FQHH');
  assert.equal(birthCountry('IN'), 'IN');
});

test('a former country is no citizenship, no country to stay in, and no choice of a list; other codes are none', () => {
  for (const [three, four] of FORMER) {
    for (const code of [three, four]) {
      assert.equal(isCountry(code), false, code);
      assert.equal(isCitizenship(code), false, code);
    }
    assert.ok(!countryChoices('en').some(({ value }) => value === three));
  }
  for (const code of ['SU', 'YU', 'DD', 'CS', 'IND', 'FRA', 'ZZZ', 'ATF', 'sun', 'XX', ''])
    assert.equal(birthCountry(code), undefined, code);
});
