import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { preparePhoto } from '../../photo/judge/prepare.ts';
import type { Defect } from './defects.ts';
import { appearances } from './appearances.ts';
import { drawPortrait } from './portrait.ts';

test('every drawn person passes the photo checks, also after the loaders were closed', async () => {
  assert.ok(appearances.length >= 6 && appearances.filter(({ age }) => age === 'child').length >= 2);
  const seen = new Set<string>();
  for (const look of appearances) {
    const photo = await preparePhoto(await drawPortrait({ look }), limits);
    assert.equal(photo.kind, 'prepared');
    if (photo.kind !== 'prepared') return;
    assert.equal(photo.verdict, 'pass', `${look.name}: ${JSON.stringify(photo.findings)}`);
    assert.deepEqual([photo.source.width, photo.source.height], [1200, 1680]);
    seen.add(photo.sha256);
  }
  assert.equal(seen.size, appearances.length);
});

test('a defect changes the picture the way it is named', async () => {
  const brightness = async (defects: readonly Defect[], left: number) => {
    const wall = sharp(await drawPortrait({ look: 'mei', defects })).extract({
      left,
      top: 500,
      width: 60,
      height: 300,
    });
    return (
      (
        await sharp(await wall.greyscale().raw().toBuffer(), {
          raw: { width: 60, height: 300, channels: 1 },
        }).stats()
      ).channels[0]?.mean ?? 0
    );
  };
  assert.ok((await brightness([], 60)) > 240 && (await brightness([], 970)) > 240);
  assert.ok((await brightness(['shadow'], 60)) > 240 && (await brightness(['shadow'], 970)) < 200);
  assert.ok((await brightness(['dark'], 60)) < 120);
});

test('an unknown name is a fault of the caller', async () => {
  await assert.rejects(drawPortrait({ look: 'nobody' }), /nobody/);
});
