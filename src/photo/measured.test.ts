import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckResult, Finding } from './engine/types.ts';
import { measuredBeside, measuredWords, sayings } from './measured.ts';

const passed = (code: CheckResult['code'], rest: object) => measuredWords({ state: 'passed', code, ...rest });

test('a measure is said against its limit, in both languages', () => {
  const head = passed('head_size', { value: 47, limit: '44-51', unit: 'percent', about: 'small' });
  assert.equal(head?.en, 'Your head fills 47% of the height. It should be 44 to 51%.');
  assert.equal(head?.fr, 'Votre tête occupe 47\u00a0% de la hauteur. Il faut de 44 à 51\u00a0%.');
  const eyes = passed('eyes', { value: 0.38, limit: 0.295, unit: 'score' });
  assert.equal(eyes?.en, 'Your eyes are 38% as high as they are wide. At least 30% is needed.');
  const light = passed('even_light', { value: 0.16, limit: 0.55, unit: 'stop' });
  assert.match(light?.fr ?? '', /0,16 IL.*0,55/);
  assert.match(passed('expression', { value: -2, limit: 0.6 })?.en ?? '', /12 out of 100\. Up to 65 is fine/);
  assert.match(passed('format', { value: 'webp', limit: 'jpeg' })?.en ?? '', /a WebP/);
});

test('where nothing was measured, nothing is said', () => {
  assert.equal(passed('mirrored', {}), undefined);
  assert.equal(measuredWords({ state: 'not-checked', code: 'old' }), undefined);
});

test('no sentence has a hole, and both languages say the same number', () => {
  for (const [key, { en, fr }] of Object.entries(sayings)) {
    const [code = '', about] = key.split(' ');
    const limit = key.startsWith('head_size') || key === 'centre' ? '44-51' : 3;
    const said = passed(code as CheckResult['code'], { value: 2, limit, about });
    assert.ok(said, key);
    for (const text of [said.en, said.fr]) assert.doesNotMatch(text, /undefined|NaN|\{|null/, key);
    assert.equal(en.includes('{v}'), fr.includes('{v}'), key);
  }
});

test('beside a title only what it does not tell is said', () => {
  const tilt: Finding = { code: 'tilt', severity: 'warn', value: 6.2, limit: 3.5, about: 'head' };
  assert.equal(measuredBeside('en', tilt, 'Your head leans by 6.2 degrees.'), 'Up to 3.5 is fine.');
  assert.equal(measuredBeside('fr', tilt, 'Votre tête penche de 6,2 degrés.'), 'Jusqu’à 3,5, cela convient.');
  const head: Finding = { code: 'head_size', severity: 'fail', value: 58, limit: '44-51', about: 'large' };
  const title = 'Your head fills 58% of the height. It should be 44 to 51%.';
  assert.equal(measuredBeside('en', head, title), '');
});
