import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checks } from '../checks/all.ts';
import type { MeasureText } from '../checks/check.ts';
import type { CheckResult, Finding } from '../checks/findings.ts';
import { measuredBeside, measuredWords } from './measure-text.ts';

const passed = (code: CheckResult['code'], rest: object) => measuredWords({ state: 'passed', code, ...rest });

/** The texts of measures that are held against limits, with their check and what they are about. */
const measureTexts = checks.flatMap(({ code, measured }) =>
  typeof measured === 'function'
    ? []
    : Object.entries<MeasureText>(measured).map(([about, text]) => ({ code, about, text })),
);

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
  for (const { code, about, text } of measureTexts) {
    const key = `${code} ${about}`;
    const limit = text.limit === 'range' ? '44-51' : 3;
    const sentence = passed(code, { value: 2, limit, about });
    assert.ok(sentence, key);
    for (const one of [sentence.en, sentence.fr]) assert.doesNotMatch(one, /undefined|NaN|\{|null/, key);
    assert.equal(text.en.includes('{v}'), text.fr.includes('{v}'), key);
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
    fc.property(fc.constantFrom(...measureTexts), near, fc.boolean(), ({ code, about, text }, at, over) => {
      fc.pre(text.limit === 'most' || text.limit === 'least');
      const value = at.limit * (over ? 1 + at.away : 1 - at.away);
      const sentence = passed(code, { value, limit: at.limit, about })?.en ?? '';
      const [written = 0, limit = 0] = numbers(sentence.replace(/out of 100|where \d+ is/g, ''));
      // Chances come as logarithms, and so does light: theirs are small.
      fc.pre(at.limit < 3 || (code !== 'expression' && code !== 'even_light'));
      assert.equal(Math.sign(written - limit), over ? 1 : -1, sentence);
    }),
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
