import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingCode } from '../checks/all.ts';
import type { Finding } from '../checks/findings.ts';
import { findingWords } from './finding-text.ts';

const titleOf = (code: FindingCode, rest: Partial<Finding> = {}) =>
  findingWords({ code, severity: 'note', ...rest }).title;

test('the words of a finding hold its measured values in both languages', () => {
  const small = titleOf('pixels', { severity: 'fail', value: '600x800', limit: '715x1000' });
  assert.match(small.en, /600 by 800 pixels.*715 by 1000/);
  assert.match(small.fr, /600 sur 800 pixels.*715 sur 1000/);
  const heavy = titleOf('bytes', { value: 5_452_595, limit: 4_194_304 });
  assert.match(heavy.en, /5\.2 MB.*4 MB/);
  assert.match(heavy.fr, /5,2 Mo.*4 Mo/);
  assert.match(titleOf('aspect', { value: 4.8 }).fr, /4,8\u00a0%/);
  assert.match(titleOf('old', { value: '2025-03-01', limit: 12 }).fr, /1er mars 2025/);
});

test('every finding has words in both languages, without holes', () => {
  const findings: readonly Finding[] = [
    { code: 'no_face', severity: 'fail', value: 0, limit: 1 },
    { code: 'one_face', severity: 'fail', value: 2, limit: 1 },
    { code: 'head_size', severity: 'fail', value: 58, limit: '44-51', about: 'large' },
    { code: 'head_size', severity: 'warn', value: 40, limit: '44-51', about: 'small', fixed: true },
    { code: 'centre', severity: 'fail', value: 12, limit: 7, about: 'sideways' },
    { code: 'centre', severity: 'fail', value: 30, limit: '38-60', about: 'high' },
    { code: 'tilt', severity: 'warn', value: 5.5, about: 'head' },
    { code: 'tilt', severity: 'fail', value: 90, about: 'picture', fixed: true },
    { code: 'aspect', severity: 'warn', value: 3, about: 'stretched' },
    { code: 'background', severity: 'fail', value: 40, about: 'busy' },
    { code: 'background', severity: 'warn', value: 12, about: 'coloured' },
    { code: 'background', severity: 'warn', value: 5, limit: 3, about: 'things' },
    { code: 'background', severity: 'warn', value: 5, limit: 4, about: 'uneven' },
    { code: 'exposure', severity: 'warn', value: 40, limit: 30, about: 'red' },
    { code: 'exposure', severity: 'warn', value: 60, limit: 66, about: 'dark-wall' },
    { code: 'even_light', severity: 'warn', value: 0.8 },
    { code: 'compression', severity: 'warn', value: 64, about: 'colours' },
    { code: 'colour', severity: 'fail', about: 'grey' },
    { code: 'glasses', severity: 'warn', value: 8, about: 'reflection' },
    ...(
      ['turn', 'eyes', 'red_eye', 'mouth', 'expression', 'covered', 'headwear', 'shadow_background'] as const
    ).map((code) => ({ code, severity: 'warn' as const })),
    ...(['exposure', 'glare', 'sharp', 'upscaled', 'filter', 'recapture', 'mirrored', 'format'] as const).map(
      (code) => ({ code, severity: 'warn' as const }),
    ),
  ];
  for (const finding of findings) {
    const { title, fix } = findingWords(finding);
    for (const text of [title.en, title.fr, fix.en, fix.fr]) {
      assert.ok(text.length > 10, finding.code);
      assert.doesNotMatch(text, /undefined|NaN|null/);
    }
    assert.notEqual(title.en, title.fr);
  }
  const large = findingWords({
    code: 'head_size',
    severity: 'fail',
    value: 58,
    limit: '44-51',
    about: 'large',
  });
  assert.match(large.title.en, /fills 58% of the height.*44 to 51%/);
  assert.match(large.fix.en, /Step back/);
  assert.match(large.title.fr, /58\u00a0%.*44 à 51\u00a0%/);
});
