import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { judgePhoto } from '../../photo/judge/judge.ts';
import type { FindingCode } from '../../photo/checks/all.ts';
import type { Severity } from '../../photo/checks/findings.ts';
import { appearances } from './appearances.ts';
import { type Defect, DEFECTS } from './defects.ts';
import { drawPortrait } from './portrait.ts';

/** A fault's code and the least that it weighs; or that nothing at all may be held against the photo. */
type Expected = readonly [FindingCode, Severity] | 'nothing';

const expected: Readonly<Record<Defect, Expected>> = {
  'eyes-closed': ['eyes', 'warn'],
  'eyes-half-closed': ['eyes', 'warn'],
  'red-eye': ['red_eye', 'warn'],
  'mouth-open': ['mouth', 'fail'],
  smile: ['expression', 'warn'],
  mask: ['covered', 'warn'],
  // A bare hand has the colour of the face, and is not told from it: the one that is drawn wears a glove.
  hand: ['covered', 'warn'],
  // Covered eyes are reported as eyes: what lies over them may be hair, a bar or a hand.
  'hair-over-eyes': ['eyes', 'warn'],
  sunglasses: ['glasses', 'fail'],
  'tinted-glasses': ['glasses', 'warn'],
  'reflecting-glasses': ['glasses', 'warn'],
  turned: ['turn', 'warn'],
  tilted: ['tilt', 'fail'],
  'small-head': ['head_size', 'fail'],
  'large-head': ['head_size', 'fail'],
  'off-centre': ['centre', 'fail'],
  'wall-colour': ['background', 'fail'],
  'wall-pattern': ['background', 'fail'],
  shadow: ['shadow_background', 'warn'],
  glare: ['glare', 'warn'],
  'side-light': ['even_light', 'warn'],
  dark: ['exposure', 'fail'],
  'second-face': ['one_face', 'fail'],
  'no-face': ['no_face', 'fail'],
  overexposed: ['exposure', 'warn'],
  blur: ['sharp', 'fail'],
  'coarse-jpeg': ['compression', 'fail'],
  upscaled: ['upscaled', 'warn'],
  cast: ['colour', 'warn'],
  grey: ['colour', 'note'],
  // A child's skin is smooth: there the officer alone hears of it.
  smoothed: ['filter', 'note'],
  screen: ['recapture', 'note'],
  print: ['recapture', 'note'],
  'clear-glasses': 'nothing',
  hat: 'nothing',
  turban: 'nothing',
  'low-scarf': 'nothing',
};

/**
 * What a child's drawn face gives in place of that: where a hat or a turban covers the forehead, the mesh lays the top
 * of the face lower, so that the round face measures as wide as one that was stretched (0.97; the limit is 0.95).
 */
const expectedOfChild: Partial<Readonly<Record<Defect, Expected>>> = {
  hat: ['aspect', 'warn'],
  turban: ['aspect', 'warn'],
};

/** As bright as this, dark skin is lit well: only the wall has turned white, and a wall may be. */
const WELL_LIT: readonly string[] = ['amara', 'kofi'];

const weight = { note: 1, warn: 2, fail: 3 } as const;
/** Light and dark skin, straight and curled hair, and a child. */
const people = appearances.filter(({ name }) => ['daniel', 'amara', 'mei', 'kofi'].includes(name));

const found = async (look: (typeof appearances)[number], defects: readonly Defect[]) => {
  const judged = await judgePhoto(await drawPortrait({ look, defects }), limits);
  assert.equal(judged.kind, 'judged');
  return judged.kind === 'judged' ? judged.findings : [];
};

describe('each switch of a drawn portrait gives its code, and without it there is nothing', () => {
  for (const look of people) {
    test(look.name, async () => {
      const before = await found(look, []);
      for (const defect of DEFECTS) {
        const findings = await found(look, [defect]);
        const told = `${defect}: ${findings.map(({ code, severity }) => `${code} ${severity}`).join(', ')}`;
        const isLit = defect === 'overexposed' && WELL_LIT.includes(look.name);
        const code = isLit
          ? 'nothing'
          : (look.age === 'child' && expectedOfChild[defect]) || expected[defect];
        if (code === 'nothing') {
          assert.ok(
            findings.every(({ severity }) => severity === 'note'),
            told,
          );
          continue;
        }
        const one = findings.find((finding) => finding.code === code[0]);
        assert.ok(one && weight[one.severity] >= weight[code[1]], told);
        assert.ok(!before.some((finding) => finding.code === code[0]), `${code[0]} without ${defect}`);
      }
    });
  }
});
