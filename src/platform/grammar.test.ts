import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elided, possessive } from './grammar.ts';

describe('French before a name', () => {
  const cases: Readonly<Record<string, string>> = {
    Amina: 'd’Amina',
    Omar: 'd’Omar',
    Ugo: 'd’Ugo',
    Émile: 'd’Émile',
    Ève: 'd’Ève',
    Ærø: 'd’Ærø',
    Œdipe: 'd’Œdipe',
    'O’Connor': 'd’O’Connor',
    Îles: 'd’Îles',
    İlkay: 'd’İlkay',
    Åsa: 'd’Åsa',
    Yves: 'd’Yves',
    Yvonne: 'd’Yvonne',
    'Amina, Omar et Zoé': 'd’Amina, Omar et Zoé',
    'Anne-Marie Hô': 'd’Anne-Marie Hô',
    Hélène: 'd’Hélène',
    HÉLÈNE: 'd’HÉLÈNE',
    Hubert: 'd’Hubert',
    'Henri-Paul': 'd’Henri-Paul',
    Haddad: 'de Haddad',
    Hans: 'de Hans',
    Hô: 'de Hô',
    'Hoa Nguyen': 'de Hoa Nguyen',
    Hussein: 'de Hussein',
    Zoé: 'de Zoé',
    Yasmine: 'de Yasmine',
    Youssef: 'de Youssef',
    Ouattara: 'de Ouattara',
    Wulandari: 'de Wulandari',
    王: 'de 王',
    Ольга: 'de Ольга',
    أمينة: 'de أمينة',
    Ιωάννης: 'de Ιωάννης',
    '': 'de ',
  };
  for (const [name, wanted] of Object.entries(cases))
    test(wanted, () => assert.equal(elided('de', name), wanted));

  test('other words elide alike', () => {
    assert.equal(elided('que', 'Omar'), 'qu’Omar');
    assert.equal(elided('que', 'Zoé'), 'que Zoé');
    assert.equal(elided('jusque', 'Arras'), 'jusqu’Arras');
  });
});

test('English says whose', () => {
  assert.equal(possessive('Zoé'), 'Zoé’s');
  assert.equal(possessive('James'), 'James’s');
});
