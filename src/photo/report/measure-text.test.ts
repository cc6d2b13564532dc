import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CheckResult, Finding } from '../engine/types.ts';
import { measuredBeside, measuredWords, measureTexts } from './measure-text.ts';

const passed = (code: CheckResult['code'], rest: object) => measuredWords({ state: 'passed', code, ...rest });

test('a measure is said against its limit, in both languages', () => {
  const head = passed('head_size', { value: 47, limit: '44-51', unit: 'percent', about: 'small' });
  assert.equal(head?.en, 'Your head fills 47% of the height. It should be 44 to 51%.');
  assert.equal(head?.fr, 'Votre tête occupe 47\u00a0% de la hauteur. Il faut de 44 à 51\u00a0%.');
  const eyes = passed('eyes', { value: 0.38, limit: 0.295, unit: 'score' });
  assert.equal(eyes?.en, 'Your eyes are 38% as high as they are wide. At least 30% is needed.');
  const light = passed('even_light', { value: 0.16, limit: 0.55, unit: 'stop' });
  assert.match(light?.fr ?? '', /reçoit 12\u00a0% plus de lumière.*Jusqu.à 46\u00a0%,/);
  assert.match(passed('expression', { value: -2, limit: 0.6 })?.en ?? '', /12 out of 100\. Up to 65 is fine/);
  assert.match(passed('format', { value: 'webp', limit: 'jpeg' })?.en ?? '', /a WebP/);
});

test('where nothing was measured, nothing is said', () => {
  assert.equal(passed('mirrored', {}), undefined);
  assert.equal(measuredWords({ state: 'not-checked', code: 'old' }), undefined);
});

test('no sentence has a hole, and both languages say the same number', () => {
  for (const [key, { en, fr }] of Object.entries(measureTexts)) {
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

/** What a check would say near each of its limits, on both sides of it. */
const near = fc.record({
  limit: fc.double({ min: 0.004, max: 300, noNaN: true }),
  away: fc.double({ min: 1e-6, max: 0.2, noNaN: true }),
});
const numbers = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

test('no warning or fault reads as if it were inside of its limit, and nothing that passed as outside', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.entries(measureTexts)),
      near,
      fc.boolean(),
      ([key, saying], at, over) => {
        fc.pre(saying.limit === 'most' || saying.limit === 'least');
        const [code = '', about] = key.split(' ');
        const value = at.limit * (over ? 1 + at.away : 1 - at.away);
        const said = passed(code as CheckResult['code'], { value, limit: at.limit, about })?.en ?? '';
        const [told = 0, limit = 0] = numbers(said.replace(/out of 100|where \d+ is/g, ''));
        // Chances come as logarithms, and so does light: theirs are small.
        fc.pre(at.limit < 3 || (code !== 'expression' && code !== 'even_light'));
        assert.equal(Math.sign(told - limit), over ? 1 : -1, said);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a share just above its limit is said with a decimal, and one far above without', () => {
  const shadow = (value: number) => passed('shadow_background', { value, limit: 1.6, unit: 'percent' })?.en;
  assert.equal(shadow(1.9), 'Shadow covers 1.9% of the wall. Up to 1.6% is fine.');
  assert.equal(shadow(7.3), 'Shadow covers 7% of the wall. Up to 2% is fine.');
  const head = passed('head_size', { value: 51.48, limit: '44.285714-51.428571', unit: 'percent' })?.en;
  assert.equal(head, 'Your head fills 51.5% of the height. It should be 44.3 to 51.4%.');
});
