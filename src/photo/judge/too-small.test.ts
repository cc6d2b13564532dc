import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { drawPortrait } from '../../demo/portrait/portrait.ts';
import { limits } from '../pixels/fixtures.ts';
import { refusalLines } from '../report/refusals.ts';
import { preparePhoto } from './prepare.ts';

test('a picture with too few pixels is told everything else at once', async () => {
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
