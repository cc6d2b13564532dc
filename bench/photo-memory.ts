import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { looks } from '../src/demo/looks.ts';
import { drawPortrait } from '../src/demo/portrait.ts';
import { createPhotoPool, type PhotoPool } from '../src/photo/engine/pool.ts';
import type { PhotoLimits } from '../src/photo/engine/types.ts';
import { photoLimits } from '../src/photo/limits.ts';
import { projectRoot } from '../src/platform/root.ts';
import { loadProfile } from '../src/profile.ts';
import { residentMb, workerFile } from './photo/collect.ts';
import { editedPictures, formatPictures, realPictures, sharedPhotos } from './photo/images.ts';
import { slope } from './photo/statistics.ts';

const root = projectRoot();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a worker may take, and by how much it may grow over a thousand photos before that counts as a leak. */
const MOST_MB = 350;
const MOST_GROWTH_MB = 2;
const EVERY = 1_000;
/** The first thousand fills what is kept for reuse; growth is measured after it. */
const SETTLED = 1_000;

type Reading = { readonly photos: number; readonly mb: number; readonly most: number };

/**
 * `npm run bench -- photo-memory [count]`: prepares so many photos (10,000) in one worker that is never replaced, as
 * the portal does, and says how much memory it takes: drawn portraits on every machine, and where labelled pictures
 * lie beside the project those as well, with phone pictures and HEIC among them.
 */
export async function benchPhotoMemory(): Promise<boolean> {
  const count = Number(process.argv[3] ?? 10_000);
  const limits = photoLimits(loadProfile(join(root, 'profiles', 'ca-pr')).photoRules, '2026-11-24');
  const pool = createPhotoPool({
    workerFile: await workerFile(),
    size: 1,
    queueLimit: 2,
    timeoutMs: 120_000,
  });
  try {
    const pictures = await mixture();
    say(`${pictures.length} pictures, ${count} photos, one worker.`);
    const { readings, replaced } = await measure(pool, pictures, limits, count);
    return report(readings, replaced);
  } finally {
    await pool.close();
  }
}

type Source = () => Buffer;

/** Many small pictures, and every fiftieth a file of another kind or size. */
async function mixture(): Promise<readonly Source[]> {
  const drawn = await Promise.all(looks.map((look) => drawPortrait({ look })));
  const shared = existsSync(sharedPhotos())
    ? [...realPictures(), ...editedPictures(join(root, '.cache', 'photo-variants'))]
    : [];
  const small: Source[] = [
    ...drawn.map((bytes) => () => bytes),
    ...shared.map(
      ({ file }) =>
        () =>
          readFileSync(file),
    ),
  ];
  const odd = existsSync(sharedPhotos()) ? formatPictures() : [];
  return small.flatMap((source, i) => {
    const file = i % 50 === 0 ? odd[(i / 50) % odd.length]?.file : undefined;
    return file ? [source, () => readFileSync(file)] : [source];
  });
}

async function measure(
  pool: PhotoPool & Parameters<typeof residentMb>[0],
  pictures: readonly Source[],
  limits: PhotoLimits,
  count: number,
) {
  const readings: Reading[] = [];
  let [most, before, replaced] = [0, pool.status().pids[0], 0];
  for (let i = 1; i <= count; i++) {
    const bytes = pictures[(i - 1) % pictures.length]?.() ?? Buffer.alloc(0);
    const answer = await pool.prepare(bytes, limits, undefined, { whole: true });
    if (answer.kind === 'busy') throw new Error(`the worker gave no answer: ${answer.why}`);
    most = Math.max(most, residentMb(pool));
    const [pid] = pool.status().pids;
    if (pid !== before) replaced += 1;
    before = pid;
    if (i % Math.min(EVERY, count) !== 0) continue;
    readings.push({ photos: i, mb: residentMb(pool), most });
    say(`${i} photos: ${residentMb(pool)} MB, at most ${most} MB so far`);
    most = 0;
  }
  return { readings, replaced };
}

function report(readings: readonly Reading[], replaced: number): boolean {
  const most = Math.max(...readings.map((reading) => reading.most));
  const later = readings.filter(({ photos }) => photos >= SETTLED);
  const growth = slope(later.map(({ photos, mb }) => [photos / 1_000, mb] as const));
  const met = most <= MOST_MB && growth <= MOST_GROWTH_MB && replaced === 0;
  say(`Largest: ${most} MB (target at most ${MOST_MB} MB).`);
  say(
    `Growth after the first thousand: ${growth.toFixed(2)} MB for a thousand photos (at most ${MOST_GROWTH_MB}).`,
  );
  say(`Workers replaced: ${replaced}. ${met ? 'met' : 'MISSED'}`);
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const result = { mostMb: most, growthMbForThousand: Number(growth.toFixed(2)), replaced, met, readings };
  writeFileSync(join(folder, 'photo-memory.json'), `${JSON.stringify(result, null, 2)}\n`);
  return met;
}
