import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Entered } from '../platform/form.ts';
import { signsNotInFont } from '../platform/pdf/paper.ts';
import { checkAddress } from './address.ts';

const RIGHT = {
  careOf: '',
  line1: '12 Elm St',
  line2: '',
  city: 'Ottawa',
  province: 'ON',
  postalCode: 'K1N 5A4',
};

const askedAbout = (change: Partial<typeof RIGHT>) => {
  const checked = checkAddress(Entered.of({ ...RIGHT, ...change }), {
    use: 'mailing',
    insisted: [],
    signsNotInFont,
  });
  return checked.ok ? [] : checked.doubts.filter(({ code }) => code === 'not-in-font');
};

test('a sign that the font of the label does not have is asked about, with what it can be written as', () => {
  for (const [line1, better] of [
    ['12 Elm St 🏠', '12 Elm St'],
    ['🚪12 Elm St', '12 Elm St'],
    ['12 Ｅｌｍ St', '12 Elm St'],
    ['12 𝐄𝐥𝐦 St', '12 Elm St'],
    ['12 Elm 🇨🇦 St', '12 Elm St'],
    ['12 Elm 👨‍👩‍👧 St', '12 Elm St'],
    ['12 🅰 Elm St', '12 Elm St'],
    ['12 Elm\u{1F6D6} St', '12 Elm St'],
  ] as const) {
    const doubts = askedAbout({ line1 });
    assert.equal(doubts.length, 1, line1);
    assert.deepEqual(doubts[0]?.suggestion, { field: 'line1', value: better });
    assert.match(doubts[0]?.says.en ?? '', /We cannot print this on the label: \S/);
    assert.match(doubts[0]?.says.fr ?? '', /Nous ne pouvons pas imprimer ceci sur l’étiquette/);
    assert.deepEqual(askedAbout({ line1: better }), []);
  }
  assert.deepEqual(
    askedAbout({ careOf: 'Zoé 🌸', city: 'Montréal 🍁' }).map(({ field }) => field),
    ['careOf', 'city'],
  );
});

test('what the label prints, and letters of another script, are not asked about as signs', () => {
  for (const line1 of [
    '12 Élm Śt, app. 3½',
    '12 rue de l’Église-Œuvrée',
    '12 Łódź Św. Þórr Đặng ʻOkina',
    '12 – 14 Elm & Oak / 5',
    '№ 12 Elm St',
    '12 улица Мира',
    '12 東京 St',
    '12 شارع',
  ])
    assert.deepEqual(askedAbout({ line1 }), [], line1);
});

test('one may insist, and only on what was asked about', () => {
  const typed = { ...RIGHT, line1: '12 Elm St 🏠' };
  const [doubt] = askedAbout(typed);
  assert.ok(doubt);
  const check = (line1: string) =>
    checkAddress(Entered.of({ ...typed, line1 }), { use: 'mailing', insisted: [doubt.key], signsNotInFont })
      .ok;
  assert.ok(check('12 Elm St 🏠'));
  assert.ok(!check('12 Elm St 🏡'));
});
