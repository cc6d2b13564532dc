import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { appearances } from '../../demo/portrait/appearances.ts';
import { drawPortrait } from '../../demo/portrait/portrait.ts';
import { type JudgedPixels, judgePhoto } from './judge.ts';

async function judged(bytes: Uint8Array): Promise<JudgedPixels> {
  const answer = await judgePhoto(bytes, limits);
  // Written only when it is needed: it holds every pixel.
  if (answer.kind !== 'judged') assert.fail(JSON.stringify(answer));
  return answer;
}

const portrait = await drawPortrait({ look: 'daniel' });

/** The drawn portrait after one edit, as a good JPEG. */
const edited = async (edit: (picture: Sharp) => Sharp): Promise<Uint8Array> => {
  const sized = await sharp(portrait).resize(900, 1260).png().toBuffer();
  return edit(sharp(sized)).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
};

const codesOf = ({ findings }: JudgedPixels, severities = ['fail', 'warn']): string[] =>
  findings.filter(({ severity }) => severities.includes(severity)).map(({ code }) => code);

test('nobody who is drawn well is turned away', async () => {
  for (const look of appearances) {
    const photo = await judged(await drawPortrait({ look }));
    assert.notEqual(photo.verdict, 'fail', `${look.name}: ${codesOf(photo).join()}`);
    const { crown = 0, chin = 0 } = photo.marks ?? {};
    assert.ok(crown > 0.1 && crown < 0.3 && chin > 0.6 && chin < 0.75, `${look.name}: ${crown} to ${chin}`);
  }
});

test('every quarter turn is found and mended', async () => {
  for (const turn of [90, 180, 270]) {
    const photo = await judged(await edited((picture) => picture.rotate(turn)));
    assert.equal(photo.fit.rotate, 360 - turn);
    assert.deepEqual(codesOf(photo), ['tilt']);
    assert.equal(photo.verdict, 'pass');
    assert.ok(photo.raster.height > photo.raster.width);
  }
});

const defects: readonly (readonly [string, string, (picture: Sharp) => Sharp])[] = [
  ['blur', 'sharp', (picture) => picture.blur(4)],
  ['underexposure', 'exposure', (picture) => picture.linear(0.35, 0)],
  [
    'a leaning head',
    'tilt',
    (picture) => picture.rotate(9, { background: '#fafafa' }).resize(900, 1260, { fit: 'cover' }),
  ],
  ['a yellow cast', 'colour', (picture) => picture.linear([1, 0.95, 0.6], [0, 0, 0])],
  ['a blue wall', 'background', (picture) => picture.linear([0.5, 0.7, 1], [0, 0, 0])],
  [
    'a pulled shape',
    'aspect',
    (picture) =>
      picture.extract({ left: 150, top: 0, width: 600, height: 1260 }).resize(900, 1260, { fit: 'fill' }),
  ],
];

test('each defect is named', async () => {
  for (const [name, code, edit] of defects) {
    const photo = await judged(await edited(edit));
    assert.ok(codesOf(photo).includes(code), `${name}: ${codesOf(photo).join()}`);
  }
});

test('coarse compression is named, and black and white only noted', async () => {
  const coarse = await sharp(portrait).resize(900, 1260).jpeg({ quality: 12 }).toBuffer();
  assert.ok(codesOf(await judged(coarse)).includes('compression'));
  const grey = await judged(await edited((picture) => picture.greyscale()));
  assert.deepEqual(codesOf(grey, ['note']), ['colour']);
});

test('two people are too many, unless the cut leaves one out', async () => {
  const [one, two] = [await drawPortrait({ look: 'daniel' }), await drawPortrait({ look: 'rosa' })];
  const base = sharp({ create: { width: 2400, height: 1680, channels: 3, background: '#f8f8f8' } });
  const small = await sharp(two).resize(600, 840).toBuffer();
  const beside = await base
    .composite([
      { input: one, left: 0, top: 0 },
      { input: small, left: 1750, top: 400 },
    ])
    .jpeg({ quality: 95 })
    .toBuffer();
  const photo = await judged(beside);
  assert.equal(photo.findings.find(({ code }) => code === 'one_face')?.fixed, true);
  assert.ok(photo.fit.x + photo.fit.width < 1750);
});

test('a small head far from the middle is cut to the wanted size, without inventing pixels', async () => {
  const wide = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#f9f9f8' } })
    .composite([{ input: portrait, left: 2300, top: 900 }])
    .jpeg({ quality: 95 })
    .toBuffer();
  const { fit, facts, findings, verdict } = await judged(wide);
  assert.ok(Math.abs((facts.after?.mm ?? 0) - 33.5) < 0.5);
  assert.ok(fit.x >= 0 && fit.x + fit.width <= 4000 && fit.y + fit.height <= 3000);
  assert.equal(findings.find(({ code }) => code === 'head_size')?.fixed, true);
  assert.equal(findings.find(({ code }) => code === 'centre')?.fixed, true);
  assert.notEqual(verdict, 'fail');
});

test('without room the photo is left as it is, and the head is too large', async () => {
  const close = await sharp(portrait)
    .extract({ left: 200, top: 260, width: 800, height: 1120 })
    .jpeg()
    .toBuffer();
  const photo = await judged(close);
  const finding = photo.findings.find(({ code }) => code === 'head_size');
  assert.deepEqual([finding?.severity, finding?.about, finding?.fixed], ['fail', 'large', undefined]);
  assert.equal(photo.fit.width, 800);
});

test('a picture without a face says that alone', async () => {
  const empty = await sharp({ create: { width: 900, height: 1260, channels: 3, background: '#d0d4d8' } })
    .jpeg()
    .toBuffer();
  const photo = await judged(empty);
  assert.deepEqual(
    photo.findings.map(({ code }) => code),
    ['no_face'],
  );
});
