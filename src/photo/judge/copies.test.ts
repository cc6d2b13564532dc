import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProfile } from '../../config/profile.ts';
import { drawPortrait } from '../../demo/portrait/portrait.ts';
import { projectRoot } from '../../platform/root.ts';
import { page, printOn, screenshot } from '../../../test/fixtures/photos/copies.ts';
import { photoLimits } from '../rule-set.ts';
import { judgePhoto } from './judge.ts';

const limits = photoLimits(loadProfile(join(projectRoot(), 'profiles', 'ca-pr')).photoRules, '2026-11-24');
const LOOKS = ['daniel', 'amara', 'mei', 'kofi'] as const;

async function copied(bytes: Buffer) {
  const judged = await judgePhoto(bytes, limits);
  assert.equal(judged.kind, 'judged');
  return judged.kind === 'judged' ? judged.findings.find(({ code }) => code === 'recapture') : undefined;
}

const wood = { r: 140, g: 104, b: 70 };
const kinds = {
  'on a wooden table': ['fail', 'framed', (photo: Buffer) => printOn(wood, photo)],
  'on a dark desk': ['fail', 'framed', (photo: Buffer) => printOn({ r: 50, g: 52, b: 60 }, photo, -3)],
  'on a green cloth': ['fail', 'framed', (photo: Buffer) => printOn({ r: 70, g: 120, b: 90 }, photo, 0.5)],
  'a dark screenshot': ['warn', 'screenshot', (photo: Buffer) => screenshot({ r: 0, g: 0, b: 0 }, photo)],
  'a light screenshot': [
    'warn',
    'screenshot',
    (photo: Buffer) => screenshot({ r: 255, g: 255, b: 255 }, photo),
  ],
  'on a page': ['fail', 'page', page],
} as const;

for (const [name, [severity, about, make]] of Object.entries(kinds)) {
  test(`a photo ${name} is told for what it is, to whoever is on it`, async () => {
    for (const look of LOOKS) {
      const found = await copied(await make(await drawPortrait({ look })));
      assert.deepEqual([found?.severity, found?.about], [severity, about], look);
    }
  });
}

test('a photo itself is no picture of a picture, also with room all round', async () => {
  for (const look of LOOKS) assert.equal(await copied(await drawPortrait({ look })), undefined, look);
});
