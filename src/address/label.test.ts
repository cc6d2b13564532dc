import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Address } from './address.ts';
import { capitals, deliveryKind, LABEL_WIDTH, labelLines } from './label.ts';

const base: Address = {
  careOf: '',
  line1: '1234 rue Saint-Denis',
  line2: '',
  city: 'Montréal',
  province: 'QC',
  postalCode: 'H2X 1Y4',
};
const label = (part: Partial<Address>, name = 'Amina Haddad') => labelLines({ ...base, ...part }, name);

test('municipality, province, two blanks and the code on the last line', () => {
  assert.deepEqual(label({}), ['Amina Haddad', '1234 RUE SAINT-DENIS', 'MONTRÉAL QC  H2X 1Y4']);
});

test('care of stands under the name, in the language of the reader', () => {
  assert.equal(label({ careOf: 'Ann Roy' })[1], 'c/o Ann Roy');
  assert.equal(labelLines({ ...base, careOf: 'Ann Roy' }, 'A', 'fr')[1], 'a/s d’Ann Roy');
  assert.equal(labelLines({ ...base, careOf: 'Zoé Roy' }, 'A', 'fr')[1], 'a/s de Zoé Roy');
});

test('units: before the number when bare, behind the street when named, above when too long', () => {
  assert.equal(label({ line2: '5' })[1], '5-1234 RUE SAINT-DENIS');
  assert.equal(label({ line2: '# 5' })[1], '5-1234 RUE SAINT-DENIS');
  assert.equal(label({ line2: 'app. 5' })[1], '1234 RUE SAINT-DENIS APP. 5');
  assert.deepEqual(label({ line2: 'Bâtiment Cartier, bureau 1200' }).slice(1, 3), [
    'BÂTIMENT CARTIER, BUREAU 1200',
    '1234 RUE SAINT-DENIS',
  ]);
  assert.equal(label({ line1: '3-1234 Elm', line2: '5' })[1], '3-1234 ELM UNIT 5');
});

test('the number sign becomes words or goes', () => {
  assert.equal(label({ line1: '12 Elm St #5' })[1], '12 ELM ST UNIT 5');
  assert.equal(label({ line1: '#5 - 12 Elm St' })[1], '5-12 ELM ST');
  assert.equal(label({ line2: 'Apt #5' })[1], '1234 RUE SAINT-DENIS APT 5');
  assert.equal(label({ line1: 'PO Box #55', line2: 'Stn A' })[1], 'PO BOX 55 STN A');
  assert.equal(label({ line1: 'RR #2', line2: 'Site 6 Comp 10' })[1], 'RR 2 SITE 6 COMP 10');
});

test('long lines are wrapped at blanks; a long place puts the code on a line of its own', () => {
  const city = 'Notre-Dame-du-Très-Saint-Sacrement-de-la-Baie';
  const lines = label({ city });
  assert.equal(lines.at(-1), 'H2X 1Y4');
  const line1 = '12 chemin du Vieux-Moulin-de-la-Rivière-aux-Outardes Est';
  assert.deepEqual(label({ line1 }).slice(1, 4), [
    '12 CHEMIN DU',
    'VIEUX-MOULIN-DE-LA-RIVIÈRE-AUX-OUTARDES',
    'EST',
  ]);
  assert.ok(lines.every((line) => line.length <= LABEL_WIDTH));
});

test('kinds of delivery are told apart', () => {
  const kinds = {
    'po-box': [
      'PO Box 4',
      'P.O. Box 4',
      'p o box #4',
      'Post Office Box 4',
      'Box 4',
      'CP 4',
      'C.P. 4',
      'Case postale 4',
      'BP 4',
    ],
    'rural-route': ['RR 4', 'R.R. #4', 'Rural Route 4', 'Route rurale 4', 'SS 1', 'MR 2'],
    'general-delivery': ['General Delivery', 'GD', 'GD STN A', 'Poste restante', 'PR'],
    civic: [
      '12 Box Elder Rd',
      'Boxgrove 4',
      '4 GD Lane',
      'Prince St 4',
      'Cpl Smith Rd 4',
      'Route 4',
      '12 Elm PO Box 4',
    ],
  } as const;
  for (const [kind, lines] of Object.entries(kinds)) {
    for (const line of lines) assert.equal(deliveryKind(line), kind, line);
  }
});

test('property: no line is too long and nothing but blanks and number signs is lost', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 50 });
  const line = fc.array(word, { maxLength: 6 }).map((words) =>
    words
      .join(' ')
      .replace(/[#\p{N}]/gu, '')
      .normalize('NFC'),
  );
  fc.assert(
    fc.property(line, line, line, line, line, (name, careOf, line1, line2, city) => {
      const lines = labelLines({ ...base, careOf, line1: `12 ${line1}`, line2, city }, name);
      for (const text of lines) assert.ok([...text].length <= LABEL_WIDTH && text !== '');
      const printed = letters(lines.join(''));
      for (const part of [name, careOf]) assert.ok(printed.includes(letters(part)));
      const address = [`12 ${line1}`, line2, city];
      for (const part of address) {
        assert.ok(printed.includes(letters(capitals(part))) || printed.includes(letters(`${part}-`)), part);
      }
    }),
  );
});

const letters = (text: string) => capitals(text).replace(/\s/gu, '');

test('a sign after a numbered road or lot stands for "number", and is dropped; a unit stays a unit', () => {
  const roads: Readonly<Record<string, string>> = {
    '1234 Highway # 7': '1234 HIGHWAY 7',
    '1234 Hwy. #7': '1234 HWY. 7',
    '12 King’s Hwy #401 #5': '12 KING’S HWY 401 UNIT 5',
    'Route #132': 'ROUTE 132',
    '88 Route # 132': '88 ROUTE 132',
    '88 Rte #132': '88 RTE 132',
    '450 Autoroute #20': '450 AUTOROUTE 20',
    '77 Concession Rd #5': '77 CONCESSION RD 5',
    '77 Concession #5': '77 CONCESSION 5',
    '77 Conc. #5': '77 CONC. 5',
    'Lot #12': 'LOT 12',
    'Lot #12 Concession #4': 'LOT 12 CONCESSION 4',
    '9 Rang #4': '9 RANG 4',
    '53 Range Road #22': '53 RANGE ROAD 22',
    '53 Rge Rd #22': '53 RGE RD 22',
    '53 Township Road #52': '53 TOWNSHIP ROAD 52',
    '53 Twp Rd #52': '53 TWP RD 52',
    '10 County Road #3': '10 COUNTY ROAD 3',
    '10 Regional Rd #3': '10 REGIONAL RD 3',
    '10 Side Road #15': '10 SIDE ROAD 15',
    'RR #3': 'RR 3',
    '12 Elm St #5': '12 ELM ST UNIT 5',
    '12 Lakeview Range #B': '12 LAKEVIEW RANGE UNIT B',
    '12 Elm St Apt #5': '12 ELM ST APT 5',
  };
  for (const [line1, wanted] of Object.entries(roads)) assert.equal(label({ line1 })[1], wanted, line1);
});
