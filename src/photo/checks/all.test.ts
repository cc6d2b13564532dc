import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import type { Surroundings } from '../pixels/measure/around/surroundings.ts';
import type { Measured } from '../pixels/measure/all.ts';
import { checkPhoto, type FindingCode } from './all.ts';
import type { PhotoFacts } from './facts.ts';
import type { Severity } from './findings.ts';

/** A face that nothing is wrong with; numbers as real portraits have them. */
const good: Measured = {
  pose: {
    roll: 0.5,
    chin: 1.8,
    forehead: 0.85,
    faceWidth: 2.1,
    noseAcross: 0.02,
    noseDown: 0.45,
    asymmetry: 0.02,
    crown: 1.6,
  },
  eyes: {
    ratio: [0.37, 0.38],
    opening: [0.16, 0.16],
    rise: [0.21, 0.21],
    lens: [0.95, 0.93],
    edge: [0.15, 0.16],
    bridge: 1,
    contrast: [0.5, 0.5],
    spread: [0.25, 0.25],
    red: 0,
    reflection: 0,
  },
  mouth: { opening: 0.03, teeth: 0, gap: 0.03 },
  smile: -2,
  smileFeatures: {} as Measured['smileFeatures'],
  skin: {
    lightness: [50, 65, 75],
    a: 10,
    b: 14,
    chroma: 17,
    hue: 54,
    strongChroma: 21,
    strongBelow: 21,
    sides: 0.1,
    sidesMedian: 0.12,
    burnt: 0,
    red: 0,
    brightness: 150,
    glare: 0,
  },
  cover: {
    line: 0.5,
    beyond: 0.05,
    below: 6,
    surface: 2,
    apart: 8,
    forehead: 6,
    foreheadLight: 5,
    brow: { away: 7, colour: 4, hue: 6, chroma: 16, light: 65 },
    hood: { apart: 40, away: 9, texture: 3 },
  },
  sharpness: { face: 0.36, eyes: 0.4, softness: 2.3, cheek: 0.04, forehead: 0.04 },
  exposure: { brightest: 250, clipped: 0.01 },
  background: {
    zone: 0.3,
    lightness: 85,
    chroma: 2,
    plain: 0.99,
    clutter: 0,
    shadow: 0,
    chromaSpread: 0.5,
    range: 3,
    halo: 2,
    darkest: -2,
    sides: 0,
    border: 2,
  },
  pattern: 1.3,
  unit: 170,
};

const fit = { x: 0, y: 0, width: 900, height: 1260, rotate: 0 };
const placement = { mm: 33.5, across: 0.5, down: 0.49 };
const facts: PhotoFacts = {
  file: { kind: 'jpeg', width: 900, height: 1260, bytes: 300_000, grey: false, quality: 95 },
  turn: 0,
  size: { width: 900, height: 1260 },
  fit,
  result: { width: 900, height: 1260 },
  blocks: 1.1,
  others: [],
  seen: good,
  before: placement,
  after: placement,
  rollAfter: 0.5,
};

type Part<K extends keyof Measured> = Partial<Measured[K] & object>;
const seen = <K extends keyof Measured>(part: K, values: Part<K>): PhotoFacts => ({
  ...facts,
  seen: { ...good, [part]: { ...(good[part] as object), ...values } },
});
const around = (values: Partial<Surroundings>): PhotoFacts => ({
  ...facts,
  surroundings: {
    bars: [0, 0],
    straight: 0.2,
    endsAt: 0.8,
    rim: 2,
    round: 20,
    rimLight: 85,
    rimChroma: 3,
    ...values,
  },
});
const both = (value: number) => [value, value] as const;

const cases: readonly (readonly [FindingCode, Severity, PhotoFacts])[] = [
  ['pixels', 'fail', { ...facts, fit: { ...fit, width: 700 } }],
  ['one_face', 'fail', { ...facts, others: [{ share: 0.5, cutAway: false }] }],
  ['head_size', 'fail', { ...facts, before: { ...placement, mm: 41 }, after: { ...placement, mm: 41 } }],
  ['head_size', 'warn', { ...facts, before: { ...placement, mm: 36.8 }, after: { ...placement, mm: 36.8 } }],
  [
    'centre',
    'fail',
    { ...facts, before: { ...placement, across: 0.35 }, after: { ...placement, across: 0.35 } },
  ],
  ['tilt', 'warn', seen('pose', { roll: -5 })],
  ['tilt', 'fail', seen('pose', { roll: 12 })],
  ['turn', 'warn', seen('pose', { noseAcross: 0.17 })],
  ['turn', 'fail', seen('pose', { noseAcross: 0.4, asymmetry: 0.3 })],
  ['aspect', 'warn', seen('pose', { faceWidth: 3 })],
  ['eyes', 'warn', seen('eyes', { ratio: [0.26, 0.37] })],
  ['eyes', 'warn', seen('eyes', { rise: [0.15, 0.21] })],
  ['eyes', 'fail', seen('eyes', { ratio: both(0.15), opening: both(0.06), contrast: both(0.05) })],
  ['red_eye', 'warn', seen('eyes', { red: 0.4 })],
  ['glasses', 'fail', seen('eyes', { lens: both(0.1), edge: both(0.8) })],
  ['glasses', 'warn', seen('eyes', { reflection: 0.1, edge: both(0.8) })],
  ['mouth', 'warn', seen('mouth', { opening: 0.1 })],
  ['mouth', 'warn', seen('mouth', { teeth: 0.02 })],
  ['mouth', 'fail', seen('mouth', { opening: 0.3, gap: 0.3 })],
  ['expression', 'warn', { ...facts, seen: { ...good, smile: 3 } }],
  ['covered', 'warn', seen('cover', { line: 0.05 })],
  ['covered', 'warn', seen('cover', { line: 0.15, below: 40 })],
  ['covered', 'fail', seen('cover', { line: 0.01, below: 40, surface: 30, apart: 4 })],
  ['headwear', 'note', seen('cover', { foreheadLight: -50 })],
  ['background', 'fail', seen('background', { plain: 0.3 })],
  ['background', 'fail', seen('background', { lightness: 40 })],
  ['background', 'warn', seen('background', { chroma: 12 })],
  ['shadow_background', 'warn', seen('background', { shadow: 0.05 })],
  ['exposure', 'fail', seen('exposure', { brightest: 90 })],
  ['exposure', 'warn', seen('skin', { lightness: [60, 80, 90] })],
  ['even_light', 'warn', seen('skin', { sides: 0.9, sidesMedian: -0.9 })],
  ['glare', 'warn', seen('skin', { glare: 0.1 })],
  ['sharp', 'fail', seen('sharpness', { softness: 5, face: 0.7, eyes: 0.7 })],
  ['upscaled', 'warn', seen('sharpness', { softness: 4, face: 0.55 })],
  ['compression', 'fail', { ...facts, blocks: 12 }],
  ['compression', 'warn', { ...facts, file: { ...facts.file, quality: 40 } }],
  ['compression', 'warn', { ...facts, file: { ...facts.file, colours: 64 } }],
  ['colour', 'note', seen('skin', { strongChroma: 0.1, chroma: 0.1 })],
  ['colour', 'warn', seen('skin', { hue: 100 })],
  ['filter', 'warn', seen('sharpness', { cheek: 0.006 })],
  ['recapture', 'warn', { ...facts, seen: { ...good, pattern: 3 } }],
  ['recapture', 'note', { ...facts, seen: { ...good, pattern: 2 } }],
  ['recapture', 'note', seen('background', { border: 40, plain: 0.5 })],
  ['recapture', 'warn', around({ bars: [0.1, 0.12] })],
  ['recapture', 'fail', around({ rim: 40, round: 6, straight: 0.9 })],
  ['recapture', 'note', around({ rim: 40, round: 6, straight: 0.1 })],
  ['recapture', 'warn', around({ straight: 0.95, round: 4, rimLight: 96 })],
  ['cut_out', 'note', seen('background', { halo: 20 })],
  ['cut_out', 'warn', seen('background', { halo: 40 })],
  ['filter', 'note', seen('sharpness', { cheek: 0.013, face: 0.4 })],
  ['filter', 'warn', seen('sharpness', { cheek: 0.013, face: 0.5 })],
  ['exposure', 'warn', seen('skin', { red: 0.02 })],
  ['mirrored', 'note', { ...facts, file: { ...facts.file, mirrored: true } }],
];

test('nothing is said of a photo that nothing is wrong with', () => {
  assert.deepEqual(checkPhoto(facts, limits), []);
});

test('a white wall is what was asked for, however white; so is one bar, or a body that ends in a straight line of cloth', () => {
  const harmless: readonly PhotoFacts[] = [
    seen('exposure', { brightest: 255, clipped: 0.7 }),
    seen('background', { lightness: 100, range: 0 }),
    around({ bars: [0.2, 0] }),
    around({ rim: 40, round: 60, straight: 0.9 }),
    around({ rim: 2, round: 4, straight: 0.9, rimLight: 40 }),
  ];
  for (const one of harmless) assert.deepEqual(checkPhoto(one, limits), []);
});

test('each fault is named, and as heavy as it is', () => {
  for (const [code, severity, wrong] of cases) {
    const finding = checkPhoto(wrong, limits).find((one) => one.code === code);
    assert.equal(finding?.severity, severity, `${code} ${severity}: ${JSON.stringify(finding)}`);
  }
});

test('without a face only the file and its absence are judged', () => {
  const { seen: _seen, before: _before, after: _after, ...faceless } = facts;
  assert.deepEqual(
    checkPhoto(faceless, limits).map(({ code }) => code),
    ['no_face'],
  );
});

test('what the cut mends is said as mended', () => {
  const mended = { ...facts, before: { mm: 20, across: 0.3, down: 0.5 } };
  const findings = checkPhoto(mended, limits);
  assert.deepEqual(
    findings.map(({ code, fixed }) => [code, fixed]),
    [
      ['head_size', true],
      ['centre', true],
    ],
  );
  assert.deepEqual([findings[0]?.value, findings[0]?.limit], [28.571429, '44.285714-51.428571']);
});

test('dark skin, dark lips and a fringe are no faults', () => {
  const dark = seen('skin', {
    lightness: [15, 25, 40],
    chroma: 9,
    hue: 49,
    brightness: 60,
  });
  assert.deepEqual(checkPhoto(dark, limits), []);
  assert.deepEqual(checkPhoto(seen('mouth', { gap: 0.2 }), limits), []);
  const fringe = checkPhoto(seen('cover', { forehead: 28, foreheadLight: -55 }), limits);
  assert.deepEqual(
    fringe.map(({ severity }) => severity),
    ['note'],
  );
});

test('colour alone covers nothing: neither painted lips, nor a beard, nor a scarf over forehead and chin', () => {
  const codes = (cover: Partial<Measured['cover']>) =>
    checkPhoto(seen('cover', cover), limits).map(({ code }) => code);
  assert.deepEqual(codes({ line: 0.3, below: 60, surface: 30, apart: 4 }), []);
  assert.deepEqual(codes({ line: 0.15, below: 8 }), []);
  assert.deepEqual(codes({ line: 0.15, beyond: 0.14 }), ['covered'], 'pleats go on');
  assert.deepEqual(codes({ forehead: 60, foreheadLight: -10 }), ['headwear']);
});

test('what is worn on the head is told to the person, and a dark fringe to nobody but the officer', () => {
  const about = (cover: Partial<Measured['cover']>) => {
    const found = checkPhoto(seen('cover', cover), limits).find(({ code }) => code === 'headwear');
    assert.ok(!found || found.severity === 'note');
    return found ? (found.about ?? 'forehead') : undefined;
  };
  const fringe = { forehead: 12, foreheadLight: -45 };
  assert.equal(
    about({ ...fringe, brow: { away: 50, colour: 14, hue: 40, chroma: 6, light: 18 } }),
    'forehead',
    'black hair',
  );
  assert.equal(
    about({ brow: { away: 14, colour: 12, hue: 18, chroma: 26, light: 55 } }),
    undefined,
    'fair or red hair',
  );
  assert.equal(
    about({ brow: { away: 50, colour: 40, hue: 18, chroma: 57, light: 30 } }),
    'worn',
    'a red cap',
  );
  assert.equal(
    about({ brow: { away: 30, colour: 18, hue: 60, chroma: 2, light: 95 } }),
    'worn',
    'a white turban',
  );
  assert.equal(
    about({ brow: { away: 40, colour: 30, hue: 110, chroma: 20, light: 30 } }),
    'worn',
    'a blue turban',
  );
  assert.equal(about({ hood: { apart: 8, away: 45, texture: 0.3 } }), 'worn', 'a black scarf');
  assert.equal(
    about({ hood: { apart: 8, away: 45, texture: 3 } }),
    undefined,
    'long black hair and a black collar',
  );
});

test('glasses are spoken of only where a frame or a lens ends below both eyes, and named by what was measured', () => {
  const said = (eyes: Partial<Measured['eyes']>) => {
    const found = checkPhoto(seen('eyes', eyes), limits).find(({ code }) => code === 'glasses');
    return found && `${found.about} ${found.severity}`;
  };
  assert.equal(said({ lens: both(0.4) }), undefined, 'deep-set eyes, or makeup');
  assert.equal(said({ lens: [0.4, 0.9], edge: both(0.8) }), undefined, 'one eye in the shade');
  assert.equal(said({ reflection: 0.1 }), undefined, 'a white scarf');
  assert.equal(said({ lens: both(0.4), edge: both(0.8) }), 'tinted warn');
  assert.equal(said({ lens: both(0.1), edge: both(0.8) }), 'dark fail');
  assert.equal(said({ lens: both(0.05), edge: both(0.8), bridge: 0.05 }), 'bar fail');
  assert.equal(said({ reflection: 0.1, edge: both(0.8) }), 'reflection warn');
});

test('what lies over the mouth is a fact only where it is one surface from the nose to the chin', () => {
  const severity = (cover: Partial<Measured['cover']>) =>
    checkPhoto(seen('cover', cover), limits).find(({ code }) => code === 'covered')?.severity;
  assert.equal(severity({ line: 0, below: 40, surface: 30, apart: 4 }), 'fail');
  assert.equal(severity({ line: 0, below: 40, surface: 3, apart: 40 }), 'warn', 'the nose shows');
  assert.equal(severity({ line: 0, below: 40, surface: 30, apart: 60 }), 'warn', 'a pattern, or two things');
  assert.equal(severity({ line: 0, below: 3, surface: 2, apart: 3 }), 'warn', 'the colour of skin: a hand');
});

test('a programme that wants colour refuses black and white', () => {
  const grey = { ...facts, file: { ...facts.file, grey: true } };
  assert.equal(checkPhoto(grey, { ...limits, greyAllowed: false })[0]?.severity, 'fail');
});
