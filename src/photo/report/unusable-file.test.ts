import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { drawPortrait } from '../../demo/portrait/portrait.ts';
import { preparePhoto } from '../judge/prepare.ts';
import type { UnusableCode } from '../pixels/picture.ts';
import { draftWords } from '../photo-words.ts';
import { faultsLeft, refusalLines, refusalWords } from './unusable-file.ts';

test('every refusal has a title and a way to mend it, without gaps', () => {
  const codes: readonly UnusableCode[] = [
    ...([
      'empty',
      'too-heavy',
      'animated',
      'svg',
      'tiff',
      'gif',
      'bmp',
      'heic',
      'webp',
      'avif',
      'jp2',
    ] as const),
    ...([
      'pdf',
      'not-an-image',
      'cut-short',
      'damaged',
      'header-lies',
      'too-many-pixels',
      'too-small',
    ] as const),
    ...(['too-detailed', 'too-slow', 'unreadable'] as const),
  ];
  for (const code of codes) {
    const value = code === 'too-heavy' ? 20_000_000 : '600x800';
    const limit = code === 'too-small' ? '715x1000' : 4_194_304;
    const { title, fix } = refusalWords({ kind: 'unusable', code, value, limit });
    for (const text of [title.en, title.fr, fix.en, fix.fr]) {
      assert.ok(text.length > 10);
      assert.doesNotMatch(text, /undefined|NaN|\d x \d/);
    }
    assert.notEqual(title.en, title.fr);
  }
});

test('what else is wrong with a picture of too few pixels is in the same answer', async () => {
  const drawn = await drawPortrait({ look: 'daniel', defects: ['eyes-closed', 'wall-colour'] });
  const small = await sharp(drawn).resize(600, 840).jpeg({ quality: 95 }).toBuffer();
  const refused = await preparePhoto(small, limits);
  assert.equal(refused.kind, 'unusable');
  if (refused.kind !== 'unusable') return;
  assert.deepEqual([refused.code, refused.value], ['too-small', '600x840']);
  const codes = (refused.also ?? []).map(({ code }) => code);
  assert.ok(
    codes.includes('eyes') && codes.includes('background') && !codes.includes('pixels'),
    codes.join(),
  );
  const [why, ...more] = refusalLines(refused);
  assert.match(why?.en ?? '', /600 by 840 pixels/);
  assert.equal(more.length, codes.length);
  assert.match(more.map(({ en }) => en).join(' '), /Also: .*eyes.*Also: .*wall/);
  for (const { fr } of more) assert.match(fr, /^De plus\u00a0: \p{Lu}/u);
});

test('what is said of the box that sends a photo with faults repeats the box', () => {
  for (const lang of ['en', 'fr'] as const)
    assert.ok(faultsLeft.says[lang].includes(draftWords(lang).insist));
});
