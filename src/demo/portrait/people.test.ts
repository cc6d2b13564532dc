import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { type Judged, judgePhoto } from '../../photo/judge/judge.ts';
import sharp from 'sharp';
import { type Appearance, appearances } from './appearances.ts';
import type { Defect } from './defects.ts';
import { drawPortrait } from './portrait.ts';

/** Drawn people as they are: what a program made of ten faces must not hold against the eleventh. */

const lookOf = (name: string): Appearance => {
  const found = appearances.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};

async function judged(look: Appearance, defects: readonly Defect[] = []): Promise<Judged> {
  const result = await judgePhoto(await drawPortrait({ look, defects }), limits);
  assert.equal(result.kind, 'judged');
  return result as Judged;
}

const told = ({ findings }: Judged): readonly string[] =>
  findings.filter(({ severity }) => severity !== 'note').map(({ code, severity }) => `${code} ${severity}`);

const faces = ['daniel', 'amara', 'mei', 'arjun', 'layla', 'rosa'].map(lookOf);

describe('lips may have any colour but black', () => {
  const lips = {
    red: '#c8102e',
    pink: '#e3849b',
    plum: '#5b1f3d',
    orange: '#e0592a',
    blue: '#3f6fb0',
    brown: '#6b3a2c',
    nude: '#c99a84',
  };
  for (const look of faces) {
    test(look.name, async () => {
      for (const [name, colour] of Object.entries(lips)) {
        const one = await judged({ ...look, lips: colour });
        const said = told(one).filter((code) => !(look.beard && code === 'expression warn'));
        assert.deepEqual(said, [], `${name}: ${JSON.stringify(one.facts.seen?.mouth)}`);
      }
    });
  }
});

describe('a mask of any colour is seen, also one of the colour of skin', () => {
  for (const look of faces) {
    test(look.name, async () => {
      const masks = ['#8db9dd', '#f4f4f2', '#1c1c1f', '#d8a9b4', '#6f8f6a', look.skin.base];
      for (const mask of masks) {
        const { findings, facts } = await judged({ ...look, mask }, ['mask']);
        const covered = findings.find(({ code }) => code === 'covered');
        assert.ok(covered && covered.severity !== 'note', `${mask}: ${JSON.stringify(facts.seen?.cover)}`);
        assert.equal(facts.turn, 0, `${mask}: turned`);
      }
    });
  }
});

describe('a photo that is upside down is turned, and only that', () => {
  for (const look of faces) {
    test(look.name, async () => {
      for (const degrees of [0, 90, 180, 270] as const) {
        const bytes = await sharp(await drawPortrait({ look }))
          .rotate(degrees)
          .jpeg()
          .toBuffer();
        const result = await judgePhoto(bytes, limits);
        assert.equal(result.kind, 'judged');
        if (result.kind === 'judged') assert.equal(result.facts.turn, (360 - degrees) % 360);
      }
    });
  }
});

describe('nobody is told to smile for the face that they have', () => {
  const shapes: readonly NonNullable<Appearance['shape']>[] = [
    { lips: 1.7 },
    { lips: 1.7, mouth: 1.2, nose: 1.35 },
    { lips: 0.6 },
    { lips: 0.6, mouth: 1.2 },
    { mouth: 1.3 },
    { mouth: 0.8 },
    { nose: 1.5 },
    { nose: 0.8 },
  ];
  // The drawn beard is as black as ink and hides the corners of the mouth: no man comes like that.
  for (const look of appearances.filter(({ beard }) => !beard)) {
    test(look.name, async () => {
      for (const shape of shapes) {
        const one = await judged({ ...look, shape });
        const said = told(one).filter((code) => /^(expression|mouth|covered)/.test(code));
        assert.deepEqual(said, [], `${JSON.stringify(shape)}: ${one.facts.seen?.smile}`);
      }
    });
  }
});

describe('every face that smiles is told so, whatever its lips', () => {
  for (const look of faces) {
    test(look.name, async () => {
      for (const shape of [{}, { lips: 1.6 }, { lips: 0.7 }, { nose: 1.3 }]) {
        const codes = told(await judged({ ...look, shape }, ['smile']));
        assert.ok(codes.includes('expression warn'), `${JSON.stringify(shape)}: ${codes.join(', ')}`);
      }
    });
  }
});

describe('a head scarf of any colour is neither skin nor light', () => {
  const layla = lookOf('layla');
  const skins = ['amara', 'daniel', 'mei'].map((name) => lookOf(name).skin);
  for (const hair of ['#fafafa', '#f3e9dc', '#e8a33d', '#b3123a', '#101012', '#7f8fae']) {
    test(hair, async () => {
      for (const skin of skins) {
        const one = await judged({ ...layla, hair, skin });
        assert.deepEqual(told(one), [], JSON.stringify(one.facts.seen?.skin));
      }
    });
  }
});
